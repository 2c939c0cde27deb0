"""Every picture of a folder is checked in the background: real pictures, looked at by the engine, in the Train page."""

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from app import work
from app.pages.train.faults import FaultsView
from engine.events import Finished, Looked, Started, Warned
from engine.messages import SinopiaError
from tests.app.standins import Check
from tests.app.standins import checked as all_fine

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def check():
    return Check()


@pytest.fixture
def photos(tmp_path):
    """Sixty different pictures; 1.png again as "copy.png", a damaged one and one that is partly transparent."""
    root = tmp_path / "photos"
    root.mkdir()
    for seed in range(60):
        coarse = np.random.default_rng(seed).integers(0, 256, (6, 6, 3), dtype=np.uint8)
        Image.fromarray(coarse).resize((160, 160), Image.Resampling.BICUBIC).save(root / f"{seed}.png")
    (root / "copy.png").write_bytes((root / "1.png").read_bytes())
    (root / "cut.png").write_bytes((root / "2.png").read_bytes()[:900])
    clear = Image.open(root / "3.png").rotate(90).convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 80, 160))
    clear.save(root / "clear.png")
    return root


def checked(qtbot, page, chosen, root):
    page.choose(root)
    qtbot.waitUntil(lambda: chosen.checking.result is not None and not chosen.surveying)
    return page.setup.found.faults


def rows(faults):
    return [faults.model.index(i).data() for i in range(faults.model.rowCount())]


def row_of(faults, name):
    return next(faults.model.index(i) for i, words in enumerate(rows(faults)) if words.startswith(name))


def used(faults, name):
    return row_of(faults, name).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_what_is_wrong_with_which_file_is_found_by_itself(qtbot, page, chosen, check, photos):
    faults = checked(qtbot, page, chosen, photos)
    assert faults.text() == "62 of 63 pictures can be used." and check.asked == [("photos", "edges")]
    assert faults.fold_button.isVisible() and not faults.list.isVisible()
    faults.fold_button.click()
    assert faults.list.isVisible() and not page.setup.found.gallery.isVisible()
    assert [words.split(" ")[0] for words in rows(faults)] == ["cut.png", "50%", "copy.png"], "the serious first"
    assert row_of(faults, "cut.png").data(Qt.ItemDataRole.CheckStateRole) is None, "there is nothing to choose"
    assert used(faults, "copy.png") and "counts twice" in row_of(faults, "copy.png").data()
    page.setup.found.chooser.button("gray").click()
    qtbot.waitUntil(lambda: not chosen.surveying)
    assert len(check.asked) == 1, "what is made of the photos does not change them"


def test_a_click_or_the_space_bar_leaves_a_picture_out_of_the_training(
    qtbot, page, chosen, training, trainer, rehearse, photos
):
    faults = checked(qtbot, page, chosen, photos)
    faults.fold_button.click()
    place = faults.list.visualRect(row_of(faults, "50%"))
    qtbot.mouseClick(
        faults.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.right() - 40, place.center().y())
    )
    assert chosen.checking.left_out == {"clear.png"}
    qtbot.mouseClick(faults.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert chosen.checking.left_out == {"clear.png"}, "elsewhere a click only selects"
    faults.list.selectAll()
    faults.list.setFocus()
    qtbot.keyClick(faults.list, Qt.Key.Key_Space)
    assert chosen.checking.left_out == {"clear.png", "copy.png"}, "one of them was used: all go"
    qtbot.keyClick(faults.list, Qt.Key.Key_Space)
    assert not chosen.checking.left_out
    qtbot.keyClick(faults.list, Qt.Key.Key_Space)
    assert "You leave it out" in row_of(faults, "copy.png").data()
    assert faults.text() == "62 of 63 pictures can be used. You leave 2 pictures out."
    excluded = ("clear.png", "copy.png", "cut.png")  # the last cannot be used
    qtbot.waitUntil(lambda: bool(rehearse.requests) and rehearse.requests[-1].exclude == excluded)
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.outcome is not None)
    assert trainer.requests[0].exclude == excluded


def test_all_duplicates_go_with_one_click_and_come_back_with_another(qtbot, page, chosen, photos):
    (photos / "copy again.png").write_bytes((photos / "1.png").read_bytes())
    faults = checked(qtbot, page, chosen, photos)
    faults.fold_button.click()
    faults.duplicates_button.click()
    assert chosen.checking.left_out == {"copy again.png", "copy.png"} and not faults.duplicates_button.isEnabled()
    assert used(faults, "50%") and not used(faults, "copy.png")
    faults.again_button.click()
    assert not chosen.checking.left_out and faults.duplicates_button.isEnabled()


def test_one_kind_of_findings_can_be_shown_alone(qtbot, page, chosen, photos):
    faults = checked(qtbot, page, chosen, photos)
    shown = [faults.kinds.itemText(i) for i in range(faults.kinds.count())]
    assert shown[0] == "Everything (3)" and "Transparent (1)" in shown and "Cannot be read (1)" in shown
    faults.kinds.setCurrentIndex(shown.index("Cannot be read (1)"))
    faults.kinds.activated.emit(faults.kinds.currentIndex())
    assert [words.split(" ")[0] for words in rows(faults)] == ["cut.png"]


def test_thumbnails_are_read_for_what_is_in_sight(qtbot, page, chosen, photos):
    faults = checked(qtbot, page, chosen, photos)
    faults.fold_button.click()
    known = faults.list.thumbnail
    qtbot.waitUntil(lambda: all(known(photos / name) is not None for name in ("copy.png", "clear.png")))
    assert known(photos / "cut.png") is None or not known(photos / "cut.png").isNull()


def test_another_folder_begins_anew(qtbot, page, chosen, check, photos, tmp_path):
    faults = checked(qtbot, page, chosen, photos)
    faults.fold_button.click()
    faults.duplicates_button.click()
    (photos / "copy.png").unlink()
    (photos / "cut.png").unlink()
    (photos / "clear.png").unlink()
    faults = checked(qtbot, page, chosen, photos)
    assert faults.text() == "All 60 pictures can be used." and not faults.fold_button.isVisible()
    assert chosen.checking.exclude == () and not faults.list.isVisible() and page.setup.found.gallery.isVisible()
    assert len(check.asked) == 2


def test_progress_is_told_and_a_check_that_is_out_of_date_gives_way(qtbot, page, chosen, check, photos):
    check.script = [
        Started(63),
        Warned("palette", {"path": photos / "1.png", "name": "1.png", "used": True}),
        Looked(20),
        None,
    ]
    page.choose(photos)
    faults = page.setup.found.faults
    qtbot.waitUntil(lambda: faults.text() == "Checking every picture: 20 of 63")
    assert faults.progress.isVisible() and faults.progress.value() == 20 and len(rows(faults)) == 1
    check.script = None
    faults = checked(qtbot, page, chosen, photos)
    assert len(check.asked) == 2 and not any(words.split(" ")[0] == "1.png" for words in rows(faults))
    check.script = [Started(63), None]
    page.choose(photos)
    qtbot.waitUntil(lambda: len(check.asked) == 3 and check.running)
    page.setup.back_button.click()
    qtbot.waitUntil(lambda: not check.running)


def test_a_check_waits_while_a_training_is_measured(qtbot, page, chosen, check, rehearse, photos):
    go = threading.Event()

    def steps():
        yield Started(63)
        go.wait(20)
        yield from (*map(Looked, range(63)), Finished(63, all_fine(63)))

    check.script = steps()
    rehearse.held = True
    page.choose(photos)
    qtbot.waitUntil(lambda: rehearse.running)
    go.set()
    qtbot.wait(300)  # many times what those events take
    assert chosen.checking.result is None and chosen.checking.done == 0
    rehearse.held = False
    qtbot.waitUntil(lambda: chosen.checking.result is not None)


def test_a_check_that_fails_says_why_and_hinders_nothing(qtbot, page, chosen, check, photos):
    check.script = [Started(63), SinopiaError("folder_unreadable", path=photos, reason="it is gone")]
    page.choose(photos)
    faults = page.setup.found.faults
    qtbot.waitUntil(lambda: "cannot be read" in faults.text() and not chosen.surveying)
    assert not faults.progress.isVisible() and page.setup.start_button.isEnabled()


def test_a_finding_on_the_whole_folder_has_no_box(qtbot):
    faults = FaultsView()
    qtbot.addWidget(faults)
    faults.add([Warned("few_pictures", {"count": 7})])
    faults.show_result(7, 7)
    faults.fold_button.click()
    faults.resize(500, 400)
    faults.show()
    index = faults.model.index(0)
    assert "only 7 pictures" in index.data() and index.data(Qt.ItemDataRole.CheckStateRole) is None
    faults.list.toggle([index.data(Qt.ItemDataRole.UserRole)])
    assert faults.model.left_out == set() and isinstance(faults.grab().toImage(), QImage)


def test_twenty_thousand_findings_do_not_stall_the_window(qtbot, tmp_path):
    faults = FaultsView()
    qtbot.addWidget(faults)
    findings = [
        Warned("palette", {"path": tmp_path / f"{i}.png", "name": f"{i}.png", "used": True}) for i in range(20_000)
    ]
    for begin in range(0, 20_000, 200):
        faults.add(findings[begin : begin + 200])
    assert faults.model.rowCount() == 20_000 and faults.kinds.itemText(0) == "Everything (20,000)"


def test_what_holds_for_most_pictures_is_told_once(qtbot):
    faults = FaultsView()
    qtbot.addWidget(faults)
    small = {"width": 64, "height": 64, "used": True}
    faults.add([Warned("tiny", {"path": Path(f"/d/{n}.png"), "name": f"{n}.png", **small}) for n in range(40)])
    faults.add([Warned("picture_unreadable", {"path": Path("/d/x.png"), "name": "x.png", "used": False})])
    assert faults.fold_button.text() == "Show 41 findings"
    faults.show_result(40, 41)
    assert faults.text() == "40 of 41 pictures can be used. Very small: 40 of them."
    assert faults.fold_button.text() == "Show 2 findings"
    assert rows(faults)[0].startswith("x.png") and rows(faults)[1].startswith("This holds for 40 pictures.")
    faults.model.show_kind("Very small")
    assert len(rows(faults)) == 40, "each can still be left out"


def test_what_cannot_be_used_or_is_left_out_counts_nowhere(qtbot, page, chosen, training, trainer, photos):
    """Twelve photos are looked at, of which one is damaged: 11 can be used, of which one is kept aside."""
    for seed in range(9, 60):
        (photos / f"{seed}.png").unlink()
    faults = checked(qtbot, page, chosen, photos)
    found = page.setup.found
    qtbot.waitUntil(lambda: found.text().startswith("10 photos."))
    assert "1 more kept aside." in found.text() and faults.text() == "11 of 12 pictures can be used."
    assert any("only 10 pictures" in words for words in rows(faults))
    chosen.checking.use(["clear.png", "copy.png"], False)
    qtbot.waitUntil(lambda: found.text().startswith("9 photos."))
    assert "Too few to keep some aside" in found.text() and any("only 9 pictures" in words for words in rows(faults))
    assert faults.text() == "11 of 12 pictures can be used. You leave 2 pictures out."
    page.setup.start_button.click()
    qtbot.waitUntil(lambda: training.outcome is not None)
    seen = work.survey(photos, "pix2pix", derive="edges", exclude=trainer.requests[0].exclude)
    assert (seen.train, seen.held_out) == ((9, 9), (0, 0))


def test_who_leaves_out_everything_is_told_so_and_can_take_it_back(qtbot, page, chosen, photos):
    checked(qtbot, page, chosen, photos)
    everything = [path.name for path in photos.iterdir()]
    chosen.checking.use(everything, False)
    qtbot.waitUntil(lambda: not page.setup.start_button.isEnabled())
    assert "Nothing is left to learn from" in page.setup.message.text() and page.setup.found.faults.isVisible()
    chosen.checking.use(everything, True)
    qtbot.waitUntil(page.setup.start_button.isEnabled)


def test_as_many_are_kept_aside_as_the_settings_say(qtbot, page, chosen, photos):
    checked(qtbot, page, chosen, photos)
    qtbot.waitUntil(lambda: page.setup.found.text().startswith("56 photos."))
    page.setup.form.editor("held_out").setValue(2)
    qtbot.waitUntil(lambda: page.setup.found.text().startswith("60 photos.") and "2 more" in page.setup.found.text())
