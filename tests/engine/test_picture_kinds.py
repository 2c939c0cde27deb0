"""Pictures as cameras, scanners and scientists write them: known colours come back, or the file is refused by name."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tifffile
from picture_files import chunk, failure, png_of, saved
from PIL import Image, ImageCms, features

from engine import decode, files, images, levels

CHART = [
    (0, 0, 0), (255, 255, 255), (128, 128, 128), (200, 30, 60),
    (20, 160, 70), (30, 60, 200), (240, 200, 40), (90, 40, 110),
]  # fmt: skip
PATCH = 16


def chart() -> np.ndarray:
    """(32, 64, 3) uint8: two rows of four patches."""
    return np.kron(np.array(CHART, np.uint8).reshape(2, 4, 3), np.ones((PATCH, PATCH, 1), np.uint8))


def middles(rgb: np.ndarray) -> np.ndarray:
    return rgb[PATCH // 2 :: PATCH, PATCH // 2 :: PATCH].reshape(-1, 3).astype(int)


def gray(rgb: np.ndarray) -> np.ndarray:
    return np.asarray(Image.fromarray(rgb).convert("L"))


def png16(path: Path, bands: np.ndarray) -> None:
    """(H, W, 2, 3 or 4) uint8 as a PNG of 16 bits."""
    rows = [row.astype(">u2").tobytes() for row in bands.astype(np.uint16) * 257]
    path.write_bytes(png_of(bands.shape[1], bands.shape[0], 16, {2: 4, 3: 2, 4: 6}[bands.shape[2]], rows))


def opaque(rgb: np.ndarray) -> np.ndarray:
    return np.concatenate([rgb, np.full_like(rgb[..., :1], 255)], 2)


def by_pillow(mode: str, **options: object) -> Callable[[Path, np.ndarray], object]:
    return lambda path, rgb: saved(path, Image.fromarray(rgb).convert(mode), **options)


def by_tifffile(kind: str, scale: float, **options: object) -> Callable[[Path, np.ndarray], object]:
    return lambda path, rgb: tifffile.imwrite(
        path, (rgb * np.float64(scale)).round(4).astype(kind), photometric="rgb", **options
    )


def lab(path: Path, rgb: np.ndarray) -> None:
    srgb, to = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    saved(path, ImageCms.profileToProfile(Image.fromarray(rgb), srgb, to, outputMode="LAB"))


COLOURS: dict[str, Callable[[Path, np.ndarray], object]] = {
    "x.png": by_pillow("RGB"),
    "rgba.png": by_pillow("RGBA"),
    "palette.png": lambda path, rgb: saved(path, Image.fromarray(rgb).quantize(16)),
    "rgb16.png": png16,
    "rgba16.png": lambda path, rgb: png16(path, opaque(rgb)),
    "x.apng": by_pillow("RGB", format="PNG", save_all=True, append_images=[Image.new("RGB", (64, 32))]),
    "x.jpg": by_pillow("RGB", quality=100, subsampling=0),
    "x.jfif": by_pillow("RGB", format="JPEG", quality=100, subsampling=0, progressive=True),
    "ink.jpg": by_pillow("CMYK", quality=100, subsampling=0),
    "x.mpo": by_pillow("RGB", quality=100, subsampling=0, save_all=True, append_images=[Image.new("RGB", (64, 32))]),
    "x.webp": by_pillow("RGB", lossless=True),
    "x.avif": by_pillow("RGB", quality=100, subsampling="4:4:4"),
    "x.bmp": by_pillow("RGB"),
    "x.dib": by_pillow("RGB"),
    "x.gif": lambda path, rgb: saved(path, Image.fromarray(rgb).quantize(16)),
    "x.jp2": by_pillow("RGB"),
    "x.ppm": by_pillow("RGB"),
    "x.tga": by_pillow("RGB"),
    "x.qoi": by_pillow("RGB"),
    "x.tif": by_pillow("RGB"),
    "lzw.tif": by_pillow("RGB", compression="tiff_lzw"),
    "deflate.tif": by_pillow("RGB", compression="tiff_adobe_deflate"),
    "jpeg.tif": by_pillow("RGB", compression="jpeg", quality=100),
    "ink.tif": by_pillow("CMYK"),
    "lab.tif": lab,
    "rgb16.tif": by_tifffile("uint16", 257),
    "big_endian.tif": by_tifffile("uint16", 257, byteorder=">"),
    "deflate16.tif": by_tifffile("uint16", 257, compression="zlib"),
    "big.tif": by_tifffile("uint8", 1, bigtiff=True),
    "float.tif": by_tifffile("float32", 1 / 255),
    "half.tif": by_tifffile("float16", 1 / 255),
    "double.tif": by_tifffile("float64", 1),
    "rgb32.tif": by_tifffile("uint32", 257),
    "planes.tif": lambda path, rgb: (
        by_tifffile("float32", 1 / 255, planarconfig="separate")(path, rgb.transpose(2, 0, 1))
    ),
    "dim.tif": by_tifffile("uint16", 4095 / 255),  # 12 bits in 16
    "none": by_pillow("RGB", format="PNG"),
    "IMG.1234": by_pillow("RGB", format="JPEG", quality=100, subsampling=0),
}  # fmt: skip


@pytest.mark.parametrize("name", COLOURS)
def test_known_colours_come_back_whatever_holds_them(name, tmp_path):
    if name.endswith(".avif") and not features.check("avif"):
        pytest.skip("this Pillow has no AVIF")
    path = tmp_path / name
    COLOURS[name](path, chart())
    assert files.listing(tmp_path).pictures == [path], "found among the files of a folder"
    assert images.size_of(path) == (64, 32)
    least = 10 if name == "lab.tif" else 2  # 8 bits of Lab hold a dark green no better
    for rgb in (images.read_rgb(path), images.read_rgb(path, (64, 32))):
        assert np.abs(middles(rgb) - CHART).max() <= least
    deep, _ = images.read(path)
    assert np.abs(middles(deep) / (257 if deep.dtype == np.uint16 else 1) - CHART).max() <= least


GRAYS: dict[str, Callable[[Path, np.ndarray], object]] = {
    "l.png": saved,
    "la.png": lambda path, g: saved(path, Image.fromarray(g).convert("LA")),
    "la16.png": lambda path, g: png16(path, np.stack([g, np.full_like(g, 255)], 2)),
    "l16.png": lambda path, g: saved(path, g.astype(np.uint16) * 257),
    "l16.tif": lambda path, g: saved(path, g.astype(np.uint16) * 257),
    "l12.tif": lambda path, g: saved(path, np.rint(g * (4095 / 255)).astype(np.uint16)),
    "l16.jp2": lambda path, g: saved(path, g.astype(np.uint16) * 257),
    "l32.tif": lambda path, g: saved(path, g.astype(np.int32) * 257),
    "unit.tif": lambda path, g: saved(path, g.astype(np.float32) / 255),
    "signed.tif": lambda path, g: saved(path, g.astype(np.float32) / 127.5 - 1),
    "bytes.tif": lambda path, g: saved(path, g.astype(np.float32)),
    "half.tif": lambda path, g: tifffile.imwrite(path, (g / 255).astype(np.float16), photometric="minisblack"),
    "x.pgm": saved,
    "x.pfm": lambda path, g: saved(path, Image.fromarray(g.astype(np.float32)), format="PPM"),
    "fax.tif": lambda path, g: saved(path, Image.fromarray(g).convert("1", dither=0), compression="group4"),
}


@pytest.mark.parametrize("name", GRAYS)
def test_known_grays_come_back_whatever_holds_them(name, tmp_path):
    wanted = gray(chart())
    GRAYS[name](tmp_path / name, wanted)
    wanted = np.where(wanted > 127, 255, 0) if name == "fax.tif" else wanted
    rgb = images.read_rgb(tmp_path / name)
    assert (rgb == rgb[..., :1]).all() and np.abs(middles(rgb) - middles(wanted[..., None].repeat(3, 2))).max() <= 2


def test_a_picture_that_is_not_seen_whole_is_refused_by_name(tmp_path):
    for count in (2, 5, 7):
        bands = np.zeros((8, 9, count), np.uint16)
        tifffile.imwrite(tmp_path / "bands.tif", bands, photometric="minisblack", planarconfig="contig")
        error = failure(tmp_path / "bands.tif")
        assert error.code == "picture_bands" and f"{count} values" in str(error) and "bands.tif" in str(error)


def test_heic_without_its_package_is_named_as_such(tmp_path, monkeypatch):
    monkeypatch.setattr(decode, "HEIC", frozenset())
    for brand in (b"heic", b"mif1"):
        (tmp_path / "IMG_1.HEIC").write_bytes(b"\0\0\0\x18ftyp" + brand + bytes(16))
        assert failure(tmp_path / "IMG_1.HEIC").code == "picture_heic"


# -- one rule for a folder ---------------------------------------------------------------------------------------------


def ramp(low: float, high: float, kind: str, width: int = 64) -> np.ndarray:
    return np.linspace(low, high, width * 32).reshape(32, width).astype(kind)


def test_neighbours_match_though_one_of_them_is_darker_or_has_a_hot_pixel(tmp_path):
    bright, dark = ramp(0, 1, "float32"), ramp(0, 0.25, "float32")
    hot = bright.copy()
    hot[0, 0] = 1.2
    for name, values in (("bright", bright), ("dark", dark), ("hot", hot)):
        saved(tmp_path / f"{name}.tif", values)
    means = {name: images.read_rgb(tmp_path / f"{name}.tif").mean() for name in ("bright", "dark", "hot")}
    assert abs(means["hot"] - means["bright"]) < 1 and abs(means["dark"] - means["bright"] / 4) < 1
    assert images.examine(tmp_path / "hot.tif", (8, 8))[1].clipped == 1 / hot.size


def test_what_is_brighter_than_white_is_cut_off(tmp_path):
    values = ramp(0, 1, "float32")
    values[:2] = 10  # a twentieth, as of the sun
    saved(tmp_path / "hdr.tif", values)
    assert images.rule_of(tmp_path / "hdr.tif") == levels.Rule(0, 1)


def test_densities_are_shown_through_one_window(tmp_path):
    for number, (low, high) in enumerate([(-1000, 2000), (-1000, 500), (-200, 300)]):
        tifffile.imwrite(tmp_path / f"{number}.tif", ramp(low, high, "int16"))
    rules = {images.rule_of(tmp_path / f"{number}.tif") for number in range(3)}
    rule = rules.pop()
    assert not rules and rule.low < -950 and 1700 < rule.high < 2000
    whole, soft = images.read_rgb(tmp_path / "0.tif"), images.read_rgb(tmp_path / "2.tif")
    assert whole.min() == 0 and whole.max() == 255 and 100 < whole.mean() < 140
    assert 50 < soft.min() < soft.max() < 125  # in the middle of the window, as its neighbour shows the same densities


def test_the_rule_follows_its_files(tmp_path):
    saved(tmp_path / "x.tif", ramp(0, 1, "float32"))
    assert images.rule_of(tmp_path / "x.tif") == levels.Rule(0, 1)
    saved(tmp_path / "x.tif", ramp(0, 255, "float32"))
    assert images.rule_of(tmp_path / "x.tif") == levels.Rule(0, 255)


def labels(seed: int, values: list[int], kind: str = "uint8") -> np.ndarray:
    """Areas of 8 x 8 pixels."""
    chosen = np.random.default_rng(seed).choice(values, (8, 8))
    return np.kron(chosen, np.ones((8, 8), int)).astype(kind)


@pytest.mark.parametrize(
    ("values", "kind", "suffix"),
    [
        ([0, 1], "uint8", "png"),
        (list(range(8)), "uint8", "png"),
        (list(range(8)), "uint16", "png"),
        (list(range(34)), "uint8", "tif"),
        ([0, 1, 2, 5, 9, 15, 255], "uint8", "png"),
        (list(range(0, 150, 2)), "uint8", "bmp"),
        ([0, 3, 7], "int32", "tif"),
    ],
)
def test_small_numbers_in_areas_are_labels(values, kind, suffix, tmp_path):
    for seed in range(3):
        saved(tmp_path / f"{seed}.{suffix}", labels(seed, values, kind))
    rgb = images.read_rgb(tmp_path / f"0.{suffix}")
    assert images.rule_of(tmp_path / f"0.{suffix}").labels
    assert (rgb == levels.COLOURS[labels(0, values).astype(int)]).all()
    assert len({tuple(c) for c in rgb.reshape(-1, 3)}) == len(np.unique(labels(0, values)))


def test_a_mask_of_zero_and_one_is_black_and_white(tmp_path):
    saved(tmp_path / "mask.png", labels(0, [0, 1]))
    assert set(images.read_rgb(tmp_path / "mask.png").ravel().tolist()) == {0, 255}


@pytest.mark.parametrize(
    "values", [[0, 255], [255], [0], [0, 128, 255], [0, 30, 255], [40, 200, 230], list(range(0, 256, 5))]
)
def test_drawings_in_gray_are_no_labels(values, tmp_path):
    saved(tmp_path / "x.png", labels(0, values))
    assert (images.read_rgb(tmp_path / "x.png")[..., 0] == labels(0, values)).all()


def test_a_dark_photo_is_no_map_of_labels(tmp_path):
    dark = np.random.default_rng(0).integers(0, 40, (64, 64), dtype=np.uint8)
    saved(tmp_path / "x.png", dark)
    assert (images.read_rgb(tmp_path / "x.png")[..., 0] == dark).all()


def test_every_label_has_a_colour_of_its_own():
    first = levels.COLOURS[:41].astype(int)
    apart = np.abs(first[:, None] - first[None]).max(2) + 999 * np.eye(41, dtype=int)
    assert apart.min() > 16 and len({tuple(c) for c in levels.COLOURS}) == 256


# -- what is large -----------------------------------------------------------------------------------------------------


def test_long_texts_are_no_damage(tmp_path):
    rgb = chart()
    whole = images.png(rgb)
    long = zlib.compress(b"x" * 1_200_000)
    for extra in (
        chunk(b"zTXt", b"parameters\0\0" + long),
        chunk(b"iCCP", b"printer\0\0" + long),
        chunk(b"iTXt", b"workflow\0\1\0\0\0" + long),
        chunk(b"tEXt", b"prompt\0" + b"x" * 1_200_000),
        chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 1_000_000)) * 20,
    ):
        for at in (33, -12):  # before the pixels, and behind them
            path = tmp_path / "x.png"
            path.write_bytes(whole[:at] + extra + whole[at:])
            assert (images.read_rgb(path) == rgb).all()
            assert (images.read(path)[0] == rgb).all()


def test_a_jpeg_of_108_megapixels_serves_where_a_small_one_is_wanted(tmp_path):
    path = saved(tmp_path / "big.jpg", Image.new("L", (12_000, 9_000), 77))
    assert images.size_of(path) == (12_000, 9_000)
    small = images.read_rgb(path, (256, 256))
    assert small.shape == (1125, 1500, 3) and (small == 77).all()
    assert failure(path).code == "picture_too_large"


def test_other_kinds_are_reduced_where_they_are_larger_than_what_is_decoded_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(images, "LARGEST", 1000)
    rgb = np.kron(chart()[::4, ::4], np.ones((8, 8, 1), np.uint8))
    for name in ("x.png", "x.tif", "float.tif"):
        COLOURS[name](tmp_path / name, rgb)
        small = images.read_rgb(tmp_path / name, (16, 8))
        assert small.shape == (16, 32, 3) or small.shape == (22, 43, 3)
        assert np.abs(images.resize(small, 64, 32)[8::16, 8::16].reshape(-1, 3).astype(int) - CHART).max() <= 12
