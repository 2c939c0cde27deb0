"""A photo through a ResNet by strips against the same at once: time and memory.

    python -m tests.bench.photo [--size WIDTHxHEIGHT] [--rounds 3] [--exact] [--only strips]

Each way runs in a process of its own, by turns, `rounds` pictures each. Prints for both the processor time of the first
picture, with all that the system does to give memory, the median of the others, and the peak of the whole process.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch

from engine import device, networks, predictor, storage
from engine.card import Card
from engine.networks import strips


def peak() -> float:
    """Megabytes that this process had resident at most."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) * 1.024e-3


def serve(options: argparse.Namespace) -> None:
    device.prepare(leave=0)
    predictor.WHOLE = 0 if options.serve == "strips" else float("inf")
    strips.memory = lambda *size: 0
    width, height = map(int, options.size.split("x"))
    photo = np.random.default_rng(0).integers(0, 256, (height, width, 3), dtype=np.uint8)
    network = {"kind": "resnet", "width": 64, "blocks": 9, "norm": "instance"}
    torch.manual_seed(0)
    made = networks.build(network)
    networks.initialise(made, 0.02)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.safetensors"
        storage.save_model(path, Card("cyclegan", network, 256, 4, "native"), made.state_dict())
        del made
        model = predictor.Predictor(path, "cpu", precision="fp32" if options.exact else "auto")
    print("ready", flush=True)
    for _ in sys.stdin:
        began = time.process_time()
        model(photo)
        print(time.process_time() - began, peak(), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="1024x1024")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--exact", action="store_true", help="fp32 also where bf16 is faster")
    parser.add_argument("--only", choices=("strips", "whole"), help="one way alone, where both would take too long")
    parser.add_argument("--serve", choices=("strips", "whole"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options)
        return
    ways = [options.only] if options.only else ["whole", "strips"]
    command = [sys.executable, "-m", "tests.bench.photo", "--size", options.size, *["--exact"] * options.exact]
    sides = [
        subprocess.Popen([*command, "--serve", way], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for way in ways
    ]
    told: list[list[tuple[float, float]]] = [[] for _ in ways]
    for _ in range(options.rounds):
        for side, seen in zip(sides, told, strict=True):
            assert side.stdin and side.stdout
            if not seen:
                assert side.stdout.readline() == "ready\n"
            side.stdin.write("go\n")
            side.stdin.flush()
            seconds, megabytes = map(float, side.stdout.readline().split())
            seen.append((seconds, megabytes))
    for side, way, seen in zip(sides, ways, told, strict=True):
        side.communicate()
        later = f", then {statistics.median(s for s, _ in seen[1:]):.2f} s" if len(seen) > 1 else ""
        print(f"{options.size} {way:<7} first {seen[0][0]:.2f} s{later}; peak {seen[-1][1]:.0f} MB")


if __name__ == "__main__":
    main()
