"""A drawing as an OpenRaster file, which Krita, GIMP and MyPaint read, too: layers as PNG in a zip, and our own beside.

The format: https://www.openraster.org. What only this program knows, roles of layers, the last steps of undo and the
variations that were chosen, is in sinopia.json, which the others leave alone. A file is written whole or not at all.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from app.painting.document import Document
from app.painting.history import Pixels, State
from app.painting.layers import FORMAT, Composite, Layer, blank
from app.painting.place import put
from app.painting.sheets import MAX_SIDE
from app.painting.variations import Chosen, from_rows, to_rows
from engine.files import atomic_write
from engine.messages import Message, Reason, SinopiaError, reason_of

SUFFIX = ".ora"
VERSION = (
    2  # of sinopia.json; 1 told also what each step led to. A newer one is left alone, as every other program does
)
THUMBNAIL = 256  # pixels
STEPS_BYTES = 12 * 2**20  # of the pixels of undo that go into the file
MAX_PART = 512 * 2**20  # bytes of one part of a file
FAST = 12  # of 100: a drawing is written every few seconds


@dataclass(frozen=True)
class Kept:
    """All of a document that goes into a file. Any thread may have it."""

    state: State
    steps: tuple[Pixels, ...] = ()  # the last that can be undone, the newest last
    key: str = ""
    variations: Chosen = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Kept:
        """The document as it is now; cheap, since Qt copies pixels when they change."""
        return cls(document.state, _last(document.history), document.key, document.variations.all)


class Pngs:
    """Pictures as PNG. Those of the last file are known: what has not changed is not encoded again."""

    def __init__(self) -> None:
        self._last: dict[int, bytes] = {}
        self._now: dict[int, bytes] = {}

    def begin(self) -> None:
        """Another file."""
        self._last, self._now = self._now, {}

    def __call__(self, image: QImage) -> bytes:
        key = image.cacheKey()
        self._now[key] = self._last.get(key) or self._now.get(key) or png(image)
        return self._now[key]


def write(path: Path, kept: Kept, pngs: Pngs | None = None, beside: Mapping[str, bytes] | None = None) -> None:
    """Writes the file; `pngs` serves one thread, `beside` are more parts of it, by their names.

    Raises SinopiaError "cannot_write" or "disk_full".
    """
    made = pngs or Pngs()
    made.begin()
    atomic_write(path, lambda file: _write(file, kept, made, beside or {}))


def read(path: Path) -> Kept:
    """A drawing from such a file, also of another program. Raises SinopiaError "drawing_damaged"."""
    with _opened(path) as file:
        return _read(file)


def part(path: Path, name: str) -> bytes:
    """One of those that `write` was given. Raises SinopiaError "drawing_damaged"."""
    with _opened(path) as file:
        return _part(file, name)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as file:
            yield file
    except zipfile.BadZipFile:  # its own words are English
        raise SinopiaError("drawing_damaged", path=path, reason=Message("no_openraster")) from None
    except ElementTree.ParseError:
        reason = Message("part_unreadable", {"name": "stack.xml"})
        raise SinopiaError("drawing_damaged", path=path, reason=reason) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError, NotImplementedError,
            EOFError) as error:  # fmt: skip
        raise SinopiaError("drawing_damaged", path=path, reason=reason_of(error)) from None


def thumbnail(path: Path) -> QImage:
    """The small picture in the file; null where there is none."""
    try:
        with zipfile.ZipFile(path) as file:
            return QImage.fromData(_part(file, "Thumbnails/thumbnail.png"))
    except (OSError, ValueError, KeyError, RuntimeError, zipfile.BadZipFile, NotImplementedError, EOFError):
        return QImage()


def _last(history: Iterable[Any]) -> tuple[Pixels, ...]:
    """The newest steps that only changed pixels, as far as there is room for them."""
    steps: list[Pixels] = []
    room = STEPS_BYTES
    for edit in reversed(tuple(history)):
        if not isinstance(edit, Pixels) or edit.bytes > room:
            break
        room -= edit.bytes
        steps.insert(0, edit)
    return tuple(steps)


def _write(file: BinaryIO, kept: Kept, pngs: Pngs, beside: Mapping[str, bytes]) -> None:
    size, layers = kept.state.size, kept.state.layers
    image = ElementTree.Element("image", version="0.0.3", w=str(size.width()), h=str(size.height()))
    stack = ElementTree.SubElement(image, "stack")
    own: dict[str, Any] = {"version": VERSION, "key": kept.key, "active": kept.state.active, "layers": [], "steps": []}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as out:
        out.writestr("mimetype", "image/openraster")
        for number, layer in reversed(list(enumerate(layers))):
            source = f"data/layer{number}.png"
            out.writestr(source, pngs(layer.image))
            look = {"name": layer.name, "src": source, "x": "0", "y": "0", "opacity": f"{layer.opacity:.4f}"}
            look |= {"visibility": "visible" if layer.visible else "hidden", "composite-op": "svg:src-over"}
            ElementTree.SubElement(stack, "layer", look | ({"edit-locked": "true"} if layer.locked else {}))
            own["layers"].append({"src": source, "key": layer.key, "role": layer.role})
        for number, step in enumerate(kept.steps):
            before = f"steps/{number}-before.png"  # what it led to is what the next one began with
            out.writestr(before, pngs(step.before))
            at = [step.place.x(), step.place.y()]
            own["steps"].append({"name": step.name, "key": step.key, "at": at, "before": before})
        merged = Composite().image(size, layers)
        out.writestr("mergedimage.png", png(merged))
        small = min(THUMBNAIL, max(size.width(), size.height()))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        out.writestr("Thumbnails/thumbnail.png", png(merged.scaled(small, small, keep, smooth)))
        own["variations"] = to_rows(kept.variations)
        out.writestr("sinopia.json", json.dumps(own))
        for name, data in beside.items():
            out.writestr(name, data)
        out.writestr("stack.xml", ElementTree.tostring(image, "utf-8", xml_declaration=True))


def png(image: QImage) -> bytes:
    """The picture in that format, written fast. Raises OSError."""
    held = QBuffer()
    writer = QImageWriter(held, b"png")
    writer.setCompression(FAST)
    if not writer.write(image):  # Qt holds no lock of Python's meanwhile
        raise OSError(writer.errorString())
    return bytes(held.data().data())


def _read(file: zipfile.ZipFile) -> Kept:
    stack = _part(file, "stack.xml")
    if b"<!" in stack:  # a document type can name itself a billion times
        raise Reason("unknown_content")
    image = ElementTree.fromstring(stack)
    size = QSize(int(image.attrib["w"]), int(image.attrib["h"]))
    if not (1 <= size.width() <= MAX_SIDE and 1 <= size.height() <= MAX_SIDE):
        raise Reason("drawing_sides", width=size.width(), height=size.height(), limit=MAX_SIDE)
    own = _own(file)
    known = {row["src"]: row for row in own.get("layers", ())}
    layers = [_layer(file, size, row, known.get(row.get("src"), {})) for row in image.iter("layer")]
    if not layers:
        raise Reason("part_missing", name="layer")
    layers.reverse()
    keys = [layer.key for layer in layers]
    active = own.get("active") if own.get("active") in keys else keys[-1]
    rows = [row for row in own.get("steps", ()) if row["key"] in keys]
    state, variations = State(size, tuple(layers), str(active)), from_rows(own.get("variations"))
    return Kept(state, _steps(file, rows, layers), str(own.get("key", "")), variations)


def _own(file: zipfile.ZipFile) -> dict[str, Any]:
    if "sinopia.json" not in file.namelist():
        return {}
    own = json.loads(_part(file, "sinopia.json"))
    return own if isinstance(own, dict) and own.get("version") in (1, VERSION) else {}


def _layer(file: zipfile.ZipFile, size: QSize, row: ElementTree.Element, own: dict[str, Any]) -> Layer:
    picture = _picture(file, row.attrib["src"])
    image = picture.convertToFormat(FORMAT)
    at = QPoint(int(row.get("x", "0")), int(row.get("y", "0")))
    if image.size() != size or at != QPoint(0, 0):
        image = blank(size)
        painter = QPainter(image)
        painter.drawImage(at, picture)
        painter.end()
    role = own.get("role")
    facts = {"key": str(own["key"])} if "key" in own else {}
    return Layer(
        row.get("name", ""),
        image,
        role if role in ("photo", "hints") else "paint",
        min(1.0, max(0.0, float(row.get("opacity", "1")))),
        row.get("visibility", "visible") != "hidden",
        row.get("edit-locked", "false") == "true",
        **facts,
    )


def _steps(file: zipfile.ZipFile, rows: list[dict[str, Any]], layers: list[Layer]) -> tuple[Pixels, ...]:
    """The steps, taken back one after the other: what each led to is what the layer then holds."""
    now = {layer.key: QImage(layer.image) for layer in layers}
    steps: list[Pixels] = []
    for row in reversed(rows):
        key, before = str(row["key"]), _picture(file, row["before"]).convertToFormat(FORMAT)
        place = QRect(QPoint(*(int(n) for n in row["at"])), before.size())
        steps.append(Pixels(str(row["name"]), key, place, before, now[key].copy(place)))
        put(now[key], place, before, before.rect())
    return tuple(reversed(steps))


def _picture(file: zipfile.ZipFile, name: str) -> QImage:
    picture = QImage.fromData(_part(file, name))
    if picture.isNull():
        raise Reason("part_unreadable", name=name)
    return picture


def _part(file: zipfile.ZipFile, name: str) -> bytes:
    if name not in file.namelist():
        raise Reason("part_missing", name=name)
    if file.getinfo(name).file_size > MAX_PART:
        raise Reason("part_unreadable", name=name)
    return file.read(name)
