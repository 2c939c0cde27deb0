"""Every kind of picture file that people have, and every way in which one can be broken."""

from __future__ import annotations

import errno
import io
import math
import os
import struct
import sys
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageCms

from engine import files, images
from engine.messages import SinopiaError

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def noise(width: int = 64, height: int = 48, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def saved(path: Path, picture: Image.Image | np.ndarray, **options: object) -> Path:
    (picture if isinstance(picture, Image.Image) else Image.fromarray(picture)).save(path, **options)
    return path


def failure(path: Path) -> SinopiaError:
    """The error with which a file is refused."""
    with pytest.raises(SinopiaError) as caught:
        images.read_rgb(path)
    return caught.value


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(width: int, height: int, bits: int, colour: int, rows: list[bytes], before: bytes = b"") -> bytes:
    """A PNG file written by hand, for what Pillow reads but does not write."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows)))
    return b"\x89PNG\r\n\x1a\n" + header + before + pixels + chunk(b"IEND", b"")


def tiff_of(width: int, bits: int, photometric: int, row: bytes) -> bytes:
    """A TIFF file of one row of gray, written by hand."""
    tags = {256: width, 257: 1, 258: bits, 259: 1, 262: photometric, 273: 8, 277: 1, 278: 1, 279: len(row)}
    row += b"\0" * (len(row) % 2)
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    return b"II*\0" + struct.pack("<I", 8 + len(row)) + row + struct.pack("<H", len(tags)) + entries + b"\0" * 4


# -- what is read ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif"])
@pytest.mark.parametrize(
    ("orientation", "corners"),  # of a picture that is red, green above blue, white: clockwise from the upper left
    [
        (1, [RED, GREEN, WHITE, BLUE]),
        (2, [GREEN, RED, BLUE, WHITE]),
        (3, [WHITE, BLUE, RED, GREEN]),
        (4, [BLUE, WHITE, GREEN, RED]),
        (5, [RED, BLUE, WHITE, GREEN]),
        (6, [BLUE, RED, GREEN, WHITE]),
        (7, [WHITE, GREEN, RED, BLUE]),
        (8, [GREEN, WHITE, BLUE, RED]),
    ],
)
def test_pictures_are_turned_as_their_exif_says(tmp_path, suffix, orientation, corners):
    stored = np.zeros((32, 48, 3), np.uint8)
    stored[:16, :24], stored[:16, 24:], stored[16:, :24], stored[16:, 24:] = RED, GREEN, BLUE, WHITE
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    path = saved(tmp_path / f"turned{suffix}", stored, exif=exif)

    rgb = images.read_rgb(path)

    assert rgb.shape == ((48, 32, 3) if orientation >= 5 else (32, 48, 3))
    assert images.size_of(path) == (rgb.shape[1], rgb.shape[0])
    found = np.array([rgb[2, 2], rgb[2, -3], rgb[-3, -3], rgb[-3, 2]], int)
    assert np.abs(found - np.array(corners)).max() < 60  # of JPEG and WebP; the corners are 255 apart


def test_broken_exif_leaves_the_picture_as_it_is(tmp_path):
    rgb = noise()
    for exif in (b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0nonsense", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"):
        path = saved(tmp_path / "x.webp", rgb, lossless=True, exif=exif)
        assert (images.read_rgb(path) == rgb).all()
        assert images.size_of(path) == (64, 48)


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize(("least", "times"), [((250, 190), 1), ((220, 160), 2), ((100, 75), 4), ((10, 7), 8)])
def test_large_jpegs_come_reduced_where_much_less_is_wanted(least, times, mode, orientation, tmp_path):
    """Never below 1.75 times what is wanted, and the same picture otherwise."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    smooth = Image.fromarray(noise(12, 9)).resize((801, 603), Image.Resampling.BICUBIC)
    path = saved(tmp_path / "large.jpg", smooth.convert(mode), exif=exif, quality=95)
    least = least if orientation == 1 else least[::-1]
    whole, reduced = images.read_rgb(path), images.read_rgb(path, least)
    assert reduced.shape[:2] == tuple(math.ceil(side / times) for side in whole.shape[:2])
    assert reduced.shape[1] >= 1.75 * least[0] and reduced.shape[0] >= 1.75 * least[1]
    one, other = (images.resize(rgb, *least).astype(float) for rgb in (whole, reduced))
    assert np.abs(one - other).mean() < 4


@pytest.mark.parametrize("suffix", [".png", ".webp", ".tif"])
def test_other_files_come_whole_whatever_is_wanted(suffix, tmp_path):
    path = saved(tmp_path / f"x{suffix}", noise(), lossless=True)
    assert (images.read_rgb(path, (8, 6)) == noise()).all()


def test_what_one_thread_has_read_wakes_no_warning_in_another(tmp_path):
    path = saved(tmp_path / "x.png", noise())
    first, second = images._opened(path), images._opened(path)
    with first:
        second.__enter__()
    warnings.warn_explicit("odd metadata", UserWarning, "Image.py", 1, module="PIL.Image")  # an error in tests
    second.__exit__(None, None, None)


@pytest.mark.parametrize("name", ["gray.png", "gray.tif"])
def test_gray_of_sixteen_bits_keeps_its_steps(tmp_path, name):
    ramp = np.arange(256, dtype=np.uint16)[None].repeat(3, 0) * 257
    assert (images.read_rgb(saved(tmp_path / name, ramp)) == np.arange(256)[None, :, None]).all()


def test_gray_of_sixteen_bits_in_big_endian_and_in_32_bit_numbers(tmp_path):
    ramp = np.arange(256)[None] * 257
    big = Image.frombytes("I;16B", (256, 1), ramp.astype(">u2").tobytes())
    for picture in (big, Image.fromarray(ramp.astype(np.int32))):
        assert (images.read_rgb(saved(tmp_path / "gray.tif", picture))[0, :, 0] == np.arange(256)).all()


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ([0.0, 0.5, 1.0], [0, 128, 255]),
        ([0.0, 128.0, 255.0], [0, 128, 255]),
        ([0.0, 500.0, 1000.0], [0, 128, 255]),
        ([-3.0, float("nan"), 1.0], [0, 0, 255]),
        ([0.0, 0.0, 0.0], [0, 0, 0]),
    ],
)
def test_floating_point_is_scaled_by_its_range(tmp_path, values, wanted):
    path = saved(tmp_path / "float.tif", np.array([values], np.float32))
    assert images.read_rgb(path)[0, :, 0].tolist() == wanted


def test_tiff_of_twelve_bits_and_with_white_as_zero(tmp_path):
    path = tmp_path / "x.tif"
    path.write_bytes(tiff_of(2, 12, 1, b"\xff\xf8\x00"))
    assert images.read_rgb(path)[0, :, 0].tolist() == [255, 128]
    path.write_bytes(tiff_of(2, 16, 0, b"\0\0\xff\xff"))
    assert images.read_rgb(path)[0, :, 0].tolist() == [255, 0]


@pytest.mark.parametrize("bits", [1, 2, 4, 8])
def test_few_bits_of_gray_span_black_to_white(tmp_path, bits):
    path = tmp_path / "gray.png"
    path.write_bytes(png_of(2, 1, bits, 0, [bytes([(2**bits - 1) << (8 - 2 * bits)]) if bits < 8 else b"\0\xff"]))
    assert sorted(images.read_rgb(path)[0, :, 0].tolist()) == [0, 255]


@pytest.mark.parametrize(
    ("mode", "suffix"),
    [("RGBA", ".png"), ("RGBA", ".tif"), ("RGBA", ".webp"), ("LA", ".png"), ("LA", ".tif"), ("PA", ".tif")],
)
def test_what_is_transparent_shows_white(tmp_path, mode, suffix):
    clear = Image.new("RGBA", (3, 1), (0, 0, 0, 255))
    clear.putpixel((1, 0), (0, 0, 0, 0))
    clear.putpixel((2, 0), (0, 0, 0, 128))
    options = {"lossless": True, "exact": True} if suffix == ".webp" else {}
    rgb = images.read_rgb(saved(tmp_path / f"clear{suffix}", clear.convert(mode), **options))
    assert rgb[0].tolist() == [[0, 0, 0], [255, 255, 255], [127, 127, 127]]


@pytest.mark.parametrize(
    ("colour", "row", "before"),
    [
        (0, b"\x10\x40", chunk(b"tRNS", b"\0\x40")),
        (2, b"\x10\x10\x10\x40\x41\x42", chunk(b"tRNS", b"\0\x40\0\x41\0\x42")),
        (3, b"\0\1", chunk(b"PLTE", b"\x10\x10\x10\x40\x40\x40") + chunk(b"tRNS", b"\xff\0")),
    ],
)
def test_one_transparent_colour_of_a_png_shows_white(tmp_path, colour, row, before):
    path = tmp_path / "clear.png"
    path.write_bytes(png_of(2, 1, 8, colour, [row], before))
    assert images.read_rgb(path)[0].tolist() == [[16, 16, 16], [255, 255, 255]]


def test_one_transparent_gray_of_sixteen_bits_shows_white(tmp_path):
    path = tmp_path / "clear.png"
    path.write_bytes(png_of(2, 1, 16, 0, [b"\x10\x10\x40\x40"], chunk(b"tRNS", b"\x40\x40")))
    assert images.read_rgb(path)[0, :, 0].tolist() == [16, 255]


def test_sixteen_bits_of_colour(tmp_path):
    path = tmp_path / "deep.png"
    path.write_bytes(png_of(2, 1, 16, 2, [struct.pack(">6H", 65535, 0, 32896, 0, 16448, 65535)]))
    assert images.read_rgb(path)[0].tolist() == [[255, 0, 128], [0, 64, 255]]


@pytest.mark.parametrize("name", ["ink.jpg", "ink.tif"])
def test_cmyk_is_not_inverted(tmp_path, name):
    inks = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    rgb = images.read_rgb(saved(tmp_path / name, inks))
    assert np.abs(rgb.astype(int) - RED).max() <= 3


def test_lab_is_brought_to_srgb(tmp_path):
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    picture = ImageCms.profileToProfile(Image.new("RGB", (4, 4), (200, 30, 60)), srgb, lab, outputMode="LAB")
    rgb = images.read_rgb(saved(tmp_path / "lab.tif", picture))
    assert np.abs(rgb.astype(int) - (200, 30, 60)).max() <= 3


def swapped_profile() -> bytes:
    """A profile in which red and green have changed places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))
    return profile.replace(b"rXYZ", b"....").replace(b"gXYZ", b"rXYZ").replace(b"....", b"gXYZ")


@pytest.mark.parametrize(("suffix", "mode"), [(".png", "RGB"), (".png", "RGBA"), (".jpg", "RGB"), (".tif", "RGB")])
def test_an_embedded_colour_profile_counts(tmp_path, suffix, mode):
    red = Image.new(mode, (16, 16), RED)
    path = tmp_path / f"profile{suffix}"
    assert np.abs(images.read_rgb(saved(path, red, icc_profile=swapped_profile())).astype(int) - GREEN).max() <= 2
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert np.abs(images.read_rgb(saved(path, red, icc_profile=own)).astype(int) - RED).max() <= 2


@pytest.mark.parametrize("profile", [b"nonsense", b"\0" * 200, swapped_profile()[:300]])
def test_a_broken_colour_profile_is_ignored(tmp_path, profile):
    for mode in ("RGB", "RGBA", "L", "LA"):
        picture = Image.new(mode, (4, 4), "white")
        assert (images.read_rgb(saved(tmp_path / "x.png", picture, icc_profile=profile)) == 255).all()


@pytest.mark.parametrize("size", [(1, 1), (1, 2000), (2000, 1)])
@pytest.mark.parametrize("suffix", [".png", ".bmp", ".tif"])
def test_thin_pictures(tmp_path, size, suffix):
    rgb = noise(*size)
    path = saved(tmp_path / f"thin{suffix}", rgb)
    assert images.size_of(path) == size
    assert (images.read_rgb(path) == rgb).all()


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".png", ".tif"])
def test_the_first_frame_stands_for_an_animation(tmp_path, suffix):
    frames = [Image.new("RGB", (20, 10), colour) for colour in (RED, GREEN, BLUE)]
    path = saved(tmp_path / f"moving{suffix}", frames[0], save_all=True, append_images=frames[1:])
    assert np.abs(images.read_rgb(path).astype(int) - RED).max() <= 3


def test_the_content_counts_not_the_name(tmp_path):
    rgb = noise()
    path = tmp_path / "photo.jpg"
    path.write_bytes(images.png(rgb))
    assert (images.read_rgb(path) == rgb).all()


@pytest.mark.parametrize("name", ["äöü ß 日本語 🎨.png", "e\u0301.png", "#%& 'q'.png", "x" * 240 + ".png"])
def test_names_of_any_language(tmp_path, name):
    images.write(tmp_path / "Fotos é" / name, noise(4, 4))
    assert images.size_of(tmp_path / "Fotos é" / name) == (4, 4)


def test_the_array_can_be_written_to(tmp_path):
    rgb = images.read_rgb(saved(tmp_path / "x.png", noise()))
    rgb[:] = 0
    assert rgb.flags.c_contiguous


# -- what is refused ---------------------------------------------------------------------------------------------------

ENCODINGS = {
    "png": {"format": "PNG"},
    "jpg": {"format": "JPEG", "quality": 90},
    "progressive.jpg": {"format": "JPEG", "progressive": True},
    "webp": {"format": "WEBP"},
    "lossless.webp": {"format": "WEBP", "lossless": True},
    "bmp": {"format": "BMP"},
    "tif": {"format": "TIFF"},
    "lzw.tif": {"format": "TIFF", "compression": "tiff_lzw"},
    "jpeg.tif": {"format": "TIFF", "compression": "jpeg"},
    "gif": {"format": "GIF"},
}


def encoded(name: str) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(noise()).save(buffer, **ENCODINGS[name])
    return buffer.getvalue()


@pytest.mark.parametrize("name", ENCODINGS)
def test_files_cut_short_are_refused(tmp_path, name):
    whole = encoded(name)
    path = tmp_path / f"x.{name}"
    path.write_bytes(whole)
    assert images.read_rgb(path).shape == (48, 64, 3)
    for part in range(5, 100, 5):
        path.write_bytes(whole[: len(whole) * part // 100])
        assert failure(path).code == "picture_damaged", part


def test_empty_files_and_other_files(tmp_path):
    for data, code in [
        (b"", "picture_damaged"),
        (b"\x89PNG\r\n\x1a\n", "picture_damaged"),
        (b"Dear diary,\n" * 20, "picture_unreadable"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "picture_unreadable"),
        (b"P6 1 1 255 abc", "picture_unreadable"),  # a picture, but of none of the formats that are let in
        (np.random.default_rng(0).bytes(5000), "picture_unreadable"),
    ]:
        for suffix in sorted(files.READABLE):
            path = tmp_path / f"x{suffix}"
            path.write_bytes(data)
            assert failure(path).code == code
            with pytest.raises(SinopiaError, match=path.name):
                images.size_of(path)


def test_what_is_no_file(tmp_path):
    file = saved(tmp_path / "x.png", noise())
    assert failure(tmp_path / "none.png").code == "picture_missing"
    assert failure(file / "none.png").code == "picture_missing"
    assert failure(tmp_path).code == "picture_unreadable"
    with pytest.raises(SinopiaError):
        images.read_rgb(tmp_path / "a\0b.png")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    assert failure(tmp_path / "pipe.png").code == "picture_unreadable"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are not text")
def test_a_name_that_is_not_text(tmp_path):
    path = tmp_path / os.fsdecode(b"\xff.png")
    saved(tmp_path / "x.png", noise()).rename(path)
    error = failure(path)
    assert error.code == "picture_name"
    assert str(error).encode()  # can be printed


@pytest.mark.parametrize("side", [8001, 14_000, 60_000])  # Pillow says nothing, warns, raises
def test_bombs_are_refused_by_their_header(tmp_path, side):
    path = tmp_path / "bomb.png"
    path.write_bytes(png_of(side, side, 8, 2, [b""]))
    error = failure(path)
    assert error.code == "picture_too_large"
    assert str(round(side * side / 1e6)) in str(error)
    with pytest.raises(SinopiaError, match="megapixels"):
        images.size_of(path)


def test_a_gif_whose_frame_outgrows_its_screen_is_refused(tmp_path):
    frame = b"," + struct.pack("<HHHHB", 0, 0, 65535, 65535, 0) + b"\x02\x00"
    path = tmp_path / "bomb.gif"
    path.write_bytes(b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0" * 6 + frame + b";")
    assert failure(path).code == "picture_too_large"


@pytest.mark.parametrize("name", ENCODINGS)
def test_mutated_files_give_a_picture_or_an_error_of_ours(tmp_path, name):
    random = np.random.default_rng(len(name))
    whole = np.frombuffer(encoded(name), np.uint8)
    path = tmp_path / f"x.{name}"
    refused = 0
    for turn in range(40):
        data = whole.copy()
        reach = 64 if turn % 2 else len(data)  # the header breaks in more ways than the pixels
        spots = random.integers(2 if turn % 4 else 0, reach, random.integers(1, 6))
        data[spots] = random.integers(0, 256, len(spots))
        path.write_bytes(data.tobytes())
        try:
            rgb = images.read_rgb(path)
        except SinopiaError as error:
            assert error.code.startswith("picture_")
            assert str(error)
            refused += 1
        else:
            assert rgb.dtype == np.uint8
            assert rgb.ndim == 3
            assert rgb.shape[2] == 3
    assert refused


# -- writing -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", sorted(files.WRITABLE))
def test_what_is_written_reads_the_same(tmp_path, suffix):
    smooth = np.add.outer(np.arange(48) * 2, np.arange(64) * 2)[..., None].repeat(3, -1).astype(np.uint8)
    path = tmp_path / "new" / "folder" / f"x{suffix.upper()}"
    images.write(path, smooth)
    apart = np.abs(images.read_rgb(path).astype(int) - smooth).max()
    assert apart <= (6 if suffix in (".jpg", ".jpeg", ".webp") else 0)
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_jpeg_keeps_the_full_resolution_of_colour(tmp_path):
    stripes = np.zeros((32, 32, 3), np.uint8)
    stripes[:, ::2], stripes[:, 1::2] = RED, BLUE
    images.write(tmp_path / "x.jpg", stripes)
    assert np.abs(images.read_rgb(tmp_path / "x.jpg").astype(int) - stripes).mean() < 10


def test_suffixes_that_are_not_written(tmp_path):
    for name in ("x.gif", "x.pdf", "x"):
        with pytest.raises(SinopiaError, match=r"\.png") as caught:
            images.write(tmp_path / name, noise())
        assert caught.value.code == "cannot_write"
    assert not list(tmp_path.iterdir())


def test_sides_longer_than_the_format_holds(tmp_path):
    for name in ("x.jpg", "x.webp"):
        with pytest.raises(SinopiaError, match="at most") as caught:
            images.write(tmp_path / name, np.zeros((1, 70_000, 3), np.uint8))
        assert caught.value.code == "cannot_write"
    images.write(tmp_path / "x.png", np.zeros((1, 70_000, 3), np.uint8))


def test_places_that_cannot_be_written(tmp_path):
    file = saved(tmp_path / "x.png", noise())
    (tmp_path / "folder.png").mkdir()
    for path in (file / "y.png", tmp_path / "folder.png", tmp_path / ("x" * 300 + ".png")):
        with pytest.raises(SinopiaError) as caught:
            images.write(path, noise())
        assert caught.value.code == "cannot_write"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder.png", "x.png"]


def test_a_full_disk_leaves_the_old_picture(tmp_path, monkeypatch):
    path = saved(tmp_path / "x.png", noise(seed=1))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SinopiaError) as caught:
        images.write(path, noise(seed=2))
    assert caught.value.code == "disk_full"
    assert (images.read_rgb(path) == noise(seed=1)).all()
    assert [p.name for p in tmp_path.iterdir()] == ["x.png"]


# -- sizes and ranges --------------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 40), st.integers(1, 40))
def test_resize_gives_the_size_asked_for(width, height, to_width, to_height):
    rgb = noise(width, height)
    resized = images.resize(rgb, to_width, to_height)
    assert resized.shape == (to_height, to_width, 3)
    assert (width, height) != (to_width, to_height) or (resized == rgb).all()


def test_resize_smooths_where_it_shrinks():
    board = ((np.indices((64, 64)).sum(0) % 2) * 255).astype(np.uint8)[..., None].repeat(3, -1)
    assert np.abs(images.resize(board, 16, 16).astype(int) - 127).max() <= 3


def test_every_level_survives_the_tensor():
    rgb = np.arange(256, dtype=np.uint8).reshape(16, 16)[..., None].repeat(3, -1)
    rgb[..., 1] = rgb[..., 1].T
    unit = images.to_unit(rgb)
    assert unit.shape == (3, 16, 16)
    assert (unit.min(), unit.max()) == (-1, 1)
    assert (images.from_unit(unit) == rgb).all()
    assert (images.from_unit(unit[None].repeat(2, 1, 1, 1)) == rgb[None]).all()


def test_tensors_out_of_range_are_clamped_and_gray_becomes_three_channels():
    unit = images.to_unit(np.zeros((1, 3, 3), np.uint8))[:1]
    unit[0, 0] = unit.new_tensor([-7.0, 0.0, 7.0])
    assert images.from_unit(unit).tolist() == [[[0] * 3, [128] * 3, [255] * 3]]


def test_read_only_pictures_are_fine():
    rgb = noise()
    rgb.flags.writeable = False
    assert (images.from_unit(images.to_unit(rgb)) == rgb).all()
