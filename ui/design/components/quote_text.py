"""What somebody said, with the places that matter marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ui.design.colour import mix
from ui.design.components.painting import look_changed
from ui.design.fonts import serif
from ui.design.look import look
from ui.design.tokens import Colours, Size

_LINE_HEIGHT = 122
_MARK_SHARE = 0.14
"""Stronger than the tints of tokens: the words on it are in ink."""


class MarkTone(StrEnum):
    """The meaning of a mark, shown by tint and by the colour of its underline."""

    ACCENT = "accent"
    WARM = "warm"
    GOOD = "good"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place: half-open range of characters."""

    start: int
    end: int
    tone: MarkTone = MarkTone.ACCENT
    words: str = ""
    """What it is evidence of, told by tooltip and to a screen reader."""


class QuoteText(QTextEdit):
    """A serif paragraph that is as high as its words.

    It can be selected and copied. Left and Right go from mark to mark, Enter or a
    click chooses one. Signals:
        mark_hovered: index of the mark under the pointer or the keyboard, or -1.
        mark_chosen: index of the mark that was chosen.
    """

    mark_hovered = Signal(int)
    mark_chosen = Signal(int)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._marks: tuple[Mark, ...] = ()
        self._current = -1
        self._others: tuple[int, ...] = ()
        self._heights: dict[int, int] = {}
        self._column = False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.viewport().setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_quote(self, words: str, marks: Sequence[Mark] = ()) -> None:
        """Show ``words`` with ``marks``; marks may overlap, the later one is on top."""
        self._words = words
        self._marks = tuple(marks)
        self._current = -1
        self._others = ()
        self._write()

    def hold_column(self) -> None:
        """Never grow wider than the longest line of running text."""
        self._column = True
        self._fit_column()

    def _fit_column(self) -> None:
        if self._column:
            metrics = QFontMetrics(serif(look().type.large - 1))
            self.setMaximumWidth(metrics.averageCharWidth() * Size.CHARACTERS)

    @property
    def current_mark(self) -> int:
        """Index of the mark under the pointer or the keyboard, or -1."""
        return self._current

    def point_at(self, index: int, *others: int) -> None:
        """Emphasise one mark and others, or none with -1, without a signal."""
        if (index, others) != (self._current, self._others):
            self._current, self._others = index, others
            self._paint_marks()

    def _write(self) -> None:
        self._heights.clear()
        font = serif(look().type.large - 1)
        self.document().setDefaultFont(font)
        self.setPlainText(self._words)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(
            _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(block)
        plain = QTextCharFormat()
        plain.setFont(font)
        plain.setForeground(QColor(look().colours.ink))
        cursor.mergeCharFormat(plain)
        self._paint_marks()
        self.updateGeometry()

    def _paint_marks(self) -> None:
        selections = []
        for index, mark in enumerate(self._marks):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(mark.start, len(self._words)))
            cursor.setPosition(
                min(mark.end, len(self._words)), QTextCursor.MoveMode.KeepAnchor
            )
            selection.cursor = cursor
            selection.format = _format(
                look().colours,
                mark.tone,
                strong=index == self._current or index in self._others,
            )
            selections.append(selection)
        self.setExtraSelections(selections)

    def _mark_at(self, place: QPoint) -> int:
        position = (
            self.document()
            .documentLayout()
            .hitTest(place.toPointF(), Qt.HitTestAccuracy.ExactHit)
        )
        found = -1
        for index, mark in enumerate(self._marks):
            if mark.start <= position < mark.end:
                found = index
        return found

    def _go_to(self, index: int) -> None:
        if index == self._current:
            return
        self.point_at(index)
        words = self._marks[index].words if index >= 0 else ""
        self.viewport().setToolTip(words)
        self.setAccessibleDescription(words)
        shape = (
            Qt.CursorShape.PointingHandCursor
            if index >= 0
            else Qt.CursorShape.IBeamCursor
        )
        self.viewport().setCursor(shape)
        self.mark_hovered.emit(index)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        width = min(width, self.maximumWidth())
        if width not in self._heights:
            document = self.document().clone()
            document.setTextWidth(max(1, width))
            self._heights[width] = int(document.size().height()) + 2
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), Size.CARD_MIN_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.CARD_MIN_WIDTH // 2, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._fit_column()
            self._write()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._go_to(self._mark_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._mark_at(event.position().toPoint())
        if index >= 0 and not self.textCursor().hasSelection():
            self.mark_chosen.emit(index)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if step is not None and plain and self._marks:
            self._go_to(max(0, min(len(self._marks) - 1, self._current + step)))
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0
        ):
            self.mark_chosen.emit(self._current)
        else:
            super().keyPressEvent(event)


def _format(colours: Colours, tone: MarkTone, *, strong: bool) -> QTextCharFormat:
    ink = {
        MarkTone.ACCENT: colours.accent,
        MarkTone.WARM: colours.warm,
        MarkTone.GOOD: colours.good,
        MarkTone.WATCH: colours.watch,
    }[tone]
    tint = mix(ink, colours.surface, _MARK_SHARE)
    made = QTextCharFormat()
    made.setBackground(QColor(ink if strong else tint))
    if strong:
        made.setForeground(QColor(colours.surface))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made.setUnderlineColor(QColor(ink))
    return made
