"""Recipes with a name: a method and its settings, in resources/presets/*.json or in a file of one's own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from engine.config import METHODS, RENAMED, make_config
from engine.messages import Reason, SinopiaError, reason_of

FEW = 500  # pictures; with fewer, a recipe for few is the one to begin with


@dataclass(frozen=True)
class Preset:
    """`about` is a sentence for the person who chooses; `settings` are those that differ from the method's defaults.

    `kind` is the input kind that it is for, see kinds.Kind; "" where any will do.
    """

    name: str
    label: str
    about: str
    method: str
    settings: dict[str, Any]
    kind: str = ""

    def with_settings(self, chosen: dict[str, Any]) -> dict[str, Any]:
        """What a person chose goes before; for another number of steps, the rate falls over the same part of them."""
        merged = self.settings | chosen
        now = str(chosen.get("steps", ""))
        if now.isdecimal() and "decay_steps" not in chosen:
            merged["decay_steps"] = self.falling(int(now))
        return merged

    def falling(self, steps: int | None = None) -> int:
        """Over how many of so many steps, or of its own, the learning rates fall: the same part as of its own length.

        0 where it is measured in epochs: the part of these is a setting of its own.
        """
        own: int = self.settings.get("steps", 0)
        steps = own if steps is None else steps
        if own:
            return int(self.settings.get("decay_steps", 0)) * steps // own
        return round(steps * make_config(self.method, self.settings).decay)


def presets() -> list[Preset]:
    """Those that come with the program, by name."""
    folder = Path(str(files("resources"))) / "presets"
    return [read(path) for path in sorted(folder.glob("*.json"))]


def fitting(method: str, kind: str, count: int, device: str) -> list[Preset]:
    """Those for a method and an input kind; first the one to begin with: for `count` pictures, on a device of torch."""
    usual = METHODS[method].usual
    begin = usual.get("cpu" if device == "cpu" else "few" if count < FEW else "")
    found = [preset for preset in presets() if preset.method == method and preset.kind in ("", kind)]
    return sorted(found, key=lambda preset: preset.name != begin)


def find(name: str) -> Preset:
    """A preset by its name, or from a file. Raises SinopiaError "preset_unknown", "preset_damaged" or "setting_*"."""
    for preset in presets():
        if preset.name == name:
            return preset
    if name.endswith(".json") and Path(name).is_file():
        return read(Path(name))
    raise SinopiaError("preset_unknown", name=name, known=tuple(p.name for p in presets()))


def read(path: Path) -> Preset:
    """Raises SinopiaError "preset_damaged", "method_unknown" or "setting_*"."""
    try:
        row = json.loads(path.read_text("utf-8"))
        settings, words = row["settings"], [row["label"], row["about"], row["method"], row.get("kind", "")]
        if not isinstance(settings, dict):
            raise Reason("not_settings", value=repr(settings)[:60])
        settings = {RENAMED.get(key, key): value for key, value in settings.items()}
        for word in words:
            if not isinstance(word, str):
                raise Reason("not_a_text", value=repr(word)[:60])
        label, about, method, kind = words
        preset = Preset(path.stem, label, about, method, settings, kind)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise SinopiaError("preset_damaged", path=path, reason=reason_of(error)) from None
    make_config(preset.method, preset.settings)
    return preset
