"""What is copied, cut and pasted: pieces of the drawing by the selection, pictures of other programs by the page."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence

from app.pages.draw.canvas import Canvas
from app.pages.draw.toolbar import ToolBar, add_action
from app.painting.document import Document
from app.painting.layers import FORMAT, bounds, together
from app.widgets.drop import local_paths, picture_in, why_no_picture
from app.widgets.page import Page

PIECE = "application/x-sinopia-piece"
"""Of a drawing, upon nothing, and where it lay: others are given an opaque picture beside it."""


class Clipboard(QObject):
    """Works on the document and the selection; `page` takes what is no piece of a drawing."""

    notice = Signal(str)

    def __init__(self, page: Page, document: Document, canvas: Canvas, tools: ToolBar) -> None:
        super().__init__(page)
        self._page, self._document, self._canvas, self._tools = page, document, canvas, tools
        keys = QKeySequence.StandardKey
        self.actions = (
            add_action(page, "", self.tr("Cut"), self.cut, keys.Cut),
            add_action(page, "", self.tr("Copy what is selected, or the drawing"), self.copy, keys.Copy),
            add_action(page, "", self.tr("Paste"), self.paste, keys.Paste),
            add_action(page, "", self.tr("Select all"), self._select_all, keys.SelectAll),
            add_action(page, "", self.tr("Delete"), canvas.erase_selected, "Delete", "Backspace"),
        )

    def copy(self) -> None:
        """What is selected, or else all that is seen; a piece of it is what is painted."""
        select, document = self._canvas.select, self._document
        if select.place.isEmpty():
            painted = (layer for layer in document.layers if layer.role == "paint")
            self._hand_over(document.shown, together(document.size, painted), QPoint())
            return
        piece, at = select.copy()
        if bounds(piece).isEmpty():  # what is seen there is meant, on whatever layers it lies
            piece = together(document.size, document.layers).copy(select.place)
        if bounds(piece).isEmpty():
            self.notice.emit(self.tr("Nothing is painted there."))
        else:
            self._hand_over(piece, piece, at)

    def cut(self) -> None:
        """What is selected, or else all of the layer."""
        if self._document.locked:
            self._canvas.refused.emit()
            return
        if self._canvas.select.place.isEmpty():
            image = QImage(self._document.active.image)
            self._hand_over(image, image, QPoint())
        else:
            self.copy()
        self._canvas.erase_selected()

    def paste(self) -> None:
        """A piece of a drawing comes to the layer where it lay, and stays in hand."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None:
            return
        piece, at = _piece_in(data)
        if not piece.isNull():
            self._tools.tools["select"].trigger()
            if not self._canvas.select.put(piece, at):
                self._canvas.refused.emit()
            return
        paths = local_paths(data)
        if not (self._page.take(paths) if paths else self._page.take_picture(picture_in(data))):
            self.notice.emit(why_no_picture(data))

    def _hand_over(self, picture: QImage, piece: QImage, at: QPoint) -> None:
        """`picture` is for other programs."""
        data = QMimeData()
        data.setImageData(picture)
        if not bounds(piece).isEmpty():
            held = QByteArray()
            stream = QDataStream(held, QIODevice.OpenModeFlag.WriteOnly)
            stream << at
            stream << piece
            data.setData(PIECE, held)
        QGuiApplication.clipboard().setMimeData(data)

    def _select_all(self) -> None:
        self._tools.tools["select"].trigger()
        self._canvas.select_all()


def _piece_in(data: QMimeData) -> tuple[QImage, QPoint]:
    """The piece of a drawing, and where it lay; null where there is none."""
    piece, at = QImage(), QPoint()
    if data.hasFormat(PIECE):
        stream = QDataStream(data.data(PIECE))
        stream >> at
        stream >> piece
    return piece.convertToFormat(FORMAT), at
