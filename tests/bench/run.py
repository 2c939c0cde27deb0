"""How much faster ours is than the plain statement of the reference, alternating in one run.

    python -m tests.bench.run [--size 256] [--width 64] [--rounds 5] [--device cpu] [--json FILE] [WHAT ...]
    python -m tests.bench.run --model FILE --device cpu "live drawing"

Prints a row per piece of work: the ratio plain / ours round by round as median and span. Seconds are of the process's
processor time on a CPU, which a busy machine distorts less, and of wall time on a GPU.
"""

from __future__ import annotations

import argparse
import itertools
import json
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine import device, images, networks, storage, trials
from engine.config import make_config
from engine.graph import WARM_UP, Step
from engine.methods import METHODS
from engine.predictor import LAYOUT, Predictor
from tests.bench import plain

Run = Callable[[], object]


def pictures(options: argparse.Namespace, kind: torch.device) -> tuple[torch.Tensor, torch.Tensor]:
    a, b = (torch.rand(1, 3, options.size, options.size, device=kind) * 2 - 1 for _ in range(2))
    return a, b


def training(method: str, precision: str) -> Callable[[argparse.Namespace, torch.device], tuple[Run, Run]]:
    def make(options: argparse.Namespace, kind: torch.device) -> tuple[Run, Run]:
        config = make_config(method, {"size": options.size, "width": options.width, "precision": precision})
        ours = METHODS[method](config, kind)
        for network in ours.networks.values():
            network.to(memory_format=device.LAYOUTS[trials.for_learning(kind, precision).way.layout])
        if method == "pix2pix":
            theirs: Any = plain.Pix2Pix(kind, options.width, config.unet_depth)
        else:
            theirs = plain.CycleGAN(kind, options.width)
        a, b = pictures(options, kind)
        step, number = Step(ours, kind, precision), itertools.count()
        return lambda: theirs.step(a, b), lambda: step({"input": a, "target": b}, next(number))

    return make


def use(network: str) -> Callable[[argparse.Namespace, torch.device], tuple[Run, Run]]:
    def make(options: argparse.Namespace, kind: torch.device) -> tuple[Run, Run]:
        depth = make_config("pix2pix", {"size": options.size}).unet_depth
        theirs = plain.UNet(options.width, depth) if network == "unet" else plain.resnet(options.width)
        theirs = plain.started(theirs, kind)  # in training mode, as the reference runs it: the picture's statistics
        description = {"kind": network, "width": options.width}
        ours = networks.build(description | ({"depth": depth} if network == "unet" else {"blocks": 9}))
        dtype = trials.dtype_at_use(kind)
        ours = ours.eval().requires_grad_(False).to(kind, dtype).to(memory_format=LAYOUT)
        a = pictures(options, kind)[0]

        def plainly() -> None:
            with torch.no_grad():
                theirs(a)

        def fast() -> None:
            with torch.inference_mode():
                ours(a.to(dtype, memory_format=LAYOUT))

        return plainly, fast

    return make


def live(options: argparse.Namespace, kind: torch.device) -> tuple[Run, Run]:
    """Picture in, picture out, through --model: its network in plain fp32 against what the Draw page does."""
    card, weights = storage.load_model(options.model)
    theirs = networks.build(card.network).eval().requires_grad_(False)
    theirs.load_state_dict(weights)
    networks.set_statistics(theirs, card.norm)
    rgb = images.resize(images.from_png(card.samples[0][0]), card.size, card.size)
    ours = Predictor(options.model, kind.type)
    print("ours:", ours.hasten(), file=sys.stderr)

    def plainly() -> np.ndarray:
        with torch.no_grad():
            return images.from_unit(theirs(images.to_unit(rgb)[None])[0])

    return plainly, lambda: ours(rgb)


WORK = {
    "pix2pix step, fp32": training("pix2pix", "fp32"),
    "pix2pix step, bf16": training("pix2pix", "bf16"),
    "cyclegan step, fp32": training("cyclegan", "fp32"),
    "cyclegan step, bf16": training("cyclegan", "bf16"),
    "unet at use": use("unet"),
    "resnet at use": use("resnet"),
    "live drawing": live,  # with --model alone
}


def seconds(run: Run, kind: torch.device, times: int) -> float:
    clock = time.process_time if kind.type == "cpu" else time.perf_counter
    if kind.type == "cuda":
        torch.cuda.synchronize()
    began = clock()
    for _ in range(times):
        run()
    if kind.type == "cuda":
        torch.cuda.synchronize()
    return (clock() - began) / times


def serve(options: argparse.Namespace) -> None:
    """One side of one row, in a process of its own: the allocator's settings belong to a whole process."""
    name, ours = options.serve[0], options.serve[1] == "ours"
    kind = device.choose(options.device)
    if ours:
        device.prepare(leave=0)
    else:
        torch.backends.cudnn.benchmark = True  # as the reference sets it
    run = WORK[name](options, kind)[ours]
    for _ in range(WARM_UP + 1 if kind.type == "cuda" else 1):  # the first of which a graph is made included
        run()
    print("ready", flush=True)
    for _ in sys.stdin:
        print(seconds(run, kind, options.times), flush=True)


def measure(name: str, options: argparse.Namespace) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.run", "--size", str(options.size), "--width", str(options.width),
               "--times", str(options.times), "--device", options.device,
               *(["--model", str(options.model)] if options.model else []), "--serve", name]  # fmt: skip
    sides = [subprocess.Popen([*command, side], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
             for side in ("plain", "ours")]  # fmt: skip

    def ask(side: subprocess.Popen[str]) -> float:
        assert side.stdin and side.stdout
        side.stdin.write("go\n")
        side.stdin.flush()
        return float(side.stdout.readline())

    for side in sides:
        assert side.stdout and side.stdout.readline() == "ready\n"
    pairs = [(ask(sides[0]), ask(sides[1])) for _ in range(options.rounds)]
    for side in sides:
        side.communicate()
    ratios = [p / o for p, o in pairs]
    return {
        "what": name,
        "ratio": statistics.median(ratios),
        "lowest": min(ratios),
        "highest": max(ratios),
        "plain_s": statistics.median(p for p, _ in pairs),
        "ours_s": statistics.median(o for _, o in pairs),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", help="part of a row's name; all rows without")
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--times", type=int, default=2, help="runs in a row, each round")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--model", type=Path, help="a model with sample pictures, on a CPU")
    parser.add_argument("--serve", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options)
        return
    name = device.name(device.choose(options.device).type)
    machine = f"{name}, torch {torch.__version__}, Python {platform.python_version()}"
    print(f"{machine}; {options.size} px, width {options.width}, batch 1")
    rows = []
    for name in WORK:
        if WORK[name] is live and not options.model:
            continue
        if options.what and not any(part in name for part in options.what):
            continue
        rows.append(row := measure(name, options))
        print(f"{name:<22} {row['ratio']:.2f}x ({row['lowest']:.2f} to {row['highest']:.2f})   "
              f"plain {row['plain_s'] * 1e3:.0f} ms, ours {row['ours_s'] * 1e3:.0f} ms", flush=True)  # fmt: skip
    if options.json:
        options.json.write_text(json.dumps({"machine": machine, "rows": rows}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
