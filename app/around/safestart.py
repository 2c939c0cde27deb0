"""After a start that ended unexpectedly: whether the next one is to be careful."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox

from app import languages, theme
from app.settings import Settings


class SafeStart(QMessageBox):
    """Stands alone, before there is a window. `report` is what the last start left, which may be nothing."""

    def __init__(self, report: str) -> None:
        super().__init__()
        self.setWindowTitle("Sinopia")
        self.setText(self.tr("Sinopia ended while it was starting."))
        self.setInformativeText(
            self.tr("A safe start uses the processor alone, without OpenVINO, and default settings. Yours are kept.")
        )
        self.setDetailedText(report)
        self.usual = self.addButton(self.tr("Start as usual"), QMessageBox.ButtonRole.RejectRole)
        self.safe = self.addButton(self.tr("Start safely"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.safe)
        self.setEscapeButton(self.usual)


def wanted(app: QApplication, settings: Settings, report: str) -> bool:
    """Asks; the program has neither its looks nor its language yet."""
    theme.apply(app, settings.theme)
    languages.use(app, settings.text("language"))
    box = SafeStart(report)
    box.exec()
    return box.clickedButton() is box.safe
