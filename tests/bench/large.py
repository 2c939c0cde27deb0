"""Seconds and memory that pictures of 64 megapixels take to be read whole: python -m tests.bench.large [FOLDER]"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np
import tifffile
from PIL import Image

SIDE = 8000
KINDS = ("rgba16.png", "rgb.jpg", "rgb.png", "rgba.png", "rgb16.png", "gray16.png", "float.tif", "rgbf.tif", "cmyk.tif",
         "rgb.webp", "profile.jpg")  # fmt: skip


def make(path: Path) -> None:
    """A smooth picture of the kind that the name tells."""
    small = Image.fromarray(np.random.default_rng(0).integers(0, 256, (20, 20, 3), dtype=np.uint8))
    rgb = small.resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    kind = path.stem
    if kind in ("rgb16", "rgba16"):
        from engine.encode import Kept, write

        alpha = np.asarray(rgb.getchannel("R")) if kind == "rgba16" else None
        write(path, np.asarray(rgb).astype(np.uint16) * 257, Kept(alpha=alpha))
    elif kind == "gray16":
        Image.fromarray(np.asarray(rgb.convert("L")).astype(np.uint16) * 257).save(path, compress_level=1)
    elif kind == "float":
        Image.fromarray(np.asarray(rgb.convert("L"), np.float32) / 255).save(path)
    elif kind == "rgbf":
        tifffile.imwrite(path, np.asarray(rgb, np.float16) / np.float16(255), photometric="rgb")
    elif kind == "profile":
        from tests.engine.test_images import swapped_profile

        rgb.save(path, icc_profile=swapped_profile())
    else:
        rgb.convert({"rgba": "RGBA", "cmyk": "CMYK"}.get(kind, "RGB")).save(path, compress_level=1, method=0)


def measure(path: Path) -> None:
    from engine import images

    begun, before = perf_counter(), resource.getrusage(resource.RUSAGE_SELF).ru_utime
    images.read_rgb(path)
    seconds, busy = perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
    told = Path("/proc/self/status").read_text()  # not ru_maxrss, in which that of the parent counts
    peak = int(told.partition("VmHWM:")[2].split()[0]) / 1e6
    print(f"{path.name:<12} {seconds:5.2f} s ({busy:5.2f} s of the processor)  {peak:5.2f} GB", flush=True)


def main() -> None:
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]))
        return
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    for name in KINDS:
        (folder / Path(name).stem).mkdir(parents=True, exist_ok=True)  # each in its own, as the rule is of a folder
        path = folder / Path(name).stem / name
        if not path.exists():
            make(path)
        subprocess.run([sys.executable, "-m", "tests.bench.large", "one", str(path)], check=True)


if __name__ == "__main__":
    main()
