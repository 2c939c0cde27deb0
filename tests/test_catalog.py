"""Whatever the window can say reaches the translators: as pyside6-lupdate finds it, and by the catalogue."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app import catalog
from app.texts import diagnosis, explain, finding, kind_of, number, sentence
from engine.messages import Message, SinopiaError
from engine.reasons import REASONS
from engine.sentences import DIAGNOSES, FINDINGS, SENTENCES, TERMINAL

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "app").rglob("*.py"))
LUPDATE = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")


class Call(NamedTuple):
    """A call of tr() or translate(). `text` is None where it is no literal."""

    file: Path
    line: int
    context: str | None
    text: str | None


def calls(file: Path) -> Iterator[Call]:
    def walk(node: ast.AST, context: str) -> Iterator[Call]:
        for child in ast.iter_child_nodes(node):
            yield from walk(child, child.name if isinstance(child, ast.ClassDef) else context)
            if isinstance(child, ast.Call):
                name = getattr(child.func, "attr", getattr(child.func, "id", ""))
                constants = [x.value if isinstance(x, ast.Constant) else None for x in child.args]
                if name == "tr":
                    yield Call(file.relative_to(ROOT), child.lineno, context, constants[0])
                elif name == "translate" and len(constants) > 1 and isinstance(constants[0], str):  # no painter's
                    yield Call(file.relative_to(ROOT), child.lineno, constants[0], constants[1])

    yield from walk(ast.parse(file.read_text("utf-8")), "")


CALLS = [call for file in SOURCES for call in calls(file)]


def test_the_catalogue_is_written():
    assert catalog.FILE.read_text("utf-8") == catalog.source(), "python -m app.catalog"


def test_what_is_translated_through_a_variable_is_of_a_context_of_the_catalogue():
    through = [call for call in CALLS if call.text is None]
    assert not [call for call in through if call.context not in catalog.contexts()]
    assert {call.context for call in through} == catalog.contexts().keys()


def test_the_catalogue_has_all_that_the_engine_says():
    known = set(catalog.contexts()["sentences"])
    for table in (SENTENCES, REASONS, DIAGNOSES, FINDINGS):
        for entry in table.values():
            for text in (entry,) if isinstance(entry, str) else entry:
                assert {text} <= known if isinstance(text, str) else set(text) <= known
    own = {text for entry in TERMINAL.values() for text in ((entry,) if isinstance(entry, str) else entry)}
    assert not own & known, "the terminal speaks English"


@pytest.mark.skipif(not LUPDATE.exists(), reason=f"PySide6 came without {LUPDATE.name}")
def test_lupdate_finds_every_text(tmp_path):
    file = tmp_path / "all.ts"
    asked = [LUPDATE, *SOURCES, catalog.FILE, "-ts", file]
    subprocess.run(asked, check=True, capture_output=True, timeout=120)
    found = [(context.findtext("name"), message.findtext("source"))
             for context in ElementTree.parse(file).getroot().iter("context")
             for message in context.iter("message")]  # fmt: skip
    wanted = {(call.context, call.text): call for call in CALLS if call.text is not None}
    listed = {(context, text) for context, texts in catalog.contexts().items() for text in texts}
    lost = [f"{call.file}:{call.line}: {call.text}" for key, call in wanted.items() if key not in found]
    assert not lost, "lupdate does not see what stands within an f-string, and files by the class around a function"
    assert not listed - set(found)
    assert len(found) == len(set(found)) == len(wanted.keys() | listed)


# -- what the window says ----------------------------------------------------------------------------------------------


@pytest.fixture
def german():
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


class Words(QTranslator):
    """A language in which every text stands in brackets, with its context."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"[{context}: {text}]"


@pytest.fixture
def words(qapp):
    translator = Words()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_numbers_are_written_as_the_language_writes_them(german):
    assert number(12_500, ",") == "12.500" and number(12_500) == "12500"
    assert number(1234.5, ",.2f") == "1.234,50" and number(0.0002) == "0,0002"
    assert "step 12.500" in explain(SinopiaError("diverged", step=12_500))
    assert diagnosis("d_has_won", {"steps": 500, "loss": 0.0123, "chance": 0.25})[1].count("0,0123") == 1


def test_the_window_names_no_flags():
    assert "--" in str(SinopiaError("device_missing", device="cuda"))
    assert "--" not in explain(SinopiaError("device_missing", device="cuda"))


def test_every_part_of_a_message_is_translated(words):
    inner = Message("name_long", {"limit": 120})
    assert explain(SinopiaError("name_invalid", name="x", reason=inner)) == (
        "[sentences: “x” cannot be a name: [sentences: it is longer than 120 characters].]"
    )
    assert kind_of("palette") == "[sentences: A palette of colours]"
    facts = {"path": "a.png"}
    found, done = finding("palette", facts)
    assert sentence("palette", facts) == f"{found} {done}" and done == "[sentences: It is used as it is.]"
    assert diagnosis("starts_from_zero", {})[1:] == ("", "")
    assert explain(OSError("odd")) == "[texts: That did not work: [sentences: odd]. The log file has the details.]"
