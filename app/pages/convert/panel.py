"""Which model pictures go through, whereto, and how far that is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QMessageBox, QProgressBar, QToolButton, QWidget

from app import theme
from app.pages.convert.pathfield import PathField
from app.texts import count, together
from app.widgets.parts import align, button, column, icon_button, label, name_of, row
from app.widgets.picker import ModelPicker

MOST = 0.75  # of the pictures that were looked at: one or two among many may well be taken for what they are not


class JobPanel(QFrame):
    """The widgets of a conversion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.picker = ModelPicker()
        self.derive = QCheckBox()
        self.derive.hide()
        self.seen = label(role="muted", plain=True, wrap=True)
        self.seen.setContentsMargins(24, 0, 0, 0)  # below the words of the box
        self.seen.hide()
        self.options_button = QToolButton()
        self.options_button.setText(self.tr("Options"))
        self.options_button.setIcon(theme.icon("sliders"))
        self.options_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.options_button.setCheckable(True)
        self.summary = label(role="muted", plain=True)
        self.output = PathField()
        self.output.setAccessibleName(self.tr("Folder for the results"))
        self.output_problem = label(role="error", plain=True, wrap=True)
        self.output_problem.hide()
        self.choose_output = icon_button("open", self.tr("Choose another folder for the results"))
        self.start_button = button("", role="primary")
        self.pause_button = button("")
        self.stop_button = button(self.tr("Cancel"))
        self.open_button = button(self.tr("Open folder"), icon="open")
        self.failures_button = button("", role="flat")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.status = label(plain=True, wrap=True)
        model, output = name_of(self.picker, self.tr("Model")), name_of(self.output, self.tr("Results go to"))
        align(model, output)
        form = column(self)
        form.setContentsMargins(16, 12, 16, 16)
        form.addLayout(row(model, self.picker, wide=self.picker))
        form.addWidget(self.derive)
        form.addWidget(self.seen)
        form.addLayout(row(output, self.output, self.choose_output, wide=self.output))
        form.addWidget(self.output_problem)
        form.addLayout(row(self.options_button, None, self.summary))
        form.addWidget(self.progress)
        form.addLayout(row(self.status, self.failures_button, wide=self.status))
        buttons = (self.start_button, self.pause_button, self.stop_button, self.open_button)
        form.addLayout(row(*buttons, wide=self.start_button))

    def show_problem(self, problem: str) -> None:
        """Why the folder for the results cannot be one; "": it can."""
        self.output_problem.setText(problem.replace("/", "/\u200b"))  # a long path breaks at its slashes
        self.output_problem.setVisible(bool(problem))

    def show_seen(self, photos: int, pictures: int, wanted: str) -> None:
        """What the pictures look like that were looked at, and what the model wants; "": nothing is said of it."""
        self.seen.setVisible(bool(wanted and pictures))
        text = (
            self.tr("These look like drawings.")
            if not photos
            else self.tr("These look like photos.")
            if photos == pictures
            else self.tr("Most of these look like photos.")
            if photos >= MOST * pictures
            else self.tr("Most of these look like drawings.")
            if photos <= (1 - MOST) * pictures
            else self.tr("Some look like photos, others like drawings.")
        )
        self.seen.setText(together((text, wanted)))


class ThereAlready(QMessageBox):
    """Asks what is done with results that are there already."""

    answered = Signal(str)  # one of config.EXISTING; "" for nothing at all

    def __init__(self, there: int, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("There already"))
        one, many = self.tr("1 picture of this name is there already."), self.tr("{n} pictures are there already.")
        self.setText(count(there, one, many))
        self.setInformativeText(folder.replace("/", "/\u200b"))  # a long path breaks at its slashes
        self.setIconPixmap(theme.pixmap("help", 32, theme.tokens().accent, self.devicePixelRatioF()))
        self._answers = {
            self.addButton(self.tr("Keep both"), QMessageBox.ButtonRole.AcceptRole): "number",
            self.addButton(self.tr("Leave them as they are"), QMessageBox.ButtonRole.AcceptRole): "skip",
            self.addButton(self.tr("Replace them"), QMessageBox.ButtonRole.DestructiveRole): "replace",
        }
        self.addButton(QMessageBox.StandardButton.Cancel)
        self.setDefaultButton(next(iter(self._answers)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.finished.connect(self._answer)

    def _answer(self) -> None:
        clicked = self.clickedButton()
        self.answered.emit(next((answer for button, answer in self._answers.items() if button is clicked), ""))
