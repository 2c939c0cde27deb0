"""Batches: a function of seed and step, decoded ahead, kept within bounds, and what becomes of bad pictures."""

from __future__ import annotations

import itertools
import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np
import pytest
import tiny
import torch
from conftest import drawing, save
from PIL import Image

from engine import data, images
from engine.config import METHODS, Data, make_config
from engine.data import pictures as reading
from engine.data.loader import Loader
from engine.data.processes import Processes, loader_for
from engine.messages import SinopiaError

Make = Callable[..., Loader]
Batch = dict[str, torch.Tensor]


@pytest.fixture
def loader() -> Iterator[Make]:
    """Makes loaders of a folder, or of a split, and closes them; none may leave a thread."""
    made = []

    def make(pictures, method="pix2pix", device="cpu", **kw) -> Loader:
        config = make_config(method, {"size": 32} | kw)
        found = isinstance(pictures, data.Split)
        split = pictures if found else data.for_method(method, pictures, config.held_out)[0].train
        made.append(Loader(split, METHODS[method].learns_from(split.offers), config, torch.device(device)))
        return made[-1]

    yield make
    for one in made:
        one.__exit__()
    assert not [t.name for t in threading.enumerate() if t.name.startswith("pictures")]


@pytest.fixture
def decoded(monkeypatch) -> list[tuple[str, str]]:
    """The name of each file that a loader of pairs decodes, with the name of the thread that does it."""
    log = []

    def read_pair(split, index, least, real=reading.read_pair):
        log.append((split.a[index].name, threading.current_thread().name))
        return real(split, index, least)

    monkeypatch.setattr(reading, "read_pair", read_pair)
    return log


def settled(log: list) -> int:
    """The length of a log once it grows no more."""
    before = -1
    while before != (before := len(log)):
        time.sleep(0.2)
    return before


def equal(one: Batch, other: Batch) -> bool:
    return one.keys() == other.keys() and all(torch.equal(picture, other[name]) for name, picture in one.items())


def sides(batch: Batch) -> tuple[torch.Tensor, torch.Tensor]:
    return batch["input"], batch["target"]


# -- what a batch is ---------------------------------------------------------------------------------------------------


def test_a_batch_is_a_function_of_seed_and_step(pairs, loader):
    one, other = loader(pairs, batch_size=3), loader(pairs, batch_size=3)
    list(map(other.batch, range(9)))  # a past must not matter
    for step in (5, 0, 7):
        assert equal(one.batch(step), other.batch(step))
    assert not torch.equal(one.batch(0)["input"], loader(pairs, batch_size=3, seed=1).batch(0)["input"])


def test_both_sides_of_a_pair_get_the_same_crop_and_mirror(pairs, loader):
    both = loader(pairs)
    for step in range(8):
        a, b = sides(both.batch(step))
        assert a.shape == (1, 3, 32, 32) and a.min() >= -1 and a.max() <= 1
        assert torch.allclose(a, -b, atol=2.5 / 127.5)  # B is A's negative


def test_an_epoch_shows_every_pair_once(pairs, loader):
    whole = loader(pairs, jitter=1.0, flip=False, batch_size=4)
    assert whole.steps_per_epoch == 3
    for epoch in (0, 1):
        seen = torch.cat([whole.batch(epoch * 3 + i)["input"] for i in range(3)])
        assert len({tuple(x.flatten().tolist()) for x in seen}) == 12


def test_crops_and_mirrors_vary(pairs, loader):
    plain = loader(pairs, jitter=1.0, flip=False)
    one = data.Split(plain.split.layout, plain.split.a[:1], plain.split.b[:1])
    varied = loader(one, jitter=1.25)
    assert len({varied.batch(i)["input"].sum().item() for i in range(20)}) > 10


def test_unpaired_sides_are_drawn_independently(unpaired, loader):
    random = loader(unpaired, "cyclegan", jitter=1.0, flip=False)
    assert random.steps_per_epoch == 9
    partners = {}
    for step in range(45):
        a, b = sides(random.batch(step))
        partners.setdefault(a.sum().item(), set()).add(b.sum().item())
    assert len(partners) == 6 and all(len(found) > 1 for found in partners.values())


def test_of_one_set_there_are_but_targets_each_once_an_epoch(one_set, loader):
    plain = loader(one_set, "gan", batch_size=4, flip=False)
    assert plain.steps_per_epoch == 3
    batches = [plain.batch(step) for step in range(6)]
    assert all(batch.keys() == {"target"} and batch["target"].shape == (4, 3, 32, 32) for batch in batches)
    pictures = [images.to_unit(images.resize(drawing(i), 32, 32)) for i in range(12)]
    for epoch in (batches[:3], batches[3:]):
        seen = torch.cat([batch["target"] for batch in epoch])
        assert sorted(match(picture, pictures) for picture in seen) == list(range(12))
    assert not equal(batches[0], batches[3]), "in another order"
    mirrored = loader(one_set, "gan", batch_size=4)
    assert any(not equal(mirrored.batch(step), batches[step]) for step in range(3))


def match(picture: torch.Tensor, pictures: list[torch.Tensor]) -> int:
    """Which of the pictures this is."""
    [found] = [i for i, other in enumerate(pictures) if torch.equal(picture, other)]
    return found


@pytest.mark.parametrize("size", [256, 224])
def test_resizing_is_that_of_pillow(size, shared_data, loader):
    """The reference resizes with Pillow's bicubic filter."""
    whole = loader(shared_data / "facades" / "val", size=size, flip=False, jitter=1.0)
    mine = ((whole.batch(0)["input"][0].permute(1, 2, 0).numpy() + 1) * 127.5).round()
    halves = (Image.open(path).crop((0, 0, 256, 256)) for path in whole.split.a)
    assert any((np.asarray(half.resize((size, size), Image.Resampling.BICUBIC)) == mine).all() for half in halves)


# -- decoded ahead -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS)
def test_batches_are_the_same_however_far_ahead_pictures_are_decoded(method, folder, loader, monkeypatch):
    root = folder(method)
    settings = tiny.TINY[method] | {"batch_size": 2}
    wanted = [loader(root, method, **settings).batch(step) for step in range(10)]
    for kept in (0, 30_000, 2**30):
        monkeypatch.setattr("engine.data.loader.KEPT_BYTES", kept)
        for ahead in (1, 5, 64):
            monkeypatch.setattr("engine.data.loader.AHEAD", ahead)
            one = loader(root, method, **settings)
            for step in (*range(10), 3, 9, 0):  # in order, and jumping as a resumed run does
                assert equal(one.batch(step), wanted[step])


def test_threads_decode_what_is_to_come_and_no_more(pairs, loader, decoded, monkeypatch):
    monkeypatch.setattr("engine.data.loader.AHEAD", 4)
    ahead = loader(pairs)
    ahead.batch(0)
    assert settled(decoded) == 5  # those of steps 0 to 4
    ahead.batch(1)
    assert settled(decoded) == 6
    assert all(thread.startswith("pictures") for _, thread in decoded[1:])
    assert max(Counter(name for name, _ in decoded).values()) == 1


def test_large_pictures_are_fewer_ahead(pairs, loader, decoded, monkeypatch):
    monkeypatch.setattr("engine.data.loader.AHEAD_BYTES", 3 * 2 * 3 * 36 * 36)
    loader(pairs).batch(0)  # 36 pixels are 32 with jitter
    assert settled(decoded) == 4


def test_kept_pictures_are_decoded_once(pairs, loader, decoded, monkeypatch):
    monkeypatch.setattr("engine.data.loader.AHEAD", 4)
    kept = loader(pairs)
    for step in range(36):
        kept.batch(step)
    assert settled(decoded) == 12


def test_memory_is_bounded(pairs, loader, decoded, monkeypatch):
    """What does not fit is decoded again each epoch, and what is ahead of its time is let go."""
    monkeypatch.setattr("engine.data.loader.AHEAD", 2)
    for bound, free in ((5 * 2 * 3 * 36 * 36, 2**40), (2**40, 4 * 5 * 2 * 3 * 36 * 36)):
        monkeypatch.setattr("engine.data.loader.KEPT_BYTES", bound)
        monkeypatch.setattr("engine.device.free_memory", lambda free=free: free)
        decoded.clear()
        bounded = loader(pairs)
        for step in range(36):
            bounded.batch(step)
        assert 20 <= settled(decoded) <= 36  # of 36 asked for, 12 with all of them kept


def test_a_second_beside_the_first_needs_no_picture_of_its_own(pairs, loader, decoded, monkeypatch):
    monkeypatch.setattr("engine.data.loader.KEPT_BYTES", 0)
    monkeypatch.setattr("engine.data.loader.AHEAD", 3)
    placed = loader(pairs, place=1.0)
    for step in range(8):
        settled(decoded)
        placed.batch(step)
    assert settled(decoded) == 11  # those of steps 0 to 10


def test_closing_drops_what_has_not_begun(pairs, decoded):
    config = make_config("pix2pix", {"size": 32})
    with Loader(data.discover(pairs).train, Data.PAIRS, config, torch.device("cpu")) as one:
        one.batch(0)
    done = len(decoded)
    assert settled(decoded) == done
    assert not [t.name for t in threading.enumerate() if t.name.startswith("pictures")]


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device on this computer")
@pytest.mark.parametrize("kept", [True, False])
def test_a_gpu_gets_the_same_batches(kept, pairs, loader, monkeypatch):
    if not kept:
        monkeypatch.setattr("torch.cuda.mem_get_info", lambda *_: (0, 0))
    here, there = loader(pairs, batch_size=2), loader(pairs, device="cuda", batch_size=2)
    for step in range(14):
        batch = there.batch(step)
        assert all(side.is_cuda for side in batch.values())
        there_too = {name: side.cpu() for name, side in batch.items()}
        torch.testing.assert_close(there_too, here.batch(step), rtol=0, atol=1e-6)


# -- one side derived --------------------------------------------------------------------------------------------------


@pytest.fixture
def photos(tmp_path) -> data.Split:
    for i in range(5):
        save(tmp_path / "photos" / f"{i}.png", drawing(i, 80))
    return data.discover(tmp_path / "photos", held_out=0, derive="masked").train


def test_the_derived_side_belongs_to_its_photo_and_varies_by_epoch(photos, loader):
    whole = loader(photos, jitter=1.0, flip=False)
    seen: dict[bytes, set[bytes]] = {}
    for step in range(15):
        given, wanted = (images.from_unit(side[0]) for side in sides(whole.batch(step)))
        other = (given != wanted).any(2)
        assert 0.002 < other.mean() < 0.8 and (np.abs(given[other].astype(int) - 127) < 140).all()
        seen.setdefault(wanted.tobytes(), set()).add(given.tobytes())
    assert len(seen) == 5 and all(len(variants) == 3 for variants in seen.values())


def test_derived_batches_are_the_same_whatever_is_kept_or_ahead(photos, loader, monkeypatch):
    wanted = [loader(photos, batch_size=2).batch(step) for step in range(9)]
    for kept, ahead in ((0, 1), (2**30, 1), (20_000, 64), (2**30, 64)):
        monkeypatch.setattr("engine.data.loader.KEPT_BYTES", kept)
        monkeypatch.setattr("engine.data.loader.AHEAD", ahead)
        one = loader(photos, batch_size=2)
        for step in (*range(9), 3, 8, 0):
            assert equal(one.batch(step), wanted[step])


def test_photos_are_decoded_once_and_bad_ones_named_once(photos, loader, monkeypatch):
    log = []
    monkeypatch.setattr(reading, "read", lambda *given, real=reading.read: log.append(given[2]) or real(*given))
    photos.a[2].write_bytes(b"")
    one = loader(photos, place=1.0)
    for step in range(20):
        one.batch(step)
    assert [problem.facts["path"].name for problem in one.problems] == ["2.png"]
    assert max(n for i, n in Counter(log[:]).items() if i != 2) <= 3  # two threads may come to one at once


# -- bad pictures ------------------------------------------------------------------------------------------------------


def test_a_bad_picture_is_named_once_when_its_turn_comes(pairs, loader):
    bad = pairs / "train" / "05.png"
    whole = bad.read_bytes()
    turn = next(step for step in range(12) if not equal(*turned(loader, pairs, bad, whole, step)))
    one = loader(pairs)
    for step in range(36):
        one.batch(step)
        assert [p.facts["path"].name for p in one.problems] == (["05.png"] if step >= turn else [])
    assert one.problems[0].code == "picture_damaged"


def turned(loader, pairs, bad, whole, step) -> tuple[Batch, Batch]:
    """A batch with the picture whole and with it cut short, which it is left."""
    bad.write_bytes(whole)
    before = loader(pairs).batch(step)
    bad.write_bytes(whole[:-40])
    return before, loader(pairs).batch(step)


def test_a_resumed_run_replaces_bad_pictures_by_the_same(pairs, loader):
    for name in ("03.png", "08.png"):
        (pairs / "train" / name).write_bytes(b"")
    one = loader(pairs)
    straight = [one.batch(step) for step in range(24)]
    resumed = loader(pairs)
    assert all(equal(resumed.batch(step), straight[step]) for step in range(7, 24))


def test_pictures_that_are_all_gone_are_an_error(pairs, loader):
    one = loader(pairs)
    for path in (pairs / "train").iterdir():
        path.write_bytes(b"no picture")
    with pytest.raises(SinopiaError) as caught:
        one.batch(0)
    assert caught.value.code == "no_usable_picture" and caught.value.facts["count"] == 12


def test_the_first_part_of_a_training_can_be_taken_at_half_the_size(pairs, loader):
    settings = {"size": 64, "depth": 4, "d_layers": 2, "jitter": 1.0, "flip": False, "steps": 10}
    grows, same = (loader(pairs, **settings, growing=part) for part in (0.35, 0.0))
    assert [grows.batch(step)["input"].shape[-1] for step in range(10)] == [32] * 4 + [64] * 6
    half, full = grows.batch(1)["input"], same.batch(1)["input"]
    assert torch.allclose(half, torch.nn.functional.avg_pool2d(full, 2), atol=1e-5)
    assert torch.equal(grows.batch(7)["target"], same.batch(7)["target"])


# -- made by other processes -------------------------------------------------------------------------------------------


@pytest.fixture
def photos_with_one_broken(tmp_path) -> data.Split:
    for i in range(4):
        save(tmp_path / "some" / f"{i}.png", drawing(i, 80))
    split = data.discover(tmp_path / "some", held_out=0, derive="flat").train
    (tmp_path / "some" / "2.png").write_bytes(b"no picture")
    return split


def test_processes_make_the_same_batches_and_name_a_broken_picture_once(photos_with_one_broken, loader):
    here = loader(photos_with_one_broken, batch_size=2, wobble=2.0)
    with Processes(photos_with_one_broken, here.learns_from, here.config, torch.device("cpu"), 2) as there:
        assert there.steps_per_epoch == here.steps_per_epoch
        for step in range(4):
            made, wanted = there.batch(step), here.batch(step)
            assert all(torch.equal(made[side], wanted[side]) for side in wanted)
    assert [problem.facts["path"].name for problem in there.problems] == ["2.png"]


@pytest.fixture
def no_process(monkeypatch) -> Iterator[list[int]]:
    """What the processes would do is done here, when it is asked for; the log is of the steps from which they began."""
    begun, made = [], []

    def here(self: Processes, step: int) -> map:
        begun.append(step)
        made.append(self._steps)
        return map(self._steps.__getitem__, itertools.count(step))

    monkeypatch.setattr(Processes, "_begun", here)
    yield begun
    for steps in made:
        steps._loader.__exit__()


def test_processes_begin_anew_where_the_steps_go_back(photos_with_one_broken, loader, no_process):
    here = loader(photos_with_one_broken)
    with Processes(photos_with_one_broken, here.learns_from, here.config, torch.device("cpu"), 1) as there:
        for step in (3, 4, 2, 3):  # as after losses that are no numbers
            assert torch.equal(there.batch(step)["target"], here.batch(step)["target"])
    assert no_process == [3, 2]


@pytest.mark.parametrize("error", [RuntimeError("DataLoader worker is killed by signal: Bus error"), OSError("full")])
def test_it_goes_on_alone_where_processes_die(error, photos_with_one_broken, loader, monkeypatch):
    here = loader(photos_with_one_broken)

    def dies(*_: object) -> None:
        raise error

    monkeypatch.setattr(Processes, "_begun", dies)
    with Processes(photos_with_one_broken, here.learns_from, here.config, torch.device("cpu"), 2) as there:
        for step in range(4):
            assert torch.equal(there.batch(step)["target"], here.batch(step)["target"])
    assert len(there.problems) == 1


def test_pictures_that_are_gone_are_said_by_name(photos_with_one_broken, loader, tmp_path, no_process):
    here = loader(photos_with_one_broken)
    with Processes(photos_with_one_broken, here.learns_from, here.config, torch.device("cpu"), 1) as there:
        shutil.rmtree(tmp_path / "some")
        with pytest.raises(SinopiaError) as caught:
            there.batch(0)
    assert caught.value.code == "no_usable_picture" and caught.value.facts["count"] == 4


def test_only_a_gpu_with_costly_pictures_gets_processes(photos_with_one_broken, loader):
    here = loader(photos_with_one_broken)
    with loader_for(photos_with_one_broken, here.learns_from, here.config, torch.device("cpu")) as made:
        assert isinstance(made, Loader)
