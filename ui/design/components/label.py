"""Words on the screen, in one of the few voices type has here."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.design.components.painting import look_changed
from ui.design.components.styling import set_style_property
from ui.design.components.tooltip import set_tooltip
from ui.design.tokens import Size


class Role(StrEnum):
    """What words are for; decides face, size and weight."""

    BODY = "body"
    STRONG = "strong"
    SOFT = "soft"
    """Body, in the softer ink."""
    SMALL = "small"
    STRONG_SMALL = "strong_small"
    SOFT_SMALL = "soft_small"
    LARGE = "large"
    HEADING = "heading"
    """Of a section or a card."""
    TITLE = "title"
    """Serif, of a large card or a sheet."""
    DISPLAY = "display"
    """Serif, of a screen; one a screen."""
    FIGURE = "figure"
    """A number that counts."""
    QUESTION = "question"
    """Serif, of a question that was asked."""
    READING = "reading"
    """Serif, read slowly: what people say, the report."""
    CAPTION = "caption"
    """Serif and larger: the interviewer's words in the room."""
    BRAND = "brand"


class Tone(StrEnum):
    """A meaning beside the words; never alone."""

    NONE = ""
    SOFT = "soft"
    ACCENT = "accent"
    WARM = "warm"
    GOOD = "good"
    WATCH = "watch"
    DANGER = "danger"


class Label(QLabel):
    """Plain words that wrap; what people wrote is never read as mark-up."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: Tone = Tone.NONE,
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._column = False
        self.setProperty("role", role.value)
        self.setProperty("tone", tone.value)
        self.setText(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def set_role(self, role: Role) -> None:
        """Change what the words are for."""
        set_style_property(self, "role", role.value)

    def set_tone(self, tone: Tone) -> None:
        """Change the meaning shown by colour."""
        set_style_property(self, "tone", tone.value)

    def hold_column(self) -> None:
        """Never grow wider than the longest line of running text."""
        self._column = True
        self._fit_column()

    def make_selectable(self) -> None:
        """Let the words be selected and copied, by mouse and by keyboard."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _fit_column(self) -> None:
        if self._column:
            self.setMaximumWidth(column_width(self))

    def heightForWidth(self, width: int) -> int:
        """Return the height at the width it will have: layouts offer more than that."""
        return super().heightForWidth(min(width, self.maximumWidth()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._fit_column()


class ElidedLabel(Label):
    """One line, shortened with an ellipsis; the tooltip has all of it."""

    def __init__(
        self, text: str = "", role: Role = Role.BODY, tone: Tone = Tone.NONE
    ) -> None:
        super().__init__(text, role, tone, wrap=False)
        self.setMinimumWidth(Size.ICON_LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _shown(self) -> str:
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.rect(),
            int(self.alignment()) | Qt.AlignmentFlag.AlignVCenter,
            self._shown(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shortened = self._shown() != self.text()
        set_tooltip(self, self.text() if shortened else "")


def column_width(widget: QWidget) -> int:
    """Return the width of the longest line of running text in ``widget``'s font."""
    widget.ensurePolished()
    return QFontMetrics(widget.font()).averageCharWidth() * Size.CHARACTERS
