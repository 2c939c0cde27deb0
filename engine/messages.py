"""What is told to a person: a code with its facts, and how its sentence comes about, in any language.

The terminal prints `str(message)`, in English; the window has a Teller of its own. Standard library only.
"""

from __future__ import annotations

import errno
import string
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from engine.reasons import REASONS
from engine.sentences import DIAGNOSES, FINDINGS, OTHER_HEADINGS, SENTENCES, TERMINAL, UNREADABLE, Text

Fact: TypeAlias = "str | int | float | Path | Message | tuple[Fact, ...]"


@dataclass(frozen=True)
class Message:
    """A code of `sentences` or `reasons`, and the facts that fill its blanks. A reason within it is a Message too."""

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def __str__(self) -> str:
        """What the terminal says."""
        return ENGLISH.tell(self)


class SinopiaError(Exception):
    """A failure that a person can understand and mend, as a message."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.message = Message(code, facts)

    @property
    def code(self) -> str:
        return self.message.code

    @property
    def facts(self) -> dict[str, Any]:
        """Each of them is a Fact; the code tells which they are."""
        return dict(self.message.facts)

    def __str__(self) -> str:
        return str(self.message)


class Reason(ValueError):
    """Why something cannot be, for the one who catches it and knows of which file that is said: see `reason_of`."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.message = Message(code, facts)

    def __str__(self) -> str:
        return str(self.message)


# What a system says in words of its own, and in a language of its own.
SYSTEM: dict[int | None, str] = {
    getattr(errno, name, None): code  # not every system has them all
    for name, code in (
        ("EACCES", "no_permission"),
        ("EPERM", "no_permission"),
        ("ENOENT", "no_such_file"),
        ("EISDIR", "is_a_folder"),
        ("ENOTDIR", "below_a_file"),
        ("EEXIST", "exists_already"),
        ("ENOTEMPTY", "folder_not_empty"),
        ("ENOSPC", "no_space"),
        ("EDQUOT", "no_space"),
        ("EFBIG", "file_too_large"),
        ("EROFS", "read_only"),
        ("ENAMETOOLONG", "name_too_long"),
        ("ELOOP", "links_in_a_circle"),
        ("EMFILE", "too_many_open"),
        ("ENFILE", "too_many_open"),
        ("EBUSY", "in_use"),
        ("ETXTBSY", "in_use"),
        ("EXDEV", "other_disk"),
        ("EIO", "disk_fails"),
    )
}


def reason_of(error: BaseException) -> Message:
    """A short reason for a person. A library's own words stay as they are, but for class name, errno and path."""
    if isinstance(error, SinopiaError | Reason):
        return error.message
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], str):
        return Message("key_missing", {"name": error.args[0]})
    if isinstance(error, OSError) and error.errno is not None and error.errno in SYSTEM:
        return Message(SYSTEM[error.errno])
    text = str(getattr(error, "strerror", None) or error).strip() or type(error).__name__
    return Message("said", {"text": text.split("\n")[0].rstrip(".")})


def heading(code: str) -> str:
    """What findings of this code have in common, in few words."""
    return FINDINGS[code][0] if code in FINDINGS else OTHER_HEADINGS.get(code, UNREADABLE)


# -- from a message to words -------------------------------------------------------------------------------------------

SEPARATORS = {"": ", ", ";": "; ", "or": " or "}
"""What stands between the items of a list, by what its blank says of it: {names}, {differences:;}, {suffixes:or}."""


def _as_is(text: str) -> str:
    return text


class Teller(string.Formatter):
    """Puts messages into the words of one language.

    `translate` gives an English text of `sentences` or `reasons` in that language, `number` writes a number by a format
    spec of Python, and `own` has the texts that are others here than elsewhere.
    """

    def __init__(
        self,
        translate: Callable[[str], str] = _as_is,
        number: Callable[[int | float, str], str] = format,
        own: Mapping[str, Text] | None = None,
    ) -> None:
        self._translate, self._number, self._own = translate, number, own or {}

    def tell(self, message: Message) -> str:
        """The whole of it. Raises LookupError where the code, or a fact that every variant needs, is unknown."""
        return " ".join(self.parts(message.code, message.facts))

    def parts(self, code: str, facts: Mapping[str, Fact]) -> tuple[str, ...]:
        """The sentences one by one: of a diagnosis three, of a finding what was found and what is done about it."""
        texts: Iterable[Text]
        if code in self._own:
            texts = (self._own[code],)
        elif code in DIAGNOSES:
            texts = DIAGNOSES[code]
        elif code in FINDINGS:
            texts = FINDINGS[code][1:]
        else:
            texts = (SENTENCES[code] if code in SENTENCES else REASONS[code],)
        return tuple(self.fill(text, facts) for text in texts)

    def fill(self, text: Text, facts: Mapping[str, Fact]) -> str:
        """A text with its blanks filled; of several variants the first for which all facts are there."""
        variants = (text,) if isinstance(text, str) else text
        fitting = next((v for v in variants if self.blanks(v) <= facts.keys()), variants[-1])
        return self.vformat(self._translate(fitting), (), facts)

    def blanks(self, text: str) -> set[str]:
        """The names of the facts that a text needs."""
        return {name for _, name, _, _ in self.parse(text) if name is not None}

    def format_field(self, value: Any, format_spec: str) -> str:
        match value:
            case Message():
                return self.tell(value).rstrip(".。")  # within another sentence
            case tuple() | list():
                return self._translate(SEPARATORS[format_spec]).join(self.format_field(item, "") for item in value)
            case bool() | str() | Path():
                return format(str(value).encode("utf-8", "backslashreplace").decode(), format_spec)
            case int() | float():
                return self._number(value, format_spec)
        return format(value, format_spec)


ENGLISH = Teller(own=TERMINAL)
"""What the terminal says."""


# -- as JSON -----------------------------------------------------------------------------------------------------------


def from_json(value: Any) -> Any:
    """A fact that was written as JSON, see events.plain: reasons are messages again, lists are tuples."""
    if isinstance(value, dict) and value.keys() == {"code", "facts"} and isinstance(value["facts"], dict):
        return Message(str(value["code"]), {key: from_json(fact) for key, fact in value["facts"].items()})
    if isinstance(value, list):
        return tuple(from_json(item) for item in value)
    return value
