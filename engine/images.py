"""Pictures: read safely whatever a file holds, resize, write whole; uint8 RGB <-> [-1, 1] tensors.

A picture is an (H, W, 3) uint8 array in sRGB, the right way up, without transparency; where 16 bits are asked for,
uint16. What numbers of other kinds than 8 bits become is one rule for each folder: see `levels`.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from PIL import ExifTags, Image, ImageCms, ImageFile

from engine import levels
from engine.decode import (
    LARGEST,
    LARGEST_REDUCED,
    Numbers,
    Picture,
    check_size,
    is_sideways,
    opened,
    orientation,
    unpack_lower,
)
from engine.encode import (
    STRIP,
    Kept,
    check_name,
    from_png,
    on_white,
    png,
    write,
    write_frames,
)

if TYPE_CHECKING:
    from torch import Tensor

__all__ = [
    "Kept",
    "Traits",
    "check_name",
    "examine",
    "frames",
    "from_png",
    "from_unit",
    "grid",
    "moves",
    "png",
    "read",
    "read_numbers",
    "read_rgb",
    "resize",
    "rule_of",
    "shrink",
    "size_of",
    "to_unit",
    "write",
    "write_frames",
]

# A JPEG is reduced to no less than this times what is wanted, at half the cost: aerial pictures then end at 50 dB (at
# worst 42) from those that were decoded whole. At 1.0 it would be 42 dB (33), and the lines of maps suffer.
SPARE = 1.75

_TURNS = {  # by orientation: whether sides change places, and whether rows and columns are counted from the end then
    2: (False, 1, -1),
    3: (False, -1, -1),
    4: (False, -1, 1),
    5: (True, 1, 1),
    6: (True, 1, -1),
    7: (True, -1, -1),
    8: (True, -1, 1),
}
_TOLD = ("Make", "Model", "DateTime", "Artist", "Copyright", "ImageDescription", "Software")  # of EXIF, of the picture
_SIZES = (ExifTags.Base.ExifImageWidth, ExifTags.Base.ExifImageHeight)
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
Transform = ImageCms.ImageCmsTransform
_huge = Lock()  # several of them at once would fill the memory


# -- reading -----------------------------------------------------------------------------------------------------------
LUMA = np.array([0.299, 0.587, 0.114], np.float32)  # of R, G and B: ITU-R BT.601


def read_rgb(path: Path, least: tuple[int, int] | None = None) -> np.ndarray:
    """The picture in a file: first frame, turned as its EXIF says, in sRGB, on white where it is transparent.

    A picture that will be made as small as `least` (width, height) anyway may come at a part of its size: a JPEG,
    whose decoder is twice as fast then, and all that is larger than what is decoded whole. Raises SinopiaError
    "picture_" and one of missing, folder, forbidden, unreadable, damaged, too_large, name, bands, heic.
    """
    with _loaded(path, least) as (picture, source):
        return _upright(picture, source.rgb(least))


def read(path: Path, deep: bool = True) -> tuple[np.ndarray, Kept]:
    """The picture whole, and what else the file holds. Raises as `read_rgb`.

    If `deep` it is uint16 where the file has more than 8 bits; but where there is a colour profile, these come as the 8
    that are left once it is brought to sRGB.
    """
    with _loaded(path, None) as (picture, source):
        rgb, alpha = source.deep() if deep else source.rgb(None), source.alpha()
        return _upright(picture, rgb), _kept(picture, None if alpha is None else _upright(picture, alpha))


def read_numbers(path: Path) -> np.ndarray:
    """What the file holds, (H, W) or (H, W, 3), whatever it is shown as; of a palette the indices. Raises as
    `read_rgb`."""
    with _loaded(path, None) as (picture, _):
        return _upright(picture, levels.numbers(picture))


def moves(path: Path) -> bool:
    """Whether the file holds more than one picture to be seen after each other. Raises as `read_rgb`."""
    with opened(path) as picture:
        return picture.format in ("GIF", "PNG", "WEBP", "AVIF") and bool(getattr(picture, "is_animated", False))


def frames(path: Path) -> Iterator[tuple[np.ndarray, Kept]]:
    """What moves, picture by picture, each as `read` gives it but 8 bits deep. Raises as `read`."""
    with opened(path) as picture:
        count = getattr(picture, "n_frames", 1)
        for number in range(count):
            picture.seek(number)
            picture.load()
            source = _Source(path, picture)
            length, kept = int(picture.info.get("duration", 100)), _kept(picture, source.alpha())
            yield source.rgb(None), replace(kept, milliseconds=length, frames=count)


@dataclass(frozen=True)
class Traits:
    """What a file holds that a picture in memory does not show."""

    size: tuple[int, int]  # width and height once it is turned
    format: str  # Pillow's name of it, as "JPEG"
    mode: str  # Pillow's
    animated: bool  # there are more pictures than the first
    clear: float  # part of the pixels that are transparent, 0..1
    peak: float  # the largest value, of numbers deeper than 8 bits; else 0
    rule: levels.Rule | None = None  # of its folder, where levels are not what they are
    clipped: float = 0.0  # part of the numbers that this rule cuts off, 0..1


def examine(path: Path, least: tuple[int, int]) -> tuple[np.ndarray, Traits]:
    """What `read_rgb` gives, with what became of it on the way. Raises as `read_rgb`."""
    with _loaded(path, least) as (picture, source):
        rgb = _upright(picture, source.rgb(least))
        clear = peak = clipped = 0.0
        if source.rule:
            numbers = levels.numbers(picture)
            peak, clipped = float(np.nanmax(numbers)), source.rule.clipped(numbers)
        elif (alpha := source.alpha()) is not None:
            clear = float((alpha < 255).mean())
        moves = picture.format in ("GIF", "PNG", "WEBP", "TIFF", "AVIF") and bool(
            getattr(picture, "is_animated", False)
        )
        size, mode = source.size, source.mode
        return rgb, Traits(size, picture.format or "", mode, moves, clear, peak, source.rule, clipped)


def rule_of(path: Path) -> levels.Rule | None:
    """By which rule of its folder the numbers of a picture become levels; None where they are. Raises as `read_rgb`."""
    with opened(path, LARGEST_REDUCED) as picture:
        return levels.rule_for(path, levels.kind(picture))


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of the picture once it is turned, from what precedes the pixels. Raises as `read_rgb`."""
    with opened(path, LARGEST_REDUCED) as picture:
        return _turned_size(picture)


@contextmanager
def _loaded(path: Path, least: tuple[int, int] | None) -> Iterator[tuple[Picture, _Source]]:
    """The file decoded, a JPEG of much more than `least` in part."""
    most = LARGEST_REDUCED if least else LARGEST
    with opened(path, most) as picture:
        source = _Source(path, picture)
        if least:
            across, down = reversed(least) if is_sideways(picture) else least
            picture.draft(None, (math.ceil(across * SPARE), math.ceil(down * SPARE)))
        pixels = picture.width * picture.height
        check_size(path, pixels, most)
        with _huge if pixels > LARGEST else nullcontext():
            picture.load()
            yield picture, source


def _upright(picture: Picture, array: np.ndarray) -> np.ndarray:
    """The pixels (H, W) or (H, W, 3) of a loaded picture turned as it says."""
    sideways, down, right = _TURNS.get(orientation(picture), (False, 1, 1))
    turned = array.swapaxes(0, 1) if sideways else array
    return np.ascontiguousarray(turned[::down, ::right])


def _turned_size(picture: Picture) -> tuple[int, int]:
    width, height = picture.size
    return (height, width) if is_sideways(picture) else (width, height)


class _Source:
    """A picture that is not loaded yet; once it is, levels are made of it by strips of rows."""

    def __init__(self, path: Path, picture: Picture) -> None:
        self._path, self._picture = path, picture
        self._counted = levels.kind(picture)
        self.size, self.mode = _turned_size(picture), picture.mode

    @cached_property
    def rule(self) -> levels.Rule | None:
        """That of its folder; None, without a look at the neighbours, where the picture itself leaves no doubt."""
        return None if levels.is_plain(self._picture, self._counted) else levels.rule_for(self._path, self._counted)

    def rgb(self, least: tuple[int, int] | None) -> np.ndarray:
        """(H, W, 3) uint8; of what is larger than LARGEST a part of its size, but no less than SPARE times `least`."""
        width, height = self._picture.size
        factor = 1
        if least and width * height > LARGEST:
            across, down = reversed(least) if is_sideways(self._picture) else least
            factor = max(1, int(min(width / (across * SPARE), height / (down * SPARE))))
        if self._counted == "colour" and self.rule:
            return (self._colours() >> 8).astype(np.uint8)
        made = np.empty((-(-height // factor), -(-width // factor), 3), np.uint8)
        to_srgb = _to_srgb(self._picture)
        for first, last in self._strips(factor):
            strip = self._strip(first, last, to_srgb)
            small = np.asarray(Image.fromarray(strip).reduce(factor)) if factor > 1 else strip
            made[first // factor : first // factor + len(small)] = small
        return made

    def deep(self) -> np.ndarray:
        """(H, W, 3) uint16 where there are more than 8 bits, else what `rgb` gives."""
        if self._counted in ("", "gray") or (self.rule and self.rule.labels) or _to_srgb(self._picture):
            return self.rgb(None)
        if self._counted == "colour":
            return self._colours()
        width, height = self._picture.size
        made = np.empty((height, width, 3), np.uint16)
        for first, last in self._strips(1):
            made[first:last] = self._strip(first, last, None, deep=True)
        return made

    def alpha(self) -> np.ndarray | None:
        """(H, W) uint8; None where all of it is opaque."""
        if not self._is_clear or self.rule:
            return None
        made = np.empty(self._picture.size[::-1], np.uint8)
        for first, last in self._strips(1):
            made[first:last] = np.asarray(_with_alpha(self._crop(first, last)).getchannel("A"))
        return made if (made < 255).any() else None

    def _colours(self) -> np.ndarray:
        """All 16 bits of colours, (H, W, 3) uint16."""
        assert isinstance(self._picture, ImageFile.ImageFile)
        made = np.empty((*self._picture.size[::-1], 3), np.uint16)
        with opened(self._path) as lower:
            assert isinstance(lower, ImageFile.ImageFile)
            unpack_lower(lower)
            for first, last in self._strips(1):
                box = (0, first, self._picture.width, last)
                high, low = (np.asarray(half.crop(box)) for half in (self._picture, lower))
                strip = high[..., :3].astype(np.uint16) << 8 | low[..., :3]
                strip = self.rule.shown(strip, deep=True) if self.rule else strip
                made[first:last] = on_white(strip, high[..., 3].astype(np.uint16) * 257) if self._is_clear else strip
        return made

    @property
    def _is_clear(self) -> bool:
        return self._picture.has_transparency_data

    def _strips(self, factor: int) -> Iterator[tuple[int, int]]:
        width, height = self._picture.size
        rows = max(1, STRIP // (width * factor)) * factor
        return ((first, min(height, first + rows)) for first in range(0, height, rows))

    def _crop(self, first: int, last: int) -> Image.Image:
        assert isinstance(self._picture, ImageFile.ImageFile)
        return self._picture.crop((0, first, self._picture.width, last))

    def _strip(self, first: int, last: int, to_srgb: Transform | None, deep: bool = False) -> np.ndarray:
        if self.rule:
            numbers = levels.numbers(self._picture, first, last)
            shown = self.rule.shown(numbers, deep)
            white = np.iinfo(shown.dtype).max
            # A TIFF can say that 0 is white; Pillow does not see to it where there are more than 8 bits.
            if getattr(self._picture, "tag_v2", {}).get(262) == 0 and not self.rule.labels:
                shown = white - shown
            clear = self._picture.info.get("transparency")  # of PNG: the one gray that stands for nothing
            if isinstance(clear, int) and numbers.ndim == 2:
                shown[numbers == clear] = white
            return shown
        strip = self._crop(first, last)
        if not self._is_clear:
            return np.asarray(_in_srgb(strip.convert("RGB") if strip.mode in ("P", "PA") else strip, to_srgb))
        clear_strip = _with_alpha(strip)
        colours = _in_srgb(clear_strip.convert("L" if clear_strip.mode == "LA" else "RGB"), to_srgb)
        return on_white(np.asarray(colours), np.asarray(clear_strip.getchannel("A")))


def _with_alpha(picture: Image.Image) -> Image.Image:
    return picture.convert("LA" if picture.mode in ("L", "LA", "La") else "RGBA")


def _to_srgb(picture: Picture) -> Transform | None:
    """What brings its colours to sRGB; None where they are there, or where its profile is broken."""
    profile = picture.info.get("icc_profile")
    mode = {"LA": "L", "La": "L", "RGBA": "RGB", "RGBa": "RGB", "P": "RGB", "PA": "RGB"}.get(picture.mode, picture.mode)
    if mode != "LAB" and not (profile and mode in ("L", "RGB", "CMYK")):
        return None
    try:
        lab = ImageCms.createProfile("LAB") if mode == "LAB" else io.BytesIO(profile or b"")
        source = ImageCms.ImageCmsProfile(lab)
        if (source.profile.profile_description or "").startswith("sRGB"):
            return None  # through lcms, each value would be off by one here and there
        return ImageCms.buildTransform(source, _SRGB, mode, "RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):  # a broken profile is worth no more than none
        return None


def _in_srgb(picture: Image.Image, to_srgb: Transform | None) -> Image.Image:
    if to_srgb is None:
        return picture.convert("RGB")
    return ImageCms.applyTransform(picture, to_srgb) or picture.convert("RGB")


def _kept(picture: Picture, alpha: np.ndarray | None) -> Kept:
    dpi = picture.info.get("dpi")
    try:
        dots = (float(dpi[0]), float(dpi[1])) if dpi and min(dpi) > 1 else None
    except (TypeError, ValueError, ZeroDivisionError):
        dots = None
    profile = picture.info.get("icc_profile") if picture.mode in ("RGB", "RGBA", "P", "PA") else None
    return Kept(_exif_kept(picture), dots, profile or None, alpha, frames=getattr(picture, "n_frames", 1))


def _exif_kept(picture: Picture) -> bytes:
    """What EXIF says of the picture and its place, and not of its orientation, size, thumbnail or bytes."""
    if isinstance(picture, Numbers):
        return b""
    try:
        found = Image.Image.getexif(picture)
        made = Image.Exif()
        for name in _TOLD:
            if (tag := ExifTags.Base[name]) in found:
                made[tag] = found[tag]
        for place in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            inner = {tag: value for tag, value in found.get_ifd(place).items() if tag not in _SIZES}
            if inner:
                made.get_ifd(place).update(inner)
                made[place] = made.get_ifd(place)
        return made.tobytes() if len(made) else b""
    except Exception:  # broken metadata spoils no picture
        return b""


# -- sizes and ranges --------------------------------------------------------------------------------------------------


def resize(rgb: np.ndarray, width: int, height: int, mixed: bool = True) -> np.ndarray:
    """The picture at another size, bicubic and smoothed where it shrinks; itself where the size is the same.

    Where colours must not be `mixed`, each pixel is one of the picture's.
    """
    if rgb.shape[:2] == (height, width):
        return rgb
    if not mixed:
        rows, columns = (((np.arange(now) + 0.5) * before / now).astype(int)
                         for now, before in zip((height, width), rgb.shape, strict=False))  # fmt: skip
        chosen: np.ndarray = rgb[rows[:, None], columns]
        return chosen
    if rgb.dtype == np.uint8:
        return np.array(Image.fromarray(rgb).resize((width, height), Image.Resampling.BICUBIC))
    bands = (Image.fromarray(band.astype(np.float32)) for band in np.moveaxis(rgb, -1, 0))
    resized = [np.asarray(band.resize((width, height), Image.Resampling.BICUBIC)) for band in bands]
    deep: np.ndarray = np.rint(np.stack(resized, -1)).clip(0, np.iinfo(rgb.dtype).max).astype(rgb.dtype)
    return deep


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
    """A picture, uint8 or uint16, as a float32 tensor (3, H, W) in [-1, 1]."""
    import torch

    half = np.iinfo(rgb.dtype).max / 2
    return torch.from_numpy(rgb.astype(np.float32).transpose(2, 0, 1).copy()).div_(half).sub_(1.0)


def from_unit(unit: Tensor, deep: bool = False) -> np.ndarray:
    """A tensor (C, H, W) or (N, C, H, W) in [-1, 1], C 1 or 3, as (H, W, 3) or (N, H, W, 3); clamped, rounded.

    uint8, or uint16 if `deep`.
    """
    half = 32767.5 if deep else 127.5
    levels = unit.detach().float().add(1.0).mul(half).round().clamp(0, 2 * half).cpu().movedim(-3, -1)
    levels = levels.expand(*levels.shape[:-1], 3)
    return np.ascontiguousarray(levels.numpy().astype(np.uint16) if deep else levels.byte().numpy())
