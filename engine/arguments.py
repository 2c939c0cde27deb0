"""What the options of the terminal may be, and what `--help` says of settings, presets and styles."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from engine import presets, styles
from engine.card import COLOUR
from engine.config import ENLARGED, EXISTING, HOLDS, KEPT, METHODS, PRECISIONS, Param, Results, StyleRequest, declared
from engine.config.style import EYES
from engine.kinds import DERIVATIONS
from engine.messages import SinopiaError

SEEDS = 2**31


def style_names() -> str:
    return ", ".join(path.stem for path in styles.builtin())


def preset_help() -> str:
    return "a recipe: " + ", ".join(preset.name for preset in presets.presets()) + ", or a .json file"


def settings_help() -> str:
    lines = ["settings (--set KEY=VALUE), with their defaults:"]
    tables = {method: {f.name: (f.default, p) for f, p in declared(spec.config)} for method, spec in METHODS.items()}
    for key in dict.fromkeys(key for table in tables.values() for key in table):
        of = {method: table[key] for method, table in tables.items() if key in table}
        default, p = next(iter(of.values()))
        everywhere = len(of) == len(METHODS) and all(value == default for value, _ in of.values())
        usual = ", ".join(f"{method}: {value if value != '' else 'nothing'}" for method, (value, _) in of.items())
        lines.append(f"  {key:<16} {p.help} [{_range(p, type(default))}; {default if everywhere else usual}]")
    return "\n".join(lines)


def number(low: int, high: int) -> Callable[[str], int]:
    def parsed(text: str) -> int:
        if not (text.isdecimal() and low <= int(text) <= high):
            raise argparse.ArgumentTypeError(f"a whole number from {low} to {high} is wanted")
        return int(text)

    return parsed


def fraction(low: float, high: float) -> Callable[[str], float]:
    def parsed(text: str) -> float:
        with suppress(ValueError):
            if low <= (value := float(text)) <= high:
                return value
        raise argparse.ArgumentTypeError(f"a number from {low:g} to {high:g} is wanted")

    return parsed


def look(text: str) -> tuple[str, int]:
    """A colour "#rrggbb", and the seed of its areas: COLOUR=N, with "#" or without, for which a shell wants quotes."""
    colour, _, seed = text.partition("=")
    colour = f"#{colour.removeprefix('#')}"
    if not COLOUR.fullmatch(colour):
        raise argparse.ArgumentTypeError("COLOUR=N is wanted, as ff9204=2")
    return colour.lower(), number(0, SEEDS - 1)(seed)


def _range(p: Param, kind: type) -> str:
    if p.choices:
        return " | ".join(str(choice) or "nothing" for choice in p.choices)
    if kind is bool:
        return "true | false"
    if p.file:
        return "a file"
    return f"{p.low:.10g} to {p.high:.10g} {p.unit}".strip()


def weighted_style(text: str) -> tuple[Path, float]:
    """A style, and how much it counts: FILE, or FILE=WEIGHT."""
    name, equals, weight = text.rpartition("=")
    if not equals or Path(text).exists():
        return styles.find(text), 1.0
    with suppress(ValueError):
        if 0 < (value := float(weight)) < math.inf:
            return styles.find(name), value
    raise SinopiaError("setting_invalid", key="STYLE", value=text, wanted="FILE=WEIGHT")


def style_options(parser: argparse.ArgumentParser) -> None:
    """Those of `sinopia style`; their names are those of StyleRequest."""
    parser.add_argument("content", type=Path, metavar="CONTENT", help="the picture that is repainted")
    told = f"a picture, or one of ours: {style_names()}; several are blended by their weights"
    parser.add_argument("styles", nargs="+", metavar="STYLE[=WEIGHT]", help=told)
    parser.add_argument("--output", type=Path, required=True, metavar="FILE")
    parser.add_argument("--size", type=number(32, 16384), default=0, metavar="PX", help="the longer side of the result")
    steps = StyleRequest.steps
    parser.add_argument("--steps", type=number(1, 10_000), default=steps, metavar="N",
                        help=f"at the smallest size, and fewer at each larger one (default: {steps})")  # fmt: skip
    for name, low, high, told in (
        ("strength", 0.0, 1.0, "of the style against the content"), ("scale", 0.25, 4.0, "how large the strokes are"),
        ("smoothness", 0.0, 1.0, "how much neighbouring pixels are alike"),
        ("colours", 0.0, 1.0, "how much of the content's colours is kept"),
    ):  # fmt: skip
        usual = getattr(StyleRequest, name)
        parser.add_argument(f"--{name}", type=fraction(low, high), default=usual, metavar="N",
                            help=f"{low:g} to {high:g}: {told} (default: {usual:g})")  # fmt: skip
    parser.add_argument("--eye", choices=EYES, default=StyleRequest.eye, help="whose maps tell a style")


def result_options(parser: argparse.ArgumentParser) -> None:
    """What is done with each picture, and how results are named and written."""
    usual = Results()
    parser.add_argument("--derive", choices=DERIVATIONS, default="", help="what is made of each photo first")
    parser.add_argument("--frames", action="store_true", help="all pictures of a GIF, WebP or APNG that moves")
    parser.add_argument("--norm", choices=("image", "running"), default="", help="statistics instead of the card's")
    told = "another variation, of a model that makes several of a picture (default: 0, the usual one)"
    parser.add_argument("--seed", type=number(0, SEEDS - 1), default=0, metavar="N", help=told)
    told = "another seed for the areas of a colour, as ff9204=2; may be given again and again"
    parser.add_argument("--look", type=look, action="append", default=[], metavar="COLOUR=N", help=told)
    parser.add_argument(
        "--enlarge",
        type=int,
        choices=ENLARGED[1:],
        default=1,
        help="results so many times as wide and high as the pictures",
    )
    parser.add_argument("--format", choices=tuple(HOLDS), default=usual.format, help="of results in a folder")
    parser.add_argument("--quality", type=number(1, 100), default=usual.quality, metavar="N", help="of JPEG and WebP")
    parser.add_argument(
        "--name", default=usual.name, metavar="PATTERN", help="of results in a folder, with {name}, {model} and {n}"
    )
    parser.add_argument("--flat", action="store_true", help="all results in one folder, without sub-folders")
    parser.add_argument(
        "--existing", choices=EXISTING, default=usual.existing, help="what is done where a result is there already"
    )
    parser.add_argument("--drop", choices=KEPT, action="append", default=[], help="what results do not keep")


def results(options: argparse.Namespace) -> Results:
    """What these options say."""
    keep = tuple(kept for kept in KEPT if kept not in options.drop)
    return Results(options.format, options.quality, options.name, options.flat, options.existing, keep)


def exactness_options(parser: argparse.ArgumentParser, precision: str) -> None:
    """How a model is used."""
    parser.add_argument(
        "--precision",
        choices=PRECISIONS,
        default=precision,
        help=f"fp32 is exact, bf16 rounds more, auto takes the faster (default: {precision})",
    )
    parser.add_argument(
        "--size",
        type=number(1, 16384),
        default=0,
        metavar="PX",
        help="the longer side of a picture within the model (default: as the model's card says)",
    )
