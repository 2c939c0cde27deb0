"""The command that repeats a run asks the trainer for the same."""

import shlex

import pytest

from engine import cli, trainer
from engine.config import make_config
from engine.events import Finished
from engine.run import repeat as rerun
from engine.run.plan import make_plan
from tests.app.standins import write_run


def told_by(monkeypatch, command):
    """The plan that each line of a command asks the trainer for."""
    plans = []

    def train(request, stop):
        plans.append((request, make_plan(request)))
        write_run(request.run, settings=vars(plans[-1][1].config), data=str(request.data), step=40)
        yield Finished(0, {"model": request.run})

    monkeypatch.setattr(trainer, "train", train)
    for line in command.splitlines():
        assert cli.main(shlex.split(line)[1:]) == 0
    return plans


@pytest.mark.parametrize(
    "settings", [{}, {"steps": 40, "lr": 1e-3, "flip": False, "direction": "b-to-a"}, {"epochs": 7, "derive": "edges"}]
)
def test_the_command_asks_for_the_same(home, monkeypatch, settings):
    path = write_run(home / "runs" / "faces", settings=settings, data="/my photos", exclude=["b 1.png"], more=[25])
    (request, plan), = told_by(monkeypatch, rerun.read(path).command)  # fmt: skip
    assert plan.config == make_config("pix2pix", settings)
    assert str(plan.data) == "/my photos" and plan.exclude == ("b 1.png",) and plan.more == (25,)
    assert request.run != path


def test_a_run_that_went_on_again_and_again_is_a_line_each(home, monkeypatch, tmp_path):
    path = write_run(home / "runs" / "faces", more=[10, 20])
    monkeypatch.chdir(tmp_path)
    plans = told_by(monkeypatch, rerun.read(path).command)
    assert [request.more for request, _ in plans] == [0, 10, 20]
    assert {str(request.run) for request, _ in plans} == {"faces"}


def test_the_command_of_a_branch_names_what_differs_from_its_origin(home, monkeypatch):
    origin = write_run(home / "runs" / "faces", settings={"steps": 40, "lr": 1e-3}, more=[5])
    path = write_run(home / "runs" / "branch", settings={"steps": 90, "lr": 2e-4}, branch=str(origin), more=[5, 7])
    (request, plan), = told_by(monkeypatch, rerun.read(path).command)  # fmt: skip
    assert request.settings == {"lr": "0.0002", "steps": "90"}
    assert plan.config == make_config("pix2pix", {"steps": 90}) and plan.more == (5, 7) and plan.branch == origin


def test_what_was_begun_with_a_model_is_told_with_its_size(home, monkeypatch, make_model):
    model = make_model("old")
    shape = {"size": 32, "width": 4, "depth": 5, "dropout": False}
    path = write_run(home / "runs" / "fine", settings=shape, start=str(model))
    (_, plan), = told_by(monkeypatch, rerun.read(path).command)  # fmt: skip
    assert plan.start == model and plan.config == make_config("pix2pix", shape)
