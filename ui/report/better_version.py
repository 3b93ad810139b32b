"""A better version of an answer, made of the person's own facts."""

import re

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.design.components.label import Label, Role, Tone
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.components.quote_marks import Mark, MarkTone
from ui.design.components.quote_text import QuoteText
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_GAP = re.compile(r"\[[^\]]+\]")


class BetterVersion(Painted):
    """The version in serif, its gaps marked; it can be selected and copied."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._label = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._words = QuoteText()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(self._label)
        column.addWidget(self._words)

    def show_version(self, version: str | None) -> None:
        """Show a version; without one there is nothing to see."""
        label = self._ui.t("With your own facts")
        self._label.setText(label)
        self._words.setAccessibleName(label)
        fill_in = self._ui.t("To fill in with your own facts")
        gaps = [
            Mark(found.start(), found.end(), MarkTone.WARM, fill_in)
            for found in _GAP.finditer(version or "")
        ]
        self._words.show_quote(version or "", gaps)
        self.setVisible(bool(version))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(box, Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        painter.setClipPath(outline)
        fill_rounded(painter, box, 0, colours.accent_tint)
        edge = QRectF(box.left(), box.top(), Size.BAR_THIN, box.height())
        fill_rounded(painter, edge, 0, colours.accent)
