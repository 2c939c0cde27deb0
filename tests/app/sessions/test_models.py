"""The library as the window sees it."""

import time

from engine import library
from engine.card import read_card


def names(session):
    return [e.name for e in session.entries]


def test_a_new_file_shows_up_by_itself(qtbot, models, make_model):
    assert names(models) == []
    with qtbot.waitSignal(models.changed):
        make_model("fresh")
    assert names(models) == ["fresh"]


def test_a_look_without_news_is_silent(qtbot, models, make_model):
    make_model("one")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    with qtbot.assertNotEmitted(models.changed, wait=200):
        models.refresh()


def test_a_folder_that_goes_away_under_a_look_is_no_failure(qtbot, models, make_model, monkeypatch):
    def vanish():
        raise FileNotFoundError(2, "No such file or directory")

    said = []
    models.failed.connect(said.append)
    make_model("one")
    with monkeypatch.context() as patch:
        patch.setattr(library, "entries", vanish)
        models.refresh()
        qtbot.wait(100)
    with qtbot.waitSignal(models.changed):
        models.refresh()
    assert names(models) == ["one"] and not said


def test_a_look_from_before_a_rename_does_not_bring_the_old_name_back(qtbot, models, live_lane, make_model):
    make_model("old")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    make_model("other")
    models.refresh()
    while not live_lane._thread.answers:  # it has looked, and nobody was told yet
        time.sleep(0.01)
    with qtbot.waitSignal(models.moved):
        models.rename(models.entries[0], "new")
    with qtbot.assertNotEmitted(models.changed, wait=200):
        models.refresh()
    assert names(models) == ["new", "other"]


def test_rename_keeps_the_file(qtbot, models, make_model):
    make_model("old")
    make_model("taken")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    old = models.entries[0]
    with qtbot.waitSignal(models.moved) as moved:
        models.rename(old, "new")
    assert moved.args[0] == old.path and moved.args[1].is_file()
    assert names(models) == ["new", "taken"]
    with qtbot.waitSignal(models.failed) as failed:
        models.rename(models.entries[0], "taken")
    assert "taken" in str(failed.args[0])
    with qtbot.waitSignal(models.failed):
        models.rename(models.entries[0], "a/b")
    assert names(models) == ["new", "taken"]


def test_remove_moves_to_the_trash(qtbot, models, make_model, monkeypatch, tmp_path):
    thrown = []
    monkeypatch.setattr("send2trash.send2trash", lambda p: (thrown.append(p), p.rename(tmp_path / "trashed")))
    make_model("old")
    with qtbot.waitSignal(models.changed):
        models.refresh()
    with qtbot.waitSignal(models.changed):
        models.remove(models.entries[0])
    assert names(models) == [] and len(thrown) == 1


def test_a_model_of_ours_is_imported_under_a_free_name(qtbot, models, make_model, tmp_path):
    samples = ((b"given", b"made"),)
    source = make_model("given", tmp_path / "elsewhere" / "given.safetensors", samples=samples, notes="mine")
    for _ in range(2):
        with qtbot.waitSignal(models.added) as added:
            models.add(source)
    assert read_card(added.args[0]) == read_card(source)
    assert names(models) == ["given", "given 2"]
    with qtbot.waitSignal(models.added) as added:
        models.add(models.entries[0].path)
    assert added.args[0] == models.entries[0].path and names(models) == ["given", "given 2"]


def test_what_is_no_model_is_refused_with_a_sentence(qtbot, models, tmp_path):
    text = tmp_path / "notes.safetensors"
    text.write_text("hello")
    with qtbot.waitSignal(models.failed) as failed:
        models.add(text)
    assert "notes.safetensors" in str(failed.args[0]) and not list(library.models_dir().glob("*"))
