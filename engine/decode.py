"""Picture files opened safely: header read, size checked, and all that goes wrong told as a SinopiaError.

Pillow decodes what people have; tifffile those TIFFs whose numbers Pillow has no mode for.
"""

from __future__ import annotations

import io
import math
import re
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError, features

from engine.files import HEIC, begins_as_picture
from engine.messages import Message, Reason, SinopiaError, reason_of

LARGEST = 64_000_000  # pixels that are decoded for a whole picture
LARGEST_REDUCED = 192_000_000  # pixels that are decoded for a small one, where the format has no smaller one to offer

# Not those that run other programs (EPS), nor the rare ones, where Pillow's holes were found.
FORMATS = ["PNG", "JPEG", "WEBP", "BMP", "DIB", "TIFF", "GIF", "JPEG2000", "PPM", "QOI", "PSD"]
FORMATS += ["AVIF"] * bool(features.check("avif")) + ["HEIF"] * bool(HEIC)
_WARNINGS = re.compile(r"PIL\.")
_HEIC = re.compile(rb"....ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)", re.DOTALL)
_TEXT = 2**20  # bytes of a text in a PNG; Pillow takes no longer one
_TEXTS = 2**24  # bytes of all of them
_SAMPLES = {1: "", 3: "RGB;", 4: "RGBA;"}


class Numbers:
    """A TIFF whose numbers Pillow has no mode for, as a stand-in for a picture of Pillow's.

    `array` is (H, W), (H, W, 3) or (H, W, 4) of any type of numbers.
    """

    format = "TIFF"
    is_animated = has_transparency_data = False

    def __init__(self, path: Path) -> None:
        import tifffile  # wanted by few

        with tifffile.TiffFile(path) as file:
            page: Any = file.pages[0]
            shape, axes = tuple(page.shape), str(page.axes)
            width, height = int(page.imagewidth), int(page.imagelength)
            check_size(path, width * height, LARGEST)
            bands = math.prod(shape) // max(1, width * height)
            if not width or not height:
                raise Reason("header_incomplete")
            if bands not in _SAMPLES or not set(axes) <= set("YXS"):
                raise SinopiaError("picture_bands", path=path, count=bands)
            array = page.asarray()
            if array.size != width * height * bands or array.dtype.kind not in "uif":
                raise Reason("header_incomplete")
            self.array = np.moveaxis(array, axes.index("S"), -1) if "S" in axes else array
            if bands == 1:
                self.array = self.array.reshape(height, width)
            tags = page.tags
            self.orientation = int(tags.valueof(274, 1))
            self.tag_v2 = {number: tags.valueof(number) for number in (262, 306) if number in tags}
            self.info: dict[str, Any] = {}
            if isinstance(profile := tags.valueof(34675), bytes):
                self.info["icc_profile"] = profile
            if (dots := page.get_resolution(2)) and dots[0] > 1:
                self.info["dpi"] = dots
        self.size = self.width, self.height = width, height
        self.mode = _SAMPLES[bands] + {"f": "F", "i": "I;S", "u": "I"}[self.array.dtype.kind]

    def load(self) -> None:
        """All is there."""

    def seek(self, _number: int) -> None:
        """There is but one."""

    def draft(self, *_: object) -> None:
        """There is no smaller one."""


Picture = ImageFile.ImageFile | Numbers


@contextmanager
def opened(path: Path, most: int = LARGEST) -> Iterator[Picture]:
    """The file with its header read, of at most so many pixels unless it is a JPEG, which may be drafted.

    All that goes wrong inside becomes a SinopiaError: "picture_" and one of missing, folder, forbidden, unreadable,
    damaged, too_large, name, bands, heic.
    """
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise SinopiaError("picture_name", path=path) from None
    beginning = b""
    try:
        if not path.is_file():  # a pipe would be waited on for ever
            if path.is_dir():
                raise SinopiaError("picture_folder", path=path)
            raise SinopiaError("picture_unreadable" if path.exists() else "picture_missing", path=path)
        _prepare()
        with path.open("rb") as file:
            beginning = file.read(16)
            if not beginning:
                raise Reason("empty_file")
            if not HEIC and _HEIC.match(beginning):
                raise SinopiaError("picture_heic", path=path)
            # An open file, not its path: Pillow would map the path, and a file cut short by others then kills us.
            formats = [*FORMATS, "TGA"] if path.suffix.lower() == ".tga" else FORMATS  # nothing in it tells what it is
            try:
                with Image.open(_without_long_texts(file), formats=formats) as picture:
                    if not all(picture.size):  # a spoilt TIFF may be zero pixels high
                        raise Reason("header_incomplete")
                    if picture.format not in ("JPEG", "MPO"):
                        check_size(path, picture.width * picture.height, most)
                    yield picture
                return
            except UnidentifiedImageError:
                if beginning[:4] not in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
                    raise
        yield Numbers(path)
    except SinopiaError:
        raise
    except Image.DecompressionBombError as error:  # beyond Pillow's own limit, it refuses before telling the size
        told = re.search(r"\d+", str(error))
        check_size(path, int(told[0]) if told else 0, most)
        raise SinopiaError("picture_damaged", path=path, reason=reason_of(error)) from None
    except UnidentifiedImageError:
        if not begins_as_picture(beginning.ljust(16, b"\0")):
            raise SinopiaError("picture_unreadable", path=path) from None
        raise SinopiaError("picture_damaged", path=path, reason=Message("header_incomplete")) from None
    except MemoryError:
        raise SinopiaError("picture_damaged", path=path, reason=Message("asks_for_memory")) from None
    except Exception as error:  # decoders raise whatever they like over a broken file
        if not beginning and isinstance(error, OSError):
            raise SinopiaError("picture_forbidden", path=path, reason=reason_of(error)) from None
        raise SinopiaError("picture_damaged", path=path, reason=reason_of(error)) from None


def check_size(path: Path, pixels: int, most: int) -> None:
    """Raises SinopiaError "picture_too_large" beyond `most`."""
    if pixels > most:
        facts = {"megapixels": math.ceil(pixels / 1e6), "limit": most / 1e6}
        raise SinopiaError("picture_too_large", path=path, **facts)


def orientation(picture: Picture) -> int:
    """1..8 as EXIF counts; 1 where nothing is said or the metadata is broken."""
    if isinstance(picture, Numbers):
        return picture.orientation
    try:
        # Not PngImageFile.getexif: that one decodes the pixels first, in case some metadata follows them.
        return int(Image.Image.getexif(picture).get(ExifTags.Base.Orientation, 1))
    except Exception:  # broken metadata spoils no picture
        return 1


def is_sideways(picture: Picture) -> bool:
    """Whether turning will swap its sides; Pillow has swapped those of a TIFF already."""
    return (picture.format != "TIFF" or isinstance(picture, Numbers)) and orientation(picture) >= 5


def is_deep_colour(picture: Picture) -> bool:
    """Whether the file has 16 bits a colour, of which Pillow keeps the upper 8. To be asked before it is loaded."""
    return not isinstance(picture, Numbers) and len(picture.tile) == 1 and _packing(picture)[1] in ("16B", "16L", "16N")


def unpack_lower(picture: Picture) -> None:
    """Loads the lower half of such a picture's numbers.

    Pillow has no mode of 16 bits for colours, but unpackers for both orders of bytes: the wrong one gives that half.
    """
    assert isinstance(picture, ImageFile.ImageFile)
    tile, (kind, order) = picture.tile[0], _packing(picture)
    other = f"{kind};{'16L' if order == '16B' else '16B'}"
    picture.tile = [tile._replace(args=(other, *tile.args[1:]) if isinstance(tile.args, tuple) else other)]
    picture.load()


def _packing(picture: ImageFile.ImageFile) -> tuple[str, str]:
    """How its file packs colours, as ("RGB", "16B")."""
    args = picture.tile[0].args
    kind, _, order = str(args[0] if isinstance(args, tuple) else args).partition(";")
    return (kind, order) if kind == picture.mode and kind in ("RGB", "RGBA") else ("", "")


def _prepare() -> None:
    """What holds for the whole process."""
    # Nobody can act upon odd metadata. The filter stays, since `catch_warnings` is not for threads.
    if ("ignore", None, Warning, _WARNINGS, 0) not in warnings.filters:
        warnings.filterwarnings("ignore", module=_WARNINGS.pattern)
    Image.MAX_IMAGE_PIXELS = 2**28  # of what Pillow decodes without being asked; sizes are checked here
    if HEIC and "HEIF" not in Image.OPEN:
        import pi_heif

        pi_heif.register_heif_opener()


def _without_long_texts(file: BinaryIO) -> BinaryIO:
    """The file, or of a PNG what it holds without the texts that are too long for Pillow: they are no part of it."""
    file.seek(0)
    if file.read(8) != b"\x89PNG\r\n\x1a\n":
        file.seek(0)
        return file
    kept, place, total, left_out = [(0, 8)], 8, 0, False
    while len(head := file.read(8)) == 8:
        length = int.from_bytes(head[:4])
        begin, place = place, place + length + 12
        if head[4:] in (b"tEXt", b"zTXt", b"iTXt", b"iCCP"):
            long = _length_of_text(head[4:], file.read(length))
            if long > _TEXT or (total := total + long) > _TEXTS:
                left_out = True
                begin = place
        kept.append((begin, place))
        file.seek(place)
    if left_out:
        parts = []
        for begin, end in kept:
            file.seek(begin)
            parts.append(file.read(end - begin))
        return io.BytesIO(b"".join(parts))
    file.seek(0)
    return file


def _length_of_text(kind: bytes, data: bytes) -> int:
    """Bytes of a text of a PNG once it is unpacked; more than _TEXT where it is longer than that."""
    rest = data.partition(b"\0")[2]
    if kind == b"tEXt" or (kind == b"iTXt" and rest[:1] != b"\1"):
        return len(rest)
    packed = rest[2:].split(b"\0", 2)[-1] if kind == b"iTXt" else rest[1:]
    try:
        return len(zlib.decompressobj().decompress(packed, _TEXT + 1))
    except zlib.error:
        return 0
