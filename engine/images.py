"""Pictures: read safely whatever a file holds, resize, write whole; uint8 RGB <-> [-1, 1] tensors.

A picture is an (H, W, 3) uint8 array in sRGB, the right way up, without transparency.
"""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError

from engine.files import atomic_write
from engine.messages import Message, SinopiaError, reason_of

if TYPE_CHECKING:
    from torch import Tensor

LARGEST = 64_000_000  # pixels
# A JPEG is reduced to no less than this times what is wanted, at half the cost: aerial pictures then end at 50 dB (at
# worst 42) from those that were decoded whole. At 1.0 it would be 42 dB (33), and the lines of maps suffer.
SPARE = 1.75

_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF")  # Pillow's rarer decoders are where its holes were found
_BEGINNINGS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_PILLOW = re.compile(r"PIL\.")
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_SAVING: dict[str, tuple[str, dict[str, Any]]] = {
    ".png": ("PNG", {}),
    ".jpg": ("JPEG", {"quality": 95, "subsampling": 0}),
    ".jpeg": ("JPEG", {"quality": 95, "subsampling": 0}),
    ".webp": ("WEBP", {"quality": 95}),
    ".bmp": ("BMP", {}),
    ".tif": ("TIFF", {"compression": "tiff_lzw"}),
    ".tiff": ("TIFF", {"compression": "tiff_lzw"}),
}
_LONGEST = {"JPEG": 65_500, "WEBP": 16_383}  # pixels of a side


# -- reading -----------------------------------------------------------------------------------------------------------


def read_rgb(path: Path, least: tuple[int, int] | None = None) -> np.ndarray:
    """The picture in a file: first frame, turned as its EXIF says, in sRGB, on white where it is transparent.

    Gray of 16 bits is scaled from 0..65535. Floating point is taken as 0..1 or 0..255 if all of it fits there, whole
    numbers of 32 bits as 0..65535; what exceeds that is scaled by its largest value. A picture that will be made as
    small as `least` (width, height) anyway may come at a half, a quarter or an eighth of its size: its decoder is
    twice as fast then. Raises SinopiaError "picture_" and one of missing, forbidden, unreadable, damaged, too_large,
    name.
    """
    with _opened(path) as picture:
        return _upright(picture, least)


@dataclass(frozen=True)
class Traits:
    """What a file holds that a picture in memory does not show."""

    size: tuple[int, int]  # width and height once it is turned
    format: str  # Pillow's name of it, as "JPEG"
    mode: str  # Pillow's
    animated: bool  # there are more pictures than the first
    clear: float  # part of the pixels that are transparent, 0..1
    peak: float  # the largest value, of gray deeper than 8 bits; else 0


def examine(path: Path, least: tuple[int, int]) -> tuple[np.ndarray, Traits]:
    """What `read_rgb` gives, with what became of it on the way. Raises as `read_rgb`."""
    with _opened(path) as picture:
        size, format, mode = _turned_size(picture), picture.format or "", picture.mode
        animated = format in ("GIF", "PNG", "WEBP", "TIFF") and bool(getattr(picture, "is_animated", False))
        rgb = _upright(picture, least)
        clear = peak = 0.0
        if _is_deep(picture):
            peak = float(np.nanmax(np.asarray(picture, np.float32)))
        elif picture.has_transparency_data:
            opaque = np.asarray(picture.convert("RGBA").getchannel("A"))
            clear = float((opaque < 255).mean())
        return rgb, Traits(size, format, mode, animated, clear, peak)


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of the picture once it is turned, from what precedes the pixels. Raises as `read_rgb`."""
    with _opened(path) as picture:
        return _turned_size(picture)


def _upright(picture: Image.Image, least: tuple[int, int] | None) -> np.ndarray:
    if least:
        across, down = reversed(least) if _is_sideways(picture) else least
        picture.draft(None, (math.ceil(across * SPARE), math.ceil(down * SPARE)))
    picture.load()
    turn = _TURNS.get(_orientation(picture))
    flat = _flat(picture)
    return np.array(flat.transpose(turn) if turn is not None else flat)


def _turned_size(picture: Image.Image) -> tuple[int, int]:
    width, height = picture.size
    return (height, width) if _is_sideways(picture) else (width, height)


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """The file with its header read and its size checked; all that goes wrong inside becomes a SinopiaError."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise SinopiaError("picture_name", path=path) from None
    beginning = b""
    try:
        if not path.is_file():  # a pipe would be waited on for ever
            raise SinopiaError("picture_unreadable" if path.exists() else "picture_missing", path=path)
        # Nobody can act upon odd metadata. The filter stays, since `catch_warnings` is not for threads.
        if ("ignore", None, Warning, _PILLOW, 0) not in warnings.filters:
            warnings.filterwarnings("ignore", module=_PILLOW.pattern)
        with path.open("rb") as file:
            beginning = file.read(4)
            # An open file, not its path: Pillow would map the path, and a file cut short by others then kills us.
            with Image.open(file, formats=_FORMATS) as picture:
                _check_size(path, picture.width * picture.height)
                yield picture
    except SinopiaError:
        raise
    except Image.DecompressionBombError as error:  # beyond Pillow's own limit, it refuses before telling the size
        told = re.search(r"\d+", str(error))
        _check_size(path, int(told[0]) if told else 0)
        raise SinopiaError("picture_damaged", path=path, reason=reason_of(error)) from None
    except UnidentifiedImageError:
        if beginning and not beginning.startswith(_BEGINNINGS):
            raise SinopiaError("picture_unreadable", path=path) from None
        reason = Message("header_incomplete" if beginning else "empty_file")
        raise SinopiaError("picture_damaged", path=path, reason=reason) from None
    except MemoryError:
        raise SinopiaError("picture_damaged", path=path, reason=Message("asks_for_memory")) from None
    except Exception as error:  # decoders raise whatever they like over a broken file
        if not beginning and isinstance(error, OSError):
            raise SinopiaError("picture_forbidden", path=path, reason=reason_of(error)) from None
        raise SinopiaError("picture_damaged", path=path, reason=reason_of(error)) from None


def _check_size(path: Path, pixels: int) -> None:
    if pixels > LARGEST:
        facts = {"megapixels": math.ceil(pixels / 1e6), "limit": LARGEST / 1e6}
        raise SinopiaError("picture_too_large", path=path, **facts)


def _orientation(picture: Image.Image) -> int:
    """1..8 as EXIF counts; 1 where nothing is said or the metadata is broken."""
    try:
        # Not PngImageFile.getexif: that one decodes the pixels first, in case some metadata follows them.
        return int(Image.Image.getexif(picture).get(ExifTags.Base.Orientation, 1))
    except Exception:  # broken metadata spoils no picture
        return 1


def _is_sideways(picture: Image.Image) -> bool:
    """Whether turning will swap its sides; Pillow has swapped those of a TIFF already."""
    return picture.format != "TIFF" and _orientation(picture) >= 5


def _flat(picture: Image.Image) -> Image.Image:
    """Any mode of Pillow's as RGB: deep gray scaled, colours brought to sRGB, transparency put on white."""
    if _is_deep(picture):
        return _from_deep_gray(picture)
    if not picture.has_transparency_data:
        return _in_srgb(picture.convert("RGB") if picture.mode == "P" else picture)
    gray = picture.mode in ("L", "LA", "La")
    clear = picture.convert("LA" if gray else "RGBA")
    colours = _in_srgb(clear.convert("L" if gray else "RGB"), picture.info.get("icc_profile"))
    return Image.composite(colours, Image.new("RGB", picture.size, "white"), clear.getchannel("A"))


def _is_deep(picture: Image.Image) -> bool:
    return picture.mode in ("I", "F") or picture.mode.startswith("I;16")


def _from_deep_gray(picture: Image.Image) -> Image.Image:
    values = np.nan_to_num(np.asarray(picture, np.float32), nan=0.0, posinf=0.0, neginf=0.0).clip(min=0.0)
    tags = getattr(picture, "tag_v2", {})  # of TIFF: Pillow neither scales 12 bits nor turns negatives into positives
    tops = (1.0, 255.0) if picture.mode == "F" else (4095.0,) if tags.get(258) == (12,) else (65535.0,)
    peak = float(values.max())
    levels = np.rint(values * (255.0 / next((top for top in tops if peak <= top), peak))).astype(np.uint8)
    if tags.get(262) == 0:
        levels = 255 - levels
    clear = picture.info.get("transparency")  # of PNG: the one gray that stands for nothing
    if isinstance(clear, int):
        levels[np.asarray(picture) == clear] = 255
    return Image.fromarray(levels).convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None = None) -> Image.Image:
    profile = profile or picture.info.get("icc_profile")
    try:
        if picture.mode == "LAB":
            source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        elif profile and picture.mode in ("L", "RGB", "CMYK"):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if (source.profile.profile_description or "").startswith("sRGB"):
                return picture.convert("RGB")  # through lcms, each value would be off by one here and there
        else:
            return picture.convert("RGB")
        return ImageCms.profileToProfile(picture, source, _SRGB, outputMode="RGB") or picture.convert("RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):  # a broken profile is worth no more than none
        return picture.convert("RGB")


# -- writing -----------------------------------------------------------------------------------------------------------


def check_name(path: Path) -> None:
    """Raises SinopiaError "cannot_write" for a suffix in which no picture is written here."""
    if path.suffix.lower() not in _SAVING:
        reason = Message("suffix_of_pictures", {"suffixes": tuple(_SAVING)})
        raise SinopiaError("cannot_write", path=path, reason=reason)


def write(path: Path, rgb: np.ndarray) -> None:
    """Writes a picture in the format of the path's suffix, whole or not at all; makes the folder if need be.

    Raises SinopiaError "cannot_write" (also for a suffix not in WRITABLE) or "disk_full".
    """
    check_name(path)
    format, options = _SAVING[path.suffix.lower()]
    if max(rgb.shape) > (longest := _LONGEST.get(format, max(rgb.shape))):
        reason = Message("sides_too_long", {"format": format, "longest": longest})
        raise SinopiaError("cannot_write", path=path, reason=reason)
    try:
        data = _encoded(rgb, format, options)
    except (OSError, ValueError) as error:
        raise SinopiaError("cannot_write", path=path, reason=reason_of(error)) from None
    atomic_write(path, lambda file: file.write(data))


def png(rgb: np.ndarray) -> bytes:
    """The picture as the content of a PNG file."""
    return _encoded(rgb, "PNG", {})


def from_png(data: bytes) -> np.ndarray:
    """The picture of a PNG file's content, (height, width, 3) uint8."""
    with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
        return np.array(picture.convert("RGB"))


def _encoded(rgb: np.ndarray, format: str, options: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, format, **options)
    return buffer.getvalue()


# -- sizes and ranges --------------------------------------------------------------------------------------------------


def resize(rgb: np.ndarray, width: int, height: int) -> np.ndarray:
    """The picture at another size, bicubic and smoothed where it shrinks; itself where the size is the same."""
    if rgb.shape[:2] == (height, width):
        return rgb
    return np.array(Image.fromarray(rgb).resize((width, height), Image.Resampling.BICUBIC))


def shrink(rgb: np.ndarray, side: int) -> np.ndarray:
    """The picture with its longer side at most `side` pixels, in its own proportions."""
    height, width = rgb.shape[:2]
    scale = min(1.0, side / max(height, width))
    return resize(rgb, max(1, round(width * scale)), max(1, round(height * scale)))


def grid(pictures: Sequence[np.ndarray], columns: int = 0) -> np.ndarray:
    """Pictures of one size beside and below each other, without a gap; as square as they make."""
    columns = columns or math.ceil(math.sqrt(len(pictures)))
    rows = math.ceil(len(pictures) / columns)
    height, width = pictures[0].shape[:2]
    sheet = np.full((rows * height, columns * width, 3), 255, np.uint8)
    for number, picture in enumerate(pictures):
        top, left = number // columns * height, number % columns * width
        sheet[top : top + height, left : left + width] = picture
    return sheet


def to_unit(rgb: np.ndarray) -> Tensor:
    """A picture as a float32 tensor (3, H, W) in [-1, 1]."""
    import torch

    return torch.from_numpy(rgb.astype(np.float32).transpose(2, 0, 1).copy()).div_(127.5).sub_(1.0)


def from_unit(unit: Tensor) -> np.ndarray:
    """A tensor (C, H, W) or (N, C, H, W) in [-1, 1], C 1 or 3, as uint8 (H, W, 3) or (N, H, W, 3); clamped, rounded."""
    levels = unit.detach().float().add(1.0).mul(127.5).round().clamp(0, 255).byte().cpu().movedim(-3, -1)
    return np.ascontiguousarray(levels.expand(*levels.shape[:-1], 3).numpy())
