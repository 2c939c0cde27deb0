"""The terminal program: exit status, one sentence on stderr, JSON on stdout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from conftest import drawing, save
from reference import Unet
from test_predictor import make_model

from engine import doctor, library, locks, storage
from engine.card import Card, read_card
from engine.cli import main

TINY = ["--size", "32", "--set", "width=4", "--set", "d_width=4", "--set", "d_layers=1", "--device", "cpu"]


def run(capsys, *arguments: object) -> tuple[int, str, str]:
    status = main([str(a) for a in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_train_evaluate_convert_and_the_library(pairs, tmp_path, capsys):
    status, out, _ = run(capsys, "train", pairs, "--method", "pix2pix", "--steps", 3, "--run", tmp_path / "r", "--json",
                         *TINY)  # fmt: skip
    events = [json.loads(line) for line in out.splitlines()]
    assert status == 0 and events[0]["event"] == "started" and events[-1]["event"] == "finished"
    model = tmp_path / "r" / "model.safetensors"

    report = tmp_path / "report <1>.html"
    status, out, _ = run(capsys, "evaluate", model, pairs / "val", "--json", "--report", report)
    figures = {"l1", "psnr", "ssim", "swd", "perceptual", "kd", "n"}
    assert status == 0 and json.loads(out.splitlines()[-1]).keys() == figures
    page = report.read_text("utf-8")
    assert page.count("<img") == 3 * json.loads(out.splitlines()[-1])["n"] and "SSIM" in page and "lambda l1" in page
    assert "http" not in page, "it is whole without a network"

    photo = save(tmp_path / "photo.png", drawing(3, 50))
    status, _, _ = run(capsys, "convert", model, photo, "--output", tmp_path / "made.png")
    assert status == 0 and (tmp_path / "made.png").exists()


def test_a_person_chooses_how_exact_and_at_which_size_a_model_is_used(tmp_path, capsys):
    model, photo = make_model(tmp_path / "m.safetensors"), save(tmp_path / "photo.png", drawing(3, 50))
    made = {}
    for options in ((), ("--size", 64), ("--size", 64, "--precision", "bf16")):
        status, _, _ = run(capsys, "convert", model, photo, "--output", tmp_path / "made.png", "--precision", "fp32",
                           *options)  # fmt: skip
        assert status == 0
        made[options] = (tmp_path / "made.png").read_bytes()
    assert len(set(made.values())) == 3
    status, _, said = run(capsys, "convert", model, photo, "--output", tmp_path / "made.png", "--size", 50)
    assert status == 1 and "size cannot be 50: it wants a multiple of 32" in said
    save(tmp_path / "one" / "0.png", np.concatenate([drawing(1), drawing(2)], 1))
    figures = [run(capsys, "evaluate", model, tmp_path / "one", *size)[1] for size in ((), ("--size", 64))]
    assert figures[0] != figures[1]


def test_figures_of_a_single_pair_are_json(tmp_path, capsys):
    save(tmp_path / "one" / "0.png", np.concatenate([drawing(1), drawing(2)], 1))
    status, out, _ = run(capsys, "evaluate", make_model(tmp_path / "m.safetensors"), tmp_path / "one")

    def refuse(constant: str) -> None:
        raise ValueError(constant)

    assert status == 0 and json.loads(out, parse_constant=refuse)["n"] == 1


def test_a_run_without_a_folder_goes_to_the_library(pairs, capsys, home):
    status, _, said = run(capsys, "train", pairs, "--method", "pix2pix", "--steps", 1, *TINY)
    assert status == 0 and "pairs pix2pix" in said
    _, out, _ = run(capsys, "models", "list")
    assert "pairs pix2pix" in out
    assert main(["models", "show", "pairs pix2pix"]) == 0
    assert json.loads(capsys.readouterr().out)["training"]["steps"] == 1


def test_cards_can_be_edited(capsys, home, tmp_path):
    path, plain = tmp_path / "graph.safetensors", make_model(tmp_path / "m.safetensors")
    card = Card("onnx", {"kind": "onnx", "bytes": 1, "low": -1.0, "high": 1.0}, 32, 4, "native")
    storage.save_model(path, card, {"graph": torch.zeros(1, dtype=torch.uint8)})
    edits = "--range", "0..1", "--direction", "b-to-a", "--wants", "line", "--licence", "CC0", "--notes", "a b"
    assert run(capsys, "models", "edit", path, *edits)[0] == 0
    card = read_card(path)
    assert (card.network["low"], card.network["high"], card.range) == (0.0, 1.0, "0..1")
    assert (card.direction, card.input_kind, card.licence, card.notes) == ("b-to-a", "line", "CC0", "a b")
    before = plain.read_bytes()
    status, _, said = run(capsys, "models", "edit", plain, "--range", "0..1")
    assert status == 1 and "only of an ONNX model" in said and plain.read_bytes() == before


def test_of_a_checkpoint_with_two_generators_both_are_named(capsys, home, tmp_path):
    states = {f"netG_{side}": Unet(3, 3, 5, 2, "batch", False).state_dict() for side in "AB"}
    torch.save({**states, "step": 3}, tmp_path / "both.pth")
    status, out, _ = run(capsys, "models", "import", tmp_path / "both.pth")
    assert status == 0 and out.splitlines() == ["both (A to B)", "both (B to A)"]


def test_models_can_be_listed_and_removed(capsys, home, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    make_model(library.models_dir() / "mine.safetensors")
    (library.models_dir() / "broken.safetensors").write_bytes(b"no")
    _, out, _ = run(capsys, "models", "list", "--json")
    rows = {row["name"]: row for row in map(json.loads, out.splitlines())}
    assert rows["mine"]["method"] == "pix2pix" and "problem" in rows["broken"]
    assert run(capsys, "models", "remove", "mine")[0] == 0
    assert not (library.models_dir() / "mine.safetensors").exists()
    status, _, said = run(capsys, "models", "show", "mime")
    assert status == 1 and "no model" in said


def bad(tmp_path: Path) -> dict[str, list[object]]:
    (tmp_path / "empty").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("a")
    (tmp_path / "model.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    photo = save(tmp_path / "photo.png", drawing(1))
    model = make_model(tmp_path / "m.safetensors")
    train = ["--method", "pix2pix", "--steps", 2, "--run", tmp_path / "run"]
    return {
        "is empty": ["train", tmp_path / "empty", *train],
        "holds no picture": ["train", tmp_path / "texts", *train],
        "does not exist": ["train", tmp_path / "nowhere", *train],
        "is not a model that can be opened": ["convert", tmp_path / "model.jpg", photo, "--output", tmp_path / "o.png"],
        "no model “nothing”": ["convert", "nothing", photo, "--output", tmp_path / "o.png"],
        "cannot be written": ["convert", model, photo, "--output", model / "o.png"],
        "no setting “ngf”": ["train", tmp_path, *train, "--set", "ngf=3"],
        "wants a whole number": ["train", tmp_path, *train, "--size", "big"],
        "holds no run": ["train", tmp_path, "--run", tmp_path / "run", "--resume"],
        "oo long": ["train", tmp_path, "--method", "pix2pix", "--run", tmp_path / ("r" * 300)],
        "no method “pix3pix”": ["train", tmp_path, "--method", "pix3pix", "--run", tmp_path / "run"],
    }


def test_bad_input_is_one_sentence_and_exit_1(tmp_path, capsys):
    for said, arguments in bad(tmp_path).items():
        status, _, err = run(capsys, *arguments)
        assert status == 1, arguments
        assert said in err and len(err.strip().splitlines()) == 1 and "Traceback" not in err
    assert not (tmp_path / "run").exists() and not (tmp_path / "o.png").exists()


def test_pictures_that_failed_are_counted_at_the_end(tmp_path, capsys):
    save(tmp_path / "in" / "good.png", drawing(1))
    (tmp_path / "in" / "bad.png").write_bytes(b"no picture")
    model = make_model(tmp_path / "m.safetensors")
    status, _, said = run(capsys, "convert", model, tmp_path / "in", "--output", tmp_path / "out")
    assert status == 1 and "1 of 2 failed" in said


def test_models_of_other_programs_at_the_terminal(tmp_path, capsys, home):
    saved = tmp_path / "edges2cats" / "latest_net_G.pth"
    saved.parent.mkdir()
    torch.save(Unet(3, 3, 5, 2, "batch", False).state_dict(), saved)
    save(tmp_path / "a.png", drawing(1))
    status, out, err = run(capsys, "models", "import", saved, "--name", "cats")
    assert (status, out) == (0, "cats\n"), err
    assert "already a model" in run(capsys, "models", "import", saved, "--name", "cats")[2]
    for model, made in (("cats", "1.png"), (saved, "2.png")):
        assert run(capsys, "convert", model, tmp_path / "a.png", "--output", tmp_path / made, "--device", "cpu")[0] == 0
    assert (tmp_path / "1.png").read_bytes() == (tmp_path / "2.png").read_bytes()
    assert [p.name for p in (home / "models").iterdir() if p.name != locks.LOCK] == ["cats.safetensors"]
    back = tmp_path / "back.pth"
    assert run(capsys, "models", "export", "cats", "--format", "pth", "--output", back)[0] == 0
    assert torch.load(back, weights_only=True).keys() == torch.load(saved, weights_only=True).keys()
    status, _, err = run(capsys, "models", "export", "cats", "--format", "pict", "--output", tmp_path / "c.pict")
    assert status == 1 and ".pict" in err and not (tmp_path / "c.pict").exists()


def test_usage_is_exit_2():
    usage = ([], ["paint"], ["train"], ["train", "pictures"], ["convert", "m", "x"], ["models", "show"])
    usage += (["models", "import"], ["models", "export", "m"], ["models", "export", "m", "--format", "onnx"])
    usage += (["models"], ["models", "paint", "m"], ["models", "list", "m"], ["models", "remove"])
    usage += (["models", "show", "m", "--format", "pth"], ["models", "remove", "m", "--name", "n"])
    usage += (["generate", "m"], ["generate", "m", "--output", "o", "--count", "0"], ["generate", "--output", "o"])
    for arguments in usage:
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 2


def test_check_says_what_a_folder_is(pairs, capsys):
    status, out, _ = run(capsys, "check", pairs)
    assert status == 0 and "side by side" in out and "12" in out


def test_doctor_tries_everything(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(library, "builtin_dir", lambda: tmp_path)
    make_model(tmp_path / "small.safetensors")
    monkeypatch.setattr(doctor, "LEARNT", doctor.LEARNT | {"width": 4})
    status, out, _ = run(capsys, "doctor", "--json")
    rows = {row["what"]: row["answer"] for row in map(json.loads, out.splitlines())}
    assert status == 0 and rows["self-test"] == "passed"


def test_the_terminal_program_imports_no_qt_and_help_no_torch():
    code = (
        "import sys; sys.argv = ['sinopia', 'train', '--help']\n"
        "from app.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as e: assert e.code == 0\n"
        "assert not {'torch', 'numpy', 'PySide6'} & set(sys.modules), set(sys.modules)"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert "lambda_l1" in done.stdout


def test_a_folder_of_photos_is_checked_and_trained_on(tmp_path, capsys):
    photos = tmp_path / "photos"
    for i in range(3):
        save(photos / f"{i}.png", drawing(i, 64))
    status, out, _ = run(capsys, "check", photos)
    assert status == 0 and "single photos" in out and "--derive edges, gray" in out
    train = ["train", photos, "--method", "pix2pix", "--steps", 1, *TINY]
    status, _, err = run(capsys, *train, "--run", tmp_path / "refused")
    assert status == 1 and "derive" in err
    status, _, err = run(capsys, *train, "--run", tmp_path / "r", "--derive", "edges", "--direction", "b-to-a")
    assert status == 1 and "a-to-b" in err
    assert run(capsys, *train, "--run", tmp_path / "r", "--derive", "edges")[0] == 0
    model, other = tmp_path / "r" / "model.safetensors", make_model(tmp_path / "o.safetensors")
    for derive in ([], ["--derive", "flat"]):
        status, out, _ = run(capsys, "evaluate", model, photos, *derive)
        assert status == 0 and json.loads(out)["n"] == 3
    assert run(capsys, "evaluate", other, photos)[0] == 1
    made = [tmp_path / "plain.png", tmp_path / "derived.png"]
    for path, derive in zip(made, ([], ["--derive", "edges"]), strict=True):
        assert run(capsys, "convert", model, photos / "0.png", "--output", path, *derive)[0] == 0
    assert made[0].read_bytes() != made[1].read_bytes()
