"""What this computer offers, and whether everything works on it: a small training, a model, a picture."""

from __future__ import annotations

import importlib.metadata
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import torch

import engine
from engine import compiled, device, images, library, trials
from engine.config import Data, TrainRequest, usual_method
from engine.events import Losses
from engine.files import nameless
from engine.predictor import Predictor
from engine.trainer import train

LEARNT = {"size": 128, "width": 64, "steps": 12, "log_every": 4, "samples": 1}  # in the self-test
PACKAGES = ("torch", "numpy", "pillow", "safetensors", "PySide6-Essentials")


def examine() -> Iterator[dict[str, Any]]:
    """Rows {"what", "answer"}, each as soon as it is known. Raises SinopiaError where the self-test fails."""
    yield from facts()
    yield from _live_drawing()
    yield from _try_everything()


def facts() -> Iterator[dict[str, Any]]:
    """Those rows that are known without trying anything."""
    yield {"what": "sinopia", "answer": engine.__version__}
    yield {"what": "python", "answer": platform.python_version()}
    for name in PACKAGES:
        try:
            yield {"what": name, "answer": importlib.metadata.version(name)}
        except importlib.metadata.PackageNotFoundError:
            yield {"what": name, "answer": "not installed"}
    yield {"what": "built for", "answer": device.built_for()}
    kind = device.choose().type
    yield {"what": "device", "answer": f"{kind} ({device.name(kind)})"}
    if (why := device.why_no_gpu()) is not None:
        yield {"what": "GPU", "answer": str(why)}
    yield {"what": "threads", "answer": torch.get_num_threads()}
    yield {"what": "system", "answer": platform.platform()}
    yield {"what": "learns in", "answer": str(trials.for_learning(device.choose()))}
    yield {"what": "makes pictures in", "answer": str(trials.for_use(device.choose()))}
    yield {"what": "models and runs", "answer": nameless(str(library.home()))}


def _live_drawing() -> Iterator[dict[str, Any]]:
    """How the Draw page goes through the first built-in model, where that is a question: on a CPU."""
    for entry in [e for e in library.entries() if e.origin == "builtin" and e.card is not None][:1]:
        way = Predictor(entry.path).hasten()
        missing = "" if compiled.installed() else "; OpenVINO is not installed"
        if way is not None:
            yield {"what": f"live, {entry.name}", "answer": f"{way}{missing}"}


def _try_everything() -> Iterator[dict[str, Any]]:
    """Learns for some steps from made-up pairs, loads the model and turns a picture with it."""
    random = np.random.default_rng(0)
    with tempfile.TemporaryDirectory() as temporary:
        folder, run = Path(temporary) / "pairs", Path(temporary) / "run"
        for i in range(12):
            images.write(folder / f"{i}.png", random.integers(0, 256, (128, 256, 3), dtype=np.uint8))
        rates = [e for e in train(TrainRequest(folder, run, usual_method(Data.PAIRS), LEARNT)) if isinstance(e, Losses)]
        yield {"what": "training, 128 px", "answer": f"{rates[-1].steps_per_second:.1f} steps a second"}
        predictor = Predictor(run / "model.safetensors")
        picture = random.integers(0, 256, (128, 128, 3), dtype=np.uint8)
        predictor(picture)
        began = monotonic()
        for _ in range(5):
            predictor(picture)
        yield {"what": "U-Net, 128 px", "answer": f"{5 / (monotonic() - began):.1f} pictures a second"}
        yield {"what": "self-test", "answer": "passed"}
