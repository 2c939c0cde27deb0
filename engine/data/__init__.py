"""Pictures to learn from: what a folder is, how its pictures are read, and what they look like."""

from engine.data.folders import FEW_PICTURES, Found, Split, discover, name_in, require_pairs
from engine.data.look import input_kind, palette, survey
from engine.data.pictures import both, read, read_pair

__all__ = [
    "FEW_PICTURES",
    "Found",
    "Split",
    "both",
    "discover",
    "input_kind",
    "name_in",
    "palette",
    "read",
    "read_pair",
    "require_pairs",
    "survey",
]
