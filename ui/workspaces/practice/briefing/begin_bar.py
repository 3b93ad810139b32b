"""The foot of the briefing: what the other person is, and the two ways on."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.components.painting import Painted, smooth_painter
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Ready

_HAIRLINE = 1


class BeginBar(Painted):
    """Says that the interviewer is an AI, before the first word.

    Signals:
        begin_wanted: begin the session.
        back_wanted: leave the briefing.
    """

    begin_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._notice = Label("", Role.STRONG)
        self._detail = Label("", Role.SOFT_SMALL)
        self._back = Button("", Kind.SECONDARY)
        self._begin = Button("", Kind.PRIMARY)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._notice)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        self._row = row
        row.setSpacing(Space.M)
        row.addWidget(IconMark(Icon.INFO, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._back)
        row.addWidget(self._begin)
        self._begin.clicked.connect(self.begin_wanted)
        self._back.clicked.connect(self.back_wanted)

    def show_content(self, content: Ready | None) -> None:
        """Name the person to meet; None while nothing is known."""
        ui = self._ui
        self._back.set_words(ui.t("Back"))
        self._begin.set_words(ui.t("Begin"))
        ready = content is not None and content.minutes is not None
        self._begin.setEnabled(ready and content is not None and not content.beginning)
        if content is None:
            self._notice.setText("")
            self._detail.setText("")
            return
        name = content.persona.name.in_(ui.texts.language)
        self._notice.setText(
            ui.t("{name} is an artificial intelligence, not a person.", name=name)
        )
        self._detail.setText(
            ui.t(
                "Nothing you say or write leaves this device. You can pause or stop at any "
                "time."
            )
        )

    def focus_begin(self) -> None:
        """Put the keyboard on the next step."""
        self._begin.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under the page's content; with large text keep to what matters."""
        super().resizeEvent(event)
        side = max(Space.XL, (self.width() - Size.CONTENT) // 2)
        if self.width() >= Size.WINDOW_MIN_WIDTH:
            side = max(side, Space.XXXL)
        self._row.setContentsMargins(side, Space.M, side, Space.M)
        self._detail.setVisible(self.width() >= look().scaled(Size.COLUMN))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        line = QRectF(0, 0, self.width(), _HAIRLINE)
        painter.fillRect(line, QColor(colours.line))
