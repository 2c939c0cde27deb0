"""Where in a file the generators are: what training programs put around, beside and into a state dict.

A checkpoint is taken for a tree of dicts and lists with tensors for leaves. A generator is found wherever the names of
one of the `layouts` end some names of a table, whatever stands before them: `module.`, `_orig_mod.`, `netG.`, `ema.`
in any combination. Weights that are computed of several tensors, as a spectral norm leaves them, count as one Part.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import torch
from torch import Tensor

from engine.exchange import layouts
from engine.exchange.pickled import SCRIPT, Object, Stored
from engine.exchange.plain import Slice
from engine.messages import Message, Reason, SinopiaError, reason_of

MAX_DEPTH = 16  # of a tree, and
MAX_ROOFS = 256  # of what stands before the names of one table: no training program comes near

# The tensors of which a weight is made: of a spectral norm (Miyato et al. 2018) and of a weight norm, each in torch's
# older and newer spelling.
NORMS = re.compile(
    r"(?P<module>(?:.*\.)?)(?:weight_(?P<old>orig|u|v|g)|parametrizations\.weight\.(?P<new>original[01]?|0\._u|0\._v))"
)
NEW = {"original": "orig", "0._u": "u", "0._v": "v", "original0": "g", "original1": "v"}

# Parts of names that say nothing of which generator it is.
PLAIN = {
    "module",
    "_orig_mod",
    "state_dict",
    "model_state_dict",
    "model",
    "models",
    "network",
    "net",
    "params",
    "weights",
}
AVERAGED = re.compile(r"(^|_|\.)(ema|averaged?|swa|shadow)(_|\.|$)")
SIDES = re.compile(r"(?:^|[_\W]|(?<=[a-zG]))(?:(A2B|AtoB|AB|A|a2b|atob|ab)|(B2A|BtoA|BA|B|b2a|btoa|ba))$|_(?:(a)|(b))$")

JUDGES = re.compile(r"(net)?D(_\w+)?|disc(riminator)?(_\w+)?", re.IGNORECASE)

# What else is met in such files: the first pattern that fits a name tells what it is, as a code of reasons.
OTHERS = (
    (r"mlp_\d+\.", "cut_features"),
    (r"model1_\d+\.", "hd_enhancer"),
    (r"scale\d+_layer\d+\.", "hd_discriminator"),
    (r"net\.\d+\.", "pixel_discriminator"),
    (r"(down_blocks|input_blocks)\.\d+\.", "diffusion"),
    (r"(mapping|synthesis|style)\.", "style_gan"),
    (r"(body\.\d+\.rdb|RRDB_trunk\.|sub\.\d+\.RDB)", "super_resolution"),
    (r"(features\.\d+\.|layer[1-4]\.\d+\.conv)", "recogniser"),
    (r".*\.?lora_", "low_rank"),
)


class Entry(Protocol):
    """A tensor that still lies in its file."""

    @property
    def shape(self) -> tuple[int, ...]: ...


class TensorFile(Protocol):
    """A file of tensors: dicts, lists and Objects with an Entry for each tensor, see pickled.TorchFile."""

    path: Path
    root: Any
    foreign: str

    def load(self, tensors: dict[str, Any]) -> dict[str, Tensor]: ...


@dataclass(frozen=True)
class Part:
    """A parameter of a state dict: its shape, and the tensors it is made of by their role, "" for one alone."""

    shape: tuple[int, ...]
    sources: dict[str, Entry]


class Generator(NamedTuple):
    """What was found: the names that led to it, and its parameters by those of its layout."""

    path: tuple[str, ...]
    parts: dict[str, Part]

    @property
    def averaged(self) -> bool:
        """Whether it is the mean of the weights of many steps, which make calmer pictures."""
        return any(AVERAGED.search(name) for name in self.path)

    @property
    def side(self) -> str:
        """ "A" or "B" where it is named as one of the two generators of a CycleGAN; else ""."""
        return next(filter(None, map(side_of, reversed(self.path))), "")

    @property
    def label(self) -> str:
        """The names without those that all have."""
        return ".".join(name for name in self.path if name not in PLAIN)


def generators(file: TensorFile) -> list[Generator]:
    """Every generator of a file, averaged ones first; one at least.

    Raises SinopiaError "foreign_other", "foreign_unsafe" or "foreign_unknown".
    """
    found: list[Generator] = []
    tables = list(_tables(file.root))
    known: set[frozenset[int]] = set()  # one may be reached by two names
    for path, table in tables:
        for generator in _generators(path, table):
            same = frozenset(id(entry) for part in generator.parts.values() for entry in part.sources.values())
            if same not in known:
                known.add(same)
                found.append(generator)
    found = [g for g in found if not any(map(JUDGES.fullmatch, g.path))] or found
    if found:
        return sorted(found, key=lambda generator: not generator.averaged)
    what = _other([table for _, table in tables])
    if what:
        raise SinopiaError("foreign_other", path=file.path, what=Message(what))
    if file.foreign:
        raise SinopiaError("foreign_unsafe", path=file.path, name=file.foreign)
    if not any(isinstance(name, str) for _, table in tables for name in table):
        raise SinopiaError("foreign_unknown", path=file.path, reason=Message("no_named_tensors"))
    raise SinopiaError("foreign_other", path=file.path, what=Message("other_network"))


def load(file: TensorFile, parts: dict[str, Part], transposed: set[str]) -> dict[str, Tensor]:
    """The parameters themselves; `transposed` are those whose outputs are their second axis.

    Raises SinopiaError "foreign_damaged" or "foreign_refused".
    """
    said = {name: {role: f"{name} ({role})" if role else name for role in part.sources} for name, part in parts.items()}
    there = file.load({said[name][role]: entry for name, part in parts.items() for role, entry in part.sources.items()})
    made = {}
    for name, roles in said.items():
        sources = {role: there[key] for role, key in roles.items()}
        try:
            made[name] = sources[""] if "" in sources else _composed(sources, name, name in transposed)
        except ValueError as error:
            raise SinopiaError("foreign_refused", path=file.path, reason=reason_of(error)) from None
    return made


def _composed(sources: dict[str, Tensor], name: str, transposed: bool) -> Tensor:
    """A weight from the tensors of its norm, in float64. Raises Reason where these do not fit together."""
    given = {role: value.double() for role, value in sources.items()}
    if "g" in given:  # a length and a direction for each output
        across = [axis for axis, side in enumerate(given["g"].shape) if side == 1]
        weight = given["v"] * given["g"] / given["v"].square().sum(across, keepdim=True).sqrt()
    else:  # over its largest singular value, as the two vectors tell it that training found by power iteration
        matrix = given["orig"].transpose(0, int(transposed)).flatten(1)
        u = given["u"]
        if u.shape != matrix.shape[:1] or given.get("v", matrix[0]).shape != matrix.shape[1:]:
            raise Reason("part_shape", name=f"{name} (u)", shape=tuple(u.shape), wanted=tuple(matrix.shape[:1]))
        if "v" in given:
            sigma = u @ matrix @ given["v"]
        else:  # torch before 1.0 kept one, and took another step
            v = torch.nn.functional.normalize(u @ matrix, dim=0)
            sigma = (matrix @ v).norm()
        weight = given["orig"] / sigma
    if not torch.isfinite(weight).all():
        raise Reason("not_numbers", name=name)
    return weight


def side_of(name: str) -> str:
    """ "A" or "B", of which pictures are given, as the end of a generator's name tells; "" where it does not."""
    m = SIDES.search(name)
    return "" if m is None else "A" if m[1] or m[3] else "B"


# -- the tree ----------------------------------------------------------------------------------------------------------


def _tables(root: Any) -> Iterator[tuple[tuple[str, ...], dict[Any, Entry]]]:
    """Every dict with tensors in it, and every module of a TorchScript archive as one such, with the names before it.

    What is there twice is seen once: a pickle can nest a thing within itself.
    """
    seen: set[int] = set()
    waiting: deque[tuple[tuple[str, ...], Any]] = deque([((), root)])
    while waiting:
        path, value = waiting.popleft()
        if id(value) in seen or len(path) > MAX_DEPTH:
            continue
        seen.add(id(value))
        if isinstance(value, Object) and value.name.startswith(SCRIPT):
            yield path, _flat(value, seen)
            continue
        if isinstance(value, list | tuple):
            items: dict[Any, Any] = dict(enumerate(value)) if any(map(_is_container, value)) else {}
        else:
            items = value.parts if isinstance(value, Object) else value if isinstance(value, dict) else {}
        table = {name: entry for name, entry in items.items() if _is_tensor(entry)}
        if table:
            yield path, table
        waiting += [((*path, str(name)), inner) for name, inner in items.items() if _is_container(inner)]


def _flat(module: Object, seen: set[int]) -> dict[Any, Entry]:
    """The tensors of a module and of all within it, by their names joined with dots."""
    table: dict[Any, Entry] = {}
    waiting = deque([("", 0, module)])
    while waiting:
        roof, depth, inner = waiting.popleft()
        for name, value in inner.parts.items():
            if _is_tensor(value):
                table[f"{roof}{name}"] = value
            elif isinstance(value, Object) and id(value) not in seen and depth < 4 * MAX_DEPTH:
                seen.add(id(value))
                waiting.append((f"{roof}{name}.", depth + 1, value))
    return table


def _is_container(value: Any) -> bool:
    return isinstance(value, dict | list | tuple | Object) and not _is_tensor(value)


def _is_tensor(value: Any) -> bool:
    return isinstance(value, Stored | Slice)


# -- a table -----------------------------------------------------------------------------------------------------------


def _generators(path: tuple[str, ...], table: dict[Any, Entry]) -> Iterator[Generator]:
    """Those whose parameters are in a table, by what stands before their names there."""
    parts = _parts({name: entry for name, entry in table.items() if isinstance(name, str)})
    places = dict.fromkeys(
        name.removesuffix(anchor) for name in parts for anchor in layouts.ANCHORS if name.endswith(anchor)
    )
    found: list[str] = []
    for roof in sorted(places, key=len)[:MAX_ROOFS]:
        if any(roof.startswith(f"{other}model.") for other in found) or roof[-1:] not in ("", "."):
            continue  # a layer of that generator, or the end of another name
        within = {
            name.removeprefix(roof): part
            for name, part in parts.items()
            if name.startswith(roof) and layouts.ROOTS.match(name, len(roof))
        }
        if layouts.is_generator({name: part.shape for name, part in within.items()}):
            found.append(roof)
            yield Generator((*path, *filter(None, roof.split("."))), within)


def _parts(table: dict[str, Entry]) -> dict[str, Part]:
    """The parameters by name, norms of weights put together."""
    parts: dict[str, Part] = {}
    norms: dict[str, dict[str, tuple[str, Entry]]] = {}
    for name, entry in table.items():
        if m := NORMS.fullmatch(name):
            role = m["old"] or NEW[m["new"]]
            norms.setdefault(f"{m['module']}weight", {})[role] = name, entry
        else:
            parts[name] = Part(entry.shape, {"": entry})
    for weight, found in norms.items():
        whole = {"g": "v", "orig": "u"}.get(next((role for role in ("g", "orig") if role in found), ""), "") in found
        if whole and weight not in parts:
            shape = found["v" if "g" in found else "orig"][1].shape
            parts[weight] = Part(shape, {role: entry for role, (_, entry) in found.items()})
        else:  # another thing of such a name
            parts |= {name: Part(entry.shape, {"": entry}) for name, entry in found.values()}
    return parts


def _other(tables: list[dict[Any, Entry]]) -> str:
    """What a file without a generator holds, as a code of reasons; "" where its names say nothing."""
    names = {name: entry.shape for table in tables for name, entry in table.items() if isinstance(name, str)}
    for pattern, what in OTHERS:
        wanted = re.compile(rf"(.*\.)?{pattern}")
        if any(wanted.match(name) for name in names):
            return what
    # The first layer of a PatchGAN, or what is left of a generator where more is missing than a name or two.
    first = [shape for name, shape in names.items() if re.fullmatch(r"(.*\.)?model\.0\.(weight|weight_orig)", name)]
    return "discriminator" if any(shape[2:] == (4, 4) for shape in first) else ""
