"""What somebody said, with the places that matter marked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ui.design.components.painting import look_changed
from ui.design.components.quote_marks import Mark, mark_format, stops
from ui.design.components.underlined import Span, paint_spans, span_at
from ui.design.fonts import serif
from ui.design.look import look
from ui.design.tokens import Size

_LINE_HEIGHT = 122

Place = TypeVar("Place", Mark, Span)


class QuoteText(QTextEdit):
    """A serif paragraph that is as high as its words.

    It can be selected and copied. Left and Right go from mark to mark and from part to
    part, Enter or a click chooses a mark. Signals:
        mark_hovered: index of the mark under the pointer or the keyboard, or -1.
        mark_chosen: index of the mark that was chosen.
        part_hovered: place of the part under the pointer or the keyboard, or -1.
    """

    mark_hovered = Signal(int)
    mark_chosen = Signal(int)
    part_hovered = Signal(int)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._marks: tuple[Mark, ...] = ()
        self._spans: tuple[Span, ...] = ()
        self._stops: tuple[tuple[int, int, int], ...] = ()
        self._stop = -1
        self._span = -1
        self._found: Mark | None = None
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

    def show_quote(
        self, words: str, marks: Sequence[Mark] = (), spans: Sequence[Span] = ()
    ) -> None:
        """Show ``words`` with ``marks``; marks may overlap, the later one is on top.

        ``spans`` are underlined, each in the line of its part; marks are then told by
        their background alone.
        """
        self._words = words
        self._marks = tuple(self._as_qt_counts(mark) for mark in marks)
        self._spans = tuple(self._as_qt_counts(span) for span in spans)
        self._stops = stops(self._marks, self._spans)
        self._stop = self._span = self._current = -1
        self._others = ()
        self._found = None
        self._write()

    def show_found(self, start: int, end: int) -> None:
        """Emphasise words that were looked for, until the keyboard goes elsewhere."""
        self._found = self._as_qt_counts(Mark(start, end))
        self._paint_marks()

    def _as_qt_counts(self, place: Place) -> Place:
        """Return ``place`` as Qt counts: a sign such as an emoji takes two there."""
        start, end = (
            len(self._words[:at].encode("utf-16-le")) // 2
            for at in (place.start, place.end)
        )
        return replace(place, start=start, end=end)

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
        selections = [
            self._selection(
                mark, strong=index == self._current or index in self._others
            )
            for index, mark in enumerate(self._marks)
        ]
        if self._found is not None:
            selections.append(self._selection(self._found, strong=True))
        self.setExtraSelections(selections)

    def _selection(self, mark: Mark, *, strong: bool) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(mark.start, last))
        end = min(mark.end, last)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = mark_format(
            look().colours, mark.tone, strong=strong, underlined=not self._spans
        )
        return selection

    def _position_at(self, place: QPoint) -> int:
        layout = self.document().documentLayout()
        return layout.hitTest(place.toPointF(), Qt.HitTestAccuracy.ExactHit)

    def _mark_at(self, position: int) -> int:
        found = -1
        for index, mark in enumerate(self._marks):
            if mark.start <= position < mark.end:
                found = index
        return found

    def _go_to(self, mark: int, span: int) -> None:
        if (mark, span) == (self._current, self._span):
            return
        was_mark, was_span = self._current, self._span
        self._span = span
        self.point_at(mark)
        self._tell(mark, span)
        if mark != was_mark:
            self.mark_hovered.emit(mark)
        if span != was_span:
            self.viewport().update()
            self.part_hovered.emit(self._spans[span].part if span >= 0 else -1)

    def _tell(self, mark: int, span: int) -> None:
        part = self._spans[span].words if span >= 0 else ""
        proof = self._marks[mark].words if mark >= 0 else ""
        words = " · ".join(each for each in (part, proof) if each)
        self.viewport().setToolTip(words)
        self.setAccessibleDescription(words)
        shape = (
            Qt.CursorShape.PointingHandCursor
            if mark >= 0
            else Qt.CursorShape.IBeamCursor
        )
        self.viewport().setCursor(shape)

    def _step(self, by: int) -> None:
        self._stop = max(0, min(len(self._stops) - 1, self._stop + by))
        _position, mark, span = self._stops[self._stop]
        self._go_to(mark, span)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._spans:
            paint_spans(self, self._spans, self._span)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._fit_column()
            self._write()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        position = self._position_at(event.position().toPoint())
        self._go_to(self._mark_at(position), span_at(self._spans, position))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._mark_at(self._position_at(event.position().toPoint()))
        if index >= 0 and not self.textCursor().hasSelection():
            self.mark_chosen.emit(index)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_to(-1, -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stop = -1
        if self._found is not None:
            self._found = None
            self._paint_marks()
        self._go_to(-1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if step is not None and plain and self._stops:
            self._step(step)
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0
        ):
            self.mark_chosen.emit(self._current)
        else:
            super().keyPressEvent(event)
