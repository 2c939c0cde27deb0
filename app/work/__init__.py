"""What the worker threads run. The only file of the window that imports the heavy engine, and only inside functions."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from app import crash
from app.jobs import Stop
from app.painting.place import SIDE
from app.painting.sheets import MAX_SIDE, drawn
from app.painting.timelapse import Story, frames
from app.pixels import rgba_to_qimage, to_qimage, to_rgb, to_rgba
from app.sessions.live import PROPOSED, Prediction, Proposals
from app.texts import TELLER
from app.work.loading import load_torch, load_training
from engine import files
from engine.config import ConvertRequest, TrainRequest
from engine.events import Event, Judgement, Survey
from engine.kinds import DERIVATIONS, Given, Kind
from engine.messages import SinopiaError

if TYPE_CHECKING:
    from engine.predictor import Predictor

THUMBNAIL = 192  # px of a sample picture, as training makes them
KIND = 128  # px of a picture that is told to be a drawing or a photo
VIEW = 1024  # px of a picture that is only looked at
SEEN = 768  # px of the longer side of a photo that is coloured while one gives hints
GAMUT = 128  # px of the square of colours of one lightness
DERIVED = 160  # px of a picture by which a derivation is chosen

PREFERRED = "SINOPIA_DEVICE", "SINOPIA_PRECISION", "SINOPIA_OPENVINO"  # as engine.device and engine.compiled read them
GIVEN = tuple(os.environ.get(name, "") for name in PREFERRED)  # by whoever started the program

_leaving = threading.Event()


class Last:
    """The model that a lane used last, which stays loaded for it alone."""

    def __init__(self) -> None:
        self.held: tuple[tuple[object, ...], Predictor] | None = None  # with what it is known by

    def load(self, path: Path) -> Predictor:
        """The model of this file as it is now, on the device and in the precision that are preferred now."""
        load_torch()
        from engine.predictor import Predictor

        try:
            facts = path.stat()
            key: tuple[object, ...] = path, facts.st_mtime_ns, facts.st_size, *map(os.environ.get, PREFERRED)
        except OSError:  # the predictor says it better
            key = (path,)
        if self.held is None or self.held[0] != key:
            self.held = None  # frees the memory of the other model first
            self.held = key, Predictor(path)
        return self.held[1]


_live = Last()


def prefer(*wanted: str) -> None:
    """Device, precision and whether there is OpenVINO for what begins from now on; "auto" leaves it to the engine."""
    for name, given, value in zip(PREFERRED, GIVEN, wanted, strict=True):
        os.environ[name] = given if value == "auto" else value


def predict(
    path: Path,
    picture: QImage,
    seed: int = 0,
    hints: QImage | None = None,
    whole: bool = False,
    looks: tuple[tuple[str, int], ...] = (),
    within: bool = False,
) -> Prediction:
    """The picture through the model; a `seed` chooses among what it can make of it. Only for the live lane.

    `hints` are colours on nothing, of the picture's size. With `whole` nothing is made smaller to be looked at. `looks`
    and `within` are those of Given.
    """
    with crash.at_work(path):
        return _through(_live.load(path), picture, seed, hints, whole, looks, within)


def compare(path: Path, pictures: tuple[QImage, ...]) -> list[Prediction]:
    """Pictures through a model that is loaded for them alone and leaves no memory behind.

    Of photos it is first made what the model wants.
    """
    from engine import data
    from engine.predictor import Predictor

    with crash.at_work(path):
        predictor = Predictor(path)
        made = []
        for picture in pictures:
            seen = data.input_kind([to_rgb(picture)])
            made.append(_through(predictor, picture, derive=predictor.card.derivation_of(seen)))
        return made


def _through(
    predictor: Predictor,
    picture: QImage,
    seed: int = 0,
    hints: QImage | None = None,
    whole: bool = False,
    looks: tuple[tuple[str, int], ...] = (),
    within: bool = False,
    derive: str = "",
) -> Prediction:
    from engine import device

    coloured = predictor.card.input_kind == Kind.GRAY_HINTS
    side = min(SEEN, max(picture.width(), picture.height())) if coloured else predictor.card.size
    rgb_u8 = to_rgb(picture) if whole else _fitted(picture, side)
    hints_u8 = None
    if coloured and hints is not None and not hints.isNull():
        height, width = rgb_u8.shape[:2]
        size, ignore = QSize(min(width, SEEN), min(height, SEEN)), Qt.AspectRatioMode.IgnoreAspectRatio
        hints_u8 = to_rgba(hints.scaled(size, ignore, Qt.TransformationMode.SmoothTransformation))
    begin = time.perf_counter()
    result = predictor(Given(rgb_u8, seed, hints_u8, looks, within=within), derive)
    seconds = time.perf_counter() - begin
    name = device.name(predictor.device)
    live = predictor.live
    return Prediction(to_qimage(result), seconds, f"{name} · {live.name}" if live else name, derive)


def enlarge(picture: QImage, side: int) -> QImage:
    """The picture with this longer side, and sharper than interpolation makes it."""
    from engine import device, trials
    from engine.networks import upscale

    chosen = device.choose()
    longer = max(picture.width(), picture.height())
    width, height = (max(1, round(length * side / longer)) for length in (picture.width(), picture.height()))
    with device.memory_named(chosen):
        return to_qimage(upscale.enlarged(to_rgb(picture), width, height, chosen, trials.dtype_at_use(chosen)))


def propose(made: QImage, x: float, y: float) -> Proposals:
    """Colours for a hint at a point of what a model made, in parts of its width and height."""
    from engine.predictor import proposals

    rgb_u8 = to_rgb(made)
    at = min(made.width() - 1, int(x * made.width())), min(made.height() - 1, int(y * made.height()))
    colours = tuple(QColor(*colour) for colour in proposals.proposed(rgb_u8, *at, PROPOSED))
    return Proposals(rgba_to_qimage(proposals.gamut(proposals.lightness_at(rgb_u8, *at), GAMUT)), colours)


def _fitted(picture: QImage, side: int) -> Any:
    """An array whose longer side is that of the squares that the model learnt on."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return to_rgb(picture.scaled(side, side, keep, smooth))


def hasten(path: Path) -> None:
    """Makes the model that `predict` just used faster if it can be; takes seconds, on a lane of its own.

    It ends early where another model is used, or the program is about to end.
    """
    held = _live.held
    if held is not None and held[0][0] == path:
        with crash.at_work(path):
            held[1].hasten(lambda: _leaving.is_set() or _live.held is not held)


def leave() -> None:
    """The program is about to end: nothing is made faster for it any more."""
    _leaving.set()


def describe() -> dict[str, Any]:
    """The device of this computer and those that are offered; the first call imports the engine, for seconds."""
    load_torch()
    import engine.predictor  # noqa: F401
    from engine import device

    device.prepare(leave=1)  # one core is the window's
    kind = device.choose().type
    return {"device": kind, "name": device.name(kind), "offered": {x: device.name(x) for x in device.offered()},
            "built_for": device.built_for(), "unused": device.why_no_gpu()}  # fmt: skip


def facts() -> list[dict[str, Any]]:
    """What engine.doctor knows without trying anything."""
    load_torch()
    from engine import doctor

    return list(doctor.facts())


def train(request: TrainRequest, stop: Stop, drawing: Callable[[], QImage]) -> Iterator[Event]:
    load_training()
    from engine import device, trainer

    def drawn() -> Any:
        image = drawing()
        rgb_u8 = None if image.isNull() else to_rgb(image)
        return rgb_u8 if rgb_u8 is not None and rgb_u8.min() < 255 else None  # an empty sheet is no drawing

    device.prepare(leave=1)
    yield from trainer.train(request, stop, drawn)


def rehearse(request: TrainRequest, stop: Stop) -> Iterator[Event]:
    load_training()
    from engine import device, trainer

    device.prepare(leave=1)
    yield from trainer.rehearse(request, stop)


def check(root: Path, stop: Stop, derive: str) -> Iterator[Event]:
    load_torch()
    from engine.data import checkup

    yield from checkup.check(root, stop, derive)


def animate(run: Path, output: Path) -> int:
    from engine import timelapse

    return timelapse.save(run, output)


def animate_drawing(story: Story, output: Path) -> int:
    """Writes how a drawing came about; the number of its pictures. Raises SinopiaError "drawing_has_no_steps"."""
    from PIL import Image

    from engine import timelapse

    if not story.steps:
        raise SinopiaError("drawing_has_no_steps")
    pictures = [Image.fromarray(to_rgb(picture)) for picture in frames(story, timelapse.width_for(output))]
    timelapse.write(output, pictures)
    return len(pictures)


def judge(run: Path) -> Judgement | None:
    """None where the program is about to end."""
    load_torch()
    from engine.predictor import judge

    return judge.judge(run, stop=_leaving.is_set)


def convert(request: ConvertRequest, stop: Stop) -> Iterator[Event]:
    from engine import device
    from engine.predictor import convert

    device.prepare(leave=1)
    yield from convert.convert(request, stop)


def there_already(request: ConvertRequest) -> int:
    """How many results that are still to be made have names of files that are there."""
    load_torch()
    from engine.predictor import convert

    return convert.there_already(request)


def preview(path: Path, derive: str, model: Path, seed: int) -> QImage:
    """What a model makes of a picture in a file, at most VIEW pixels wide or high."""
    load_torch()
    from engine.predictor import convert

    with crash.at_work(model):
        request = ConvertRequest(model, (path,), path, derive=derive, seed=seed)
        return to_qimage(convert.preview(request, path, VIEW))


def kinds(paths: tuple[Path, ...], most: int) -> Counter[Kind]:
    """What so many pictures of files and folders look like; those that cannot be read do not count."""
    load_torch()
    from engine import data, images

    each = max(1, most // len(paths))
    found: Counter[Kind] = Counter()
    for path in paths:
        inside = (picture for listing in files.walk(path, []) for picture in listing.pictures)
        for picture in islice(inside, each) if path.is_dir() else [path]:
            try:
                found[data.input_kind([images.read_rgb(picture, (KIND, KIND))])] += 1
            except SinopiaError:  # the conversion tells of it
                continue
    return found


def import_models(path: Path) -> list[Path]:
    """Puts the models of a file, or of a folder of the reference, into the library."""
    load_torch()
    from engine import exchange

    return exchange.import_model(path)


def export_model(path: Path, format: str, output: Path) -> dict[str, Any]:
    load_torch()
    from engine import exchange

    return exchange.export_model(path, format, output)


def make_samples(path: Path, drawings: tuple[QImage, ...]) -> tuple[tuple[bytes, bytes], ...]:
    """What a model makes of drawings, as a card holds it."""
    load_torch()
    from engine import images
    from engine.predictor import Predictor

    predictor = Predictor(path)
    side = predictor.card.size
    pairs = [(given, predictor(given)) for given in (_fitted(drawing, side) for drawing in drawings)]
    return tuple((images.png(images.shrink(a, THUMBNAIL)), images.png(images.shrink(b, THUMBNAIL))) for a, b in pairs)


def evaluate(model: Path, root: Path, report: Path, stop: Stop) -> Iterator[Event]:
    """A report on a model by the pairs of a folder, in the window's words."""
    load_torch()
    from engine import device
    from engine.predictor.evaluate import evaluate

    device.prepare(leave=1)
    with crash.at_work(model):
        yield from evaluate(model, root, stop=stop, report=report, teller=TELLER)


def change_card(path: Path, changes: dict[str, Any]) -> None:
    """Gives fields of a model's card other values; all else in the file stays."""
    from engine import storage

    storage.change_card(path, changes)


def survey(
    root: Path,
    method: str,
    direction: str = "a-to-b",
    previews: int = 10,
    derive: str = "",
    exclude: Sequence[str] = (),
    held_out: int = 8,
) -> Survey:
    from engine import data

    return data.survey(root, method, direction, previews, derive, exclude, held_out)


def derivations(root: Path, count: int = 3) -> list[dict[str, Any]]:
    """The middle of some photos of a folder, and under its name what each derivation makes of it; the photo as ""."""
    from engine import data, images
    from engine.data.derive import derive

    photos = data.discover(root, derive=next(iter(DERIVATIONS))).train.a
    shown: list[dict[str, Any]] = []
    for path in photos[:: max(1, len(photos) // count)]:
        try:
            rgb_u8 = images.read_rgb(path, (DERIVED, DERIVED))
        except SinopiaError:  # the survey tells of it
            continue
        side = min(rgb_u8.shape[:2])
        top, left = ((length - side) // 2 for length in rgb_u8.shape[:2])
        photo = images.resize(rgb_u8[top : top + side, left : left + side], DERIVED, DERIVED)
        shown.append({"": photo} | {kind: derive(kind, photo) for kind in DERIVATIONS})
        if len(shown) == count:
            break
    return shown


def derive(photo: QImage, kind: str) -> QImage:
    """What one of kinds.DERIVATIONS makes of a photo, of its size; pens and brushes are parts of its longer side."""
    from engine.predictor import Fit

    width, height = photo.width(), photo.height()
    square = Fit.of(width, height, max(width, height), 1, fixed=True)
    return to_qimage(square.undo(square.apply(to_rgb(photo), kind)))


def derive_file(path: Path, kind: str, model: Path) -> QImage:
    """What a model sees of a photo in a file, of which `kind` is made first; at most VIEW pixels wide or high."""
    from engine import images
    from engine.card import read_card
    from engine.predictor import Fit

    rgb_u8 = images.shrink(images.read_rgb(path, (VIEW, VIEW)), VIEW)
    fit = Fit.for_card(read_card(model), rgb_u8.shape[1], rgb_u8.shape[0])
    return to_qimage(fit.undo(fit.apply(rgb_u8, kind)))


def read_drawing(path: Path, whole: bool = False) -> QImage:
    """A picture for the canvas, as small as that needs: the window would stand still while it scales a large photo.

    A drawing, and with `whole` all else, is as it is in the file, but for what is beyond MAX_SIDE.
    """
    from engine import images

    if not whole:
        rgb_u8 = images.read_rgb(path, (SIDE, SIDE))
        short, long = sorted(rgb_u8.shape[:2])
        small = to_qimage(images.shrink(rgb_u8, max(SIDE, SIDE * long // short)))
        if drawn(small) is Kind.PHOTO:
            return small
    return to_qimage(images.shrink(images.read_rgb(path), MAX_SIDE))


def read_picture(path: Path) -> QImage:
    """A picture at most VIEW pixels wide or high."""
    from engine import images

    return to_qimage(images.shrink(images.read_rgb(path, (VIEW, VIEW)), VIEW))


def write_picture(path: Path, picture: QImage) -> None:
    from engine import images

    images.write(path, to_rgb(picture))
