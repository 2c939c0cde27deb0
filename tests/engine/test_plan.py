"""Runs that begin with something, go on beyond their end, or find too little memory; and what a run will cost."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
import tiny
import torch
from hypothesis import given
from hypothesis import strategies as st
from tiny import stop_after

from engine import storage
from engine.config import METHODS, Data, Pix2PixConfig, TrainRequest, make_config
from engine.events import Cost, Finished, Losses, Sample, Started, Stopped, Warned
from engine.messages import SinopiaError
from engine.methods import METHODS as BUILD
from engine.methods.pix2pix import Pix2Pix
from engine.networks import build, settings_of
from engine.run.plan import Plan, make_plan
from engine.trainer import rehearse, train

TINY = tiny.TINY["pix2pix"] | {"steps": 6}


@pytest.fixture
def finished(pairs, tmp_path) -> Path:
    """A run of six steps."""
    run = tmp_path / "finished"
    list(train(TrainRequest(pairs, run, "pix2pix", TINY, device="cpu")))
    return run


def rates(events) -> list[float]:
    return [e.lr for e in events if isinstance(e, Losses)]


def code_of(request: TrainRequest) -> str:
    with pytest.raises(SinopiaError) as caught:
        make_plan(request)
    assert str(caught.value)
    return caught.value.code


def best_of(run: Path) -> tuple[float, int]:
    """The least error on pictures kept aside, and its step."""
    return storage.load_checkpoint(run / "checkpoint.pt")["best"]


# -- beyond the end ----------------------------------------------------------------------------------------------------


def test_a_finished_run_goes_on_at_a_falling_rate_and_can_be_stopped_in_it(finished, pairs):
    first = list(train(TrainRequest(pairs, finished, resume=True, device="cpu", more=4), stop_after(2)))
    assert (first[0].step, first[0].total) == (6, 10)
    assert isinstance(first[-1], Stopped) and first[-1].step == 8
    second = list(train(TrainRequest(pairs, finished, resume=True, device="cpu")))
    assert (second[0].step, second[0].total) == (8, 10) and isinstance(second[-1], Finished)
    assert rates(first + second) == pytest.approx([2e-4 * share for share in (1, 0.8, 0.6, 0.4)])
    third = list(train(TrainRequest(pairs, finished, resume=True, device="cpu", more=1)))
    assert isinstance(third[-1], Finished) and third[-1].step == 11


def test_only_a_finished_run_goes_beyond_its_end(pairs, tmp_path):
    run = tmp_path / "run"
    list(train(TrainRequest(pairs, run, "pix2pix", TINY, device="cpu"), lambda: True))
    assert code_of(TrainRequest(pairs, run, resume=True, more=5)) == "run_unfinished"


# -- what a run begins with --------------------------------------------------------------------------------------------


def test_a_branch_goes_on_with_other_settings_and_leaves_its_origin_alone(finished, pairs, tmp_path):
    before = {path.name: path.read_bytes() for path in finished.glob("*.*")}
    request = TrainRequest(pairs, tmp_path / "branch", settings={"steps": 9, "lr": 1e-3}, device="cpu", branch=finished)
    events = list(train(request))
    assert isinstance(events[0], Started) and (events[0].step, events[0].total) == (6, 9)
    assert rates(events) == [1e-3] * 3
    rows = [json.loads(line) for line in (request.run / "history.jsonl").read_text().splitlines()]
    assert [row["step"] for row in rows if row["event"] == "losses"] == list(range(1, 10))
    assert json.loads((request.run / "run.json").read_text())["branch"] == str(finished)
    assert before == {path.name: path.read_bytes() for path in finished.glob("*.*")}


def test_a_branch_in_the_same_settings_equals_its_origin(pairs, tmp_path):
    straight, halved = tmp_path / "straight", tmp_path / "halved"
    list(train(TrainRequest(pairs, straight, "pix2pix", TINY, device="cpu")))
    list(train(TrainRequest(pairs, halved, "pix2pix", TINY, device="cpu"), stop_after(3)))
    list(train(TrainRequest(pairs, tmp_path / "branch", device="cpu", branch=halved)))
    one, other = (storage.load_model(run / "model.safetensors")[1] for run in (straight, tmp_path / "branch"))
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_a_branch_keeps_its_networks(finished, pairs, tmp_path):
    for settings in ({"width": 8}, {"d_layers": 1}, {"size": 64}):
        assert code_of(TrainRequest(pairs, tmp_path / "b", settings=settings, branch=finished)) == "branch_differs"
    assert code_of(TrainRequest(pairs, tmp_path / "b", "cyclegan", branch=finished)) == "branch_differs"
    assert code_of(TrainRequest(pairs, tmp_path / "b", branch=pairs)) == "run_missing"


def test_a_branch_may_begin_to_average_and_to_skip_and_has_its_own_best(pairs, tmp_path):
    origin, settings = tmp_path / "origin", TINY | {"sample_every": 2}
    list(train(TrainRequest(pairs, origin, "pix2pix", settings, device="cpu")))
    before = best_of(origin)
    assert np.isfinite(before[0]) and 1 <= before[1] <= 6, "there is a best one that the branch could have kept"
    more = {"steps": 9, "ema": 0.9, "skip_d": True}
    request = TrainRequest(pairs, tmp_path / "branch", settings=more, device="cpu", branch=origin)
    assert isinstance(list(train(request))[-1], Finished)
    error, step = best_of(request.run)
    assert np.isfinite(error) and 6 < step <= 9
    assert (request.run / "best.safetensors").exists() and best_of(origin) == before


def test_a_branch_of_a_damaged_checkpoint_leaves_nothing_behind(finished, pairs, tmp_path):
    (finished / "checkpoint.pt").write_bytes(b"no")
    with pytest.raises(SinopiaError, match="cannot be read"):
        list(train(TrainRequest(pairs, tmp_path / "branch", device="cpu", branch=finished)))
    assert not (tmp_path / "branch" / "run.json").exists()


def test_fine_tuning_takes_both_ways_of_a_cyclegan_whichever_begins(unpaired, tmp_path):
    settings = TINY | {"generator": "resnet_6blocks", "steps": 1}
    list(train(TrainRequest(unpaired, tmp_path / "run", "cyclegan", settings, device="cpu")))
    files = {name: storage.load_model(tmp_path / "run" / f"{name}.safetensors")[1] for name in ("model", "reverse")}
    still = {key: settings[key] for key in ("d_width", "d_layers", "samples", "steps")} | {"lr": 0.0}
    for begins, way_back in (("model", "reverse"), ("reverse", "model")):
        run, start = tmp_path / begins, tmp_path / "run" / f"{begins}.safetensors"
        list(train(TrainRequest(unpaired, run, "cyclegan", still, device="cpu", start=start)))
        for made, wanted in (("model", begins), ("reverse", way_back)):
            _, weights = storage.load_model(run / f"{made}.safetensors")
            assert all(torch.equal(weights[k], v) for k, v in files[wanted].items() if k.endswith("weight")), made


def test_fine_tuning_begins_with_the_weights_of_a_model(finished, pairs, tmp_path):
    model = finished / "model.safetensors"
    request = TrainRequest(pairs, tmp_path / "tuned", "pix2pix", TINY | {"lr": 0.0}, device="cpu", start=model)
    list(train(dataclasses.replace(request, settings={k: v for k, v in request.settings.items() if k != "width"})))
    _, before = storage.load_model(model)
    _, after = storage.load_model(request.run / "model.safetensors")
    assert all(torch.equal(before[name], after[name]) for name in before if name.endswith(("weight", "bias")))


def test_fine_tuning_takes_the_network_of_the_model_and_refuses_another(finished, pairs, tmp_path):
    model = finished / "model.safetensors"
    config = make_plan(TrainRequest(pairs, tmp_path / "a", start=model)).config
    assert (config.method, config.width, config.size, config.generator) == ("pix2pix", 4, 32, "unet")
    assert code_of(TrainRequest(pairs, tmp_path / "a", settings={"width": 8}, start=model)) == "start_differs"
    assert code_of(TrainRequest(pairs, tmp_path / "a", start=tmp_path / "none.safetensors")) == "model_missing"


def from_noise(method: str) -> bool:
    return METHODS[method].data == (Data.ONE_SET,)


@pytest.mark.parametrize("method", METHODS)
def test_fine_tuning_of_any_method_takes_the_network_of_its_model(method, folder, tmp_path):
    whole = {"growing": 0.0} if "growing" in METHODS[method].config.__dataclass_fields__ else {}
    list(train(tiny.request(folder(method), tmp_path / "run", method, steps=1, **whole)))
    start = tmp_path / "run" / "model.safetensors"
    request = TrainRequest(folder(method), tmp_path / "tuned", device="cpu", start=start)
    config = make_plan(request).config
    assert config.method == method and config.network() == tiny.config_of(method).network()
    assert config.size == tiny.TINY[method]["size"]
    assert code_of(dataclasses.replace(request, settings={"width": 2 * config.width})) == "start_differs"
    for other in (name for name in METHODS if from_noise(name) != from_noise(method)):
        assert code_of(dataclasses.replace(request, method=other)) == "start_unfit"


@pytest.mark.parametrize(
    "network",
    [
        {"kind": "unet", "width": 4, "depth": 5, "skips": False, "bottleneck_norm": True},
        {"kind": "resnet", "width": 4, "blocks": 6, "norm": "batch"},
        {"kind": "light", "width": 4, "blocks": 2, "cover": True},
    ],
)
def test_settings_of_a_network_make_that_network(network):
    again = build(make_config("pix2pix", settings_of(Pix2PixConfig, network) | {"size": 64}).network())
    shapes = [{k: v.shape for k, v in net.state_dict().items()} for net in (build(network), again)]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize(
    ("network", "said"),
    [
        ({"kind": "onnx", "bytes": 5}, "ONNX"),
        ({"kind": "resnet", "blocks": 3}, "blocks is 3"),
        ({"kind": "unet", "in_channels": 1}, "in_channels is 1"),
    ],
)
def test_a_network_that_no_training_makes_is_named(network, said):
    with pytest.raises(ValueError, match=said):
        settings_of(Pix2PixConfig, network)


# -- memory and cost ---------------------------------------------------------------------------------------------------


class Greedy(Pix2Pix):
    """Has room for one picture of 128 pixels."""

    def step(self, batch):
        if len(batch["input"]) * batch["input"].shape[-1] > 128:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return super().step(batch)


def test_a_plan_that_shrinks_halves_the_batch_then_the_size_then_the_width():
    plan = Plan(make_config("pix2pix", {"size": 512, "batch_size": 5, "width": 64, "depth": 5}), Path("data"))
    first, *smaller = plan.shrinking()
    assert first == (plan, {})
    assert [differs for _, differs in smaller] == [
        {"batch_size": 2},
        {"batch_size": 1},
        {"batch_size": 1, "size": 256},
        {"batch_size": 1, "size": 128},
        {"batch_size": 1, "size": 128, "width": 32},
        {"batch_size": 1, "size": 128, "width": 16},
    ]
    for shrunk, differs in smaller:
        assert shrunk == dataclasses.replace(plan, config=dataclasses.replace(plan.config, **differs))


@pytest.mark.parametrize("brings", ["start", "branch"])
def test_only_the_batch_shrinks_where_weights_are_given(brings):
    plan = Plan(make_config("pix2pix", {"batch_size": 4}), Path("data"), **{brings: Path("there")})
    assert [differs for _, differs in plan.shrinking()] == [{}, {"batch_size": 2}, {"batch_size": 1}]


def test_a_size_that_the_other_settings_do_not_allow_is_passed_over():
    deep = Plan(make_config("pix2pix", {"size": 256, "depth": 8}), Path("data"))
    assert [differs for _, differs in deep.shrinking()] == [{}, {"width": 32}, {"width": 16}]


@given(st.sampled_from(sorted(METHODS)), st.integers(1, 256), st.integers(4, 256))
def test_every_method_shrinks_to_an_end_in_settings_that_it_takes(method, batch_size, width):
    width -= width % 2  # some networks want it even
    plan = Plan(make_config(method, {"batch_size": batch_size, "width": width}), Path("data"))
    last = None
    for shrunk, differs in plan.shrinking():
        config = shrunk.config
        assert make_config(method, dataclasses.asdict(config)) == config
        assert differs == {k: v for k, v in vars(config).items() if v != getattr(plan.config, k)}
        if last is not None:
            less = sum(vars(config)[k] < vars(last)[k] for k in ("batch_size", "size", "width"))
            assert less + (vars(config).get("recompute", False) != vars(last).get("recompute", False)) == 1
        last = config
    assert last.batch_size == 1


def test_where_memory_runs_out_a_run_begins_again_with_less_and_says_so(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(BUILD, "pix2pix", Greedy)
    settings = TINY | {"size": 256, "batch_size": 2, "steps": 1}
    request = TrainRequest(pairs, tmp_path / "run", "pix2pix", settings, device="cpu")
    *_, cost = rehearse(request)
    assert cost.result.stepped_down == {"batch_size": 1, "size": 128} and not request.run.exists()
    events = list(train(request))
    down = [e for e in events if isinstance(e, Warned) and e.code == "stepped_down"]
    said = [[str(change) for change in e.facts["settings"]] for e in down]
    assert said == [["batch_size 1 instead of 2"], ["batch_size 1 instead of 2", "size 128 instead of 256"]]
    assert str(down[1]).endswith("with batch_size 1 instead of 2, size 128 instead of 256.")
    assert isinstance(events[-1], Finished)
    assert json.loads((request.run / "run.json").read_text())["settings"]["size"] == 128


@pytest.mark.parametrize("method", METHODS)
def test_a_rehearsal_of_any_method_ends_with_its_cost_and_writes_nothing(method, folder, tmp_path):
    request = tiny.request(folder(method), tmp_path / "run", method, steps=1000)
    before = sorted(tmp_path.rglob("*"))
    assert before
    first, last = rehearse(request)
    assert isinstance(first, Started) and isinstance(last, Finished)
    cost = last.result
    assert isinstance(cost, Cost) and cost.steps == 1000 and cost.stepped_down == {}
    assert cost.seconds == pytest.approx(1000 * cost.seconds_per_step) and cost.seconds > 0
    assert sorted(tmp_path.rglob("*")) == before


def test_nothing_is_stepped_down_beyond_use_nor_after_a_checkpoint(pairs, tmp_path, monkeypatch):
    monkeypatch.setitem(BUILD, "pix2pix", Greedy)
    monkeypatch.setattr(Greedy, "step", lambda *_: (_ for _ in ()).throw(MemoryError()))
    with pytest.raises(SinopiaError, match="ran out of memory"):
        list(train(TrainRequest(pairs, tmp_path / "run", "pix2pix", TINY, device="cpu")))
    with pytest.raises(SinopiaError, match="ran out of memory"):
        list(rehearse(TrainRequest(pairs, tmp_path / "other", "pix2pix", TINY, device="cpu")))


def test_a_rehearsal_tells_the_cost_of_all_steps_and_writes_nothing(pairs, tmp_path, monkeypatch):
    clock = [0.0]

    class Timed(Pix2Pix):
        """A step takes a second per pixel of the side."""

        def step(self, batch):
            clock[0] += batch["input"].shape[-1]
            return {}

    monkeypatch.setitem(BUILD, "pix2pix", Timed)
    monkeypatch.setattr("engine.trainer.monotonic", lambda: clock[0])
    settings = TINY | {"steps": 1000, "size": 128, "depth": 5}
    request = TrainRequest(pairs, tmp_path / "run", "pix2pix", settings, device="cpu")
    halved = dataclasses.replace(request, settings=settings | {"growing": 0.9})
    for asked, seconds in ((request, 1000 * 128), (halved, 900 * 64 + 100 * 128)):
        *_, cost = rehearse(asked)
        assert cost == Finished(0, Cost(1000, seconds, seconds / 1000, {}))
    assert list(rehearse(request, lambda: True))[-1] == Stopped(0)
    assert not request.run.exists()


# -- a person's drawing, and a pause -----------------------------------------------------------------------------------


def test_the_drawing_of_the_moment_is_a_sample_with_its_own_input(pairs, tmp_path):
    drawings = iter([None, np.full((50, 50, 3), 200, np.uint8), np.full((64, 64, 3), 9, np.uint8)])
    settings = TINY | {"sample_every": 3}
    request = TrainRequest(pairs, tmp_path / "run", "pix2pix", settings, device="cpu")
    events = list(train(request, drawing=lambda: next(drawings)))
    drawn = [e for e in events if isinstance(e, Sample) and e.name == "drawing"]
    assert [(e.step, int(e.input[0, 0, 0]), e.output.shape) for e in drawn] == [
        (3, 200, (32, 32, 3)),
        (6, 9, (32, 32, 3)),
    ]
    folder = request.run / "samples" / "drawing"
    names = ["00000003-input.png", "00000003.png", "00000006-input.png", "00000006.png"]
    assert sorted(path.name for path in folder.iterdir()) == names


def test_a_pause_does_not_count_as_training(pairs, tmp_path, monkeypatch):
    clock = [0.0]

    def stop() -> bool:
        clock[0] += 100.0  # of waiting
        return False

    for module in ("engine.trainer", "engine.run.record"):
        monkeypatch.setattr(f"{module}.monotonic", lambda: clock[0])
    events = list(train(TrainRequest(pairs, tmp_path / "run", "pix2pix", TINY, device="cpu"), stop))
    assert events[-1].result.seconds == 0
    assert {e.seconds_left for e in events if isinstance(e, Losses)} == {0}


def test_a_run_json_that_says_too_little_is_named(tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.json").write_text('{"method": "pix2pix"}')
    assert code_of(TrainRequest(tmp_path / "data", tmp_path / "run", resume=True)) == "run_damaged"
