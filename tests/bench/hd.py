"""What pix2pixHD takes: memory by estimate and as measured, and seconds a step, stage by stage.

    python -m tests.bench.hd [--sides 1024x512] [--steps 6] [--device auto] [--set recompute=true precision=bf16 ...]

Learns from noise, so that no pictures are read. Measured is the most that torch had handed out on a GPU, and the most
that the process was resident on a CPU, less what it was before: there a stage never shows less than the one before it.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time

import torch

from engine import device, footprint, networks
from engine.config import make_config
from engine.graph import WARM_UP, Step
from engine.methods import METHODS

GB = 1e9


def peak(chosen: torch.device) -> float:
    """Bytes."""
    if chosen.type == "cuda":
        return torch.cuda.max_memory_allocated(chosen)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(most) * (1 if sys.platform == "darwin" else 1024)


def now(chosen: torch.device) -> float:
    """Seconds, when all that was asked of the device is done."""
    if chosen.type == "cuda":
        torch.cuda.synchronize(chosen)
    return time.perf_counter()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sides", default="1024x512", help="width and height of a picture; the longer is the size")
    parser.add_argument(
        "--steps", type=int, default=6, help="that are timed, of each stage, of which the fastest counts"
    )
    parser.add_argument("--device", default="auto")
    parser.add_argument("--set", nargs="*", default=[], metavar="KEY=VALUE", help="settings of pix2pixhd")
    options = parser.parse_args()
    width, height = (int(side) for side in options.sides.split("x"))
    chosen = device.choose(options.device)
    device.prepare(leave=0)
    settings = {"size": max(width, height), "precision": "fp32"} | dict(one.split("=", 1) for one in options.set)
    config = make_config("pix2pixhd", settings)
    before = 0.0 if chosen.type == "cuda" else float(device.used_memory(chosen))
    method = METHODS["pix2pixhd"](config, chosen)
    counts = {name: networks.parameter_count([network]) for name, network in method.networks.items()}
    print(f"{device.name(chosen.type)}, torch {torch.__version__}; {width} x {height}, batch {config.batch_size}, "
          f"{', '.join(options.set) or 'the usual settings'}")  # fmt: skip
    print(f"weights {', '.join(f'{name} {count:,}' for name, count in counts.items())}")
    print(f"estimate {footprint.needed(config, (height, width)) / GB:.2f} GB")
    for stage in config.stages(100):
        method.enter(stage)
        shape = (config.batch_size, 3, height * stage.side // config.size, width * stage.side // config.size)
        batch = {name: torch.rand(shape, device=chosen) * 2 - 1 for name in ("input", "target")}
        step, times = Step(method, chosen, config.precision), []
        if chosen.type == "cuda":
            torch.cuda.reset_peak_memory_stats(chosen)
        untimed = WARM_UP + 1 if chosen.type == "cuda" else 1
        for number in range(untimed + options.steps):
            began = now(chosen)
            step(batch, number)
            times.append(now(chosen) - began)
        print(f"{shape[3]} x {shape[2]}, {stage.learns} learns: measured {(peak(chosen) - before) / GB:.2f} GB, "
              f"{min(times[untimed:]):.3f} s a step", flush=True)  # fmt: skip
        del step, batch


if __name__ == "__main__":
    main()
