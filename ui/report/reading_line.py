"""A quiet line while a language model reads the answers."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.beside import ReadingNow


class ReadingLine(QWidget):
    """How far it is, and the way to leave the report as it is.

    Signals:
        left: the report is to stay as it is.
    """

    left = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._words = Label("", Role.SOFT_SMALL)
        self._leave = Button("", Kind.LINK)
        row = QHBoxLayout(self)
        self._row = row
        row.setSpacing(Space.S)
        row.addWidget(IconMark(Icon.CHAT, "accent", Size.ICON_SMALL))
        row.addWidget(self._words, 1)
        row.addWidget(self._leave)
        self._leave.clicked.connect(self.left)
        self.hide()

    def show_reading(self, now: ReadingNow | None) -> None:
        """Show how far the model is; None: it does not read."""
        self.setVisible(now is not None)
        if now is None:
            return
        t = self._ui.t
        self._leave.set_words(t("Leave it as it is"))
        words = t("The language model begins to read your answers.")
        if now.answer:
            words = t(
                "The language model is reading answer {answer} of {of}. The report is "
                "complete without it.",
                answer=now.answer,
                of=now.of,
            )
        self._words.setText(words)
        self.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under the content of the page."""
        super().resizeEvent(event)
        side = max(Space.XL, (self.width() - Size.CONTENT) // 2)
        if self.width() >= Size.WINDOW_MIN_WIDTH:
            side = max(side, Space.XXXL)
        self._row.setContentsMargins(side, Space.XS, side, Space.XS)
