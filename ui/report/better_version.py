"""A better version of an answer, made of the person's own facts."""

import re

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.feedback.records import JudgedBy
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.components.quote_marks import Mark, MarkTone
from ui.design.components.quote_text import QuoteText
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_GAP = re.compile(r"\[[^\]]+\]")


class BetterVersion(Painted):
    """The version in serif, its gaps marked, with who worded it; it can be copied."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._label = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._words = QuoteText()
        self._by = Label("", Role.SOFT_SMALL)
        self._copy = Button("", Kind.LINK, Icon.COPY)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self._by, 1)
        foot.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self._label)
        column.addWidget(self._words)
        column.addLayout(foot)
        self._copy.clicked.connect(self._on_copy)

    def show_version(self, version: str | None, by: JudgedBy | None = None) -> None:
        """Show a version and who worded it; without one there is nothing to see."""
        label = self._ui.t("With your own facts")
        self._label.setText(label)
        self._words.setAccessibleName(label)
        fill_in = self._ui.t("To fill in with your own facts")
        gaps = [
            Mark(found.start(), found.end(), MarkTone.WARM, fill_in)
            for found in _GAP.finditer(version or "")
        ]
        self._words.show_quote(version or "", gaps)
        self._by.setText(_worded_by(by, self._ui))
        self._copy.set_words(self._ui.t("Copy"))
        self._copy.setAccessibleDescription(label)
        self.setVisible(bool(version))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._words.toPlainText())
        self._ui.notices.tell(self._ui.t("Copied."))

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


def _worded_by(by: JudgedBy | None, ui: UiContext) -> str:
    if by is JudgedBy.RULES_AND_MODEL:
        return ui.t(
            "Worded by the language model; each fact was found in what you said."
        )
    return ui.t("Your own words, put in order by the rules.")
