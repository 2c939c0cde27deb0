"""What the program is, under which licences, and on what it runs."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

import engine
from app import theme
from app.around.licences import packages, texts
from app.widgets.parts import button, column, heading, label, row
from engine.library import Entry

ICON = 56  # px
FACTS = 128  # px


class About(QDialog):
    """`models` are the built-in ones. What is known of the computer comes later, by `show_facts`."""

    def __init__(self, models: Iterable[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Sinopia"))
        self.resize(680, 600)
        picture = label()
        picture.setPixmap(theme.app_icon().pixmap(ICON, ICON))
        words = column(spacing=2)
        words.addWidget(label(self.tr("Sinopia {version}").format(version=engine.__version__), "title", plain=True))
        words.addWidget(label(self.tr("Turns drawings and photos into pictures, on this computer alone."), "muted"))

        self._home = self._licences(models)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(self.tr("Licences"))
        self.browser.anchorClicked.connect(self._follow)
        self._back = button(self.tr("All licences"), self.show_all, icon="undo", role="flat")

        self.facts = QPlainTextEdit(self.tr("Looking…"))
        self.facts.setReadOnly(True)
        self.facts.setFixedHeight(FACTS)
        self.facts.setAccessibleName(self.tr("This computer"))
        self.copy_button = button(self.tr("Copy"), self.copy, icon="copy",
                                  tip=self.tr("Copies what is said of this computer"))  # fmt: skip
        self.copy_button.setEnabled(False)

        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, 16)
        whole.setSpacing(10)
        head = row(picture, spacing=16)
        head.addLayout(words, 1)
        whole.addLayout(head)
        whole.addLayout(row(heading(self.tr("Licences")), None, self._back))
        whole.addWidget(self.browser, 1)
        whole.addWidget(heading(self.tr("This computer")))
        whole.addWidget(self.facts)
        close = button(self.tr("Close"), self.close, role="primary")
        whole.addLayout(row(self.copy_button, None, close))
        close.setFocus()
        self.show_all()

    def show_facts(self, text: str) -> None:
        self.facts.setPlainText(text)
        self.copy_button.setEnabled(True)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts.toPlainText())

    def show_all(self) -> None:
        """The list of all licences."""
        self.browser.setHtml(self._home)
        self._back.hide()

    def _follow(self, link: QUrl) -> None:
        """One of them in full."""
        self.browser.setPlainText(Path(link.toLocalFile()).read_text("utf-8", "replace"))
        self._back.show()

    def _licences(self, models: Iterable[Entry]) -> str:
        files = texts()
        own = self.tr("MIT licence")
        parts = [_line("Sinopia: {}", _link(files["Sinopia"], own) if "Sinopia" in files else escape(own))]
        parts.append(f"<h4>{escape(self.tr('Models, networks and pictures that come with it'))}</h4>")
        licences = {model.name: model.card.licence for model in models if model.card is not None}
        parts += [_line("{}: {}", escape(name), escape(licence)) for name, licence in licences.items() if licence]
        links = ", ".join(_link(path, name) for name, path in files.items() if name != "Sinopia")
        parts.append(_line("{} {}", escape(self.tr("Their licences in full:")), links))
        parts.append(f"<h4>{escape(self.tr('Packages'))}</h4><table>")
        said, cells = self.tr("it does not say"), "<tr><td>{} {}</td><td width=24></td><td>{}</td></tr>"
        parts += [cells.format(*map(escape, (name, version, licence or said))) for name, version, licence in packages()]
        return "".join([*parts, "</table>"])


def _line(text: str, *parts: str) -> str:
    return f"<p>{text.format(*parts)}</p>"


def _link(path: Path, words: str) -> str:
    return f'<a href="{escape(QUrl.fromLocalFile(str(path)).toString())}">{escape(words)}</a>'
