"""Folders of pictures as people keep them: what belongs together is found, what is left out is named."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from conftest import drawing
from PIL import Image

from engine import data, files, images
from engine.config import Data
from engine.messages import SinopiaError

CONTENT = images.png(drawing(1, 16))
ACCENTS = ["café", "Zoë", "Ärger", "mañana"]


def fill(root: Path, names: list[str]) -> Path:
    """Pictures of one content: nothing but headers is looked at."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(CONTENT)
    return root


def three(pattern: str) -> list[str]:
    return [pattern.format(number) for number in (1, 2, 3)]


def forms(folder: str, form: str) -> list[str]:
    return [f"{folder}/{unicodedata.normalize(form, name)}.jpg" for name in ACCENTS]  # type: ignore[arg-type]


PAIRS = {
    "capitals": [*three("A/IMG_{}.JPG"), *three("B/img_{}.png")],
    "accents": [*forms("A", "NFC"), *forms("B", "NFD")],
    "marks": [*three("A/{:04}_A.jpg"), *three("B/{:04}_B.jpg")],
    "marks of digits": [*three("A/{}a.jpg"), *three("B/{}b.jpg")],
    "real and fake": [*three("A/{}_real_A.png"), *three("B/{}_fake_B.png")],
    "words": [*three("A/x-{}-input.png"), *three("B/x-{}-target.png")],
    "words before": [*three("A/label_{}.png"), *three("B/img_{}.png")],
    "cityscapes": [*three("A/aachen_{:06}_gtFine_labelIds.png"), *three("B/aachen_{:06}_leftImg8bit.png")],
    "zeros": [*three("A/{:04}.png"), *three("B/{}.png")],
    "trainA": [*three("trainA/{}.jpg"), *three("trainB/{}.jpg")],
    "train_A": [*three("train_A/{}.jpg"), *three("train_B/{}.jpg")],
    "pix2pixHD": [*three("train_label/{}.png"), *three("train_img/{}.jpg")],
    "inside": [*three("A/trainA/{}.jpg"), *three("B/trainB/{}.jpg")],
    "input": [*three("input/{}.jpg"), *three("Target/{}.jpg")],
    "before": [*three("before/{}.jpg"), *three("after/{}.jpg")],
    "masks": [*three("train/masks/{}.png"), *three("train/images/{}.jpg")],
    "sub-folders": [*three("A/day{}/1.jpg"), *three("B/day{}/1.jpg")],
    "other sub-folders": [*three("A/x/{}.jpg"), *three("B/y/{}.jpg")],
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_pairs_are_found_however_they_are_kept(name, tmp_path):
    found, learns_from = data.for_method("pix2pix", fill(tmp_path, PAIRS[name]), held_out=0)
    assert learns_from == Data.PAIRS and not found.problems
    assert len(found.train.a) == len(found.train.b) == len(PAIRS[name]) // 2
    first = found.train.a[0].relative_to(tmp_path).parts[0].lower()
    assert first in ("a", "traina", "train_a", "train_label", "input", "before", "train")
    numbers = [[re.search(r"[1-9]", data.name_in(tmp_path, path)) for path in side]
               for side in (found.train.a, found.train.b)]  # fmt: skip
    assert [n and n[0] for n in numbers[0]] == [n and n[0] for n in numbers[1]]
    assert data.for_method("cyclegan", tmp_path, held_out=0)[1] == Data.TWO_SETS


@pytest.mark.parametrize(
    "names",
    [
        [*three("A/summer{}.png"), *three("B/winter{}.png")],
        [*three("trainA/{}.png"), *(f"trainB/{n}.png" for n in range(1, 9))],
        [*(f"A/{n}.png" for n in range(40)), *(f"B/{n}.png" for n in range(39, 80))],
    ],
)
def test_sets_with_hardly_a_name_in_common_stay_two_sets_with_all_their_pictures(names, tmp_path):
    found = data.discover(fill(tmp_path, names), held_out=0)
    assert found.train.layout == "unpaired" and len(found.train.a) + len(found.train.b) == len(names)
    assert not found.problems


def test_what_has_no_partner_is_named(tmp_path):
    fill(tmp_path, [*three("A/{:03}_A.png"), *three("B/{}_B.png"), "A/9_A.png", "B/2.png"])
    found = data.discover(tmp_path, held_out=0)
    assert len(found.train.a) == 2  # "2_B" and "2" leave a choice
    assert {p.facts["path"].name for p in found.problems} == {"002_A.png", "9_A.png", "2_B.png", "2.png"}
    assert {p.code for p in found.problems} == {"without_partner"}


def test_sub_folders_albums_and_linked_folders_are_walked_and_circles_known(tmp_path):
    root = fill(
        tmp_path / "pictures", ["cats/1.jpg", "cats/old/2.jpg", "dogs/1.jpg", "dogs/@eaDir/1.jpg", ".trash/1.jpg"]
    )
    fill(tmp_path / "elsewhere", ["3.jpg"])
    if sys.platform != "win32":
        (root / "more").symlink_to(tmp_path / "elsewhere")
        (root / "cats" / "again").symlink_to(root)
        (tmp_path / "elsewhere" / "here").symlink_to(tmp_path / "elsewhere")
    linked = ["more/3.jpg"] if sys.platform != "win32" else []
    wanted = ["cats/1.jpg", "cats/old/2.jpg", "dogs/1.jpg", *linked]
    for found in (data.discover(root, 0, derive="gray"), data.discover(root, 0, one_set=True)):
        assert [data.name_in(root, path) for path in found.train.b] == wanted
    with pytest.raises(SinopiaError) as caught:
        data.discover(root)
    assert caught.value.code == "folder_single_pictures"


def test_the_sub_folders_of_both_sides_are_used(tmp_path):
    names = [
        f"{side}/{inner}{n}.jpg" for side in ("trainA", "trainB") for inner in ("", "day1/", "day2/") for n in "ab"
    ]
    found = data.discover(fill(tmp_path, names), held_out=0)
    assert len(found.train.a) == len(found.train.b) == 6 and not found.problems


def test_what_is_left_out_is_counted_and_named_with_the_reason(tmp_path):
    fill(tmp_path, [*three("trainA/{}.jpg"), *three("trainB/{}.jpg"), "loose.jpg", *three("extra/deep/{}.jpg")])
    (tmp_path / "trainA" / "IMG_1.CR3").write_bytes(b"raw")
    told = {p.code: [] for p in data.discover(tmp_path, held_out=0).problems}
    for problem in data.discover(tmp_path, held_out=0).problems:
        told[problem.code].append((problem.facts["folder"].name, problem.facts["count"], str(problem)))
    assert [fact[:2] for fact in told["foreign_pictures"]] == [("trainA", 1)]
    assert sorted(fact[:2] for fact in told["pictures_left_out"]) == sorted([(tmp_path.name, 1), ("extra", 3)])
    assert all("trainA, trainB" in fact[2] for fact in told["pictures_left_out"])


def test_a_folder_below_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    fill(tmp_path, ["A/1.png", "B/1.png", "A/secret/2.png"])
    listing = files.listing

    def forbidden(path: Path) -> files.Listing:
        if path.name == "secret":
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(files, "listing", forbidden)
    problems = data.discover(tmp_path, held_out=0).problems
    assert [p.code for p in problems] == ["folder_not_read"] and "permission" in str(problems[0])


def test_what_numbers_become_is_told_before_a_training(tmp_path):
    for n in range(3):
        for side in "AB":
            (tmp_path / side).mkdir(exist_ok=True)
        chosen = np.random.default_rng(n).integers(0, 8, (4, 4))
        Image.fromarray(np.kron(chosen, np.ones((8, 8), int)).astype(np.uint8)).save(tmp_path / "A" / f"{n}.png")
        Image.fromarray(np.linspace(-1000, 2000, 1024).reshape(32, 32).astype(np.int32)).save(
            tmp_path / "B" / f"{n}.tif"
        )
    problems = data.discover(tmp_path, held_out=0).problems
    assert [(p.code, p.facts["folder"].name) for p in problems] == [("labels_shown", "A"), ("numbers_shown", "B")]
    assert "-985 becomes black and 1985 white" in str(problems[1])
