"""2,000 spoilt model files of every format: no crash, no hang, no growth, always a sentence.

    python tests/faults/exchange.py [COUNT]

Prints for each format how the files were taken, the slowest in seconds, and by how many MB the process grew at most.
Raises at the first fault, and names the seed.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

import torch

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1] / "engine")]

from mutations import FORMATS, outcome, spoilt, whole  # noqa: E402


def peak() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(count: int) -> None:
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "spoilt"
        for format in FORMATS:
            if format == "onnx" and not (find_spec("onnx") and find_spec("onnxruntime")):
                print("onnx         left out: the extra “onnx” is not installed")
                continue
            content = whole(format, Path(name))
            path.write_bytes(content)
            assert outcome(path) == "read"
            before, taken, slowest = peak(), Counter[str](), (0.0, -1)
            for seed, data in spoilt(content, range(count)):
                path.write_bytes(data)
                began = monotonic()
                try:
                    taken[outcome(path)] += 1
                except BaseException:
                    print(f"{format}: seed {seed}", flush=True)
                    raise
                slowest = max(slowest, (monotonic() - began, seed))
            how = ", ".join(f"{code} {n}" for code, n in taken.most_common())
            print(f"{format:<12} slowest {slowest[0]:.2f} s (seed {slowest[1]}), grew {peak() - before:.0f} MB: {how}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
