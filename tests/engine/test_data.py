"""What folders are taken for, and what batches come out of them."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import drawing, save
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import data, images
from engine.data import derive
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
