"""Pictures to learn from: what a folder is, how its pictures are read, and what they look like."""

from engine.data.folders import FEW_PICTURES, Found, Split, discover, for_method, name_in, used
from engine.data.look import input_kind, palette, survey
from engine.data.pictures import both, read, read_pair

__all__ = [
    "FEW_PICTURES",
    "Found",
    "Split",
    "both",
    "discover",
    "for_method",
    "input_kind",
    "name_in",
    "palette",
    "read",
    "read_pair",
    "survey",
    "used",
]
