"""The options of `sinopia convert` for how results are named and written."""

from __future__ import annotations

import argparse

from engine.config import EXISTING, HOLDS, KEPT, Results


def add_results(parser: argparse.ArgumentParser) -> None:
    usual = Results()
    parser.add_argument("--format", choices=tuple(HOLDS), default=usual.format, help="of results in a folder")
    parser.add_argument(
        "--quality", type=int, choices=range(1, 101), default=usual.quality, metavar="1..100", help="of JPEG and WebP"
    )
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
