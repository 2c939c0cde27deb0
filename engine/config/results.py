"""How the pictures of a conversion are named and written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.messages import Message, SinopiaError

HOLDS: dict[str, tuple[str, ...]] = {
    "png": ("exif", "profile", "alpha", "depth"),
    "jpg": ("exif", "profile"),
    "webp": ("exif", "profile", "alpha"),
    "tif": ("exif", "profile", "alpha", "depth"),
    "bmp": (),
}
"""In what results can be written, and what each format holds beside 8 bits of red, green and blue."""

KEPT = ("exif", "profile", "alpha", "depth")
"""What a result can keep of its source: date, camera and place; colour profile; transparency; 16 bits."""

LOSSY = ("jpg", "webp")
"""Those of which the quality can be chosen."""

EXISTING = ("replace", "skip", "number")
"""What is done where a file of the result's name is there already."""

BLANKS = ("name", "model", "n")
_BLANK = re.compile(r"\{([^{}]*)\}")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*{}\x00-\x1f]')


@dataclass(frozen=True)
class Results:
    """How results are named and written; the defaults are what `sinopia convert` does without options."""

    format: str = ""  # one of HOLDS; empty: that of the picture, or PNG where it cannot be written
    quality: int = 95  # 1..100, of LOSSY
    name: str = "{name}"  # with BLANKS
    flat: bool = False  # all in one folder; else sub-folders are kept
    existing: str = "replace"  # one of EXISTING
    keep: tuple[str, ...] = KEPT  # where the format can


def named(pattern: str, name: str, model: str, n: int) -> str:
    """The name of a result, without suffix: the pattern with its blanks filled. `n` counts from 1.

    Raises SinopiaError "pattern_wrong" for a blank that does not exist, and for what no file can be called.
    """
    for blank in _BLANK.findall(pattern):
        if blank not in BLANKS:
            raise SinopiaError("pattern_wrong", pattern=pattern, reason=Message("no_such_blank", {"blank": blank}))
    if bad := _FORBIDDEN.search(_BLANK.sub("", pattern)):
        raise SinopiaError("pattern_wrong", pattern=pattern, reason=Message("name_character", {"character": bad[0]}))
    if not pattern.strip(" ."):
        raise SinopiaError("pattern_wrong", pattern=pattern, reason=Message("name_empty"))
    facts = {"name": name, "model": model, "n": f"{n:04d}"}
    return _BLANK.sub(lambda blank: facts[blank[1]], pattern).strip()
