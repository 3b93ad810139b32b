"""Colours, type and icons."""

from dataclasses import fields

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.flow_layout import FlowLayout
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.fonts import sans
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Colours, Size, Space
from ui.gallery.pages.base import Page
from ui.kit.context import UiContext

_SWATCH_WIDTH, _SWATCH_HEIGHT = 148, 60


class FoundationsPage(Page):
    """What everything is made of."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "Foundations")
        colours = FlowLayout(across=Space.S, down=Space.S)
        for field in fields(Colours):
            if field.name not in ("shadow_opacity", "dark"):
                colours.addWidget(_Swatch(field.name))
        self.section("Colours").addLayout(colours)
        self._type(self.section("Type"))
        icons = FlowLayout(across=Space.L, down=Space.L)
        for icon in Icon:
            icons.addWidget(IconMark(icon, "ink_soft", Size.ICON + Space.XS))
        self.section("Icons").addLayout(icons)
        self.finish()

    def _type(self, column: QVBoxLayout) -> None:
        for role in Role:
            label = Label("", role)
            column.addWidget(label)
            self.tell(label.setText, "question")
        tones = QWidget()
        flow = FlowLayout(tones, across=Space.L)
        for tone in Tone:
            flow.addWidget(Label(tone.value or "ink", Role.STRONG, tone, wrap=False))
        column.addWidget(tones)


class _Swatch(Painted):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(look().scaled(_SWATCH_WIDTH), look().scaled(_SWATCH_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        half = self.height() / 2
        box = QRectF(0, 0, self.width(), half)
        fill = getattr(colours, self._name)
        fill_rounded(painter, box, Size.RADIUS_SMALL, fill, colours.line)
        painter.setPen(QColor(colours.ink_soft))
        painter.setFont(sans(look().type.small))
        words = QRectF(0, half, self.width(), half)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, f"{self._name} {fill}")
