"""A language that nobody speaks, for whether there is room for the others."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

LONGER = 1.4  # as long as Turkish or German are beside English
BLANK = re.compile(r"(\{[^}]*\})")


class Stretched(QTranslator):
    """Every text of ours longer by two fifths, or as far as its vowels can be drawn out."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, _disambiguation: str = "", _n: int = -1) -> str | None:
        return None if context.startswith("Q") else stretched(text)  # Qt's own stay


def stretched(text: str) -> str:
    """Blanks as "{n}" stay as they are."""
    parts = BLANK.split(text)
    letters = sum(len(part) for part in parts[::2])
    more = round((LONGER - 1) * letters)
    for number in range(0, len(parts), 2):
        drawn = []
        for letter in parts[number]:
            twice = more > 0 and letter in "aeiouAEIOU"
            more -= twice
            drawn.append(letter * (1 + twice))
        parts[number] = "".join(drawn)
    return "".join(parts)
