"""What was found in the pictures of a folder, folded to one line, and which of them are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QStyleOptionViewItem, QWidget

from app import theme
from app.pages.train.findings import Findings, Many
from app.texts import count, kind_of, number, together
from app.widgets.parts import button, column, label, row, set_role
from app.widgets.pictures import SIDE, WHOLE, Line, PictureList, PictureRow
from app.widgets.steady import steady
from engine.events import Warned

DUPLICATES = ("duplicate", "near_duplicate", "leak")  # one click leaves these out
ROW = 72  # px of a row: a heading and two lines
BOX = 16  # px
GAP = 12  # px before and after the box and its word, at the right end of a row


class FaultsView(QWidget):
    """One line that says how many pictures can be used; it unfolds into all that was found."""

    use_requested = Signal(list, bool)  # names of pictures, and whether they are to be used
    thumbnail_wanted = Signal(object)  # Path; answered with set_thumbnail
    unfolded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = Findings(self)
        self._result: tuple[int, int] | None = None  # those that can be used and all, once every picture was looked at
        self._words = label(plain=True, wrap=True)
        self.fold_button = button("", role="flat")
        self.fold_button.setCheckable(True)
        self.fold_button.toggled.connect(self._unfold)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How many pictures were looked at"))
        self._body = self._make_body()
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self.fold_button)
        whole = column(self)
        whole.addLayout(line)
        whole.addWidget(self.progress)
        whole.addWidget(self._body, 1)
        self.begin()

    def _make_body(self) -> QWidget:
        """What unfolds: the findings, and what can be done with all of them."""
        self.kinds = steady(QComboBox())
        self.kinds.setAccessibleName(self.tr("Which findings are shown"))
        self.kinds.activated.connect(lambda _: self.model.show_kind(self.kinds.currentData()))
        self.duplicates_button = button(
            self.tr("Leave out all duplicates"),
            lambda: self.use_requested.emit(self.model.names(DUPLICATES, used=True), False),
            tip=self.tr("Of the same pictures, only the first is used"),
        )
        self.again_button = button(
            self.tr("Use all again"), lambda: self.use_requested.emit(sorted(self.model.left_out), True), role="flat"
        )
        self.list = FaultList(self.model)
        self.list.use_requested.connect(self.use_requested)
        self.list.thumbnail_wanted.connect(self.thumbnail_wanted)
        body = QWidget()
        inside = column(body)
        inside.addLayout(row(self.kinds, None, self.again_button, self.duplicates_button))
        inside.addWidget(self.list, 1)
        return body

    def text(self) -> str:
        """What the line says."""
        return self._words.text()

    def begin(self) -> None:
        """Another folder: nothing was found yet."""
        self._result = None
        self.model.clear()
        self.list.forget()
        self.fold_button.setChecked(False)
        self._unfold(False)
        self._show_kinds()
        self.hide()

    def add(self, findings: Sequence[Warned]) -> None:
        self.model.add(findings)
        self._show_kinds()

    def show_progress(self, done: int, total: int) -> None:
        """How many of the pictures were looked at; `total` is 0 until their number is known."""
        self._say(
            self.tr("Checking every picture: {done} of {total}").format(
                done=number(done, ","), total=number(total, ",")
            )
        )
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
        self.show()

    def show_result(self, usable: int, total: int) -> None:
        """Every picture was looked at."""
        self._result = usable, total
        self.model.fold(total)
        self._show_kinds()
        self.progress.hide()
        self._say_result()
        self.show()

    def show_problem(self, text: str) -> None:
        """Why the pictures could not be looked at."""
        self.progress.hide()
        self._say(text, "error")
        self.show()

    def _say_result(self) -> None:
        if self._result is None:
            return
        usable, total = self._result
        out = len(self.model.left_out)
        if usable == total:
            words = self.tr("The picture can be used."), self.tr("All {n} pictures can be used.")
        else:
            words = self.tr("The picture cannot be used."), self.tr("{usable} of {n} pictures can be used.")
        sentences = [count(total, *words, usable=number(usable, ","))]
        for many in self.model.folded():
            text = self.tr("{kind}: {n} of them.")
            sentences.append(text.format(kind=kind_of(many.code), n=number(many.count, ",")))
        if out:
            sentences.append(count(out, self.tr("You leave 1 picture out."), self.tr("You leave {n} pictures out.")))
        self._say(together(sentences))

    def set_left_out(self, names: Iterable[str]) -> None:
        """The pictures that a person leaves out."""
        self.model.set_left_out(set(names))
        self._show_buttons()
        self._say_result()

    def set_thumbnail(self, path: Path, image: QImage | None) -> None:
        self.list.set_thumbnail(path, image)

    def _say(self, text: str, role: str = "") -> None:
        self._words.setText(text)
        set_role(self._words, role)

    def _unfold(self, wide: bool) -> None:
        self._body.setVisible(wide)
        self._show_buttons()
        self.unfolded.emit(wide)

    def _show_kinds(self) -> None:
        """All kinds of findings with their numbers; the one that was chosen stays so."""
        kinds = self.model.kinds()
        rows = [("", self.tr("Everything"), kinds.total()), *((kind, kind, n) for kind, n in kinds.items())]
        chosen = self.kinds.currentData() or ""
        for i, (kind, words, n) in enumerate(rows):
            text = self.tr("{kind} ({n})").format(kind=words, n=number(n, ","))
            if i == self.kinds.count():
                self.kinds.addItem(text, kind)
            self.kinds.setItemText(i, text)
            self.kinds.setItemData(i, kind)
        while self.kinds.count() > len(rows):
            self.kinds.removeItem(self.kinds.count() - 1)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(chosen)))
        self._show_buttons()

    def _show_buttons(self) -> None:
        found = self.model.told()
        wide = self.fold_button.isChecked()
        self.fold_button.setVisible(bool(found))
        self.fold_button.setText(
            self.tr("Hide") if wide else count(found, self.tr("Show 1 finding"), self.tr("Show {n} findings"))
        )
        self.duplicates_button.setVisible(bool(self.model.names(DUPLICATES)))
        self.duplicates_button.setEnabled(bool(self.model.names(DUPLICATES, used=True)))
        self.again_button.setVisible(bool(self.model.left_out))


class FaultList(PictureList):
    """A row for each finding; the box at its end, or the space bar, leaves its picture out."""

    use_requested = Signal(list, bool)

    def __init__(self, model: Findings, parent: QWidget | None = None) -> None:
        super().__init__(self._line, parent)
        self._findings = model
        self.setModel(model)
        self.setItemDelegate(_FaultRow(self))
        self.setAccessibleName(self.tr("What was found in the pictures"))

    def forget(self) -> None:
        """Another folder: files of the same names may hold other pictures."""
        self._thumbnails.clear()
        self._asked = None

    def toggle(self, findings: Sequence[Warned | Many]) -> None:
        """Leaves the pictures of these out if one of them is used; uses them otherwise."""
        usable = [f for f in findings if self._findings.can_be_used(f)]
        if usable:
            used = any(self._findings.is_used(f) for f in usable)
            self.use_requested.emit([f.facts["name"] for f in usable], not used)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle(self.chosen())
        else:
            super().keyPressEvent(event)

    def _line(self, event: Warned | Many) -> Line:
        failed = "name" in event.facts and not self._findings.can_be_used(event)
        path = event.facts.get("path")
        return Line(path or Path(), kind_of(event.code), self._findings.words(event), failed, folder=path is None)


class _FaultRow(PictureRow):
    def __init__(self, faults: FaultList) -> None:
        super().__init__(faults)
        self._faults = faults

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            rect: QRect = option.rect
            if event.position().x() > rect.right() - self._choice_width():
                self._faults.toggle([index.data(Qt.ItemDataRole.UserRole)])
                return True
        return super().editorEvent(event, model, option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, t = self._faults.line(index), theme.tokens()
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        event: Warned | Many = index.data(Qt.ItemDataRole.UserRole)
        left_out = state == Qt.CheckState.Unchecked
        painter.save()
        rect = self.draw_ground(painter, option).adjusted(12, 0, -8, 0)
        self.draw_thumbnail(painter, QRect(rect.left(), rect.center().y() - SIDE // 2 + 1, SIDE, SIDE), line)
        left, right = rect.left() + SIDE + 12, rect.right()
        if "name" in event.facts:
            right -= self._choice_width()
            self._choice(painter, QRect(right + GAP, rect.top(), self._choice_width() - GAP, rect.height()), state)
        metrics, width = self._faults.fontMetrics(), right - left
        painter.setPen(t.error if line.failed else t.muted if left_out else t.text)
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, rect.top() + 8, width, 18), WHOLE, name)
        painter.setPen(t.muted)
        _draw_lines(painter, QPointF(left, rect.top() + 27), width, line.detail)
        painter.restore()

    def _choice_width(self) -> int:
        """px at the right end of a row: the box and its word, or the word where there is no choice."""
        metrics = self._faults.fontMetrics()
        used, out = metrics.horizontalAdvance(self.tr("use it")), metrics.horizontalAdvance(self.tr("left out"))
        return 2 * GAP + max(BOX + 8 + used, out)

    def _choice(self, painter: QPainter, place: QRect, state: Qt.CheckState | None) -> None:
        """A box with its word, or only the word where there is no choice."""
        t, ratio = theme.tokens(), self._faults.devicePixelRatioF()
        used = state == Qt.CheckState.Checked
        text = place.adjusted(BOX + 8 if state is not None else 0, 0, 0, 0)
        painter.setPen(t.text if used else t.muted)
        words = self.tr("use it") if state is not None else self.tr("left out")
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)
        if state is None:
            return
        box = QRect(place.left(), place.center().y() - BOX // 2, BOX, BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.accent if used else t.muted), 1))
        painter.setBrush(QColor(t.accent if used else t.panel))
        painter.drawRoundedRect(box, 4, 4)
        if used:
            painter.drawPixmap(box.topLeft() + QPoint(2, 2), theme.pixmap("check", BOX - 3, t.on_accent, ratio))


def _draw_lines(painter: QPainter, place: QPointF, width: int, text: str, most: int = 2) -> None:
    """The text in at most so many lines, the last of them shortened if need be; long names are broken anywhere."""
    metrics = painter.fontMetrics()
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for nth in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        rest = text[line.textStart() :] if nth == most - 1 else text[line.textStart() :][: line.textLength()]
        shown = metrics.elidedText(rest.rstrip(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(place + QPointF(0, nth * metrics.lineSpacing() + metrics.ascent()), shown)
    layout.endLayout()
