"""What the worker threads run. The only file of the window that imports the heavy engine, and only inside functions."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app import crash
from app.jobs import Stop
from app.painting.place import SIDE
from app.pixels import to_qimage, to_rgb
from app.sessions.live import Prediction
from engine.config import ConvertRequest, StyleRequest, TrainRequest
from engine.events import Event, Survey
from engine.kinds import DERIVATIONS, Given
from engine.messages import SinopiaError

if TYPE_CHECKING:
    from engine.predictor import Predictor

THUMBNAIL = 192  # px of a sample picture, as training makes them
VIEW = 1024  # px of a picture that is only looked at
DERIVED = 160  # px of a picture by which a derivation is chosen

_leaving = threading.Event()
_loaded: tuple[tuple[Path, int, int], Predictor] | None = None  # the last model; of the live lane alone


def predict(path: Path, picture: QImage, seed: int = 0) -> Prediction:
    """The picture through the model; a `seed` chooses among what it can make of it. Only for the live lane."""
    with crash.at_work(path):
        return _through(_load(path), picture, seed)


def compare(path: Path, picture: QImage) -> Prediction:
    """The picture through a model that is loaded for it alone and leaves no memory behind."""
    from engine.predictor import Predictor

    with crash.at_work(path):
        return _through(Predictor(path), picture)


def _through(predictor: Predictor, picture: QImage, seed: int = 0) -> Prediction:
    from engine import device

    rgb_u8 = _fitted(picture, predictor.card.size)
    begin = time.perf_counter()
    result = predictor(Given(rgb_u8, seed))
    seconds = time.perf_counter() - begin
    name = device.name(predictor.device)
    live = predictor.live
    return Prediction(to_qimage(result), seconds, f"{name} · {live.name}" if live else name)


def enlarge(picture: QImage, side: int) -> QImage:
    """The picture with this longer side, and sharper than interpolation makes it."""
    from engine import device
    from engine.networks import upscale

    chosen = device.choose()
    longer = max(picture.width(), picture.height())
    width, height = (max(1, round(length * side / longer)) for length in (picture.width(), picture.height()))
    with device.memory_named(chosen):
        return to_qimage(upscale.enlarged(to_rgb(picture), width, height, chosen, device.dtype_at_use(chosen)))


def _fitted(picture: QImage, side: int) -> Any:
    """An array whose longer side is that of the squares that the model learnt on."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return to_rgb(picture.scaled(side, side, keep, smooth))


def hasten(path: Path) -> None:
    """Makes the model that `predict` just used faster if it can be; takes seconds, on a lane of its own.

    It ends early where another model is used, or the program is about to end.
    """
    loaded = _loaded
    if loaded is not None and loaded[0][0] == path:
        with crash.at_work(path):
            loaded[1].hasten(lambda: _leaving.is_set() or _loaded is not loaded)


def leave() -> None:
    """The program is about to end: nothing is made faster for it any more."""
    _leaving.set()


def _load(path: Path) -> Predictor:
    global _loaded
    from engine.predictor import Predictor

    try:
        facts = path.stat()
        key = path, facts.st_mtime_ns, facts.st_size
    except OSError:  # the predictor says it better
        key = path, 0, 0
    if _loaded is None or _loaded[0] != key:
        _loaded = None  # frees the memory of the other model first
        _loaded = key, Predictor(path)
    return _loaded[1]


def describe() -> dict[str, Any]:
    """The device of this computer; the first call imports the engine, which takes seconds."""
    _load_torch()
    import engine.predictor  # noqa: F401
    from engine import device

    device.prepare(leave=1)  # one core is the window's
    kind = device.choose().type
    return {"device": kind, "name": device.name(kind)}


def _load_torch() -> None:
    """Loads torch's libraries before Python does.

    Python holds its lock while the system links them, and the window would stand still for some 0.4 s; a foreign
    function is called without the lock. Where this does not work, the import does it as ever.
    """
    found = importlib.util.find_spec("torch")
    if "torch" in sys.modules or found is None or found.origin is None or not sys.platform.startswith("linux"):
        return
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype, dlopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    dlopen(os.fsencode(Path(found.origin).parent / "lib" / "libtorch_python.so"), os.RTLD_NOW | os.RTLD_LOCAL)


def train(request: TrainRequest, stop: Stop, drawing: Callable[[], QImage]) -> Iterator[Event]:
    from engine import device, trainer

    def drawn() -> Any:
        image = drawing()
        rgb_u8 = None if image.isNull() else to_rgb(image)
        return rgb_u8 if rgb_u8 is not None and rgb_u8.min() < 255 else None  # an empty sheet is no drawing

    device.prepare(leave=1)
    yield from trainer.train(request, stop, drawn)


def rehearse(request: TrainRequest, stop: Stop) -> Iterator[Event]:
    _load_torch()
    from engine import device, trainer

    device.prepare(leave=1)
    yield from trainer.rehearse(request, stop)


def check(root: Path, stop: Stop, derive: str) -> Iterator[Event]:
    _load_torch()
    from engine.data import checkup

    yield from checkup.check(root, stop, derive)


def animate(run: Path, output: Path) -> int:
    from engine import timelapse

    return timelapse.save(run, output)


def convert(request: ConvertRequest, stop: Stop) -> Iterator[Event]:
    from engine import device
    from engine.predictor import convert

    device.prepare(leave=1)
    yield from convert.convert(request, stop)


def stylize(content: QImage | Path, request: StyleRequest, stop: Stop) -> Iterator[Event]:
    """Repaints a picture, or that in a file; `request` has all else."""
    _load_torch()
    from engine import device, stylizer

    device.prepare(leave=1)
    given = content if isinstance(content, Path) else to_rgb(content)
    yield from stylizer.stylize(replace(request, content=given), stop)


def glance(model: Path, picture: QImage, longest: int, strength: float, scale: float, colours: float) -> QImage:
    """A picture through a model that learnt a style, `longest` pixels wide or high at most; it leaves no memory behind.

    What the sliders of the Style page say, as far as such a model can: below one half of the `strength` the picture
    itself shines through, and strokes are larger on a smaller picture.
    """
    _load_torch()
    from engine import images, stylizer
    from engine.predictor import Predictor

    rgb_u8 = images.shrink(to_rgb(picture), longest)
    height, width = rgb_u8.shape[:2]
    with crash.at_work(model):
        made = Predictor(model)(images.resize(rgb_u8, max(1, round(width / scale)), max(1, round(height / scale))))
    made = stylizer.with_colours_of(rgb_u8, images.resize(made, width, height), colours)
    share = min(1.0, 2 * strength)
    return to_qimage((rgb_u8 + (made.astype("float32") - rgb_u8) * share).round().astype("uint8"))


def import_models(path: Path) -> list[Path]:
    """Puts the models of a file, or of a folder of the reference, into the library."""
    _load_torch()
    from engine import exchange

    return exchange.import_model(path)


def export_model(path: Path, format: str, output: Path) -> dict[str, Any]:
    _load_torch()
    from engine import exchange

    return exchange.export_model(path, format, output)


def make_samples(path: Path, drawings: tuple[QImage, ...]) -> tuple[tuple[bytes, bytes], ...]:
    """What a model makes of drawings, as a card holds it."""
    _load_torch()
    from engine import images
    from engine.predictor import Predictor

    predictor = Predictor(path)
    side = predictor.card.size
    pairs = [(given, predictor(given)) for given in (_fitted(drawing, side) for drawing in drawings)]
    return tuple((images.png(images.shrink(a, THUMBNAIL)), images.png(images.shrink(b, THUMBNAIL))) for a, b in pairs)


def change_card(path: Path, changes: dict[str, Any]) -> None:
    """Gives fields of a model's card other values; all else in the file stays."""
    from engine import storage

    storage.change_card(path, changes)


def survey(root: Path, method: str, direction: str = "a-to-b", previews: int = 10, derive: str = "") -> Survey:
    from engine import data

    return data.survey(root, method, direction, previews, derive)


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


def read_drawing(path: Path) -> QImage:
    """A picture for the canvas, as small as that needs: the window would stand still while it scales a large one."""
    from engine import images

    rgb_u8 = images.read_rgb(path, (SIDE, SIDE))
    short, long = sorted(rgb_u8.shape[:2])
    return to_qimage(images.shrink(rgb_u8, max(SIDE, SIDE * long // short)))


def read_picture(path: Path) -> QImage:
    from engine import images

    return to_qimage(images.read_rgb(path))


def write_picture(path: Path, picture: QImage) -> None:
    from engine import images

    images.write(path, to_rgb(picture))
