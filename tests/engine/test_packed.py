"""Files that hold many pictures: read as their makers wrote them, refused in a sentence, and nothing of them is run."""

from __future__ import annotations

import gzip
import os
import pickle
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import data
from engine.data import packed, pictures
from engine.messages import SinopiaError

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux bounds the memory of a process so")
GRAY = np.random.default_rng(0).integers(0, 256, (5, 28, 20), np.uint8)
COLOUR = np.random.default_rng(1).integers(0, 256, (4, 32, 32, 3), np.uint8)
PLANES = COLOUR.transpose(0, 3, 1, 2).reshape(4, 3072)


def idx(array: np.ndarray) -> bytes:
    """As yann.lecun.com/exdb/mnist says it: big-endian sizes behind a number that tells the type and how many."""
    return bytes([0, 0, 8, array.ndim]) + b"".join(n.to_bytes(4, "big") for n in array.shape) + array.tobytes()


def binary(labels: int) -> bytes:
    """A batch of CIFAR's binary version: a row of label and red, green and blue planes for each picture."""
    return np.concatenate([np.full((4, labels), 7, np.uint8), PLANES], 1).tobytes()


def batch(protocol: int = 2, rows: np.ndarray = PLANES, key: object = b"data") -> bytes:
    """A batch of CIFAR's Python version."""
    table = {b"batch_label": b"training batch 1 of 5", b"labels": [1] * 4, key: rows, b"filenames": [b"a.png"] * 4}
    return pickle.dumps(table, protocol)


FILES = {
    "train-images-idx3-ubyte": (idx(GRAY), GRAY),
    "train-images.idx3-ubyte": (idx(GRAY), GRAY),
    "train-images-idx3-ubyte.gz": (gzip.compress(idx(GRAY)), GRAY),
    "data_batch_1.bin": (binary(1), COLOUR),
    "train.bin": (binary(2), COLOUR),
    "data_batch_1": (batch(), COLOUR),
    "train": (batch(4, key="data"), COLOUR),
}
"""Of each kind of file the content, and the pictures in it."""


def forget() -> None:
    """Empties what is remembered of files."""
    for cached in vars(packed).values():
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()


def put(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    forget()  # a name is written again and again here, faster than a file system tells the time
    return folder


def refusal(folder: Path) -> SinopiaError:
    with pytest.raises(SinopiaError) as caught:
        packed.find(folder)
    assert str(folder) in str(caught.value) and "\n" not in str(caught.value)
    return caught.value


# -- what is read ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_each_picture_of_a_file_has_a_path_and_is_what_was_written(name, tmp_path):
    content, wanted = FILES[name]
    train, aside, part = packed.find(put(tmp_path, name, content))
    assert (len(train), aside, part) == (len(wanted), (), "")
    assert [path.relative_to(tmp_path).as_posix() for path in train[:2]] == [f"{name}/00000", f"{name}/00001"]
    for path, picture in zip(train, wanted, strict=True):
        found = packed.read(path)
        assert packed.holds(path) and found.dtype == np.uint8 and found.flags.c_contiguous
        assert np.array_equal(found, np.stack([picture] * 3, -1) if picture.ndim == 2 else picture)


@pytest.mark.parametrize("protocol", [2, 3, 4])
def test_batches_of_python_are_read_however_they_lie(protocol, tmp_path):
    rows = np.asfortranarray(PLANES) if protocol % 2 else PLANES
    train, _, _ = packed.find(put(tmp_path, "data_batch_2", batch(protocol, rows)))
    assert np.array_equal(packed.read(train[3]), COLOUR[3])


@pytest.mark.parametrize(
    ("names", "aside"),
    [
        (("train-images-idx3-ubyte", "train-labels-idx1-ubyte"), "t10k-images-idx3-ubyte"),
        (("train-images-idx3-ubyte",), "test-images-idx3-ubyte"),
    ],
)
def test_a_folder_as_mnist_comes(names, aside, tmp_path):
    put(tmp_path, names[0], idx(GRAY))
    put(tmp_path, aside, idx(GRAY[:2]))
    for labels in names[1:]:
        put(tmp_path, labels, idx(GRAY[:, 0, 0]))
    put(tmp_path, "readme.html", b"<p>")
    train, rest, part = packed.find(tmp_path)
    assert (len(train), len(rest), part) == (5, 2, "test") and {p.parent.name for p in rest} == {aside}


@pytest.mark.parametrize(("suffix", "content"), [(".bin", binary(1)), ("", batch())])
def test_a_folder_as_cifar_10_comes(suffix, content, tmp_path):
    for number in range(1, 6):
        put(tmp_path, f"data_batch_{number}{suffix}", content)
    put(tmp_path, f"test_batch{suffix}", content)
    put(tmp_path, "batches.meta" + (".txt" if suffix else ""), b"airplane")
    train, rest, part = packed.find(tmp_path)
    assert (len(train), len(rest), part) == (20, 4, "test")
    assert [p.parent.name for p in train[::4]] == [f"data_batch_{number}{suffix}" for number in range(1, 6)]


def test_a_split_reads_its_pictures_from_the_file(tmp_path):
    for i in range(3):
        put(tmp_path, f"data_batch_{i + 1}.bin", binary(1))
    found, learns_from = data.for_method("gan", tmp_path, held_out=0)
    assert learns_from == data.folders.Data.ONE_SET and found.train.layout == "one-set" and len(found.train.b) == 12
    assert np.array_equal(pictures.read(found.train, "b", 5), COLOUR[1])
    out = data.for_method("gan", tmp_path, held_out=0, exclude=["data_batch_2.bin/00001"])[0].train
    assert len(out.b) == 11 and tmp_path / "data_batch_2.bin" / "00001" not in out.b


def test_paths_that_are_in_no_such_file(tmp_path):
    put(tmp_path, "train.bin", binary(2))
    for path in (tmp_path / "train.bin", tmp_path / "train.bin" / "a.png", tmp_path / "other" / "00001"):
        assert not packed.holds(path)
    for path in (tmp_path / "train.bin" / "00004", tmp_path / "gone" / "train.bin" / "00000"):
        with pytest.raises(SinopiaError) as caught:
            packed.read(path)
        assert caught.value.code == "picture_missing"


def test_a_folder_without_such_files_and_folders_of_their_names(tmp_path):
    (tmp_path / "train").mkdir()
    (tmp_path / "data_batch_1.bin").mkdir()
    put(tmp_path, "picture.png", b"")
    assert packed.find(tmp_path) == ((), (), "")


def test_a_file_that_was_replaced_is_read_anew(tmp_path):
    (tmp_path / "train.bin").write_bytes(binary(2))
    assert len(packed.find(tmp_path)[0]) == 4
    (tmp_path / "train.bin").write_bytes(binary(2)[:-3074])
    assert len(packed.find(tmp_path)[0]) == 3


# -- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_files_cut_short_are_refused(name, tmp_path):
    content, _ = FILES[name]
    rows = len(content) // 4 if name.endswith(".bin") else 0
    for part in range(0, 100, 3):
        length = len(content) * part // 100
        if rows and length and length % rows == 0:
            continue  # a whole number of rows: nothing tells
        assert refusal(put(tmp_path, name, content[:length])).code == "picture_damaged", part
    assert refusal(put(tmp_path, name, content[:-1])).code == "picture_damaged"


@pytest.mark.parametrize(
    "content",
    [
        idx(GRAY[:0]),
        idx(GRAY[:, 0]),
        idx(GRAY[0, 0]),
        idx(GRAY[..., None]),
        idx(GRAY) + b"x",
        bytes([0, 0, 8, 3]) + b"\xff" * 12 + bytes(99),
        bytes([0, 0, 8, 3]) + (2**31).to_bytes(4, "big") * 2 + (4).to_bytes(4, "big"),
        bytes([0, 0, 8, 255]) + b"\xff" * 1020,
        bytes([0, 0, 0x0D, 3]) + idx(GRAY)[4:],
        b"hello, world",
    ],
    ids=range(10),
)
def test_what_an_idx_file_cannot_be_is_refused(content, tmp_path):
    assert refusal(put(tmp_path, "train-images-idx3-ubyte", content)).code == "picture_damaged"


@pytest.mark.parametrize("name", ["train-images-idx3-ubyte", "train-images-idx3-ubyte.gz"])
@pytest.mark.parametrize("sizes", [b"\xff" * 12, b"\0\0\1\0" * 3])
def test_sizes_that_a_file_only_claims_take_no_memory(sizes, name, tmp_path):
    content = bytes([0, 0, 8, 3]) + sizes + bytes(99)
    put(tmp_path, name, gzip.compress(content) if name.endswith(".gz") else content)
    tracemalloc.start()
    try:
        assert refusal(tmp_path).code == "picture_damaged"
        assert tracemalloc.get_traced_memory()[1] < 2**22
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", ["train-images-idx3-ubyte", "train-images-idx3-ubyte.gz"])
def test_a_file_of_more_than_the_memory_is_for_is_refused(name, tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "LARGEST", 2**20)
    content = idx(np.zeros((5000, 28, 28), np.uint8))  # packed it has 4 kB
    tracemalloc.start()
    try:
        error = refusal(put(tmp_path, name, gzip.compress(content) if name.endswith(".gz") else content))
        assert tracemalloc.get_traced_memory()[1] < 2**22 + len(content)
    finally:
        tracemalloc.stop()
    assert error.code == "picture_too_large"


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    put(tmp_path, "train.bin", binary(2))

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert "permission is denied" in str(refusal(tmp_path))


class Runs:
    """What a pickle makes when it is loaded: a folder that betrays it."""

    def __init__(self, trace: Path, call=os.mkdir) -> None:
        self.trace, self.call = trace, call

    def __reduce__(self):
        return self.call, (str(self.trace),)


@pytest.mark.parametrize("protocol", [2, 3, 4])
@pytest.mark.parametrize(
    "call", [os.mkdir, os.system, eval, exec, open, __import__, subprocess.run], ids=lambda call: call.__name__
)
def test_a_pickle_that_asks_for_something_else_is_refused_and_not_run(call, protocol, tmp_path):
    trace = tmp_path / "it ran"
    hidden = {b"labels": [1], b"data": PLANES, b"more": [Runs(trace, call)]}
    for content in (Runs(trace, call), {b"data": Runs(trace, call)}, hidden):
        error = refusal(put(tmp_path, "data_batch_1", pickle.dumps(content, protocol)))
        assert error.code == "picture_damaged" and call.__name__ in str(error), "it says what was asked for"
    assert not trace.exists()


@pytest.mark.parametrize("name", ["posix system", "numpy.f2py.diagnose run", "numpy load", "builtins getattr", "os  "])
def test_names_are_not_looked_up(name, tmp_path):
    """By hand, also with dots in a name as protocol 4 allows it, through what is allowed."""
    module, attribute = name.split(" ", 1)
    for asked in (f"c{module}\n{attribute}\n.", f"cnumpy\nndarray.{attribute}\n."):
        content = b"\x80\x04" + asked.encode()
        assert refusal(put(tmp_path, "data_batch_1", content)).code == "picture_damaged"


@pytest.mark.parametrize(
    "table",
    [
        [PLANES],
        {b"labels": [1]},
        {b"data": [1, 2]},
        {b"data": b"bytes"},
        {b"data": PLANES.astype(np.float32)},
        {b"data": PLANES[:, :99]},
        {b"data": PLANES[0]},
        {b"data": PLANES[:0, :0]},
        {b"data": None},
        7,
    ],
    ids=range(10),
)
def test_a_pickle_that_holds_no_pictures_is_refused(table, tmp_path):
    assert refusal(put(tmp_path, "data_batch_1", pickle.dumps(table, 2))).code == "picture_damaged"


# -- spoilt files ------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from([name for name in FILES if name not in ("data_batch_1", "train")]),
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=4),
    kept=st.floats(0.0, 1.0),
    more=st.binary(max_size=8),
)
def test_spoilt_files_give_pictures_or_an_error_of_ours(name, changes, kept, more, tmp_path):
    content = bytearray(FILES[name][0])
    for at, value in changes:
        content[int(at * at * len(content))] = value  # most of them at the beginning, which says what it is
    content = content[: round(len(content) * kept)] + more
    try:
        train, _, _ = packed.find(put(tmp_path, name, bytes(content)))
    except SinopiaError as error:
        assert error.code == "picture_damaged" and str(error)
    else:
        assert train and packed.read(train[-1]).shape[2] == 3
    (tmp_path / name).unlink()


ALONE = """
import resource, sys
from pathlib import Path
from collections import Counter
resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, 4 * 2**30))
from mutations import spoilt
from test_packed import forget
from engine.data import packed
from engine.messages import SinopiaError
for path in map(Path, sys.argv[2:]):
    content, taken = path.read_bytes(), Counter()
    for seed, data in [(-1, content), *(spoilt(content, range(int(sys.argv[1]))))]:
        path.write_bytes(data)
        forget()
        try:
            packed.find(path.parent)
            taken["read"] += 1
        except SinopiaError as error:
            taken[error.code] += 1
        except Exception as error:
            print(seed, repr(error))
    print(*sorted(taken))
"""


def alone(count: int, *paths: Path) -> list[str]:
    """What becomes of each file and of so many spoilt ones, in a process of its own with a bounded memory."""
    roots = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(roots)}
    command = [sys.executable, "-c", ALONE, str(count), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, f"it died: {done.returncode}, {done.stderr[-2000:]}"
    return done.stdout.splitlines()


@linux
def test_spoilt_batches_of_python_end_in_a_sentence(tmp_path):
    folders = [tmp_path / str(protocol) for protocol in (2, 4)]
    for folder, protocol in zip(folders, (2, 4), strict=True):
        folder.mkdir()
        put(folder, "data_batch_1", batch(protocol))
    assert alone(1000, *(folder / "data_batch_1" for folder in folders)) == ["picture_damaged read"] * 2


class Claims:
    """An object that a pickle makes by a call, with a state."""

    def __init__(self, *made: object) -> None:
        self.made = made

    def __reduce__(self):
        return self.made


def pointers() -> dict[str, object]:
    """Arrays of objects whose addresses the file gives: numpy follows them when it frees the array."""
    counted = Claims(np.dtype, ("O8", False, True), (3, "|", None, None, None, -1, -1, 1))
    rebuild = np._core.multiarray._reconstruct
    return {
        "by state": Claims(rebuild, (np.ndarray, (0,), b"b"), (1, (1,), counted, False, b"A" * 8)),
        "by buffer": Claims(np.ndarray, ((1,), "O", b"A" * 8)),
    }


@linux
def test_no_pickle_gives_addresses_to_numpy_or_takes_all_memory(tmp_path):
    contents = {way: pickle.dumps({b"data": made}, 2) for way, made in pointers().items()}
    contents["by size"] = b"\x80\x02}r\xff\xff\xff\x7f."
    for way, content in contents.items():
        (tmp_path / way).mkdir()
        put(tmp_path / way, "data_batch_1", content)
    assert alone(0, *(tmp_path / way / "data_batch_1" for way in contents)) == ["picture_damaged"] * 3
