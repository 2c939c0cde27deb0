"""Loads the libraries of the engine, so that the window feels little of it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from functools import cache
from pathlib import Path

from app.garbage import Collector


def load_torch() -> None:
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


@cache
def load_training() -> None:
    """Loads what a training needs, also what torch itself loads at the first step only.

    Once, and before there is a network: these hundreds of thousands of objects never go, and to look through them each
    time that garbage is taken away would be felt in a stroke.
    """
    load_torch()
    import torch._dynamo  # noqa: F401

    import engine.trainer  # noqa: F401

    Collector.spare()
