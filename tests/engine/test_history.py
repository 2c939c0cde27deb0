"""What a run has told is read back, however long or damaged its history is."""

import json

from engine.events import Losses, Warned, to_json
from engine.run import history


def losses(step):
    return Losses(step, step / 10, {"G_L1": 30.0, "D_real": 1.0}, 2e-4, 4.0, 60.0, 0.1)


def test_the_history_of_a_long_run_is_thinned_evenly_and_keeps_every_warning(tmp_path):
    run = tmp_path / "long"
    run.mkdir()
    diagnosis = Warned("checkerboard", {"step": 3, "pixels": 2, "peak": 45.0, "normal": 3.0})
    warned = to_json(diagnosis) | {"step": 3}
    with (run / "history.jsonl").open("w") as file:
        for step in range(10_000):
            file.write(json.dumps(to_json(losses(step))) + "\n")
            if step == 3:
                file.write(json.dumps(warned) + "\n")
    found = history.read(run)
    steps = [e.step for e in found.losses]
    assert 1000 < len(steps) <= history.MOST_REPORTS and steps[0] < 10 and steps[-1] == 9999
    assert found.told == [(3, diagnosis)]
    assert history.read(run, 99).losses[-1].step <= 99 and history.read(run, 2).told == []
    assert history.read(tmp_path / "none") == ([], [])
    for step in ('"x"', "Infinity", "null"):
        (run / "history.jsonl").write_text(json.dumps(to_json(losses(7))).replace('"step": 7', f'"step": {step}'))
        assert history.read(run) == ([], [])


def test_warnings_that_cannot_be_put_into_words_are_left_out(tmp_path):
    known = {"event": "warned", "code": "rolled_back", "facts": {"step": 12_500, "to": 12_000}, "step": 12_000}
    strange = [
        {**known, "code": "of a newer version"},
        {**known, "facts": {}},
        {**known, "facts": {"step": "soon", "to": None}},
    ]
    (tmp_path / "history.jsonl").write_text("".join(json.dumps(row) + "\n" for row in [*strange, known]))
    told = history.read(tmp_path).told
    assert [(step, warned.facts) for step, warned in told] == [(12_000, known["facts"])]
