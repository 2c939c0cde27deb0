"""What the dataset doctor finds in a folder, what it says of it, and what is left out."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from conftest import save
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PIL import Image

from engine import data, images
from engine.cli import main
from engine.data import checkup
from engine.events import Checked, Event, Finished, Looked, Started, Stopped, Warned
from engine.messages import SinopiaError, heading

SIZE = 64
HYPOTHESIS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def picture(seed: int, width: int = SIZE, height: int = SIZE) -> np.ndarray:
    """Smooth noise: like a photo, and like no other one."""
    rgb = np.random.default_rng(seed).integers(0, 256, (6, 6, 3), dtype=np.uint8)
    return images.resize(rgb, width, height)


def findings(root: Path, **wanted: object) -> tuple[list[Warned], Checked]:
    events = list(checkup.check(root, lambda: False, size=SIZE, **wanted))  # type: ignore[arg-type]
    last = events[-1]
    assert isinstance(events[0], Started) and isinstance(last, Finished) and isinstance(last.result, Checked)
    assert events[0].total == last.step == last.result.pictures
    told = [e for e in events if isinstance(e, Warned) and e.code != "few_pictures"]
    for event in told:
        assert heading(event.code) and str(event)
    assert last.result.findings == Counter(e.code for e in events if isinstance(e, Warned))
    return told, last.result


def codes(told: list[Warned]) -> Counter[tuple[str, str]]:
    return Counter((e.code, e.facts["name"]) for e in told)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for i in range(6):
        save(tmp_path / "photos" / f"{i}.png", picture(i))
    return tmp_path / "photos"


# -- what is found -----------------------------------------------------------------------------------------------------


def test_each_fault_of_a_single_photo_is_named_once_with_what_will_be_done(photos):
    def keep(name: str, image: Image.Image, **options: object) -> None:
        image.save(photos / name, **options)

    rgb = [Image.fromarray(picture(seed)) for seed in range(10, 20)]
    clear = rgb[0].convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, SIZE // 2, SIZE))
    keep("alpha.png", clear)
    keep("opaque.png", rgb[1].convert("RGBA"))
    keep("cmyk.jpg", rgb[2].convert("CMYK"))
    keep("palette.png", rgb[3].quantize(16))
    keep("moving.gif", rgb[4], save_all=True, append_images=[rgb[5]])
    deep = np.asarray(rgb[6].convert("L")).astype(np.uint16)
    keep("deep.png", Image.fromarray(deep * 257))
    keep("dark16.png", Image.fromarray(deep * 4))
    keep("black16.png", Image.fromarray(deep * 0))
    keep("white.png", Image.new("RGB", (SIZE, SIZE), "white"))
    keep("tiny.png", rgb[7].resize((SIZE // 4, SIZE // 3)))
    keep("banner.png", rgb[8].resize((SIZE * 3, SIZE)))
    cut = (photos / "0.png").read_bytes()
    (photos / "cut.png").write_bytes(cut[: len(cut) // 2])
    (photos / "text.png").write_text("not a picture")
    told, last = findings(photos, derive="gray")
    assert codes(told) == {
        ("transparent", "alpha.png"): 1,
        ("print_colours", "cmyk.jpg"): 1,
        ("palette", "palette.png"): 1,
        ("animated", "moving.gif"): 1,
        ("deep", "deep.png"): 1,
        ("deep_dark", "dark16.png"): 1,
        ("deep", "black16.png"): 1,
        ("one_colour", "black16.png"): 1,
        ("one_colour", "white.png"): 1,
        ("tiny", "tiny.png"): 1,
        ("squeezed", "banner.png"): 1,
        ("picture_damaged", "cut.png"): 1,
        ("picture_unreadable", "text.png"): 1,
    }
    assert {e.facts["name"] for e in told if not e.facts["used"]} == {"cut.png", "text.png"}
    said = {e.facts["name"]: str(e) for e in told}
    assert "white" in said["alpha.png"] and "all white" in said["white.png"] and "all black" in said["black16.png"]
    assert "square" in said["banner.png"] and "50%" in said["alpha.png"]
    assert last.pictures == 19 and last.fine == 7 and last.problems == 2 and last.usable == 17


def test_pairs_that_do_not_match(tmp_path):
    for i, size in enumerate([(SIZE, SIZE), (SIZE, SIZE), (2 * SIZE, 2 * SIZE), (2 * SIZE, SIZE)]):
        save(tmp_path / "A" / f"{i}.png", picture(i))
        save(tmp_path / "B" / f"{i}.png", picture(50 + i, *size))
    save(tmp_path / "A" / "alone.png", picture(9))
    save(tmp_path / "A" / "same.png", picture(7))
    save(tmp_path / "B" / "same.png", picture(7))
    told, last = findings(tmp_path)
    assert codes(told) == {
        ("sizes_differ", "A/2.png"): 1,
        ("shapes_differ", "A/3.png"): 1,
        ("without_partner", "A/alone.png"): 1,
        ("same_sides", "A/same.png"): 1,
    }
    assert last.layout == "two-folders" and last.pictures == 10 and last.fine == 7
    assert (last.usable, last.problems) == (10, 1)


def test_pairs_side_by_side(tmp_path):
    for i in range(5):
        save(tmp_path / f"{i}.png", np.concatenate([picture(i), picture(20 + i)], 1))
    save(tmp_path / "odd.png", np.concatenate([picture(5), picture(6, SIZE + 1)], 1))
    save(tmp_path / "half.png", np.concatenate([picture(7), np.full((SIZE, SIZE, 3), 9, np.uint8)], 1))
    save(tmp_path / "single.png", picture(8))
    save(tmp_path / "same.png", np.concatenate([picture(9), picture(9)], 1))
    told, _ = findings(tmp_path)
    assert codes(told) == {
        ("odd_width", "odd.png"): 1,
        ("one_colour", "half.png"): 1,
        ("not_a_pair", "single.png"): 1,
        ("same_sides", "same.png"): 1,
    }
    assert "right half" in next(str(e) for e in told if e.code == "one_colour")


def test_too_few_pictures_and_wide_photos_that_are_no_pairs(photos):
    for i in range(6):
        save(photos / f"{i}.png", picture(i, 2 * SIZE))
    events = list(checkup.check(photos, lambda: False))
    assert events[-1].result.layout == "side-by-side"  # type: ignore[union-attr]
    assert [e.facts["count"] for e in events if isinstance(e, Warned) and e.code == "few_pictures"] == [6]
    assert findings(photos, derive="edges")[1].layout == "photos"


def test_pictures_of_kinds_that_cannot_be_read_are_counted(photos):
    for name in ("phone.HEIC", "other.heic", "camera.nef", "notes.txt"):
        (photos / name).write_bytes(b"...")
    events = list(checkup.check(photos, lambda: False))
    told = [e for e in events if isinstance(e, Warned) and e.code == "foreign_pictures"]
    assert [(e.facts["count"], e.facts["kinds"]) for e in told] == [(3, (".heic", ".nef"))]


def test_pictures_are_named_while_it_looks_and_it_can_be_stopped(photos, monkeypatch):
    monkeypatch.setattr(checkup, "LOOKED_SECONDS", 0.0)
    asked = iter([False, False, False, True])
    events: list[Event] = list(checkup.check(photos, lambda: next(asked)))
    assert [e.step for e in events if isinstance(e, Looked)] == [1, 2, 3]
    assert events[-1] == Stopped(3)


def test_every_file_that_cannot_be_used_is_named(pairs):
    good = (pairs / "train" / "01.png").read_bytes()
    (pairs / "train" / "01.png").write_bytes(good[:-40])
    (pairs / "val" / "12.png").write_bytes(b"GIF87a")
    told, last = findings(pairs)
    assert sorted(e.facts["name"] for e in told if not e.facts["used"]) == ["train/01.png", "val/12.png"]
    assert last.problems == 2


def test_it_says_what_can_be_derived_from_single_photos(photos):
    _, last = findings(photos)
    assert last.layout == "photos" and "edges" in last.derivations
    with pytest.raises(SinopiaError, match="derive"):
        data.discover(photos)


# -- the same picture twice --------------------------------------------------------------------------------------------


def test_copies_near_copies_and_leaks(tmp_path):
    for i in range(4):
        save(tmp_path / "train" / f"{i}.png", picture(i, 128, 128))
    (tmp_path / "train" / "9.png").write_bytes((tmp_path / "train" / "1.png").read_bytes())
    save(tmp_path / "train" / "8.jpg", picture(2, 96, 96))
    save(tmp_path / "train" / "mirrored.png", picture(3, 128, 128)[:, ::-1])
    save(tmp_path / "val" / "0.jpg", picture(0, 128, 128))
    save(tmp_path / "val" / "1.png", picture(77))
    told, _ = findings(tmp_path, derive="edges")
    found = {(e.code, e.facts["name"], e.facts["other_name"]) for e in told}
    assert found == {
        ("duplicate", "train/9.png", "train/1.png"),
        ("near_duplicate", "train/8.jpg", "train/2.png"),
        ("leak", "val/0.jpg", "train/0.png"),
    }


def test_pairs_are_the_same_only_if_both_sides_are(tmp_path):
    for name, a, b in (("0", 0, 1), ("1", 0, 2), ("2", 3, 1), ("3", 0, 1)):
        save(tmp_path / f"{name}.png", np.concatenate([picture(a), picture(b)], 1))
    assert codes(findings(tmp_path)[0]) == {("duplicate", "3.png"): 1}


def test_the_two_sets_of_an_unpaired_folder_are_not_compared(tmp_path):
    for i in range(3):
        save(tmp_path / "trainA" / f"{i}.png", picture(i))
        save(tmp_path / "trainB" / f"{i}.png", picture(i))
    save(tmp_path / "trainB" / "again.png", picture(2))
    assert codes(findings(tmp_path)[0]) == {("duplicate", "trainB/again.png"): 1}


def _bits(one: np.ndarray, other: np.ndarray) -> int:
    return int(np.bitwise_count(checkup.fingerprint(one) ^ checkup.fingerprint(other)))


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    near = _bits(one, other) <= checkup.NEAR_BITS
    return near and checkup.alike(checkup.tiny(one), checkup.tiny(other))


@HYPOTHESIS
@given(st.integers(0, 2**32 - 1), st.integers(75, 95), st.floats(0.5, 2.0))
def test_a_picture_encoded_again_or_resized_is_the_same(seed, quality, scale):
    rgb = picture(seed, 160, 120)
    buffer = io.BytesIO()
    Image.fromarray(images.resize(rgb, int(160 * scale), int(120 * scale))).save(buffer, "JPEG", quality=quality)
    assert _same(rgb, np.array(Image.open(buffer)))


@HYPOTHESIS
@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_other_pictures_and_mirrored_ones_are_not_the_same(seed, other):
    assume(seed != other)
    assert not _same(picture(seed), picture(other))
    assert not _same(picture(seed), picture(seed)[:, ::-1])


def test_drawings_that_differ_in_a_stroke_are_not_the_same():
    rgb = np.full((SIZE, SIZE, 3), 255, np.uint8)
    rgb[20:40, 20:40] = 90
    other = rgb.copy()
    other[50:54, 8:30] = 0
    assert _same(rgb, rgb) and not _same(rgb, other)


# -- leaving out -------------------------------------------------------------------------------------------------------


@HYPOTHESIS
@given(out=st.sets(st.integers(0, 13)))
def test_what_is_excluded_is_gone_with_its_partner_and_nothing_else(out, tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs")
    for part, numbers in (("train", range(12)), ("val", range(12, 14))):
        for side in "AB":
            for i in numbers:
                (root / part / side).mkdir(parents=True, exist_ok=True)
                (root / part / side / f"{i}.png").touch()
    exclude = [f"{'train' if i < 12 else 'val'}/{'AB'[i % 2]}/{i}.png" for i in sorted(out)]
    if set(range(12)) <= out:
        with pytest.raises(SinopiaError, match="Nothing is left"):
            data.discover(root, exclude=exclude)
        return
    found = data.discover(root, held_out=0, exclude=exclude)
    for split, numbers in ((found.train, range(12)), (found.held_out, range(12, 14))):
        assert [int(p.stem) for p in split.a] == [int(p.stem) for p in split.b]
        assert {int(p.stem) for p in split.a} == set(numbers) - out
    assert not found.problems


def test_unpaired_sets_lose_only_what_is_excluded(unpaired):
    found = data.discover(unpaired, exclude=["trainA/0.png", "testB/0.png"])
    assert (len(found.train.a), len(found.train.b)) == (5, 9 - len(found.held_out.b))
    assert "0.png" not in {p.name for p in found.train.a}
    with pytest.raises(SinopiaError, match="Nothing is left"):
        data.discover(unpaired, exclude=[f"trainA/{i}.png" for i in range(6)])


def test_names_that_no_picture_has_are_told(photos):
    found = data.discover(photos, derive="gray", exclude=["1.png", "nowhere/1.png"])
    assert "1.png" not in {p.name for p in (*found.train.a, *found.held_out.a)}
    assert [(p.code, p.facts["name"]) for p in found.problems] == [("exclude_unknown", "nowhere/1.png")]
    assert "nowhere/1.png" in str(found.problems[0])


def test_excluding_what_is_found_leaves_nothing_to_find(photos):
    (photos / "7.png").write_bytes((photos / "1.png").read_bytes())
    (photos / "8.png").write_bytes(b"")
    names = {e.facts["name"] for e in findings(photos, derive="gray")[0]}
    assert names == {"7.png", "8.png"}
    told, last = findings(photos, derive="gray", exclude=names)
    assert not told and last.pictures == last.fine == 6


# -- the terminal ------------------------------------------------------------------------------------------------------


def test_the_terminal_groups_findings_and_says_what_will_be_done(photos, capsys):
    for i in range(7):
        (photos / f"copy{i}.png").write_bytes((photos / "1.png").read_bytes())
    (photos / "empty.png").write_bytes(b"")
    assert main(["check", str(photos), "--size", "64"]) == 0
    out = capsys.readouterr().out
    assert "The same file twice: 7" in out and "copy0.png is a copy of 1.png" in out and "copy6" not in out
    assert "and 2 more" in out and "Cannot be read: 1, left out" in out and "counts twice" in out
    assert main(["check", str(photos), "--size", "64", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    named = {row["facts"]["name"]: row for row in rows if row["event"] == "warned" and "name" in row["facts"]}
    assert set(named) == {"empty.png", *(f"copy{i}.png" for i in range(7))}
    assert named["empty.png"]["facts"]["used"] is False and named["copy3.png"]["code"] == "duplicate"
    assert rows[-1]["event"] == "finished" and rows[-1]["facts"]["findings"]["duplicate"] == 7


def test_a_training_leaves_out_what_it_is_told_to_and_remembers_it(pairs, tmp_path, capsys):
    tiny = ["--set", "width=4", "--set", "depth=5", "--set", "batch_size=1", "--size", "32", "--steps", "1"]
    out = ["--exclude", "train/03.png", "--exclude", "val/12.png", "--exclude", "typo.png"]
    run = tmp_path / "run"
    assert main(["train", str(pairs), "--method", "pix2pix", "--run", str(run), *tiny, *out]) == 0
    told = capsys.readouterr().err
    assert "11 pictures" in told and "1 kept aside" in told and "typo.png was to be left out" in told
    assert json.loads((run / "run.json").read_text())["exclude"] == ["train/03.png", "val/12.png", "typo.png"]
