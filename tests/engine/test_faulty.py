"""A short part of `python -m tests.faults writing`: what is written goes wrong here and there, and nothing is lost."""

from __future__ import annotations

import pytest
from faulty import FAULTS, SCENES, points


@pytest.mark.parametrize("how", FAULTS)
@pytest.mark.parametrize("scene", ["card", "import", "export"])
def test_the_library_is_as_before_or_after_wherever_a_change_is_cut_short(scene, how, tmp_path):
    found = list(points(SCENES[scene], tmp_path / "place", how, stride=2))
    assert len(found) > 6 and not [row for row in found if row[1]]


def test_a_branch_goes_on_where_its_first_save_was_cut_short(tmp_path):
    """Its files have their places in a row, and run.json is not the first: the folder was taken for a person's own."""
    found = points(SCENES["branch"], tmp_path / "place", "fails", first=41)
    assert [next(found) for _ in range(4)] == [(at, "") for at in range(41, 45)]


@pytest.mark.parametrize(("how", "first"), [("dies", 40), ("full", 60)])
def test_a_training_goes_on_to_the_bit_wherever_it_is_cut_short(how, first, tmp_path):
    found = list(points(SCENES["training"], tmp_path / "place", how, first, stride=60))
    assert len(found) >= 2 and not [row for row in found if row[1]]
