"""The .pict files of affinelayer/pix2pix-tensorflow (server/tools/export-checkpoint.py, server/static/index.html).

Three parts, each after its length as a big-endian uint32: the names and shapes of the tensors as JSON, a code book of
256 float32, and a byte for every weight. A weight is the code book's entry of its byte. The browser demo, ml5 and
Unity read such files.
"""

from __future__ import annotations

import io
import json
import struct
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import torch
from torch import Tensor

from engine import files, networks
from engine.card import Card
from engine.exchange.state_dicts import swap_halves
from engine.kinds import Kind
from engine.messages import Message, Reason, SinopiaError, reason_of

MAX_JSON = 2**20  # bytes; 60 tensors take 6,000
BOOK = 256
MU = 255.0
DEMO_DEPTH = 8  # halvings that the demo's code counts on

# Before December 2017 the layers had other names, and no biases.
OLD = {
    "conv/filter": "conv2d/kernel",
    "deconv/filter": "conv2d_transpose/kernel",
    "batchnorm/scale": "batch_normalization/gamma",
    "batchnorm/offset": "batch_normalization/beta",
}


def read(path: Path) -> tuple[Card, dict[str, Tensor]]:
    """Card and weights. Raises SinopiaError "foreign_damaged" or "foreign_refused"."""
    try:
        with path.open("rb") as file:
            length = file.seek(0, io.SEEK_END)
            file.seek(0)
            places = _places(_part(file, MAX_JSON))
            total = sum(prod(shape) for shape in places.values())
            book = np.frombuffer(_part(file, 4 * BOOK), "<f4")
            if len(book) != BOOK or not np.isfinite(book).all():
                raise Reason("pict_code_book", count=BOOK)
            if total > length:
                raise Reason("larger_than_file")
            network = _deduce(path, places)
            codes = np.frombuffer(_part(file, total), np.uint8)
            if len(codes) != total or file.read(1):
                raise Reason("pict_bytes")
    except ValueError as error:
        raise SinopiaError("foreign_damaged", path=path, reason=reason_of(error)) from None
    except OSError as error:
        raise SinopiaError("foreign_refused", path=path, reason=reason_of(error)) from None
    found, begin = {}, 0
    for name, shape in places.items():
        end = begin + prod(shape)
        found[name] = torch.from_numpy(book[codes[begin:end]].reshape(shape))
        begin = end
    side = networks.sides_multiple_of(network)
    card = Card("pix2pix", network, max(side, 16), side, "fixed", input_kind=Kind.LINE)
    return card, _ours(network, found)


def write(path: Path, card: Card, weights: dict[str, Tensor]) -> None:
    """Writes a model as .pict, its weights rounded to 256 values. Raises SinopiaError "export_unfit"."""
    network = card.network
    norm = network.get("norm", "batch")
    reasons = (
        (Message("pict_unet_only"), network["kind"] != "unet" or not network.get("skips", True)),
        (Message("pict_layers_here"), any(map(network.get, ("leaky_skips", "resized_end", "variations")))),
        (Message("pict_depth", {"depth": DEMO_DEPTH}), network.get("depth", 8) != DEMO_DEPTH),
        (Message("pict_norm"), norm == "none"),
        (Message("pict_statistics"), norm == "batch" and card.norm == "running"),
        (Message("pict_bottleneck"), not network.get("bottleneck_norm")),
    )
    unfit = next((reason for reason, holds in reasons if holds), None)
    if unfit is not None:
        raise SinopiaError("export_unfit", path=path, format=".pict", reason=unfit)
    if not network.get("decoder_first", False):
        weights = swap_halves(weights)
    tensors = _theirs(network.get("depth", 8), weights)
    values = np.concatenate([tensor.numpy().ravel() for tensor in tensors.values()])
    book, codes = quantise(values)
    table = json.dumps([{"name": name, "shape": list(tensor.shape)} for name, tensor in tensors.items()]).encode()
    parts = [table, book.astype("<f4").tobytes(), codes.tobytes()]
    files.atomic_write(path, lambda file: file.writelines(struct.pack(">I", len(p)) + p for p in parts))


def quantise(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """256 ascending float32 and a byte for each of `values`, (N,) float32.

    Where there are no more than 256 values, as in a model read from such a file, nothing is lost. Else the book has
    256 bins of equal width on the mu-law scale of the reference (export-checkpoint.py), each value taking the nearest.
    Entries that nothing uses are left out, so that writing again what was read gives the same bytes.
    """
    values = values + np.float32(0)  # no negative zero
    book = np.unique(values)
    if len(book) > BOOK:
        scale = float(np.abs(book).max())
        ends = np.sign(book[[0, -1]]) * np.log1p(MU * np.abs(book[[0, -1]].astype(float)) / scale) / np.log1p(MU)
        edges = np.linspace(ends[0], ends[1], BOOK + 1)
        centres = (edges[1:] + edges[:-1]) / 2
        book = (np.sign(centres) * np.expm1(np.abs(centres) * np.log1p(MU)) / MU * scale).astype(np.float32)
        book = book[np.unique(_nearest(book, values))]
    return np.pad(book, (0, BOOK - len(book)), mode="edge"), _nearest(book, values)


def _nearest(book: np.ndarray, values: np.ndarray) -> np.ndarray:
    """The index of the nearest entry of an ascending book, as uint8."""
    middles = (book[1:].astype(np.float64) + book[:-1]) / 2
    parts = np.array_split(values, len(values) // 2**20 + 1)  # its indices are eight times as large as ours
    return np.concatenate([np.searchsorted(middles, part).astype(np.uint8) for part in parts])


def _part(file: BinaryIO, limit: int) -> bytes:
    """The next part of the file; Reason if it is longer than `limit` or than the file."""
    start = file.read(4)
    size = struct.unpack(">I", start)[0] if len(start) == 4 else 0
    if size > limit:
        raise Reason("pict_lengths")
    data = file.read(size)
    if len(data) < size or len(start) < 4:
        raise Reason("cut_short")
    return data


def _places(table: bytes) -> dict[str, tuple[int, ...]]:
    """The shapes by name, in the order of the weights. Raises Reason."""
    places: dict[str, tuple[int, ...]] = {}
    try:
        for row in json.loads(table):
            scope, layer, parameter = row["name"].removeprefix("generator/").split("/")
            name = f"{scope}/{OLD.get(f'{layer}/{parameter}', f'{layer}/{parameter}')}"
            shape = tuple(row["shape"])
            if name in places or not 1 <= len(shape) <= 4 or not all(type(n) is int and 0 < n < 2**16 for n in shape):
                raise ValueError
            places[name] = shape
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise Reason("pict_table") from None
    return places


# -- names -------------------------------------------------------------------------------------------------------------


def _names(depth: int) -> dict[str, str]:
    """Our parameters and theirs, which count from 1 and from the outside."""
    names: dict[str, str] = {}
    for level in range(depth):
        for ours, theirs in (
            (f"encoder.{level}", f"encoder_{level + 1}/conv2d"),
            (f"decoder.{depth - 1 - level}", f"decoder_{level + 1}/conv2d_transpose"),
        ):
            norm = f"{theirs.partition('/')[0]}/batch_normalization"
            names |= {f"{ours}.conv.weight": f"{theirs}/kernel", f"{ours}.conv.bias": f"{theirs}/bias"}
            if level:
                names |= {f"{ours}.norm.weight": f"{norm}/gamma", f"{ours}.norm.bias": f"{norm}/beta"}
    return names


def _deduce(path: Path, places: dict[str, tuple[int, ...]]) -> dict[str, Any]:
    """The description of the network, with which the file's names and shapes agree. Raises "foreign_refused"."""
    depth = 1
    while f"encoder_{depth + 1}/conv2d/kernel" in places:
        depth += 1
    first, last = places.get("encoder_1/conv2d/kernel", ()), places.get("decoder_1/conv2d_transpose/kernel", ())
    try:
        if any("separable" in name or "depthwise" in name for name in places):
            raise Reason("pict_separable")
        if len(first) != 4 or len(last) != 4:
            raise Reason("pict_layers")
        networks.check_channels(first[2], last[2])
        network = {
            "kind": "unet", "in_channels": first[2], "out_channels": last[2], "width": first[3], "depth": depth,
            "norm": "batch", "dropout": False, "bias": True, "decoder_first": True,
            "bottleneck_norm": f"encoder_{depth}/batch_normalization/gamma" in places,
        }  # fmt: skip
        names = _names(depth)
        wanted = _wanted(network)
        for ours, tensor in wanted.items():
            shape = tuple(tensor.shape)
            shape = (*shape[2:], shape[1], shape[0]) if len(shape) == 4 else shape
            theirs = names.get(ours, "")
            if theirs not in places:
                if theirs and not theirs.endswith("/bias"):
                    raise Reason("part_missing", name=theirs)
            elif places[theirs] != shape:
                raise Reason("part_shape", name=theirs, shape=places[theirs], wanted=shape)
        rest = places.keys() - {names[ours] for ours in wanted if ours in names}
        if rest:
            raise Reason("pict_part_of_others", name=min(rest))
    except ValueError as error:
        raise SinopiaError("foreign_refused", path=path, reason=reason_of(error)) from None
    return network


def _wanted(network: dict[str, Any]) -> dict[str, Tensor]:
    with torch.device("meta"):
        return networks.build(network).state_dict()


def _ours(network: dict[str, Any], found: dict[str, Tensor]) -> dict[str, Tensor]:
    """Kernels (height, width, out, in) or (height, width, in, out) turned round; running averages that no one uses."""
    names = _names(network["depth"])
    weights = {}
    for ours, value in _wanted(network).items():
        tensor = found.get(names.get(ours, ""))
        if tensor is None:
            fill = torch.ones if ours.endswith("running_var") else torch.zeros
            tensor = fill(value.shape, dtype=value.dtype)
        weights[ours] = tensor.permute(3, 2, 0, 1).contiguous() if tensor.dim() == 4 else tensor
    return weights


def _theirs(depth: int, weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Every tensor that the format wants, by name; biases of 0 and gammas of 1 where we have none."""
    found: dict[str, Tensor] = {}
    for ours, theirs in _names(depth).items():
        tensor = weights.get(ours)
        if tensor is None:
            channels = weights[f"{ours.rsplit('.', 2)[0]}.conv.weight"].shape[1 if ours.startswith("decoder") else 0]
            tensor = (torch.ones if theirs.endswith("gamma") else torch.zeros)(channels)
        found[f"generator/{theirs}"] = tensor.float().permute(2, 3, 1, 0) if tensor.dim() == 4 else tensor.float()
    return dict(sorted(found.items()))
