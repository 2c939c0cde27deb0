"""Every kind of picture file that people have: read, written, resized."""

from __future__ import annotations

import errno
import math
import os
import struct
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_files import chunk, noise, png_of, saved, tiff_of
from PIL import ExifTags, Image, ImageCms

from engine import decode, files, images
from engine.messages import SinopiaError

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


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
    first, second = decode.opened(path), decode.opened(path)
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


def test_a_picture_of_the_size_that_is_wanted_stays_as_it_is():
    rgb = noise(30, 20)
    assert images.resize(rgb, 30, 20) is rgb


def test_resize_smooths_where_it_shrinks():
    board = ((np.indices((64, 64)).sum(0) % 2) * 255).astype(np.uint8)[..., None].repeat(3, -1)
    assert np.abs(images.resize(board, 16, 16).astype(int) - 127).max() <= 3


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 30), st.integers(1, 9), st.integers(1, 9), st.integers(0, 8))
def test_a_grid_has_every_picture_once_in_its_order_and_white_beside_it(count, width, height, columns):
    pictures = [np.full((height, width, 3), number, np.uint8) for number in range(count)]
    sheet = images.grid(pictures, columns)
    rows, across = sheet.shape[0] // height, sheet.shape[1] // width
    assert sheet.shape == (rows * height, across * width, 3) and sheet.dtype == np.uint8
    assert across == (columns or math.ceil(math.sqrt(count))) and (rows - 1) * across < count <= rows * across
    cells = sheet.reshape(rows, height, across, width, 3).transpose(0, 2, 1, 3, 4).reshape(rows * across, -1)
    assert (cells == np.array([*range(count), *[255] * (rows * across - count)])[:, None]).all()


def test_a_grid_shows_the_pictures_themselves():
    one, other = noise(4, 3, 1), noise(4, 3, 2)
    assert np.array_equal(images.grid([one, other]), np.concatenate([one, other], 1))
    assert np.array_equal(images.grid([one, other], 1), np.concatenate([one, other], 0))
    assert np.array_equal(images.grid([one]), one)


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
