"""Makes upscale2x.safetensors, the weights of engine.networks.upscale.

    python -m resources.networks.make_upscale2x --data FOLDER

FOLDER holds emoji3d_paint/train and emoji3d_line/train, pairs of a drawing and a rendering side by side (Microsoft
Fluent Emoji, MIT, see resources/licenses/fluentui-emoji.txt), and flowers/train, photographs (TensorFlow flowers, CC BY
2.0, see resources/licenses/flower-photos.txt). From crops of those, made small as a generator would have left
them, some soft, some with halos, some noisy, all rounded, it learns the crops: most at half the size, by one pass,
others at a quarter, by two. One thread; the same seed, the same weights.
"""

from __future__ import annotations

import argparse
import copy
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from safetensors.torch import save_file
from torch import Tensor

from engine.networks.features import features, perceptual
from engine.networks.upscale import Upscaler, path

CROP = 112  # px of what is to be made
BATCH = 8
SEEN = 4  # of a batch, by the eye, which takes longer than the network itself
RATE = 1e-3
FALL = 4000  # steps in which the rate falls to next to nothing; the average is good before
LAMBDA = 0.1  # weight of the perceptual loss beside L1
AVERAGE = 0.999  # decay of the weights' average, which is what is kept
REACH = 7  # px of a Gaussian
TWICE = 0.3  # of the steps: what it made is seen once more
SHARES = {"render": 0.4, "photo": 0.35, "drawing": 0.15, "lines": 0.1}  # of the crops


def pictures(data: Path) -> dict[str, list[np.ndarray]]:
    """All there is to learn from, (H, W, 3) uint8, by what it is."""

    def read(folder: str) -> list[np.ndarray]:
        files = sorted((data / folder / "train").iterdir())
        return [np.asarray(Image.open(file).convert("RGB")) for file in files]

    paint = read("emoji3d_paint")
    return {
        "render": [pair[:, 256:].copy() for pair in paint],
        "drawing": [pair[:, :256].copy() for pair in paint],
        "lines": [pair[:, :256].copy() for pair in read("emoji3d_line")],
        "photo": read("flowers"),
    }


def crops(found: dict[str, list[np.ndarray]], rng: np.random.Generator) -> Iterator[Tensor]:
    """Batches (BATCH, 3, CROP, CROP) in [-1, 1] without end."""
    kinds, shares = list(SHARES), list(SHARES.values())
    while True:
        batch = []
        for kind in rng.choice(kinds, BATCH, p=shares):
            picture = found[kind][rng.integers(len(found[kind]))]
            # of two places the one where more is to be seen: much of a drawing is paper
            places = rng.integers(0, np.array(picture.shape[:2]) - CROP + 1, (2, 2))
            crop = max((picture[y : y + CROP, x : x + CROP] for y, x in places), key=lambda part: float(part.std()))
            crop = np.rot90(crop, rng.integers(4))[:, :: rng.choice([-1, 1])]
            batch.append(crop[..., rng.permutation(3)] if rng.random() < 0.3 else crop)
        yield torch.from_numpy(np.stack(batch)).permute(0, 3, 1, 2).float().div_(127.5).sub_(1)


def blurred(unit: Tensor, sigma: Tensor) -> Tensor:
    """(N, 3, H, W), each picture with a Gaussian of its own sigma, (N,) in px."""
    n, c, h, w = unit.shape
    at = torch.arange(-REACH, REACH + 1.0)
    kernel = torch.exp(-at.square() / (2 * sigma[:, None].square() + 1e-6))
    kernel = (kernel / kernel.sum(1, keepdim=True)).repeat_interleave(c, 0)[:, None]
    x = F.pad(unit.reshape(1, n * c, h, w), [REACH] * 4, "replicate")
    x = F.conv2d(F.conv2d(x, kernel[:, :, None], groups=n * c), kernel[..., None], groups=n * c)
    return x.reshape(n, c, h, w)


def shrunk(unit: Tensor, times: int, rng: np.random.Generator) -> Tensor:
    """What a generator would have made of them so many times smaller."""
    n = len(unit)

    def some(most: float, share: float) -> Tensor:
        """A strength for each picture, 0 for all but this share of them."""
        return torch.from_numpy(rng.uniform(0, most, n) * (rng.random(n) < share)).float()

    x = blurred(unit, some(0.75 * times, 0.7))
    mode = rng.choice(["area", "bilinear", "bicubic"], p=[0.4, 0.2, 0.4])
    small = F.interpolate(x, scale_factor=1 / times, mode=mode, **({} if mode == "area" else {"antialias": True}))
    halos = some(0.8, 0.25)[:, None, None, None]
    small = small + halos * (small - blurred(small, torch.ones(n)))
    noise = torch.from_numpy(rng.normal(size=small.shape)).float() * some(2.0, 0.5)[:, None, None, None]
    levels = (small + 1) * 127.5 + noise
    small = levels.round().clamp(0, 255) / 127.5 - 1
    return small.bfloat16().float() if rng.random() < 0.3 else small


def learn(data: Path, steps: int, seed: int) -> Upscaler:
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    network = Upscaler().to(memory_format=torch.channels_last)
    average = copy.deepcopy(network)
    eye = features(torch.device("cpu"), "bf16")
    optimizer = torch.optim.Adam(network.parameters(), RATE, (0.9, 0.99))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, FALL, pct_start=0.05, final_div_factor=1e2)
    began, told = time.monotonic(), np.zeros(3)
    for step, target in zip(range(1, steps + 1), crops(pictures(data), rng), strict=False):
        passes = 2 if rng.random() < TWICE else 1
        small = shrunk(target, 2**passes, rng)
        made, target = (x.contiguous(memory_format=torch.channels_last) for x in (small, target))
        with torch.autocast("cpu", torch.bfloat16):
            for _ in range(passes):
                made = network(made)
            plain = F.l1_loss(made, target)
            with torch.no_grad():
                wanted = eye(target[:SEEN])
            looks = perceptual(eye(made[:SEEN]), wanted)
        optimizer.zero_grad()
        (plain + LAMBDA * looks).backward()
        optimizer.step()
        schedule.step()
        decay = min(AVERAGE, (1 + step) / (10 + step))
        for kept, new in zip(average.parameters(), network.parameters(), strict=True):
            kept.data.lerp_(new.data, 1 - decay)
        with torch.no_grad():
            base = F.l1_loss(F.interpolate(small, CROP, mode="bicubic"), target)
        told += plain.item(), looks.item(), base.item()
        if step % 100 == 0:
            l1, look, bicubic = told / 100
            minutes = (time.monotonic() - began) / 60
            print(f"{step}: L1 {l1:.4f} (bicubic {bicubic:.4f}), looks {look:.4f}, {minutes:.1f} min", flush=True)
            told[:] = 0
        if step % 500 == 0:
            save(average)
    return average


def save(network: Upscaler) -> None:
    """Writes the weights, so that an area of one colour is changed by nothing at all."""
    with torch.inference_mode():
        flat = copy.deepcopy(network)
        side = 64
        change = flat(torch.zeros(1, 3, side, side))[0, :, side : side + 2, side : side + 2]
        flat.head.bias.sub_(change.reshape(12))  # pixels are shuffled in this order
    about = {
        "source": "Microsoft Fluent Emoji (MIT); TensorFlow flowers (CC BY 2.0), photographers on Flickr, "
        "photo ids in resources/licenses/flower-photos.txt",
        "licence": "as the program",
        "made_by": "resources/networks/make_upscale2x.py",
    }
    weights = {name: value.half().contiguous() for name, value in flat.state_dict().items()}
    save_file(weights, path(), metadata=about)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=2500)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    torch.set_num_threads(1)
    save(learn(options.data, options.steps, options.seed))
    print(f"{path()}: {path().stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
