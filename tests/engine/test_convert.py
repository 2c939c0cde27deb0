"""What a conversion keeps of its pictures, and which files it takes for pictures."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import tifffile
from conftest import drawing, planned, save
from picture_files import png_of
from PIL import ExifTags, Image, ImageCms
from test_images import swapped_profile
from test_predictor import RESNET, make_model

from engine import images
from engine.config import ConvertRequest, Results
from engine.events import Converted, Event, Finished, ImageDone, ImageFailed, ImageSkipped
from engine.messages import SinopiaError
from engine.predictor.convert import convert, plan, there_already

SIDE = 24


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> Path:
    return make_model(tmp_path_factory.mktemp("model") / "m.safetensors", RESNET)


def run(model: Path, source: Path, output: Path, frames: bool = False) -> list[Event]:
    return list(convert(ConvertRequest(model, (source,), output, "cpu", frames=frames)))


def photo() -> Image.Image:
    return Image.fromarray(drawing(1, SIDE))


def dated() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.DateTime], exif[ExifTags.Base.Make] = "2020:01:02 03:04:05", "Camera & Co"
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.StripOffsets] = 8
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2019:12:31 23:59:59"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ExifImageWidth] = 9999
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    for place in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):  # without which a TIFF is written without them
        exif[place] = exif.get_ifd(place)
    return exif


@pytest.mark.parametrize("name", ["x.jpg", "x.png", "x.webp", "x.tif"])
def test_date_camera_place_and_resolution_are_kept_and_the_orientation_is_settled(name, model, tmp_path):
    options = {} if name == "x.webp" else {"dpi": (300, 300)}
    tall = Image.fromarray(drawing(1, SIDE)[: SIDE // 2])
    tall.save(tmp_path / name, exif=dated(), **options)
    run(model, tmp_path / name, tmp_path / "out")
    with Image.open(tmp_path / "out" / name) as made:
        assert made.size == (SIDE // 2, SIDE)
        exif = made.getexif()
        assert exif[ExifTags.Base.DateTime] == "2020:01:02 03:04:05" and exif[ExifTags.Base.Make] == "Camera & Co"
        inner = exif.get_ifd(ExifTags.IFD.Exif)
        assert inner[ExifTags.Base.DateTimeOriginal] == "2019:12:31 23:59:59"
        assert ExifTags.Base.ExifImageWidth not in inner
        assert exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] == "N"
        assert exif.get(ExifTags.Base.Orientation, 1) == 1
        if options:
            assert [round(float(dots)) for dots in made.info["dpi"]] == [300, 300]
        made.load()


@pytest.mark.parametrize("name", ["x.png", "x.webp", "x.tif", "la.png", "palette.png"])
def test_what_is_transparent_stays_so(name, model, tmp_path):
    clear = photo().convert("LA" if name == "la.png" else "RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    if name == "palette.png":
        clear = clear.quantize(32)
    clear.save(tmp_path / name, **({"lossless": True} if name == "x.webp" else {}))
    run(model, tmp_path / name, tmp_path / "out")
    with Image.open(tmp_path / "out" / name) as made, Image.open(tmp_path / name) as source:
        wanted = np.asarray(source.convert("RGBA").getchannel("A"), int)
        assert np.abs(np.asarray(made.convert("RGBA").getchannel("A"), int) - wanted).max() <= 2 and made.mode == "RGBA"
    opaque = photo().convert("RGBA")
    opaque.save(tmp_path / "opaque.png")
    run(model, tmp_path / "opaque.png", tmp_path / "out")
    assert images.read(tmp_path / "out" / "opaque.png")[1].alpha is None


def test_a_jpeg_has_no_alpha_and_is_laid_on_white(model, tmp_path):
    clear = photo().convert("RGBA")
    clear.putalpha(0)
    clear.save(tmp_path / "x.png")
    run(model, tmp_path / "x.png", tmp_path / "x.jpg")
    assert images.read_rgb(tmp_path / "x.jpg").min() > 250


@pytest.mark.parametrize("name", ["x.jpg", "x.png", "x.tif", "x.webp"])
def test_the_colour_profile_is_kept_and_the_colours_are_as_without(name, model, tmp_path):
    options = {"quality": 100, "lossless": True, "subsampling": 0} if name != "x.tif" else {}
    photo().save(tmp_path / "plain.png")
    red_for_green = np.asarray(photo())[..., [1, 0, 2]]
    profile = swapped_profile()
    Image.fromarray(red_for_green).save(tmp_path / name, icc_profile=profile, **options)
    run(model, tmp_path / name, tmp_path / "out")
    run(model, tmp_path / "plain.png", tmp_path / "out")
    with Image.open(tmp_path / "out" / name) as made:
        assert made.info["icc_profile"] == profile
    apart = images.read_rgb(tmp_path / "out" / name).astype(int) - images.read_rgb(tmp_path / "out" / "plain.png")
    assert np.abs(apart).mean() < 12 or name == "x.webp"  # which halves the resolution of colour noise
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo().save(tmp_path / "srgb.png", icc_profile=srgb)
    run(model, tmp_path / "srgb.png", tmp_path / "out")
    assert (images.read_rgb(tmp_path / "out" / "srgb.png") == images.read_rgb(tmp_path / "out" / "plain.png")).all()


def deep(path: Path) -> None:
    """A smooth picture of 16 bits."""
    ramp = np.add.outer(np.arange(SIDE), np.arange(SIDE)) * 1400
    values = np.stack([ramp, ramp[::-1], 65535 - ramp], 2).astype(np.uint16)
    match path.name:
        case "rgb.png":
            path.write_bytes(png_of(SIDE, SIDE, 16, 2, [row.astype(">u2").tobytes() for row in values]))
        case "rgba.png":
            clear = np.concatenate([values, np.full_like(values[..., :1], 32896)], 2)
            path.write_bytes(png_of(SIDE, SIDE, 16, 6, [row.astype(">u2").tobytes() for row in clear]))
        case "gray.png":
            Image.fromarray(values[..., 0]).save(path)
        case "rgb.tif":
            tifffile.imwrite(path, values, photometric="rgb", resolution=(300, 300), resolutionunit=2)
        case "float.tif":
            tifffile.imwrite(path, (values / 65535).astype(np.float32), photometric="rgb")


@pytest.mark.parametrize("name", ["rgb.png", "rgba.png", "gray.png", "rgb.tif", "float.tif"])
def test_sixteen_bits_stay_where_the_format_holds_them(name, model, tmp_path):
    deep(tmp_path / name)
    run(model, tmp_path / name, tmp_path / "out")
    made, kept = images.read(tmp_path / "out" / name)
    assert made.dtype == np.uint16 and len(np.unique(made % 257)) > 100, "not 8 bits in 16"
    assert (kept.alpha is not None) == (name == "rgba.png")
    if name == "rgb.tif":
        assert kept.dpi == (300, 300)
    run(model, tmp_path / name, tmp_path / "8.bmp")
    apart = images.read_rgb(tmp_path / "8.bmp").astype(int) - images.read_rgb(tmp_path / "out" / name)
    assert np.median(np.abs(apart)) <= 2  # a network of chance enlarges what rounding does


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".png"])
def test_what_moves_is_converted_frame_by_frame_if_that_is_wanted(suffix, model, tmp_path):
    several = [Image.fromarray(drawing(seed, SIDE)) for seed in range(3)]
    several[0].save(tmp_path / f"x{suffix}", save_all=True, append_images=several[1:], duration=[80, 160, 240], loop=0)
    first = run(model, tmp_path / f"x{suffix}", tmp_path / "first")
    every = run(model, tmp_path / f"x{suffix}", tmp_path / "all", frames=True)
    assert [e.stilled for events in (first, every) for e in events if isinstance(e, ImageDone)] == [True, False]
    assert not images.moves(next((tmp_path / "first").iterdir()))
    told = [kept.milliseconds for _, kept in images.frames(tmp_path / "all" / f"x{suffix}")]
    assert told == [80, 160, 240]
    made = [rgb for rgb, _ in images.frames(tmp_path / "all" / f"x{suffix}")]
    assert all(np.abs(one.astype(int) - other).mean() > 1 for one, other in pairwise(made))


def test_a_gif_that_does_not_move_stays_one(model, tmp_path):
    photo().save(tmp_path / "x.gif")
    assert run(model, tmp_path / "x.gif", tmp_path / "out", frames=True)[-1] == Finished(1, Converted(0))
    assert images.size_of(tmp_path / "out" / "x.gif") == (SIDE, SIDE)


def test_no_picture_of_a_folder_is_left_out_without_a_word(model, tmp_path):
    root = tmp_path / "in"
    save(root / "a.jpg", drawing(1, SIDE))
    photo().save(root / "b.jfif", "JPEG")
    photo().save(root / "camera", "PNG")
    (root / "IMG_1.CR3").write_bytes(b"raw")
    (root / "notes.txt").write_text("no picture")
    events = run(model, root, tmp_path / "out")
    assert [event.source.name for event in events if isinstance(event, ImageFailed)] == ["IMG_1.CR3"]
    assert events[-1] == Finished(4, Converted(1))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.jpg", "b.jfif", "camera.png"]


def test_results_within_the_folder_are_no_inputs_the_next_time(model, tmp_path):
    root = tmp_path / "photos"
    save(root / "a.jpg", drawing(1, SIDE))
    for _ in range(2):
        assert run(model, root, root / "results")[-1] == Finished(1, Converted(0))
    assert [target.name for _, target in planned((root,), root / "results")] == ["a.jpg"]
    assert len(planned((root,), tmp_path / "elsewhere")) == 2


@pytest.mark.parametrize("deep", [False, True])
def test_what_is_transparent_stays_so_in_a_larger_result(deep, model, tmp_path):
    rgb = drawing(1, SIDE)
    alpha = np.zeros((SIDE, SIDE, 1), np.uint8)
    alpha[: SIDE // 2] = 255
    rgba = np.concatenate([rgb, alpha], 2)
    source = tmp_path / "in.png"
    rows = [row.astype(">u2" if deep else "u1").tobytes() for row in rgba * np.uint16(257 if deep else 1)]
    source.write_bytes(png_of(SIDE, SIDE, 16 if deep else 8, 6, rows))
    list(convert(ConvertRequest(model, (source,), tmp_path / "out.png", "cpu", enlarge=2)))
    made, kept = images.read(tmp_path / "out.png")
    assert made.shape == (2 * SIDE, 2 * SIDE, 3) and made.dtype == (np.uint16 if deep else np.uint8)
    top = np.iinfo(kept.alpha.dtype).max
    assert (kept.alpha[: SIDE - 4] == top).all() and (kept.alpha[SIDE + 4 :] == 0).all()


def request(model: Path, source: Path, output: Path, **how) -> ConvertRequest:
    return ConvertRequest(model, (source,), output, "cpu", results=Results(**how))


def made(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_results_are_named_and_placed_as_wanted(model, tmp_path):
    root = tmp_path / "photos"
    save(root / "a.png", drawing(1, SIDE))
    save(root / "b" / "a.bmp", drawing(2, SIDE))
    list(convert(request(model, root, tmp_path / "one", format="jpg", name="{n} {name}-{model}")))
    assert made(tmp_path / "one") == ["0001 a-m.jpg", "b/0002 a-m.jpg"]
    list(convert(request(model, root, tmp_path / "two", format="webp", flat=True)))
    assert made(tmp_path / "two") == ["a 2.webp", "a.webp"]
    list(convert(request(model, root / "a.png", tmp_path / "high", format="jpg", quality=95)))
    list(convert(request(model, root / "a.png", tmp_path / "low", format="jpg", quality=20)))
    assert (tmp_path / "low" / "a.jpg").stat().st_size < (tmp_path / "high" / "a.jpg").stat().st_size


@pytest.mark.parametrize("pattern", ["{nme}", "a/b", "{name}:", " ", "{name"])
def test_names_that_no_file_can_have_are_refused(pattern, tmp_path):
    save(tmp_path / "a.png", drawing(1, SIDE))
    with pytest.raises(SinopiaError) as caught:
        plan(request(tmp_path / "m.safetensors", tmp_path / "a.png", tmp_path / "out", name=pattern))
    assert caught.value.code == "pattern_wrong" and pattern in str(caught.value)


def test_what_is_there_already_is_replaced_left_or_numbered(model, tmp_path):
    save(tmp_path / "a.png", drawing(1, SIDE))
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.png").write_bytes(b"mine")
    assert there_already(request(model, tmp_path / "a.png", out)) == 1
    events = list(convert(request(model, tmp_path / "a.png", out, existing="skip")))
    assert events[1:] == [ImageSkipped(tmp_path / "a.png", out / "a.png", 1, 1), Finished(1, Converted(0, 1))]
    list(convert(request(model, tmp_path / "a.png", out, existing="number")))
    assert made(out) == ["a 2.png", "a.png"] and (out / "a.png").read_bytes() == b"mine"
    list(convert(request(model, tmp_path / "a.png", out)))
    assert (out / "a.png").read_bytes() != b"mine"


def test_what_is_done_is_left_out_and_the_rest_keeps_its_names(model, tmp_path):
    for place in ("x/a.png", "y/a.png", "y/b.png"):
        save(tmp_path / place, drawing(1, SIDE))
    inputs = tuple(tmp_path / place for place in ("x/a.png", "y/a.png", "y/b.png"))
    asked = ConvertRequest(model, inputs, tmp_path / "out", "cpu", done=frozenset(inputs[:1]))
    events = list(convert(asked))
    assert made(tmp_path / "out") == ["a 2.png", "b.png"] and events[-1] == Finished(2, Converted())


def test_what_is_not_wanted_is_not_kept(model, tmp_path):
    clear = photo().convert("RGBA")
    clear.putalpha(0)
    clear.save(tmp_path / "x.png", exif=dated(), icc_profile=swapped_profile())
    list(convert(request(model, tmp_path / "x.png", tmp_path / "out", keep=())))
    with Image.open(tmp_path / "out" / "x.png") as found:
        assert found.mode == "RGB" and not found.getexif() and "icc_profile" not in found.info
    assert images.read_rgb(tmp_path / "out" / "x.png").min() > 250
    deep(tmp_path / "rgb.png")
    for keep, bits in ((("depth",), 16), ((), 8)):
        list(convert(request(model, tmp_path / "rgb.png", tmp_path / "deep", keep=keep)))
        assert (tmp_path / "deep" / "rgb.png").read_bytes()[24] == bits
