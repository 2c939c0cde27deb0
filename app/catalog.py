"""What is translated through a variable, by context: pyside6-lupdate sees only literal texts.

`python -m app.catalog` writes them into a file that it does see, resources/i18n/catalog.py.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from app.around import help
from app.kinds import DESKS
from app.widgets import derivations
from engine.card import read_card
from engine.config import GROUPS, METHODS, Param, declared
from engine.files import MODEL
from engine.library import builtin_dir
from engine.messages import SEPARATORS
from engine.presets import presets
from engine.reasons import REASONS
from engine.sentences import (
    DIAGNOSES,
    FINDINGS,
    OTHER_HEADINGS,
    REPORT,
    REPORT_SCORES,
    SENTENCES,
    UNREADABLE,
    Text,
)

FILE = Path(str(files("resources"))) / "i18n" / "catalog.py"
HEAD = '''"""What is translated through a variable. Written by `python -m app.catalog`: not to be edited."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

'''


def contexts() -> dict[str, list[str]]:
    """The texts of each context, each once, in the order of their tables."""
    found = {
        "sentences": _sentences(),
        "settings": _settings(),
        "methods": _methods(),
        "presets": (text for preset in presets() for text in (preset.label, preset.about)),
        "derivations": _derivations(),
        "help": help.paragraphs(),
        "notes": (read_card(path).notes for path in sorted(builtin_dir().glob(f"*{MODEL}"))),
        "kinds": (text for desk in DESKS.values() for text in (desk.title, desk.short, desk.hint)),
    }
    return {context: list(dict.fromkeys(filter(None, texts))) for context, texts in found.items()}


def _sentences() -> Iterator[str]:
    """What the engine tells, see messages.Teller."""
    tables: tuple[Iterable[Text], ...] = (
        SENTENCES.values(),
        (part for parts in DIAGNOSES.values() for part in parts),
        (part for parts in FINDINGS.values() for part in parts),  # the first is the heading
        OTHER_HEADINGS.values(),
        (UNREADABLE,),
        REASONS.values(),
        REPORT.values(),
        (part for parts in REPORT_SCORES.values() for part in parts),
        SEPARATORS.values(),
    )
    for table in tables:
        for text in table:
            yield from (text,) if isinstance(text, str) else text


def _settings() -> Iterator[str]:
    """The words of the form."""
    yield from GROUPS
    for spec in METHODS.values():
        for _, p in declared(spec.config):
            yield from (p.label, p.help, p.unit, *_choices(p))


def _choices(p: Param) -> Iterator[str]:
    """What a setting can be, as the form shows it."""
    return (choice.replace("_", " ") for choice in p.choices if isinstance(choice, str))


def _methods() -> Iterator[str]:
    """What is said of each method and of its curves. Some titles are names, which are the same in every language."""
    for spec in METHODS.values():
        yield from (spec.title, *spec.about.values(), spec.lacks, *(term.help for term in spec.terms))


def _derivations() -> Iterator[str]:
    yield "Photo"  # above what is made of it
    for words in (*derivations.WORDS.values(), *derivations.USE.values()):
        yield from words


def source() -> str:
    """The content of the file."""
    lines = (
        f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})\n"
        for context, texts in contexts().items()
        for text in texts
    )
    return HEAD + "".join(lines)


def write() -> None:
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(source(), "utf-8")


if __name__ == "__main__":
    write()
