import math
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.texts import (
    about,
    count,
    device,
    duration,
    end_of_training,
    explain,
    milliseconds,
    number,
    plain,
    sentence,
    setting_value,
    together,
)
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


def test_a_training_that_failed_says_why():
    assert end_of_training("cats", None) == "“cats” has finished training."
    told = end_of_training("cats", SinopiaError("out_of_memory"))
    assert told == f"The training of “cats” has ended. {explain(SinopiaError('out_of_memory'))}"


def test_devices_and_settings_are_named_in_words():
    assert [device(name) for name in ("CPU, 1 core", "CPU, 12 cores")] == ["CPU, 1 core", "CPU, 12 cores"]
    assert device("NVIDIA H100") == "NVIDIA H100"
    assert [setting_value(v) for v in ("no_decay", "", 0.5)] == ["no decay", "–", "0.5"]


def test_counts():
    texts = [count(n, "1 picture", "{n} pictures") for n in (0, 1, 1328)]
    assert texts == ["0 pictures", "1 picture", "1,328 pictures"]
    assert count(2, "In {place}: 1.", "In {place}: {n}.", place="A") == "In A: 2."


def test_values_of_any_type_are_for_people():
    assert [plain(v) for v in (True, 12_500, "a_b", [1, False])] == ["yes", "12,500", "a_b", "1, no"]
    assert plain(0.0002) == "0.0002" and plain(286 / 256, "g") == "1.11719" and milliseconds(0.0124) == "12 ms"


def test_numbers_and_durations_follow_the_language():
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert number(12_500.5, ",.2f") == "12.500,50" and plain(0.5) == "0,5"
        assert count(1328, "1 Bild", "{n} Bilder") == "1.328 Bilder" and duration(0.42) == "0,4 s"
    finally:
        QLocale.setDefault(before)


def test_every_exception_has_a_sentence():
    assert "photo.png" in explain(SinopiaError("picture_missing", path=Path("photo.png")))
    assert "memory" in explain(MemoryError())
    odd = explain(ValueError("first line\nsecond line"))
    assert "first line" in odd and "second" not in odd and "ValueError" not in odd
    assert explain(RuntimeError())
    assert "12 pictures" in sentence("few_pictures", {"count": 12})


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.42, "0.4 s"), (137, "2 min 20 s"), (788, "13 min"), (3099, "52 min"), (3660, "1 h 2 min"), (math.inf, "–")],
)
def test_a_span_that_is_not_known_well_has_few_digits(seconds, text):
    assert about(seconds) == text


def test_sentences_stand_apart_where_a_language_has_it_so():
    assert together(("One.", "", "Two.")) == "One. Two."
    assert together(("37张照片。", "另外留出4张。")) == "37张照片。另外留出4张。"
