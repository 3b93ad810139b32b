"""One thing said of an answer: a competency's level, or a remark."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.reports import CompetencyRecord, Statement
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_bar import LevelBar
from ui.design.components.painting import fill_rounded, look_changed, smooth_painter
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.report.evidence import is_praise
from ui.report.words import agreement_words, judged_words, open_levels


class JudgementBlock(QAbstractButton):
    """Pressed as a whole: it leads to the words that prove it.

    Signals:
        pointed: the pointer or the keyboard came to it (True) or left it.
    """

    pointed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self._proved = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.column.setSpacing(Space.XS)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_proved(self, *, proved: bool) -> None:
        """Say whether words prove it; without any there is nowhere to lead."""
        self._proved = proved
        focus = Qt.FocusPolicy.StrongFocus if proved else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        shape = (
            Qt.CursorShape.PointingHandCursor if proved else Qt.CursorShape.ArrowCursor
        )
        self.setCursor(shape)

    @property
    def is_lit(self) -> bool:
        """Whether it stands out."""
        return self._lit

    def set_lit(self, *, lit: bool) -> None:
        """Stand out, because its words are pointed at."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.column.totalMinimumSize()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        hovered = self._proved and self.underMouse()
        if self._lit or hovered:
            fill = colours.accent_tint if self._lit else colours.hover
            box = QRectF(self.rect())
            fill_rounded(smooth_painter(self), box, Size.RADIUS_CONTROL, fill)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class LevelBlock(JudgementBlock):
    """A competency: its level, what the level means, and why this one."""

    def __init__(self, ui: UiContext, judged: CompetencyRecord) -> None:
        super().__init__()
        level = judged_words(judged, ui)
        name = Label(judged.name, Role.STRONG)
        bar = LevelBar()
        bar.show_level(judged.level, level, open_levels(judged))
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        line.addWidget(name, 1)
        line.addWidget(bar)
        meaning = f"{level} · {judged.anchor}" if judged.anchor else level
        self.column.addLayout(line)
        self.column.addWidget(Label(meaning, Role.SOFT_SMALL))
        self.column.addWidget(Label(judged.reason))
        agreement = agreement_words(judged, ui)
        if agreement:
            self.column.addWidget(Label(agreement, Role.SOFT_SMALL))
        said = f"{judged.name}. {level}. {judged.reason} {agreement}"
        self.setAccessibleName(said.strip())
        self.set_proved(proved=bool(judged.evidence))


class UnseenBlock(JudgementBlock):
    """Competencies that an answer gives no ground to judge, and why."""

    def __init__(self, names: Sequence[str], reason: str) -> None:
        super().__init__()
        listed = ", ".join(names)
        self.column.addWidget(Label(listed, Role.STRONG_SMALL, Tone.SOFT))
        self.column.addWidget(Label(reason, Role.SOFT_SMALL))
        self.setAccessibleName(f"{listed}. {reason}")
        self.set_proved(proved=False)


class RemarkBlock(JudgementBlock):
    """A remark, with a sign for what was done well or what to work on."""

    def __init__(self, ui: UiContext, remark: Statement) -> None:
        super().__init__()
        praise = is_praise(remark)
        icon, ink = (Icon.CHECK, "good") if praise else (Icon.FORWARD, "watch")
        kind = ui.t("Done well") if praise else ui.t("To work on")
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        mark = IconMark(icon, ink, Size.ICON_SMALL)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(remark.text), 1)
        self.column.addLayout(line)
        self.setAccessibleName(f"{kind}. {remark.text}")
        self.set_proved(proved=bool(remark.evidence))
