"""The terminal program: `sinopia WORD ...` or `python -m engine WORD ...`.

Exit status 0 done, 1 failed (one line on stderr; a traceback only with --debug), 2 usage. Events go to stdout as JSON
lines with --json; without it progress goes to stderr and results to stdout.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import engine
from engine import library, presets
from engine.arguments import (
    exactness_options,
    number,
    preset_help,
    result_options,
    results,
    settings_help,
    style_names,
    style_options,
    weighted_style,
)
from engine.card import RANGES, is_ours
from engine.config import (
    DIRECTIONS,
    METHODS,
    PRECISIONS,
    ConvertRequest,
    Data,
    GenerateRequest,
    StyleRequest,
    TrainRequest,
    declared,
    usual_method,
)
from engine.events import Checked, Finished, Stopped, Warned
from engine.files import FORMATS
from engine.kinds import DERIVATIONS, Kind
from engine.messages import SinopiaError, reason_of
from engine.report import Stopping, gathered, list_findings, tell

DEVICES = ("auto", "cpu", "cuda", "mps")
FLAGS = tuple(dict.fromkeys(f.name for spec in METHODS.values() for f, p in declared(spec.config) if p.flag))
"""The settings that have an option of their own; all can be given with --set."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # what is no text on this system; in JSON it is the right escape
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    options = parser.parse_args(arguments)
    begins = ("method", "preset", "resume", "start", "branch")
    if options.command is _train and not any(getattr(options, name) for name in begins):
        parser.error(f"--method ({' or '.join(METHODS)}) or --preset is wanted")
    if options.command is _evaluate and not (options.data or options.reference):
        parser.error("evaluate wants DATA, or --reference for a model that makes pictures from noise")
    if options.command is _evaluate and options.report and options.reference:
        parser.error("--report wants pairs, not --reference")
    try:
        return int(options.command(options))
    except SinopiaError as error:
        if options.debug:
            raise
        if getattr(options, "json", False):
            with suppress(OSError):  # its reader has gone; what there is to say goes to the terminal, too
                print(json.dumps({"event": "error", "code": error.code, "message": str(error)}), flush=True)
        return _fail(str(error))
    except KeyboardInterrupt:
        return _fail("interrupted")
    except BrokenPipeError:  # the reader of our output has gone
        return _fail("")
    except OSError as error:  # a name too long, an output that is full
        if options.debug:
            raise
        return _fail(f"{error.filename or 'what it prints'}: {reason_of(error)}.")
    except Exception as error:
        if options.debug:
            raise
        return _fail(f"{type(error).__name__}: {error} (a fault of ours; --debug shows where)")


def _fail(text: str) -> int:
    """Says why it ends, if anybody can be told; the exit status."""
    with suppress(OSError):
        if text:
            print(f"sinopia: {text}", file=sys.stderr, flush=True)
    try:
        sys.stdout.flush()
    except OSError:  # what waits in it has no reader; Python would complain at the very end
        with open(os.devnull, "w") as nowhere:  # noqa: PTH123
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sinopia", description="Draw, convert and train pictures. Without a command it opens the window."
    )
    parser.add_argument("--version", action="version", version=f"sinopia {engine.__version__}")
    parser.set_defaults(json=False, debug=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], help: str, within: Any = commands, **kw: Any
    ) -> argparse.ArgumentParser:
        sub: argparse.ArgumentParser = within.add_parser(name, help=help, description=help, **kw)
        sub.set_defaults(command=run)
        _add_common(sub)
        return sub

    train = command(
        "train",
        _train,
        "Train a model on a folder of pictures.",
        epilog=settings_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    train.add_argument("data", type=Path, metavar="DATA", help="the folder of pictures")
    train.add_argument(
        "--method",
        default="",
        metavar="M",
        help=" or ".join(METHODS) + "; not needed with --preset, --resume, --start or --branch",
    )
    train.add_argument("--preset", default="", metavar="P", help=preset_help())
    train.add_argument("--steps", metavar="N", help="length in steps")
    train.add_argument("--epochs", metavar="N", help="length in epochs")
    train.add_argument("--direction", choices=DIRECTIONS, help="which side is given")
    train.add_argument("--derive", choices=DERIVATIONS, help="make the given side from single photos")
    train.add_argument(
        "--style", metavar="FILE|NAME", help="the picture whose style is learnt; of ours: " + style_names()
    )
    train.add_argument("--size", metavar="PX", help="side of the square it learns on")
    train.add_argument("--precision", choices=PRECISIONS, help="of the arithmetic; auto tries what is faster here")
    train.add_argument("--seed", metavar="N")
    train.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="any setting below")
    train.add_argument("--device", choices=DEVICES, default="auto")
    train.add_argument("--run", type=Path, metavar="DIR", help="the run's folder (default: a new one in the library)")
    train.add_argument("--resume", action="store_true", help="go on with the run from its last checkpoint")

    train.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="FILE",
        help="a picture to leave out, as `sinopia check` names it; may be given again and again",
    )
    train.add_argument(
        "--more", type=number(1, 100_000_000), default=0, metavar="N", help="with --resume: N steps beyond a run's end"
    )
    train.add_argument("--start", metavar="MODEL", help="begin with the weights of a model")
    train.add_argument("--branch", type=Path, metavar="DIR", help="begin with the last checkpoint of another run")

    check = command("check", _check, "Say what a folder of pictures is, and what is wrong with which file.")
    check.add_argument("data", type=Path, metavar="DATA")
    check.add_argument("--derive", choices=DERIVATIONS, default="", help="take the pictures for single photos")
    check.add_argument("--size", type=int, default=256, metavar="PX", help="side of the square it will learn on")
    check.add_argument("--exclude", action="append", default=[], metavar="FILE", help="a picture to leave out")

    convert = command("convert", _convert, "Turn pictures, or folders of them, into others.")
    convert.add_argument("model", metavar="MODEL", help="a model file, or a name from `sinopia models list`")
    convert.add_argument("inputs", type=Path, nargs="+", metavar="INPUT")
    convert.add_argument("--output", type=Path, required=True, metavar="FILE|DIR")
    convert.add_argument("--device", choices=DEVICES, default="auto")
    exactness_options(convert, "auto")
    result_options(convert)

    evaluate = command("evaluate", _evaluate, "Compare a model's results with the pictures it should make.")
    evaluate.add_argument("model", metavar="MODEL")
    evaluate.add_argument(
        "data", type=Path, nargs="?", metavar="DATA", help="pairs; with --reference, pictures to convert"
    )
    evaluate.add_argument(
        "--reference", type=Path, metavar="DIR", help="without pairs: what the results should look like"
    )
    evaluate.add_argument("--derive", choices=DERIVATIONS, default="", help="make the inputs from single photos")
    evaluate.add_argument("--report", type=Path, metavar="FILE.html", help="figures, pictures and settings of pairs")
    evaluate.add_argument("--device", choices=DEVICES, default="auto")
    exactness_options(evaluate, "fp32")

    generate = command("generate", _generate, "Make pictures with a model that makes them from noise.")
    generate.add_argument("model", metavar="MODEL")
    generate.add_argument(
        "--count", type=number(1, 10_000), default=25, metavar="N", help="pictures on one sheet (default: 25)"
    )
    generate.add_argument(
        "--seed", type=number(0, 2**31 - 1), default=0, metavar="N", help="of the first; the next has the next seed"
    )
    generate.add_argument("--output", type=Path, required=True, metavar="FILE|DIR", help="a folder: a file for each")
    generate.add_argument("--device", choices=DEVICES, default="auto")

    style = command("style", _style, "Repaint a picture in the style of others.")
    style_options(style)
    style.add_argument("--device", choices=DEVICES, default="auto")

    about_models = "List, show, import, export or remove the models of this computer."
    models = commands.add_parser("models", help=about_models, description=about_models)
    _add_common(models)
    actions = models.add_subparsers(required=True, metavar="ACTION")
    command("list", _list_models, "List the models of this computer.", actions)
    show = command("show", _show_model, "Say what a model's card says.", actions)
    bring = command("import", _import, "Put another program's model, or a file of ours, into the library.", actions)
    bring.add_argument("--name", default="", metavar="N", help="what to call it (default: after the file)")
    export = command("export", _export, "Write a model for another program.", actions)
    export.add_argument("--format", choices=FORMATS, required=True, help="the kind of file")
    export.add_argument("--output", type=Path, required=True, metavar="FILE", help="the file to write")
    edit = command("edit", _edit, "Change what a model's card says.", actions)
    edit.add_argument(
        "--range", choices=tuple(RANGES), metavar="R", help="of an ONNX model's values: " + " or ".join(RANGES)
    )
    edit.add_argument("--direction", choices=DIRECTIONS, help="which side it is given")
    edit.add_argument(
        "--wants", choices=[kind.value for kind in Kind if kind != Kind.NOISE], help="what it wants drawn"
    )
    edit.add_argument("--licence", metavar="TEXT")
    edit.add_argument("--notes", metavar="TEXT")
    remove = command("remove", _remove, "Move a model, or the run that it belongs to, to the trash.", actions)
    for action in (show, edit, export, remove):
        action.add_argument("model", metavar="NAME|FILE")
    bring.add_argument("model", metavar="FILE")

    command("doctor", _doctor, "Say what this computer offers, and try everything once.")
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """What every command knows. Without defaults of its own, a sub-command takes back nothing that was said before."""
    for flag, text in (
        ("--json", "print one JSON object per line"), ("--debug", "show a traceback when something fails")
    ):  # fmt: skip
        parser.add_argument(flag, action="store_true", default=argparse.SUPPRESS, help=text)


# -- the commands ------------------------------------------------------------------------------------------------------


def _train(options: argparse.Namespace) -> int:
    settings: dict[str, Any] = {}
    for text in options.set:
        key, equals, value = text.partition("=")
        if not equals:
            raise SinopiaError("setting_invalid", key="--set", value=text, wanted="KEY=VALUE")
        settings[key.strip()] = value.strip()
    for key in FLAGS:
        if getattr(options, key) is not None:
            settings[key] = getattr(options, key)
    if options.epochs is not None and options.steps is None:
        settings.setdefault("steps", 0)
    method = options.method
    if options.preset:
        preset = presets.find(options.preset)
        if method not in ("", preset.method):
            raise SinopiaError("preset_method", name=preset.name, method=METHODS[preset.method].title)
        method = preset.method
        settings = preset.with_settings(settings)
    run, start = options.run, library.find(options.start) if options.start else None
    if run is None:
        of = options.preset or method or (start and start.stem) or (options.branch and options.branch.name)
        run = library.free_run_dir(f"{options.data.resolve().name} {of}")
        print(f"The run's folder is {run}", file=sys.stderr)
    request = TrainRequest(
        options.data, run, method, settings, options.resume, options.device, _names(options.exclude),
        more=options.more, start=start, branch=options.branch,
    )  # fmt: skip
    _use_all_cores()
    from engine import trainer

    with Stopping() as stop:
        events = trainer.train(request, stop)
        if os.environ.get("RANK", "0") == "0":
            tell(events, options.json, "step", stop)
        else:  # torchrun started several of us, and the first one talks
            deque(events, maxlen=0)
    return 0


def _check(options: argparse.Namespace) -> int:
    from engine.data import checkup

    findings: dict[str, list[Warned]] = {}
    with Stopping() as stop:
        events = checkup.check(options.data, stop, options.derive, options.size, _names(options.exclude))
        last = tell(events if options.json else gathered(events, findings), options.json, "picture", stop)
    if options.json:
        return 0
    for title, found in sorted(findings.items(), key=lambda kind: kind[1][0].facts.get("used", True)):
        list_findings(title, found)
    if isinstance(last, Finished):
        result: Checked = last.result
        kinds = {"side-by-side": "pairs, side by side", "two-folders": "pairs in two folders", "unpaired": "two sets"}
        kinds |= {"photos": "single photos", "one-set": "pictures of one kind"}
        print(f"{options.data}: {kinds[result.layout]}")
        aside = f" ({result.held_out_from})" if result.held_out_from else ""
        for (a, b), label, part in ((result.train, "to learn from", ""), (result.held_out, "kept aside", aside)):
            print(f"  {label}: {f'{a} and {b}' if result.layout == 'unpaired' else a}{part}")
        print(f"  nothing to say of: {result.fine} of {result.pictures}")
        print(f"  files that cannot be used: {result.problems}")
        if result.derivations and not options.derive:
            learner = METHODS[usual_method(Data.PHOTOS)].title
            print(f"  {learner} learns from them with --derive {', '.join(result.derivations)}")
    return 0


def _names(excluded: list[str]) -> tuple[str, ...]:
    return tuple(Path(name).as_posix() for name in excluded)  # on Windows typed with its own slashes


def _convert(options: argparse.Namespace) -> int:
    path = library.find(options.model)
    _use_all_cores()
    from engine.predictor.convert import convert

    with _ours(path) as model, Stopping() as stop:
        request = ConvertRequest(
            model,
            tuple(options.inputs),
            options.output,
            options.device,
            options.norm,
            options.derive,
            enlarge=options.enlarge,
            frames=options.frames,
            results=results(options),
            precision=options.precision,
            size=options.size,
            seed=options.seed,
            looks=tuple(options.look),
        )
        last = tell(convert(request, stop), options.json, "picture", stop)
    return 1 if isinstance(last, Stopped) or last.result.failed else 0


def _evaluate(options: argparse.Namespace) -> int:
    path = library.find(options.model)
    _use_all_cores()
    from engine.predictor.evaluate import evaluate, evaluate_sets

    with _ours(path) as model, Stopping() as stop:
        how = options.device, stop, options.derive, options.precision, options.size
        if options.reference is not None:
            events = evaluate_sets(model, options.data, options.reference, *how)
        else:
            events = evaluate(model, options.data, *how, options.report)
        last = tell(events, False, "picture", stop)
    if not isinstance(last, Finished):
        return 1
    print(json.dumps({key: value and round(value, 6) for key, value in asdict(last.result).items()}))
    return 0


def _generate(options: argparse.Namespace) -> int:
    path = library.find(options.model)
    _use_all_cores()
    from engine.predictor.generate import generate

    with Stopping() as stop:
        request = GenerateRequest(path, options.output, options.count, options.seed, options.device)
        last = tell(generate(request, stop), options.json, "picture", stop)
    return 1 if isinstance(last, Stopped) else 0


def _style(options: argparse.Namespace) -> int:
    _use_all_cores()
    from engine.stylizer import stylize

    with Stopping() as stop:
        request = StyleRequest(
            options.content,
            tuple(weighted_style(text) for text in options.styles),
            options.output,
            options.size,
            options.steps,
            options.strength,
            options.scale,
            options.smoothness,
            options.colours,
            options.eye,
            options.device,
        )
        last = tell(stylize(request, stop), options.json, "step", stop)
    return 1 if isinstance(last, Stopped) else 0


@contextmanager
def _ours(path: Path) -> Iterator[Path]:
    """The model file itself, or for as long as it is needed one made of another program's."""
    if is_ours(path):
        yield path
        return
    from engine import exchange

    with TemporaryDirectory(prefix="sinopia-", ignore_cleanup_errors=True) as folder:
        yield exchange.import_model(path, folder=Path(folder))[0]


def _list_models(options: argparse.Namespace) -> int:
    entries = library.entries()
    for entry in entries:
        if options.json:
            print(json.dumps(_row(entry), ensure_ascii=False))
        elif entry.card:
            card = entry.card
            print(f"{entry.name:<32} {card.method:<10} {card.input_kind:<7} {card.size:>4} px  {entry.origin}")
        else:
            print(f"{entry.name:<32} cannot be used: {entry.problem}")
    if not entries and not options.json:
        print(f"No model yet. Those in {library.models_dir()} and those you train are listed here.")
    return 0


def _entry(options: argparse.Namespace) -> library.Entry:
    path = library.find(options.model)
    return next((e for e in library.entries() if e.path == path), None) or library.entry_of(path)


def _show_model(options: argparse.Namespace) -> int:
    entry = _entry(options)
    if entry.problem:
        raise entry.problem
    print(json.dumps(_row(entry), ensure_ascii=False, indent=None if options.json else 2))
    return 0


def _edit(options: argparse.Namespace) -> int:
    from engine import storage

    entry = _entry(options)
    if (problem := library.why_fixed(entry)) is not None:
        raise problem
    assert entry.card is not None
    wanted: dict[str, Any] = {"direction": options.direction, "input_kind": options.wants and Kind(options.wants),
              "licence": options.licence, "notes": options.notes}  # fmt: skip
    if options.range:
        wanted["network"] = entry.card.with_range(options.range).network
    storage.change_card(entry.path, {key: value for key, value in wanted.items() if value is not None})
    return 0


def _remove(options: argparse.Namespace) -> int:
    library.remove(_entry(options))
    return 0


def _import(options: argparse.Namespace) -> int:
    from engine import exchange

    for path in exchange.import_model(Path(options.model), options.name):
        print(json.dumps({"name": path.stem, "path": str(path)}, ensure_ascii=False) if options.json else path.stem)
    return 0


def _export(options: argparse.Namespace) -> int:
    from engine import exchange

    facts = exchange.export_model(library.find(options.model), options.format, options.output)
    if options.json:
        print(json.dumps({"path": str(options.output), **facts}, ensure_ascii=False))
    elif "largest_difference" in facts:
        sizes = " and ".join(f"{width} x {height}" for width, height in facts["sizes"])
        print(f"ONNX Runtime and torch differ by {facts['largest_difference']:.2g} at most, at {sizes}.")
    return 0


def _row(entry: library.Entry) -> dict[str, Any]:
    row: dict[str, Any] = {"name": entry.name, "path": str(entry.path), "origin": entry.origin}
    if entry.card is None:
        return {**row, "problem": str(entry.problem)}
    card = json.loads(entry.card.to_json())
    card["samples"] = len(entry.card.samples)
    return {**row, **card}


def _doctor(options: argparse.Namespace) -> int:
    _use_all_cores()
    from engine import doctor

    for row in doctor.examine():
        print(json.dumps(row) if options.json else f"{row['what']:<24} {row['answer']}", flush=True)
    return 0


def _use_all_cores() -> None:
    from engine import device

    device.prepare(leave=0)
