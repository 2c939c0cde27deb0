"""What a card says of its model, in words: name and value each. Whatever a file puts there can be shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.texts import TELLER, device, duration, listed, number, plain, setting, setting_value
from engine.card import Card
from engine.config import METHODS
from engine.kinds import Kind
from engine.sentences import REPORT_SCORES

translate = QCoreApplication.translate


def of(card: Card) -> list[tuple[str, str]]:
    """Method, network, size, and how it was made."""
    training = dict(card.training)
    training.pop("settings", None)
    versions = training.pop("versions", {})
    method = translate("methods", METHODS[card.method].title) if card.method in METHODS else card.method
    facts = [
        (translate("ModelDetails", "Method"), "ONNX" if method == "onnx" else method),
        (translate("ModelDetails", "Network"), _network(card.network)),
        (translate("ModelDetails", "Size"), _size(card)),
    ]
    known: dict[str, tuple[str, Callable[[Any], str]]] = {
        "imported_from": (translate("ModelDetails", "Came as"), str),
        "format": (translate("ModelDetails", "Format"), str),
        "data": (translate("ModelDetails", "Trained on"), str),
        "pictures": (translate("ModelDetails", "Pictures"), _plain),
        "held_out": (translate("ModelDetails", "Kept aside"), _plain),
        "steps": (translate("ModelDetails", "Steps"), _plain),
        "seconds": (translate("ModelDetails", "Training time"), lambda s: duration(float(s))),
        "device": (translate("ModelDetails", "Trained with"), lambda name: device(str(name))),
        "held_out_samples_l1": (translate("ModelDetails", "Error on samples"), lambda v: number(float(v), ".3f")),
        "held_out_samples_perceptual": (
            translate("ModelDetails", "Looks on samples"),
            lambda v: number(float(v), ".3f"),
        ),
        "held_out_scores": (translate("ModelDetails", "On those kept aside"), _scores),
        "copying": (translate("ModelDetails", "The input itself"), _scores),
        "weights": (
            translate("ModelDetails", "Weights"),
            lambda v: translate("ModelDetails", "rounded to 16 bits") if v == "rounded to fp16" else str(v),
        ),
        "left_out": (translate("ModelDetails", "Left out"), _plain),
    }
    for key in (*known, *(k for k in training if k not in known)):
        if key in training:
            name, shown = known.get(key, (_worded(key), _plain))
            facts.append((name, _shown(shown, training[key])))
    if isinstance(versions, dict) and versions:
        names = {"sinopia": "Sinopia", "python": "Python"}
        facts.append(
            (translate("ModelDetails", "Made with"), listed(f"{names.get(k, k)} {v}" for k, v in versions.items()))
        )
    return facts


def settings(card: Card) -> list[tuple[str, str]]:
    """All settings of its training, in the words of the form."""
    told = card.training.get("settings", {})
    config = METHODS[card.method].config if card.method in METHODS else None
    return (
        [(setting(config, str(key)) or _worded(str(key)), setting_value(value)) for key, value in told.items()]
        if isinstance(told, dict)
        else []
    )


def _network(network: dict[str, Any]) -> str:
    kinds = {
        "unet": "U-Net",
        "resnet": "ResNet",
        "light": translate("ModelDetails", "light U-Net"),
        "onnx": translate("ModelDetails", "a graph"),
    }
    kinds |= {"colour": translate("ModelDetails", "light U-Net"), "dcgan": "DCGAN", "fastgan": "FastGAN"}
    kinds |= {"fully_connected": translate("ModelDetails", "fully connected"), "global": "pix2pixHD"}
    kinds |= {"enhanced": translate("ModelDetails", "pix2pixHD with an enhancer")}
    parts = [kinds.get(str(network.get("kind")), str(network.get("kind")))]
    sizes = {
        "depth": translate("ModelDetails", "{n} levels"),
        "blocks": translate("ModelDetails", "{n} blocks"),
        "width": translate("ModelDetails", "width {n}"),
        "norm": translate("ModelDetails", "{n} norm"),
    }
    if network.get("norm") == "none":
        sizes["norm"] = translate("ModelDetails", "no norm")
    parts += [words.format(n=setting_value(network[key])) for key, words in sizes.items() if key in network]
    if network.get("dropout"):
        parts.append(translate("ModelDetails", "dropout"))
    channels = network.get("in_channels", 3), network.get("out_channels", 3)
    if channels != (3, 3):
        parts.append(translate("ModelDetails", "{a} channels to {b}").format(a=channels[0], b=channels[1]))
    return listed(parts)


def _size(card: Card) -> str:
    if card.input_kind == Kind.NOISE:
        return translate("ModelDetails", "{n} × {n} px").format(n=card.size)
    if card.scale == "fixed":
        return translate("ModelDetails", "{n} × {n} px; other pictures are fitted in").format(n=card.size)
    return translate("ModelDetails", "{n} × {n} px learnt; pictures keep their own pixels").format(n=card.size)


def _scores(scores: dict[str, Any]) -> str:
    """Several scores in a line, each with its name."""
    names = {key: TELLER.fill(texts[0], {}) for key, texts in REPORT_SCORES.items()}
    names |= {
        "diversity": translate("ModelDetails", "Variety"),
        "style": translate("ModelDetails", "Style"),
        "content": translate("ModelDetails", "Content"),
    }
    names |= {"style_of_the_photos": translate("ModelDetails", "Style of the photos themselves")}
    return listed(f"{names.get(key, _worded(key))} {number(float(value), '.4g')}" for key, value in scores.items())


def _plain(value: Any) -> str:
    """A fact of a card for people, whatever type its file gave it."""
    if isinstance(value, dict):
        return listed(f"{str(name).replace('_', ' ')} {_plain(part)}" for name, part in value.items())
    return plain(value, "g")


def _shown(show: Callable[[Any], str], value: Any) -> str:
    try:
        return show(value)
    except (AttributeError, TypeError, ValueError):
        return _plain(value)


def _worded(key: str) -> str:
    """The name of a fact that only its file knows."""
    return key.replace("_", " ").capitalize()
