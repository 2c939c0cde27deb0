"""Pictures written whole or not at all, with what their sources held beside the colours."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import ExifTags, Image, ImageCms

from engine.files import MOVING, WRITABLE, atomic_write
from engine.messages import Message, SinopiaError, reason_of

STRIP = 2**21  # pixels that are brought to other colours, or packed, at once

_JPEG: tuple[str, dict[str, Any]] = ("JPEG", {"quality": 95, "subsampling": 0})
_SAVING: dict[str, tuple[str, dict[str, Any]]] = {
    ".png": ("PNG", {}),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".jpe": _JPEG,
    ".jfif": _JPEG,
    ".webp": ("WEBP", {"quality": 95}),
    ".bmp": ("BMP", {}),
    ".tif": ("TIFF", {"compression": "tiff_lzw"}),
    ".tiff": ("TIFF", {"compression": "tiff_lzw"}),
}
assert _SAVING.keys() == WRITABLE
_MOVING: dict[str, tuple[str, dict[str, Any]]] = {
    ".gif": ("GIF", {}),
    ".webp": ("WEBP", {"quality": 90}),
    ".png": ("PNG", {}),
    ".apng": ("PNG", {}),
}
assert _MOVING.keys() == MOVING
_LONGEST = {"JPEG": 65_500, "WEBP": 16_383, "GIF": 65_535}  # pixels of a side
_OPAQUE = ("JPEG", "BMP")
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@dataclass(frozen=True)
class Kept:
    """What a file holds beside its colours, for what is made of it."""

    exif: bytes = b""  # about the picture, but for its orientation, which is settled, and its size
    dpi: tuple[float, float] | None = None
    profile: bytes | None = field(default=None, repr=False)  # ICC, of RGB
    alpha: np.ndarray | None = field(default=None, repr=False)  # (H, W) uint8; None where all is opaque
    milliseconds: int = 0  # of a frame
    frames: int = 1  # of the file


NOTHING = Kept()


def check_name(path: Path) -> None:
    """Raises SinopiaError "cannot_write" for a suffix in which no picture is written here."""
    if path.suffix.lower() not in _SAVING:
        reason = Message("suffix_of_pictures", {"suffixes": tuple(_SAVING)})
        raise SinopiaError("cannot_write", path=path, reason=reason)


def write(path: Path, rgb: np.ndarray, kept: Kept = NOTHING, quality: int = 95) -> None:
    """Writes a picture in the format of the path's suffix, whole or not at all; makes the folder if need be.

    (H, W, 3) uint8, or uint16, of which PNG and TIFF hold all 16 bits. As much of `kept` is written as the format
    holds: colours are brought to its profile; a JPEG has no alpha, and is laid on white. `quality`, 1 to 100, is
    that of JPEG and WebP.
    Raises SinopiaError "cannot_write" (also for a suffix not in WRITABLE) or "disk_full".
    """
    check_name(path)
    format, options = _SAVING[path.suffix.lower()]
    _check_sides(path, rgb, format)
    if "quality" in options:
        options = options | {"quality": quality}
    try:
        if rgb.dtype == np.uint16 and format in ("PNG", "TIFF"):
            data = (_deep_png if format == "PNG" else _deep_tiff)(rgb, kept)
        else:
            picture, profile = _picture(rgb, kept, format)
            beside = {"exif": kept.exif or None, "dpi": kept.dpi, "icc_profile": profile}
            if format == "TIFF" and kept.exif:  # libtiff, which compresses, writes none of the folders within EXIF
                options = {}
            data = _encoded(picture, format, options | {key: value for key, value in beside.items() if value})
    except (OSError, ValueError) as error:
        raise SinopiaError("cannot_write", path=path, reason=reason_of(error)) from None
    atomic_write(path, lambda file: file.write(data))


def write_frames(path: Path, frames: Iterable[tuple[np.ndarray, Kept]]) -> None:
    """Writes pictures (H, W, 3) uint8 that follow each other for ever, in a format of MOVING. Raises as `write`."""
    format, options = _MOVING[path.suffix.lower()]
    pictures, lengths, exif = [], [], b""
    for rgb, kept in frames:
        _check_sides(path, rgb, format)
        pictures.append(_picture(rgb, Kept(alpha=kept.alpha), format)[0])
        lengths.append(kept.milliseconds)
        exif = exif or kept.exif
    if exif and format != "GIF":
        options = options | {"exif": exif}
    moving = {"save_all": True, "append_images": pictures[1:], "duration": lengths, "loop": 0}
    try:
        data = _encoded(pictures[0], format, options | moving)
    except (OSError, ValueError) as error:
        raise SinopiaError("cannot_write", path=path, reason=reason_of(error)) from None
    atomic_write(path, lambda file: file.write(data))


def png(rgb: np.ndarray) -> bytes:
    """The picture as the content of a PNG file."""
    return _encoded(Image.fromarray(rgb), "PNG", {})


def from_png(data: bytes) -> np.ndarray:
    """The picture of a PNG file's content, (height, width, 3) uint8."""
    with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
        return np.array(picture.convert("RGB"))


def on_white(rgb: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Colours (H, W, 3) laid on white by their alpha (H, W), both uint8 or both uint16."""
    top = np.uint32(np.iinfo(rgb.dtype).max)
    cover = alpha[..., None].astype(np.uint32)
    return ((rgb * cover + top * (top - cover)) // top).astype(rgb.dtype)  # 65535 times itself just fits


def _check_sides(path: Path, rgb: np.ndarray, format: str) -> None:
    if max(rgb.shape) > (longest := _LONGEST.get(format, max(rgb.shape))):
        reason = Message("sides_too_long", {"format": format, "longest": longest})
        raise SinopiaError("cannot_write", path=path, reason=reason)


def _encoded(picture: Image.Image, format: str, options: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, format, **options)
    return buffer.getvalue()


def _picture(rgb: np.ndarray, kept: Kept, format: str) -> tuple[Image.Image, bytes | None]:
    """8 bits deep, with the alpha and in the colours of the source; and the profile of these, if it can be kept."""
    if rgb.dtype == np.uint16:
        rgb = ((rgb.astype(np.uint32) + 128) // 257).astype(np.uint8)
    alpha = _alpha(kept, rgb.shape)
    if alpha is not None and format in _OPAQUE:
        rgb, alpha = on_white(rgb, alpha), None
    profile = kept.profile if format != "BMP" else None
    if profile is not None:
        rgb, profile = _in_profile(rgb, profile)
    picture = Image.fromarray(rgb)
    if alpha is not None:
        picture.putalpha(Image.fromarray(alpha))
    return picture, profile


def _alpha(kept: Kept, shape: tuple[int, ...]) -> np.ndarray | None:
    """The alpha at the size of the picture, which may be another than that of its source."""
    if kept.alpha is None or kept.alpha.shape == shape[:2]:
        return kept.alpha
    return np.asarray(Image.fromarray(kept.alpha).resize((shape[1], shape[0]), Image.Resampling.BICUBIC))


def _in_profile(rgb: np.ndarray, profile: bytes) -> tuple[np.ndarray, bytes | None]:
    """sRGB brought to the colours of a profile, and the profile; where that is but for reading, sRGB and none."""
    try:
        to = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if (to.profile.profile_description or "").startswith("sRGB"):
            return rgb, profile
        transform = ImageCms.buildTransform(_SRGB, to, "RGB", "RGB")
        made = np.empty_like(rgb)
        rows = max(1, STRIP // rgb.shape[1])
        for first in range(0, len(rgb), rows):
            strip = Image.fromarray(rgb[first : first + rows])
            made[first : first + rows] = np.asarray(ImageCms.applyTransform(strip, transform))
        return made, profile
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return rgb, None


def _deep_png(rgb: np.ndarray, kept: Kept) -> bytes:
    """A PNG of 16 bits, which Pillow does not write of colours. See w3.org/TR/png-3: each row is what it differs from
    the one above."""
    height, width = rgb.shape[:2]
    alpha = _alpha(kept, rgb.shape)
    found = [
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBB3x", width, height, 16, 2 if alpha is None else 6)),
    ]
    if kept.dpi:
        found.append(_chunk(b"pHYs", struct.pack(">IIB", *(round(dots / 0.0254) for dots in kept.dpi), 1)))
    if kept.exif:
        found.append(_chunk(b"eXIf", kept.exif.removeprefix(b"Exif\0\0")))
    packer, above = zlib.compressobj(6), np.zeros((1, 1), np.uint8)
    rows = max(1, STRIP // width)
    for first in range(0, height, rows):
        strip = rgb[first : first + rows]
        if alpha is not None:
            strip = np.concatenate([strip, alpha[first : first + rows, :, None].astype(np.uint16) * 257], 2)
        packed = strip.astype(">u2").view(np.uint8).reshape(len(strip), -1)
        before = np.concatenate([np.broadcast_to(above, (1, packed.shape[1])), packed[:-1]])
        above = packed[-1:]
        lines = np.concatenate([np.full((len(strip), 1), 2, np.uint8), packed - before], 1)
        found.append(_chunk(b"IDAT", packer.compress(lines.tobytes())))
    return b"".join([*found, _chunk(b"IDAT", packer.flush()), _chunk(b"IEND", b"")])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _deep_tiff(rgb: np.ndarray, kept: Kept) -> bytes:
    """A TIFF of 16 bits; of EXIF it holds what is text."""
    import tifffile  # wanted by few

    exif = Image.Exif()
    exif.load(kept.exif)
    tags = [(int(tag), "s", 0, value, True) for tag, value in exif.items() if isinstance(value, str)]
    date = next((value for tag, _, _, value, _ in tags if tag == ExifTags.Base.DateTime), None)
    alpha = _alpha(kept, rgb.shape)
    if alpha is not None:
        rgb = np.concatenate([rgb, alpha[..., None].astype(np.uint16) * 257], 2)
    buffer = io.BytesIO()
    tifffile.imwrite(
        buffer,
        rgb,
        photometric="rgb",
        extrasamples=None if alpha is None else ["unassalpha"],
        compression="zlib",
        metadata=None,
        software=False,
        resolution=kept.dpi,
        resolutionunit="inch" if kept.dpi else None,
        datetime=date,
        extratags=[tag for tag in tags if tag[0] != ExifTags.Base.DateTime],
    )
    return buffer.getvalue()
