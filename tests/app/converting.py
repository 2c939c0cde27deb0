"""What stands in for the engine's conversion of files, and what tests of it do with a session."""

from __future__ import annotations

import threading
from collections import Counter

from PIL import Image, ImageOps

from app.sessions.conversion import ConversionSession, ConversionWork
from engine.events import Converted, Finished, ImageDone, ImageFailed, ImageSkipped, Started, Stopped
from engine.kinds import Kind
from engine.messages import Message
from tests.app.standins import picture, stands_for


@stands_for("derive_file")
def derive_file(path, kind, model):
    return picture({"edges": "black", "gray": "gray"}[kind] if model.stem == "one" else "yellow", 400, 200)


@stands_for("preview")
def preview(path, derive, model, seed):
    return picture("fuchsia" if seed else "lime", 40, 20)


@stands_for("kinds")
def kinds(paths, most):
    """Files whose names begin with "photo" look like some."""
    return Counter(Kind.PHOTO if path.name.startswith("photo") else Kind.LINE for path in paths)


@stands_for("there_already")
def there_already(request):
    return sum((request.output / f.name).exists() for f in files_of(request) if f not in request.done)


def files_of(request):
    return [f for p in request.inputs for f in (sorted(p.iterdir()) if p.is_dir() else [p])]


def make_session(work_lane, live_lane, convert):
    work = ConversionWork(convert, there_already, derive_file, preview, kinds)
    return ConversionSession(work_lane, live_lane, live_lane, work)


class Converter:
    """Inverts pictures in the order of the engine; names with "bad" fail, and `gate` holds it after the first."""

    def __init__(self):
        self.requests = []
        self.gate = threading.Event()
        self.gate.set()

    @stands_for("convert")
    def __call__(self, request, stop):
        self.requests.append(request)
        files = [f for f in files_of(request) if f not in request.done]
        request.output.mkdir(parents=True, exist_ok=True)
        yield Started(len(files))
        for index, file in enumerate(files, 1):
            if stop():
                yield Stopped(index - 1)
                return
            if request.results.existing == "skip" and (request.output / file.name).exists():
                yield ImageSkipped(file, request.output / file.name, index, len(files))
            elif "bad" in file.name:
                failed = Message("picture_damaged", {"path": file, "reason": Message("cut_short")})
                yield ImageFailed(file, failed, index, len(files))
            else:
                ImageOps.invert(Image.open(file)).save(request.output / file.name)
                moves = file.suffix == ".gif" and not request.frames
                yield ImageDone(file, request.output / file.name, index, len(files), 0.5, moves)
            self.gate.wait(10)
        yield Finished(len(files), Converted())


def rows(session):
    """The names of what is to be converted, and how they stand."""
    return [(item.source.name, item.state) for item in session.items.rows]


def convert(qtbot, session):
    session.start()
    qtbot.waitUntil(lambda: not session.running)
