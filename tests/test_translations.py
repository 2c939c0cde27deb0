"""What translators wrote: nothing lost, nothing invented, and the program reads what they wrote last."""

from __future__ import annotations

from string import Formatter
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from app import languages
from app.languages import LANGUAGES, SOURCE
from engine.card import read_card
from engine.library import builtin_dir

TRANSLATED = [code for code in LANGUAGES if code != SOURCE]
ENDS = str.maketrans("。：？！，；", ".:?!,;")  # those of Chinese are the same signs


class Translation(NamedTuple):
    context: str
    source: str
    text: str


def finished(code):
    """What is not finished is said in English."""
    for context in ElementTree.parse(languages.ts_file(code)).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation.get("type") is None:
                yield Translation(context.findtext("name"), message.findtext("source"), translation.text or "")


def blanks(text):
    return sorted(f"{name}!{how}:{spec}" for _, name, spec, how in Formatter().parse(text) if name is not None)


def edges(text):
    """The white space around it, and the sign with which it ends, if that says how it goes on."""
    last = text.rstrip().translate(ENDS)[-1:]
    return text[: len(text) - len(text.lstrip())], last if last in tuple(".:?!,;…") else "", text[len(text.rstrip()) :]


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_blank_is_lost_or_invented_and_a_sentence_ends_as_it_did(code):
    translations = list(finished(code))
    assert len(translations) > 1000
    assert not [t for t in translations if not t.text.strip()]
    assert not [t for t in translations if blanks(t.text) != blanks(t.source)]
    assert not [t for t in translations if t.source.strip(" ,;") and edges(t.text) != edges(t.source)]
    known = [(t.context, t.source) for t in translations]
    assert len(known) == len(set(known))


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_the_built_in_models_say_of_themselves_is_translated(code):
    notes = {read_card(path).notes for path in builtin_dir().glob("*.safetensors")}
    assert len(notes) >= 8 and notes == {t.source for t in finished(code) if t.context == "notes"}


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_program_reads_what_was_written_last(code):
    translator = QTranslator()
    assert translator.load(str(languages.qm_file(code)))
    stale = [t for t in finished(code) if translator.translate(t.context, t.source) != t.text]
    assert not stale, "python -m app.languages"
