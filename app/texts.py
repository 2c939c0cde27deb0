"""Sentences for people: errors by their code, numbers, durations, counts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from engine.config import TrainConfig, declared
from engine.library import Entry
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


def end_of_training(name: str, outcome: object) -> str:
    """What is told of a training that has come to its end, or failed: then `outcome` is an Exception."""
    if not isinstance(outcome, Exception):
        return QCoreApplication.translate("texts", "“{name}” has finished training.").format(name=name)
    ended = QCoreApplication.translate("texts", "The training of “{name}” has ended.").format(name=name)
    return f"{ended} {explain(outcome)}"


def explain(error: BaseException) -> str:
    """What went wrong and what to do, in a sentence. Never a traceback, for any exception."""
    if isinstance(error, SinopiaError):
        try:
            return sentence(error.code, error.facts)
        except LookupError:  # of a version that had other words
            return error.code
    if isinstance(error, MemoryError):
        return QCoreApplication.translate(
            "texts", "This computer ran out of memory. Close other programs and try again."
        )
    text = QCoreApplication.translate("texts", "That did not work: {reason}. The log file has the details.")
    return TELLER.vformat(text, (), {"reason": reason_of(error)})


def sentence(code: str, facts: Mapping[str, Any]) -> str:
    """The sentence of an error or a warning in the window's language."""
    return together(TELLER.parts(code, facts))


def together(sentences: Iterable[str]) -> str:
    """One after the other; the sentences of a language that parts them by 。 stand without a space between them."""
    return re.sub("(?<=[。！？]) ", "", " ".join(filter(None, sentences)))


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


def notes_of(entry: Entry) -> str:
    """What its card says of a model; of a built-in one in the window's language, where that has these words."""
    notes = entry.card.notes if entry.card is not None else ""
    return QCoreApplication.translate("notes", notes) if notes and entry.origin == "builtin" else notes


def setting(config: type[TrainConfig] | None, name: str) -> str:
    """What the form of a method calls a setting; empty for one that it does not have."""
    declarations = declared(config) if config is not None else ()
    return next((words_of_setting(p.label) for f, p in declarations if f.name == name), "")


def setting_value(value: Any) -> str:
    """A setting for people, whatever it is."""
    if isinstance(value, str):
        return words_of_setting(value.replace("_", " ")) if value else "–"
    return plain(value, "g") or "–"


def words_of_setting(text: str) -> str:
    """A label, help text, group, unit or choice of config in the window's language."""
    return QCoreApplication.translate("settings", text)


def duration(seconds: float) -> str:
    """A time span in its two largest units: "0.4 s", "12 s", "2 min 5 s", "3 h 20 min", "2 d 4 h"."""
    if not math.isfinite(seconds) or seconds < 0:
        return "–"
    if seconds < 9.95:
        return QCoreApplication.translate("texts", "{s} s").format(s=number(seconds, ".1f"))
    whole = round(seconds)
    (minutes, s), translate = divmod(whole, 60), QCoreApplication.translate
    hours, m = divmod(minutes, 60)
    days, h = divmod(hours, 24)
    if whole < 60:
        text = translate("texts", "{s} s")
    elif whole < 3600:
        text = translate("texts", "{m} min {s} s") if s else translate("texts", "{m} min")
    elif whole < 86400:
        text = translate("texts", "{h} h {m} min") if m else translate("texts", "{h} h")
    else:
        text = translate("texts", "{d} d {h} h") if h else translate("texts", "{d} d")
    return text.format(s=s, m=m, h=h, d=number(days, ","))


def about(seconds: float) -> str:
    """A time span that is not known well, with no more digits than that is worth."""
    rough = float(f"{seconds:.2g}")
    return duration(60 * round(rough / 60) if math.isfinite(rough) and rough >= 600 else rough)


def device(name: str) -> str:
    """A device as the engine names it; of a processor the number of its cores is said in words."""
    cpu = re.fullmatch(r"CPU, (\d+) cores?", name)
    if cpu is None:
        return name
    translate = QCoreApplication.translate
    return count(int(cpu[1]), translate("texts", "CPU, 1 core"), translate("texts", "CPU, {n} cores"))


def milliseconds(seconds: float) -> str:
    """A time span that is mostly shorter than a second: "12 ms"."""
    return QCoreApplication.translate("texts", "{n} ms").format(n=number(round(seconds * 1000), ","))


def count(n: int, one: str, many: str, **facts: object) -> str:
    """The text for this number of things, of two that are translated each as a whole: "1 picture", "{n} pictures".

    `facts` fill what other blanks they have.
    """
    return (one if n == 1 else many).format(n=number(n, ","), **facts)


def listed(parts: Iterable[str]) -> str:
    """Several things, one after the other."""
    return QCoreApplication.translate("texts", ", ").join(parts)


def plain(value: Any, spec: str = "") -> str:
    """A value of whatever type for people; `spec` is how a number that is not whole is written, see `number`."""
    if isinstance(value, bool):
        return QCoreApplication.translate("texts", "yes") if value else QCoreApplication.translate("texts", "no")
    if isinstance(value, int | float):
        return number(value, "," if isinstance(value, int) else spec)
    if isinstance(value, list | tuple):
        return listed(plain(each, spec) for each in value)
    return str(value)
