"""Paints one line of the history."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle

from app.domain.history import HistoryRow, Snippet
from engine.api.spans import Span
from ui.design.components.painting import fill_rounded
from ui.design.fonts import sans, serif
from ui.design.icons import Icon, paint_icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.history.state import Person
from ui.workspaces.history.widgets.faces import Faces
from ui.workspaces.history.widgets.line_layout import (
    LineLayout,
    dot_side,
    dots_width,
    line_layout,
)
from ui.workspaces.history.words import facts, level, standing

_STEPS = 5
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def standing_words(row: HistoryRow, ui: UiContext) -> str:
    """Return the words at the right of a line."""
    return standing(row, ui) or level(row, ui)


class LinePainter:
    """A painter's hand, for one call of the delegate."""

    def __init__(
        self,
        painter: QPainter,
        ui: UiContext,
        faces: Faces,
        people: Mapping[str, Person],
    ) -> None:
        self._painter = painter
        self._ui = ui
        self._faces = faces
        self._people = people

    def paint(
        self, row: HistoryRow, box: QRectF, state: QStyle.StateFlag, *, searching: bool
    ) -> None:
        """Paint a line as it is pointed at, chosen, or neither."""
        words = standing_words(row, self._ui)
        layout = line_layout(box, words, searching=searching)
        self._ground(layout.ground, state)
        self._face(row, layout.face)
        colours = look().colours
        self._words(
            row.title, layout.title, sans(look().type.body, strong=True), colours.ink
        )
        told = facts(row, self._people, self._ui)
        self._words(told, layout.facts, sans(look().type.small), colours.ink_soft)
        if row.snippet is not None and searching:
            self._snippet(row.snippet, layout.snippet)
        if not layout.standing.isEmpty():
            self._standing(row, words, layout)
        self._more(layout.more, state)

    def paint_unread(self, box: QRectF) -> None:
        """Paint the shape of a line that has not been read yet."""
        layout = line_layout(box, "", searching=False)
        track = look().colours.track
        fill_rounded(self._painter, layout.face, layout.face.width() / 2, track)
        for place, share in ((layout.title, 0.4), (layout.facts, 0.6)):
            pale = QRectF(
                place.left(), place.top() + Space.XS, place.width() * share, 0
            )
            pale.setBottom(place.bottom() - Space.XS)
            fill_rounded(self._painter, pale, Size.RADIUS_SMALL, track)

    def _ground(self, box: QRectF, state: QStyle.StateFlag) -> None:
        colours = look().colours
        if state & QStyle.StateFlag.State_Selected:
            fill_rounded(self._painter, box, Size.RADIUS_CONTROL, colours.accent_tint)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(self._painter, box, Size.RADIUS_CONTROL, colours.hover)
        if state & QStyle.StateFlag.State_HasFocus:
            inset = Size.FOCUS / 2
            self._painter.setPen(QPen(QColor(colours.focus), Size.FOCUS))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = box.adjusted(inset, inset, -inset, -inset)
            self._painter.drawRoundedRect(
                ring, Size.RADIUS_CONTROL, Size.RADIUS_CONTROL
            )

    def _face(self, row: HistoryRow, box: QRectF) -> None:
        person = self._people.get(row.persona_id)
        if person is None:
            fill_rounded(self._painter, box, box.width() / 2, look().colours.track)
            return
        ratio = self._painter.device().devicePixelRatioF()
        side = round(box.width())
        face = self._faces.face(row.persona_id, person.look, side, ratio)
        self._painter.drawPixmap(box.topLeft(), face)

    def _words(self, words: str, box: QRectF, font: QFont, ink: str) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        shown = QFontMetricsF(font).elidedText(
            words, Qt.TextElideMode.ElideRight, box.width()
        )
        self._painter.drawText(box, _AT_LEFT, shown)

    def _snippet(self, snippet: Snippet, box: QRectF) -> None:
        self._painter.save()
        self._painter.setClipRect(box)
        self._painter.setPen(QColor(look().colours.ink))
        layout = _one_line(snippet.text, snippet.found)
        layout.draw(self._painter, QPointF(box.left(), box.top()))
        self._painter.restore()

    def _standing(self, row: HistoryRow, words: str, layout: LineLayout) -> None:
        colours = look().colours
        small = look().type.small
        box = layout.standing
        if standing(row, self._ui):
            height = QFontMetricsF(sans(small)).height() + Space.S
            pill = QRectF(
                box.left(), box.center().y() - height / 2, box.width(), height
            )
            fill_rounded(self._painter, pill, height / 2, colours.watch_tint)
            self._painter.setFont(sans(small, strong=True))
            self._painter.setPen(QColor(colours.watch))
            self._painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
            return
        below = box
        if row.level is not None:
            self._dots(row.level, QPointF(box.right(), layout.title.center().y()))
            facts_box = layout.facts
            below = QRectF(box.left(), facts_box.top(), box.width(), facts_box.height())
        self._painter.setFont(sans(small))
        self._painter.setPen(QColor(colours.ink_soft))
        self._painter.drawText(below, _AT_RIGHT, words)

    def _dots(self, reached: float, right: QPointF) -> None:
        colours, side = look().colours, dot_side()
        left = right.x() - dots_width()
        for place in range(_STEPS):
            box = QRectF(left + place * (side + Space.XS), 0, side, side)
            box.moveTop(right.y() - side / 2)
            fill_rounded(self._painter, box, side / 2, colours.track)
            part = max(0.0, min(1.0, reached - place))
            if part > 0:
                self._painter.save()
                self._painter.setClipRect(
                    QRectF(box.left(), box.top(), box.width() * part, side)
                )
                fill_rounded(self._painter, box, side / 2, colours.accent)
                self._painter.restore()

    def _more(self, box: QRectF, state: QStyle.StateFlag) -> None:
        shown = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if state & shown:
            side = look().scaled(Size.ICON)
            icon = QRectF(0, 0, side, side)
            icon.moveCenter(box.center())
            paint_icon(self._painter, icon, Icon.MORE, look().colours.ink_soft)


def _one_line(words: str, found: Sequence[Span]) -> QTextLayout:
    colours = look().colours
    layout = QTextLayout(words, serif(look().type.body))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    strong = QTextCharFormat()
    strong.setBackground(QColor(colours.warm_tint))
    strong.setForeground(QColor(colours.warm))
    strong.setFontWeight(QFont.Weight.DemiBold)
    ranges = []
    for span in found:
        each = QTextLayout.FormatRange()
        each.start, each.length = span.start, span.end - span.start
        each.format = strong
        ranges.append(each)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
