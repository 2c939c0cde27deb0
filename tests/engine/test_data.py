"""What folders are taken for, and what batches come out of them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import pytest
from conftest import drawing, planned, save
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from engine import data, images
from engine.config import METHODS, Data
from engine.data import checkup, derive, packed
from engine.events import Warned
from engine.files import FOREIGN, READABLE, WRITABLE
from engine.messages import SinopiaError


def wide(seed: int) -> np.ndarray:
    a = drawing(seed)
    return np.concatenate([a, 255 - a], 1)


def test_pairs_side_by_side_with_and_without_parts(pairs):
    found = data.discover(pairs)
    assert (found.train.layout, len(found.train.a), len(found.held_out.a)) == ("side-by-side", 12, 2)
    assert found.held_out_from == "val"
    flat = data.discover(pairs / "train", held_out=8)
    assert (len(flat.train.a), len(flat.held_out.a), flat.held_out_from) == (11, 1, "")
    assert not set(flat.train.a) & set(flat.held_out.a)
    assert len(data.discover(pairs / "train", held_out=0).train.a) == 12


@pytest.mark.parametrize("places", [("A", "B"), ("train/A", "train/B"), ("A/train", "B/train"), ("a", "b")])
def test_two_folders_are_paired_by_name_across_suffixes(places, tmp_path):
    for i in range(4):
        save(tmp_path / places[0] / f"{i}.png", drawing(i))
        save(tmp_path / places[1] / f"{i}.jpg", drawing(i))
    save(tmp_path / places[0] / "alone.png", drawing(9))
    found = data.discover(tmp_path)
    assert (found.train.layout, len(found.train.a)) == ("two-folders", 4)
    assert all(a.stem == b.stem for a, b in zip(found.train.a, found.train.b, strict=True))
    assert [(w.code, w.facts["path"].name) for w in found.problems] == [("without_partner", "alone.png")]


def test_two_folders_with_a_held_out_part(tmp_path):
    for part, count in (("train", 5), ("test", 2)):
        for i in range(count):
            for side in "AB":
                save(tmp_path / part / side / f"{i}.png", drawing(i))
    found = data.discover(tmp_path)
    assert (len(found.train.a), len(found.held_out.a), found.held_out_from) == (5, 2, "test")


def test_folders_without_a_common_name_are_unpaired(tmp_path):
    for i in range(3):
        save(tmp_path / "A" / f"summer{i}.png", drawing(i))
        save(tmp_path / "B" / f"winter{i}.png", drawing(i))
    found = data.discover(tmp_path)
    assert found.train.layout == "unpaired"
    with pytest.raises(SinopiaError) as caught:
        data.for_method("pix2pix", tmp_path)
    assert caught.value.code == "folder_unpaired"


def test_one_name_twice_on_a_side_is_told(tmp_path):
    for name in ("A/1.png", "A/1.jpg", "B/1.png"):
        save(tmp_path / name, drawing(1))
    found = data.discover(tmp_path)
    assert len(found.train.a) == 1 and [w.code for w in found.problems] == ["same_name"]


def test_unpaired_folders(unpaired):
    found = data.discover(unpaired)
    assert (found.train.layout, len(found.train.a), len(found.train.b)) == ("unpaired", 6, 9)
    assert (len(found.held_out.a), found.held_out_from) == (1, "test")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ([], "folder_empty"),
        (["notes.txt", "more.txt", ".hidden.png"], "folder_no_pictures"),
        (["A/1.png"], "folder_one_side"),
        (["trainA/1.png"], "folder_one_side"),
        (["A/1.png", "B/readme.txt"], "folder_one_side"),
        (["1.png", "2.png", "3.png"], "folder_single_pictures"),
    ],
)
def test_a_folder_that_cannot_teach_is_refused_in_a_sentence(files, code, tmp_path):
    root = tmp_path / "data"
    root.mkdir()
    for name in files:
        if name.endswith(".txt"):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("x")
        else:
            save(root / name, drawing(1))
    with pytest.raises(SinopiaError) as caught:
        data.discover(root)
    assert caught.value.code == code
    assert str(root) in str(caught.value)


def test_a_missing_folder_and_a_file_instead_of_one(tmp_path):
    with pytest.raises(SinopiaError, match="does not exist"):
        data.discover(tmp_path / "nowhere")
    with pytest.raises(SinopiaError, match="cannot be read"):
        data.discover(save(tmp_path / "x.png", drawing(1)))


def test_a_single_picture_among_pairs_is_left_out(tmp_path):
    for i in range(5):
        save(tmp_path / f"{i}.png", wide(i))
    save(tmp_path / "single.png", drawing(9))
    found = data.discover(tmp_path)
    assert len(found.train.a) == 5 and [w.code for w in found.problems] == ["not_a_pair"]


def test_survey_shows_pictures_and_the_kind_of_input(pairs):
    found = data.survey(pairs, "pix2pix", previews=4)
    assert found.train == (12, 12) and len(found.previews) == 4
    assert all(a.shape == (40, 40, 3) == b.shape for a, b in found.previews)


@pytest.mark.parametrize("suffix", sorted(READABLE | {".JPG", ".PNG"}))
def test_every_kind_of_picture_is_found_everywhere(suffix, tmp_path):
    kind = {".jpg": "JPEG", ".jfif": "JPEG", ".tif": "TIFF", ".webp": "WEBP", ".bmp": "BMP", ".gif": "GIF"}.get(
        suffix.lower(), "PNG"
    )
    for i in range(3):
        (tmp_path / "set").mkdir(exist_ok=True)
        Image.fromarray(drawing(i, 64)).save(tmp_path / "set" / f"{i}{suffix}", kind)
        for side in "AB":
            (tmp_path / "pairs" / side).mkdir(parents=True, exist_ok=True)
            Image.fromarray(drawing(i + 100 * (side == "B"), 64)).save(tmp_path / "pairs" / side / f"{i}{suffix}", kind)
    assert images.read_rgb(tmp_path / "set" / f"0{suffix}").shape == (64, 64, 3)
    assert len(data.discover(tmp_path / "pairs").train.a) == 3
    assert len(data.discover(tmp_path / "set", one_set=True).train.b) == 3
    assert len(data.discover(tmp_path / "set", derive="edges").train.b) == 3
    jobs = planned((tmp_path / "set",), tmp_path / "out")
    assert [target.suffix for _, target in jobs] == [suffix if suffix.lower() in WRITABLE else ".png"] * 3
    told = [e for e in checkup.check(tmp_path / "pairs", lambda: False, size=64) if isinstance(e, Warned)]
    assert {e.code for e in told} <= {"few_pictures", "palette"} and READABLE.isdisjoint(FOREIGN)


def test_a_folder_is_read_once_and_again_when_something_has_come(pairs, monkeypatch):
    def changed(folder: Path, ago: float) -> None:
        """Sets the time, which some disks keep in steps of seconds."""
        os.utime(folder, (time.time() - ago,) * 2)

    for folder in (pairs, pairs / "train", pairs / "val"):
        changed(folder, 90)
    read = []
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: read.append(path) or iterdir(path))
    first = data.discover(pairs)
    assert sorted(read) == sorted([pairs, pairs / "train", pairs / "val"])
    assert data.discover(pairs) == first and data.survey(pairs, "pix2pix").train == (12, 12) and len(read) == 3
    save(pairs / "train" / "99.png", wide(99))
    changed(pairs / "train", 60)
    assert len(data.discover(pairs).train.a) == 13 and read[3:] == [pairs / "train"]
    (pairs / "val" / "12.png").unlink()
    changed(pairs / "val", 60)
    assert len(data.discover(pairs).held_out.a) == 1 and read[4:] == [pairs / "val"]


def test_what_comes_at_once_is_seen(pairs):
    for count in range(13, 18):
        save(pairs / "train" / f"{count}.png", wide(count))
        assert len(data.discover(pairs).train.a) == count


# -- one set of pictures -----------------------------------------------------------------------------------------------


def put(root: Path, names: list[str]) -> Path:
    for number, name in enumerate(names):
        if name.endswith("ubyte"):
            digits = np.full((3, 28, 28), 9, np.uint8)
            header = b"\0\0\x08\x03" + b"".join(n.to_bytes(4, "big") for n in digits.shape)
            (root / name).write_bytes(header + digits.tobytes())
        elif name.endswith("txt"):
            (root / name).parent.mkdir(parents=True)
            (root / name).write_text("notes")
        else:
            save(root / name, drawing(number))
    return root


MNIST, DIGITS = "train-images-idx3-ubyte", ["00000", "00001", "00002"]


@pytest.mark.parametrize(
    ("names", "learnt", "aside", "part"),
    [
        (["b.png", "a.jpg"], ["a.jpg", "b.png"], [], ""),
        (["cats/b.png", "cats/a.png", "Dogs/a.png"], ["Dogs/a.png", "cats/a.png", "cats/b.png"], [], ""),
        (["cats/a.png", "val/b.png"], ["cats/a.png"], ["val/b.png"], "val"),
        (["train/cats/a.png", "train/Dogs/a.png"], ["train/Dogs/a.png", "train/cats/a.png"], [], ""),
        (["train/a.png", "val/b.png", "test/c.png"], ["train/a.png"], ["val/b.png"], "val"),
        (["training/a.png", "cats/b.png"], ["training/a.png"], [], ""),
        (["test/c.png"], ["test/c.png"], [], ""),
        (["a.png", "cats/b.png"], ["a.png", "cats/b.png"], [], ""),
        ([MNIST], [f"{MNIST}/{n}" for n in DIGITS], [], ""),
        ([MNIST, "t10k-images-idx3-ubyte", "a.png"], [f"{MNIST}/{n}" for n in DIGITS],
         [f"t10k-images-idx3-ubyte/{n}" for n in DIGITS], "test"),
    ],
)  # fmt: skip
def test_one_set_is_found_where_people_keep_it(names, learnt, aside, part, tmp_path):
    found = data.discover(put(tmp_path, names), held_out=0, one_set=True)
    assert [data.name_in(tmp_path, path) for path in found.train.b] == learnt
    assert [data.name_in(tmp_path, path) for path in found.held_out.b] == aside
    assert (found.train.layout, found.held_out_from) == ("one-set", part) and found.train.a == found.train.b
    assert found.train.pairs and found.train.offers == (Data.ONE_SET, Data.INPUTS)


def test_of_one_set_some_can_be_kept_aside_and_left_out(one_set):
    found = data.discover(one_set, held_out=8, one_set=True, exclude=["03.png", "04.png"])
    assert (len(found.train.b), len(found.held_out.b)) == (9, 1) and not found.problems
    assert not {"03.png", "04.png"} & {path.name for path in (*found.train.b, *found.held_out.b)}


@pytest.mark.parametrize(("names", "code"), [([], "folder_empty"), (["a/b/c.txt"], "folder_no_pictures")])
def test_where_there_is_no_set_a_sentence_says_so(names, code, tmp_path):
    with pytest.raises(SinopiaError) as caught:
        data.discover(put(tmp_path, names), one_set=True)
    assert caught.value.code == code and str(tmp_path) in str(caught.value)


@pytest.mark.parametrize("method", METHODS)
def test_each_method_takes_its_folder_as_what_it_learns_from(method, folder):
    found, learns_from = data.for_method(method, folder(method), held_out=0)
    assert learns_from == METHODS[method].data[0] and learns_from in found.train.offers
    assert METHODS[method].learns_from(()) is None


def test_pairs_serve_as_two_sets_and_photos_with_a_derivation(pairs, one_set):
    assert data.for_method("cyclegan", pairs)[1] == Data.TWO_SETS
    assert data.for_method("pix2pix", one_set, derive="gray")[1] == Data.PHOTOS
    with pytest.raises(SinopiaError, match="single ones"):
        data.for_method("cyclegan", one_set)


def test_the_survey_of_one_set_shows_its_pictures(one_set):
    survey = data.survey(one_set, "gan", previews=4)
    assert survey.layout == "one-set" and len(survey.previews) == 4 and not survey.problems
    assert all(np.array_equal(a, b) for a, b in survey.previews)


def test_the_survey_shows_pictures_of_a_file_that_holds_many(tmp_path):
    survey = data.survey(put(tmp_path, [MNIST]), "gan")
    assert len(survey.previews) == 3 and not survey.problems
    a, b = data.both(data.discover(tmp_path, one_set=True).train, 1, lambda rgb: rgb)
    assert np.array_equal(a, b) and np.array_equal(a, packed.read(tmp_path / MNIST / "00001"))


# -- what the given side looks like ------------------------------------------------------------------------------------


def test_input_kinds_of_real_pictures(shared_data):
    for folder, side, kind in (
        ("emoji3d_line/val", "a", "line"),
        ("emoji3d_paint/val", "a", "paint"),
        ("facades/val", "b", "paint"),
        ("facades/val", "a", "photo"),
        ("maps_large", "a", "photo"),
    ):
        split = data.discover(shared_data / folder, held_out=0).train
        shown = [data.read(split, side, i) for i in range(0, len(split.a), max(1, len(split.a) // 8))]
        assert data.input_kind(shown) == kind, folder


def test_the_palette_of_facades_holds_its_labels(shared_data):
    split = data.discover(shared_data / "facades" / "val", held_out=0).train
    colours = data.palette([data.read(split, "b", i) for i in range(8)])
    wall, window = (13, 61, 251), (0, 117, 255)  # two of the twelve labels
    for label in (wall, window):
        rgb = [tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in colours]
        assert min(max(abs(x - y) for x, y in zip(label, c, strict=True)) for c in rgb) < 40


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_any_picture_has_a_kind_and_a_palette(width, height, seed):
    rgb = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    assert data.input_kind([rgb]) in ("line", "paint", "photo")
    assert len(data.palette([rgb])) <= 12


# -- single photos -----------------------------------------------------------------------------------------------------


def photos(root, parts=("train", "val")):
    for part in parts:
        for i in range(12 if part != "val" else 2):
            save(root / part / f"{i:02d}.png", drawing(i, 64))
    return root


def test_single_photos_become_pairs_by_a_derivation(tmp_path):
    found = data.discover(photos(tmp_path), derive="gray")
    assert (found.train.layout, len(found.train.a), len(found.held_out.a)) == ("photos", 12, 2)
    assert found.train.pairs and found.held_out_from == "val"
    given_side, wanted = data.both(found.train, 3, lambda rgb: rgb)
    assert np.array_equal(wanted, drawing(3, 64)) and (np.ptp(given_side, axis=2) == 0).all()
    flat = data.discover(tmp_path / "train", derive="edges")
    assert (len(flat.train.a), len(flat.held_out.a)) == (11, 1) and flat.train.derive == flat.held_out.derive == "edges"


def test_what_is_derived_is_derived_at_the_size_it_is_wanted_in(tmp_path):
    found = data.discover(photos(tmp_path), derive="edges")
    small = data.both(found.train, 0, lambda rgb: images.resize(rgb, 32, 32))
    assert np.array_equal(small[0], derive.edges(small[1]))


@pytest.mark.parametrize(("kind", "wants"), [("edges", "line"), ("flat", "paint"), ("masked", "photo")])
def test_the_survey_shows_what_is_derived(kind, wants, tmp_path):
    survey = data.survey(photos(tmp_path), "pix2pix", derive=kind)
    assert survey.layout == "photos" and survey.input_kind == wants and len(survey.previews) >= 10
    assert all(np.array_equal(a, derive.derive(kind, b)) for a, b in survey.previews)


def test_a_file_that_is_but_called_like_a_batch_does_not_hide_the_pictures(tmp_path):
    put(tmp_path, ["a.png", "b.png"])
    (tmp_path / "train.bin").write_text("notes of a training")
    assert len(data.discover(tmp_path, held_out=0, one_set=True).train.b) == 2


def test_two_sets_are_no_one_set(unpaired):
    with pytest.raises(SinopiaError) as caught:
        data.discover(unpaired, one_set=True)
    assert caught.value.code == "folder_two_sets"


def test_pairs_taken_for_one_set_are_named(pairs):
    found = data.discover(pairs, one_set=True)
    assert [problem.code for problem in found.problems] == ["wide_pictures"]
