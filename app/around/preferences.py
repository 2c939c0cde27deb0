"""The dialog of preferences: each acts at once, and says in a sentence what it does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QGridLayout, QSpinBox, QVBoxLayout, QWidget

from app import theme
from app.languages import LANGUAGES, SYSTEM
from app.settings import Settings, Whole
from app.widgets.parts import ask_folder, button, heading, icon_button, label, name_of, row, scroll, set_role, sheet
from app.widgets.steady import steady

CONTROL = 240  # px
SIZE = QSize(720, 600)
FOLDERS = "models", "runs", "results"


class Preferences(QDialog):
    """Writes into settings and says what has changed; the folders are for whoever listens to keep."""

    changed = Signal(str)  # the key of a setting
    folder_chosen = Signal(str, str)  # one of FOLDERS, and a path; "" for the usual one
    reset = Signal()  # all is to be as at first

    def __init__(
        self,
        settings: Settings,
        devices: Mapping[str, str],
        build: str,
        folders: Mapping[str, Path],
        chosen: frozenset[str],
        parent: QWidget,
    ) -> None:
        """`devices`: names of those that there are; `build`: what the engine was built for, a sentence, "" until it
        is there; `folders`: where FOLDERS are, of which some are `chosen`."""
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.controls: dict[str, QComboBox | QSpinBox] = {}
        self._grid_row = 0
        inner = sheet()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)

        self._head(self.tr("Appearance"))
        languages = {SYSTEM: self.tr("As the system"), **LANGUAGES}
        self._choice("language", self.tr("Language"), self.tr("The language that Sinopia speaks."), languages, SYSTEM)
        schemes = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        about = self.tr("Follows the system, or stays as you like it.")
        self._choice("theme", self.tr("Light or dark"), about, schemes)
        self._head(self.tr("Drawing"))
        qualities = {"sharper": self.tr("Sharper while the pen rests"), "plain": self.tr("As the model makes it")}
        about = self.tr("The result follows the pen. While it rests, its size is doubled, up to 1024 pixels.")
        self._choice("live", self.tr("Result"), about, qualities)
        about = self.tr("What the steps back may take. The last one can always be undone.")
        self._whole("undo_memory", self.tr("Memory for undo"), about, Settings.undo_memory, self.tr(" MB"), 64)
        about = self.tr("So soon after a stroke the drawing is on the disk; a crash costs no more.")
        self._whole("keep_seconds", self.tr("Keep the drawing every"), about, Settings.keep_seconds, self.tr(" s"))
        about = self.tr("So many of the last drawings can be gone back to. The oldest gives way.")
        self._whole("keep_drawings", self.tr("Drawings kept"), about, Settings.keep_drawings, "")
        self._head(self.tr("Computing"))
        there = {"auto": self.tr("The fastest"), **devices}
        if settings.device not in there:  # it was there, or the engine is not ready to say
            there[settings.device] = {"cuda": self.tr("NVIDIA GPU"), "mps": self.tr("Apple GPU")}.get(
                settings.device, self.tr("Processor")
            )
        about = self.tr("What models run on and are trained on. What already runs stays where it is.")
        self._choice("device", self.tr("Device"), about, there)
        if build:
            self._say(build)
        precisions = {"auto": self.tr("Automatic"), "fp32": self.tr("Exact (fp32)"), "bf16": self.tr("Fast (bf16)")}
        about = self.tr("How finely models compute their pictures. Automatic is fast where that shows no difference.")
        self._choice("precision", self.tr("Precision"), about, precisions)
        self._head(self.tr("Folders"))
        words = {
            "models": (self.tr("Models"), self.tr("Models that you open are copied here.")),
            "runs": (self.tr("Trainings"), self.tr("Each training has a folder of its own here.")),
            "results": (
                self.tr("Results"),
                self.tr("Dialogs for saving pictures begin here; without a choice, in the folder used last."),
            ),
        }
        for which in FOLDERS:
            self._folder(which, *words[which], folders[which], which in chosen)
        self._say(self.tr("What is in a folder stays there when you choose another."), 2)
        self._grid.setRowStretch(self._grid_row, 1)

        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MARGIN, 16, 12, 16)
        whole.setSpacing(12)
        whole.addWidget(label(self.tr("Preferences"), "title"))
        area = scroll(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(area, 1)
        back = button(self.tr("Back to the defaults"), self.reset, role="flat")
        self.close_button = button(self.tr("Close"), self.close, role="primary")
        back.setAutoDefault(False)
        whole.addLayout(row(back, None, self.close_button))
        self.resize(SIZE.boundedTo(parent.size() - QSize(64, 48)))

    def _head(self, text: str) -> None:
        if self._grid_row:
            self._grid.setRowMinimumHeight(self._grid_row, 14)
            self._grid_row += 1
        self._grid.addWidget(heading(text), self._grid_row, 0, 1, 2)
        self._grid.setRowMinimumHeight(self._grid_row + 1, 4)
        self._grid_row += 2

    def _say(self, text: str, columns: int = 1) -> None:
        self._grid.addWidget(label(text, "muted", wrap=True), self._grid_row, 0, 1, columns)
        self._grid.setRowMinimumHeight(self._grid_row + 1, 8)
        self._grid_row += 2

    def _put(self, name: str, about: str, control: QWidget) -> None:
        """A control beside its name, with a sentence below."""
        words = name_of(control, name)
        control.setAccessibleName(name)
        control.setAccessibleDescription(about)
        self._grid.addWidget(words, self._grid_row, 0, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(control, self._grid_row, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid_row += 1
        self._say(about)

    def _guard(self, key: str, control: QComboBox | QSpinBox) -> None:
        control.setMinimumWidth(CONTROL)
        self.controls[key] = steady(control)

    def _choice(self, key: str, name: str, about: str, texts: Mapping[str, str], usual: str = "") -> None:
        box = QComboBox()
        for value, text in texts.items():
            box.addItem(text, value)
        box.setCurrentIndex(box.findData(self._settings.text(key, usual) if usual else getattr(self._settings, key)))
        box.activated.connect(lambda _index: self._set(key, box.currentData()))
        self._guard(key, box)
        self._put(name, about, box)

    def _whole(self, key: str, name: str, about: str, whole: Whole, unit: str, step: int = 1) -> None:
        box = QSpinBox()
        box.setRange(whole.least, whole.most)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.lineEdit().setTextMargins(6, 0, 0, 0)  # which the style sheet cannot give it
        box.setValue(getattr(self._settings, key))
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: self._set(key, str(value)))
        self._guard(key, box)
        self._put(name, about, box)

    def _folder(self, which: str, name: str, about: str, path: Path, chosen: bool) -> None:
        shown = label(plain=True)
        shown.setText(shown.fontMetrics().elidedText(str(path), Qt.TextElideMode.ElideMiddle, CONTROL - 84))
        shown.setToolTip(str(path))
        choose = icon_button("open", self.tr("Choose another folder"), lambda: self._ask(which, name, path),
                             name=self.tr("Choose another folder: {name}").format(name=name))  # fmt: skip
        usual = icon_button("undo", self.tr("The usual folder"), lambda: self.folder_chosen.emit(which, ""),
                            name=self.tr("The usual folder: {name}").format(name=name))  # fmt: skip
        usual.setEnabled(chosen)
        control = QFrame()
        set_role(control, "panel")
        control.setMinimumWidth(CONTROL)
        line = row(shown, choose, usual, wide=shown, spacing=0)
        line.setContentsMargins(8, 0, 2, 0)
        control.setLayout(line)
        self._put(name, about, control)

    def _ask(self, which: str, name: str, path: Path) -> None:
        if (folder := ask_folder(self, name, str(path))) is not None:
            self.folder_chosen.emit(which, str(folder))

    def _set(self, key: str, value: str) -> None:
        self._settings.set(key, value)
        self.changed.emit(key)
