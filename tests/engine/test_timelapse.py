"""The animation of a run, from pictures as a run leaves them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from conftest import save
from PIL import Image

from engine import timelapse
from engine.messages import SinopiaError


def flat(value: int, side: int = 64) -> np.ndarray:
    return np.full((side, side, 3), value, np.uint8)


def sample(run: Path, name: str, step: int, value: int, drawn: int | None = None) -> None:
    """An output of one gray; the pinned input is black, a drawing has its own gray."""
    folder = run / "samples" / name
    save(folder / f"{step:08d}.png", flat(value))
    if drawn is None:
        save(folder / "input.png", flat(0))
    else:
        save(folder / f"{step:08d}-input.png", flat(drawn))


def frames(path: Path) -> list[np.ndarray]:
    found = []
    with Image.open(path) as picture:
        for i in range(picture.n_frames):
            picture.seek(i)
            found.append(np.asarray(picture.convert("RGB")).astype(int))
    return found


def middles(frame: np.ndarray) -> tuple[int, int]:
    """The grays in the middle of the first input and of the first output."""
    at = timelapse.GAP + timelapse.LEAST // 2
    return frame[at, at, 0], frame[at, at + timelapse.LEAST + timelapse.GAP, 0]


@pytest.mark.parametrize("suffix", [".webp", ".gif"])
def test_outputs_grow_beside_their_inputs(tmp_path, suffix):
    for step in (0, 10, 20):
        sample(tmp_path, "1", step, 50 + 5 * step)
    assert timelapse.save(tmp_path, tmp_path / f"a{suffix}") == 3
    seen = [middles(frame) for frame in frames(tmp_path / f"a{suffix}")]
    assert np.allclose(seen, [(0, 50), (0, 100), (0, 150)], atol=6)
    with Image.open(tmp_path / f"a{suffix}") as picture:
        assert picture.info["loop"] == 0
        assert max(picture.size) <= timelapse.WIDEST[suffix]


def test_a_drawing_comes_first_with_the_input_it_had(tmp_path):
    sample(tmp_path, "1", 0, 200)
    sample(tmp_path, "1", 10, 210)
    sample(tmp_path, "drawing", 10, 120, drawn=40)
    sample(tmp_path, "1", 20, 220)
    sample(tmp_path, "drawing", 20, 130, drawn=90)
    timelapse.save(tmp_path, tmp_path / "a.webp")
    seen = [middles(frame) for frame in frames(tmp_path / "a.webp")]
    assert np.allclose(seen, [(255, 255), (40, 120), (90, 130)], atol=6)


def test_many_samples_are_thinned_from_the_first_to_the_last(tmp_path):
    for step in range(400):
        save(tmp_path / "samples" / "1" / f"{step:08d}.png", flat(step // 2, 16))
    save(tmp_path / "samples" / "1" / "input.png", flat(0, 16))
    assert timelapse.save(tmp_path, tmp_path / "a.webp") == timelapse.FRAMES
    shades = [middles(frame)[1] for frame in frames(tmp_path / "a.webp")]
    assert abs(shades[0]) <= 6 and abs(shades[-1] - 199) <= 6


def test_what_a_killed_program_left_is_passed_over(tmp_path):
    for step in (0, 10, 20):
        sample(tmp_path, "1", step, 60 + step)
    (tmp_path / "samples" / "1" / "00000010.png").write_bytes(b"\x89PNG")
    (tmp_path / "samples" / "1" / ".1234.part").write_bytes(b"")
    timelapse.save(tmp_path, tmp_path / "a.webp")
    assert np.allclose([middles(f)[1] for f in frames(tmp_path / "a.webp")][-1], 80, atol=6)


def test_too_little_and_wrong_places_are_sentences(tmp_path):
    with pytest.raises(SinopiaError, match=r"and the run in .* has 0") as none:
        timelapse.save(tmp_path, tmp_path / "a.webp")
    assert none.value.code == "timelapse_short"
    sample(tmp_path, "1", 0, 60)
    with pytest.raises(SinopiaError, match="has 1"):
        timelapse.save(tmp_path, tmp_path / "a.webp")
    sample(tmp_path, "1", 10, 60)
    with pytest.raises(SinopiaError, match=r"ends in \.webp or \.gif"):
        timelapse.save(tmp_path, tmp_path / "a.mp4")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SinopiaError) as nowhere:
        timelapse.save(tmp_path, tmp_path / "file" / "a.gif")
    assert nowhere.value.code == "cannot_write"
