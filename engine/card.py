"""The card in the header of a model file: all that is needed to run, show and judge it, besides the weights.

A model is one .safetensors file; its metadata holds the card as JSON under the key "sinopia". Reading a card touches
the header only and needs neither torch nor numpy.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.config import DIRECTIONS
from engine.files import migrated
from engine.kinds import DERIVATIONS, SUITED, Kind
from engine.messages import Message, Reason, SinopiaError, reason_of

FORMAT = 3  # 2 knew no drawings that are coloured in; 1 no models from noise: each of its samples had an input
KEY = "sinopia"
MAX_HEADER = 32 * 2**20  # bytes; a card with its pictures stays far below
MAX_SIDE = 4096  # pixels; a larger square fills the memory of any computer
NO_CARD = Message("no_card")
MAX_MULTIPLE = 256  # pixels; of a model that takes any size a small picture becomes four times as large a square
MAX_PALETTE, MAX_SAMPLES = 64, 64
MAX_SAMPLE = 2048  # pixels a side; a training makes them of 192, and sheets of 480
SHOWN = 60  # characters of what no card can say, in a sentence
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SCALES = ("fixed", "native")
STATISTICS = ("image", "running")
RANGES = {"-1..1": (-1.0, 1.0), "0..1": (0.0, 1.0), "0..255": (0.0, 255.0)}  # of the values of a picture in ONNX graphs

MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: lambda row: row, 2: lambda row: row}
"""What makes a row of each older format one of the next."""


@dataclass(frozen=True)
class Card:
    """What a model file says of itself. Everything but `method` and `network` can be shown without understanding it."""

    method: str
    network: dict[str, Any]  # the arguments of networks.build
    size: int  # side in pixels of the squares it learnt on
    multiple_of: int  # sides the network accepts
    scale: str  # one of SCALES; "fixed": pictures are fitted into size x size; "native": they keep their own pixels
    norm: str = "image"  # statistics of the normalisation at use, one of STATISTICS: "image" is this picture's own
    direction: str = "a-to-b"
    input_kind: Kind = Kind.PHOTO  # what it wants to be given
    palette: tuple[str, ...] = ()  # the input's usual colours, "#rrggbb", most frequent first
    colour_in: bool = False  # lines are coloured in with the palette before it sees them, see predictor.colouring
    training: dict[str, Any] = field(default_factory=dict)  # facts: data, pictures, steps, seconds, device, settings
    licence: str = ""
    notes: str = ""
    # (input, output) as PNG files; of a model from noise the input is None, and the output a grid of pictures
    samples: tuple[tuple[bytes | None, bytes], ...] = field(default=(), repr=False)

    @property
    def derived(self) -> str:
        """Which of kinds.DERIVATIONS made its inputs of photos as it learnt; "" where nothing did.

        Nor where it has come to want something else than that makes: what learnt from flat colours may be given lines.
        """
        if self.input_kind == Kind.GRAY_HINTS:
            return "gray"
        settings = self.training.get("settings")
        name = settings.get("derive") if isinstance(settings, dict) else ""
        return name if isinstance(name, str) and DERIVATIONS.get(name) == self.input_kind else ""

    @property
    def derivation(self) -> str:
        """Which of kinds.DERIVATIONS makes what it wants of a photo; "" where it takes photos as they are."""
        if self.input_kind == Kind.GRAY_HINTS:  # of which it sees the lightness alone
            return ""
        return self.derived or SUITED.get(self.input_kind, "")

    def derivation_of(self, seen: Kind | None) -> str:
        """What is made of a picture that looks like this before it is given to the model; "" for nothing.

        Lines and flat colours only of photos: a drawing is what such a model wants. None: it was not looked at.
        """
        wanted = self.derivation
        if wanted and DERIVATIONS[wanted] is Kind.PHOTO:  # the gray of a photo is a photo, too
            return self.derived
        return wanted if seen is Kind.PHOTO else ""

    @property
    def hints(self) -> bool:
        """Whether dots and strokes of colour are hints to it."""
        if self.input_kind == Kind.GRAY_HINTS:
            return True
        settings = self.training.get("settings")
        share = settings.get("hints") if isinstance(settings, dict) else 0
        learnt = isinstance(share, int | float) and share > 0
        return self.input_kind == Kind.LINE and (self.colour_in or learnt)

    @property
    def varies(self) -> bool:
        """Whether a seed chooses among what it makes of one input."""
        by_hints = self.hints and self.input_kind != Kind.GRAY_HINTS  # which without hints is as it is
        return by_hints or bool(self.network.get("variations"))

    @property
    def styled(self) -> tuple[str, ...]:
        """The colours whose areas may have a look apart from the rest, see Given.looks."""
        return self.palette if self.network.get("variations") and self.input_kind == Kind.PAINT else ()

    @property
    def strict(self) -> bool:
        """Whether its palette is all that it is drawn in: each colour stands for a label, or may have a look apart."""
        return bool((self.palette and self.network.get("labels")) or self.styled)

    @property
    def frame(self) -> tuple[int, int]:
        """(width, height) in pixels that a "fixed" model sees: a square, but where its network takes no other sides."""
        sides = self.network.get("sides")
        if isinstance(sides, list) and len(sides) == 2 and all(type(n) is int and 1 <= n <= MAX_SIDE for n in sides):
            return sides[1], sides[0]
        return self.size, self.size

    @property
    def range(self) -> str:
        """Which of RANGES an ONNX graph wants its picture's values in; "" where that is no matter of the card."""
        values = self.network.get("low", -1.0), self.network.get("high", 1.0)
        fixed = self.network.get("kind") != "onnx" or self.network.get("dtype") == "uint8"
        return "" if fixed else next((name for name, range in RANGES.items() if range == values), "")

    def with_range(self, name: str) -> Card:
        """The card with another of RANGES. Raises SinopiaError "range_fixed" where there is none to choose."""
        if self.network.get("kind") != "onnx" or self.network.get("dtype") == "uint8":
            raise SinopiaError("range_fixed")
        low, high = RANGES[name]
        rest = {key: value for key, value in self.network.items() if key not in ("out_low", "out_high")}
        return dataclasses.replace(self, network={**rest, "low": low, "high": high})

    def to_json(self) -> str:
        row = dataclasses.asdict(self)
        row["samples"] = [[png and base64.b64encode(png).decode() for png in pair] for pair in self.samples]
        return json.dumps({"format": FORMAT, **row}, ensure_ascii=False, separators=(",", ":"))


def parse(text: str, path: Path) -> Card:
    """The card from its JSON. Raises SinopiaError "model_damaged" or "model_newer", naming `path`."""
    try:
        row = json.loads(text, parse_constant=_no_number)
        json.dumps(row, ensure_ascii=False).encode()  # what cannot be written again is no text
        row = migrated(row, row.pop("format"), FORMAT, MIGRATIONS,
                       lambda version: SinopiaError("model_newer", path=path, version=version))  # fmt: skip
        if row.get("input_kind", Kind.PHOTO) not in tuple(Kind):
            raise _says("input_kind", row["input_kind"])
        row["input_kind"] = Kind(row.get("input_kind", Kind.PHOTO))
        row["samples"] = tuple((None if a is None else base64.b64decode(a), base64.b64decode(b))
                               for a, b in row["samples"])  # fmt: skip
        row["palette"] = tuple(row["palette"])
        card = Card(**row)
        _check(card)
    except UnicodeEncodeError:
        reason = Message("card_unreadable", {"reason": Message("no_characters")})
        raise SinopiaError("model_damaged", path=path, reason=reason) from None
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        reason = Message("card_unreadable", {"reason": reason_of(error)})
        raise SinopiaError("model_damaged", path=path, reason=reason) from None
    return card


def _check(card: Card) -> None:
    """Raises Reason that names the first thing in a card which no card can say."""
    wanted: dict[str, Any] = {"scale": SCALES, "norm": STATISTICS, "direction": DIRECTIONS}
    for f in dataclasses.fields(card):
        value = getattr(card, f.name)
        right = (
            value in wanted[f.name]
            if f.name in wanted
            else type(value) is int and 1 <= value <= MAX_SIDE
            if f.type == "int"
            else isinstance(
                value, {"str": str, "bool": bool, "Kind": Kind, "dict[str, Any]": dict}.get(str(f.type), tuple)
            )
        )
        # A "native" model sees four times its multiple at least, see predictor.fit.
        right = right and not (f.name == "multiple_of" and card.scale == "native" and 4 * value > MAX_SIDE)
        if not right:
            raise _says(f.name, value)
    if len(card.method) > SHOWN or not card.method.isprintable():
        raise _says("method", card.method)
    if card.scale == "native" and card.multiple_of > MAX_MULTIPLE:
        raise _says("multiple_of", card.multiple_of)
    if len(card.samples) > MAX_SAMPLES:
        raise _says("samples", len(card.samples))
    for png in (picture for pair in card.samples for picture in pair if picture):
        sides = struct.unpack(">2I", png[16:24].ljust(8, b"\0"))
        if png.startswith(b"\x89PNG") and max(sides) > MAX_SAMPLE:
            raise _says("samples", sides)
    colours = all(isinstance(colour, str) and COLOUR.fullmatch(colour) for colour in card.palette)
    if not colours or len(card.palette) > MAX_PALETTE:
        raise _says("palette", card.palette)


def _says(key: str, value: object) -> Reason:
    return Reason("card_says", key=key, value=repr(value)[:SHOWN])


def _no_number(name: str) -> float:
    """Of NaN and Infinity, which are no JSON."""
    raise Reason("card_says", key="number", value=name)


def is_ours(path: Path) -> bool:
    """Whether a file is a .safetensors file with a card, if perhaps a spoilt one; unreadable ones count as ours."""
    try:
        with path.open("rb") as file:
            if file.read(9)[8:] != b"{":
                return False
        read_card(path)
    except OSError:
        return True
    except SinopiaError as error:
        return error.facts.get("reason") != NO_CARD
    return True


def read_card(path: Path) -> Card:
    """The card of a model file, from its header alone.

    Raises SinopiaError "model_missing", "model_not_a_model", "model_damaged" or "model_newer".
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited on for ever
            raise SinopiaError("model_not_a_model", path=path, reason=Message("not_a_file"))
        with path.open("rb") as file:
            start = file.read(8)
            length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
            header = file.read(length) if 2 <= length <= MAX_HEADER else b""
    except FileNotFoundError:
        raise SinopiaError("model_missing", name=str(path)) from None
    except OSError as error:
        raise SinopiaError("model_not_a_model", path=path, reason=reason_of(error)) from None
    if not header.startswith(b"{"):
        raise SinopiaError("model_not_a_model", path=path, reason=Message("not_safetensors"))
    if len(header) < length:
        raise SinopiaError("model_damaged", path=path, reason=Message("header_cut"))
    try:
        table = json.loads(header)
        text = table.get("__metadata__", {}).get(KEY)
    except (ValueError, AttributeError, RecursionError):
        raise SinopiaError("model_damaged", path=path, reason=Message("header_no_json")) from None
    if not isinstance(text, str):
        raise SinopiaError("model_not_a_model", path=path, reason=NO_CARD)
    return parse(text, path)
