from PySide6.QtCore import QByteArray

from app.settings import Settings


def test_values_come_back(tmp_path):
    path = tmp_path / "s.ini"
    settings = Settings(path)
    settings.set("theme", "dark")
    settings.set("colours", ["#ff0000", "#00ff00"])
    settings.set("window", QByteArray(b"\x00\x01\xff"))
    settings.save()
    again = Settings(path)
    assert again.text("theme") == "dark"
    assert again.texts("colours") == ["#ff0000", "#00ff00"]
    assert again.data("window") == QByteArray(b"\x00\x01\xff")


def test_broken_values_count_as_not_set(tmp_path):
    path = tmp_path / "s.ini"
    path.write_bytes(b"[General]\ntheme=@ByteArray(x)\nwindow=text\n\xff\xfe[[[=\n")
    settings = Settings(path)
    assert settings.text("theme", "system") == "system"
    assert settings.data("window").isEmpty()
    assert settings.texts("missing") == []


def test_a_place_that_cannot_be_written_is_no_crash(tmp_path):
    (tmp_path / "file").write_text("x")
    settings = Settings(tmp_path / "file" / "s.ini")
    settings.set("theme", "dark")
    settings.save()


def test_a_preference_is_one_of_what_it_can_be(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    assert (settings.precision, settings.keep_seconds) == ("auto", 1)
    for value, read in (("bf16", "bf16"), ("nonsense", "auto")):
        settings.precision = value
        assert settings.precision == read
    for text, number in (("30", 30), ("9999", 60), ("0", 1), ("-3", 1), ("many", 1)):
        settings.set("keep_seconds", text)
        assert settings.keep_seconds == number
    settings.keep_seconds = 5
    settings.forget("keep_seconds", "precision")
    assert (settings.precision, settings.keep_seconds) == ("auto", 1)
