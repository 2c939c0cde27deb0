"""Sentences for people: errors by their code, durations, counts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from engine.messages import SinopiaError, Teller, heading, reason_of


def number(value: int | float, spec: str = "") -> str:
    """A number as the language of the window writes it; `spec` is Python's, with "," where thousands are set apart."""
    locale = QLocale()
    return format(value, spec).translate({ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()})


def _translated(text: str) -> str:
    """A text of engine.sentences or engine.reasons, see catalog."""
    return QCoreApplication.translate("sentences", text)


TELLER = Teller(_translated, number)
"""Puts what the engine tells into the window's words."""


def explain(error: BaseException) -> str:
    """What went wrong and what to do, in a sentence. Never a traceback, for any exception."""
    if isinstance(error, SinopiaError):
        return TELLER.tell(error.message)
    if isinstance(error, MemoryError):
        return QCoreApplication.translate(
            "texts", "This computer ran out of memory. Close other programs and try again."
        )
    text = QCoreApplication.translate("texts", "That did not work: {reason}. The log file has the details.")
    return TELLER.vformat(text, (), {"reason": reason_of(error)})


def sentence(code: str, facts: Mapping[str, Any]) -> str:
    """The sentence of an error or a warning in the window's language."""
    return " ".join(TELLER.parts(code, facts))


def diagnosis(code: str, facts: Mapping[str, Any]) -> tuple[str, str, str]:
    """A warning in three parts: what is wrong, what shows it, what to change; the last two may be empty."""
    headline, evidence, advice, *_ = (*TELLER.parts(code, facts), "", "")
    return headline, evidence, advice


def kind_of(code: str) -> str:
    """What the findings of this code, in the check of a folder, have in common."""
    return _translated(heading(code))


def finding(code: str, facts: Mapping[str, Any]) -> tuple[str, str]:
    """A finding in two parts: what was found, and what is done about it, if there is a word on that."""
    found, done, *_ = (*TELLER.parts(code, facts), "")
    return found, done


def duration(seconds: float) -> str:
    """A time span in its two largest units: "0.4 s", "12 s", "2 min 5 s", "3 h 20 min", "2 d 4 h"."""
    if not math.isfinite(seconds) or seconds < 0:
        return "–"
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    large, small, of, per = (
        ("min", "s", 60, 1) if whole < 3600 else ("h", "min", 3600, 60) if whole < 86400 else ("d", "h", 86400, 3600)
    )
    rest = whole % of // per
    return f"{whole // of} {large} {rest} {small}" if rest else f"{whole // of} {large}"


def count(n: int, one: str, many: str) -> str:
    """A number with its noun: "1 picture", "1,328 pictures"."""
    return f"{n:,} {one if n == 1 else many}"
