"""A screen of its own (Xvfb) and a hand on it: real events of X by libXtst, and pictures of what is seen."""

from __future__ import annotations

import ctypes
import os
import subprocess
import time
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from itertools import pairwise
from typing import Self

import numpy as np
from PIL import Image, ImageGrab

REVERT_TO_PARENT, VIEWABLE, CLIENT_MESSAGE = 2, 2, 33  # X.h
STEP_SECONDS = 0.01  # between two events of a stroke


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h, as far as it is read."""

    _fields_ = [
        *((name, c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", c_void_p), ("root", c_ulong),
        *((name, c_int) for name in ("class_", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", c_ulong), ("backing_pixel", c_ulong), ("save_under", c_int), ("colormap", c_ulong),
        ("map_installed", c_int), ("map_state", c_int), ("rest", ctypes.c_char * 64),
    ]  # fmt: skip


class _Message(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, as long as any XEvent."""

    _fields_ = [
        ("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("window", c_ulong),
        ("message_type", c_ulong), ("format", c_int), ("data", c_long * 5), ("rest", c_long * 12),
    ]  # fmt: skip


class Screen:
    """`display` is what DISPLAY has to be. Positions are parts of the screen, 0 to 1, to the right and down."""

    def __init__(self, width: int = 1280, height: int = 800) -> None:
        self.width, self.height = width, height
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-ac", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = f":{int(answer.readline())}"
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype, self._x.XDefaultRootWindow.restype = c_void_p, c_ulong
        self._x.XStringToKeysym.restype = c_ulong
        self._x.XKeysymToKeycode.argtypes = [c_void_p, c_ulong]
        self._x.XSetInputFocus.argtypes = [c_void_p, c_ulong, c_int, c_ulong]
        self._x.XInternAtom.restype = c_ulong
        self._x.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
        self._x.XQueryTree.argtypes = [c_void_p, c_ulong, *[POINTER(c_ulong)] * 2, POINTER(POINTER(c_ulong)),
                                       POINTER(c_uint)]  # fmt: skip
        self._there = c_void_p(self._x.XOpenDisplay(self.display.encode()))
        self._root = self._x.XDefaultRootWindow(self._there)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._x.XCloseDisplay(self._there)
        self._server.terminate()
        self._server.wait()

    def grab(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display)

    def pixels(self, left: float = 0, top: float = 0, right: float = 1, bottom: float = 1) -> np.ndarray:
        """uint8 (height, width, 3) of a part of the screen."""
        box = (self.width * left, self.height * top, self.width * right, self.height * bottom)
        return np.asarray(self.grab().convert("RGB").crop(tuple(map(round, box))))

    def stroke(self, *points: tuple[float, float], steps: int = 12) -> None:
        """With the first button, through these points; one point is a click."""
        x, y = points[0]
        self._move(x, y)
        self._button(True)
        for (x0, y0), (x1, y1) in pairwise(points):
            for step in range(1, steps + 1):
                self._move(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps)
        self._button(False)

    def key(self, keys: str) -> None:
        """One or several at once, by X's names: "Return", "Control_L+s"."""
        self._focus()
        codes = [self._x.XKeysymToKeycode(self._there, self._x.XStringToKeysym(k.encode())) for k in keys.split("+")]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._there, c_uint(code), 1, c_ulong(0))
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._there, c_uint(code), 0, c_ulong(0))
        self._pass()

    def write(self, text: str) -> None:
        """Small letters, digits, points and hyphens."""
        for character in text:
            self.key({".": "period", "-": "minus"}.get(character, character))

    def close_window(self) -> None:
        """As the cross of its frame would."""
        atoms = [self._x.XInternAtom(self._there, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")]
        window = self._focus()
        message = _Message(CLIENT_MESSAGE, 0, 1, None, window, atoms[0], 32, (c_long * 5)(atoms[1]))
        self._x.XSendEvent(self._there, window, 0, c_long(0), byref(message))
        self._pass()

    def _focus(self) -> int:
        """The window in front, which gets the keys: a window manager would see to it, which is not here."""
        root, parent, count, found = c_ulong(), c_ulong(), c_uint(), POINTER(c_ulong)()
        self._x.XQueryTree(self._there, self._root, byref(root), byref(parent), byref(found), byref(count))
        for window in reversed(found[: count.value]):
            if self._seen(window):
                self._x.XSetInputFocus(self._there, window, REVERT_TO_PARENT, 0)
                self._pass()
                return window
        raise LookupError("no window is open")

    def _seen(self, window: int) -> bool:
        found = _Attributes()
        self._x.XGetWindowAttributes(self._there, c_ulong(window), byref(found))
        return found.map_state == VIEWABLE and found.width > 8 and found.height > 8

    def _move(self, x: float, y: float) -> None:
        self._test.XTestFakeMotionEvent(self._there, -1, round(x * self.width), round(y * self.height), c_ulong(0))
        self._pass()

    def _button(self, down: bool) -> None:
        self._test.XTestFakeButtonEvent(self._there, 1, int(down), c_ulong(0))
        self._pass()

    def _pass(self) -> None:
        self._x.XSync(self._there, 0)
        time.sleep(STEP_SECONDS)
