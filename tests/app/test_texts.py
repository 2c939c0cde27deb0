import math
from pathlib import Path

import pytest

from app.texts import count, duration, explain, sentence
from engine.messages import SinopiaError


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.42, "0.4 s"),
        (12, "12 s"),
        (59.7, "1 min"),
        (125, "2 min 5 s"),
        (3599.6, "1 h"),
        (12000, "3 h 20 min"),
        (86399, "23 h 59 min"),
        (200000, "2 d 7 h"),
        (math.nan, "–"),
        (-1, "–"),
    ],
)
def test_durations(seconds, text):
    assert duration(seconds) == text


def test_counts():
    assert [count(n, "picture", "pictures") for n in (0, 1, 1328)] == ["0 pictures", "1 picture", "1,328 pictures"]


def test_every_exception_has_a_sentence():
    assert "photo.png" in explain(SinopiaError("picture_missing", path=Path("photo.png")))
    assert "memory" in explain(MemoryError())
    odd = explain(ValueError("first line\nsecond line"))
    assert "first line" in odd and "second" not in odd and "ValueError" not in odd
    assert explain(RuntimeError())
    assert "12 pictures" in sentence("few_pictures", {"count": 12})
