"""Every way in which a picture file can be broken, and what is none: refused in a sentence."""

from __future__ import annotations

import io
import os
import struct
import sys

import numpy as np
import pytest
from picture_files import failure, noise, png_of, saved
from PIL import Image

from engine import files, images
from engine.messages import SinopiaError

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


def test_a_picture_of_no_pixels_is_damaged(tmp_path):
    data = bytearray(encoded("tif"))
    entry = data.find(struct.pack("<HH", 257, 4))  # ImageLength, a LONG
    if entry < 0:
        entry = data.find(struct.pack("<HH", 257, 3))
    data[entry + 8 : entry + 12] = bytes(4)
    path = tmp_path / "x.tif"
    path.write_bytes(data)
    assert failure(path).code == "picture_damaged"
    with pytest.raises(SinopiaError, match="header"):
        images.size_of(path)  # what a folder is looked through by: once it said 64 x 0, and its shape was asked for


def test_empty_files_and_other_files(tmp_path):
    for data, code in [
        (b"", "picture_damaged"),
        (b"\x89PNG\r\n\x1a\n", "picture_damaged"),
        (b"Dear diary,\n" * 20, "picture_unreadable"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "picture_unreadable"),
        (
            b"#define x_width 8\n#define x_height 1\nstatic char x_bits[] = {0};",
            "picture_unreadable",
        ),  # a picture, but of none of the formats that are let in
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
    assert failure(tmp_path).code == "picture_folder"
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
    if side * side > 192e6:  # else a small one may be made of it
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
