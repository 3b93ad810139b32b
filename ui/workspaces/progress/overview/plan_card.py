"""What to do next: the steps of the plan, and how much in all."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.progress import NextStep, StepKind
from app.progress.wording import dose_in_words, dose_source, step_in_words
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.columns import Columns
from ui.design.components.disclosure import Disclosure
from ui.design.components.dose_marks import DoseMarks
from ui.design.components.icon_mark import IconMark
from ui.design.components.label import Label, Role
from ui.design.components.row_card import Divider
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.progress.overview.state import Ready

_ICONS = {
    StepKind.DRILL: Icon.TARGET,
    StepKind.RETRY: Icon.RETRY,
    StepKind.SCENARIO: Icon.PRACTICE,
    StepKind.CARDS: Icon.ARCHIVE,
}
_DISC = 40


class PlanCard(Card):
    """Each step with its reason and one button; under them the dose.

    Signals:
        step_wanted: do this; carries the ``NextStep``.
    """

    step_wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._steps = QVBoxLayout()
        self._steps.setSpacing(Space.L)
        self._dose_words = Label("", Role.STRONG_SMALL)
        self._marks = DoseMarks()
        self._source = Disclosure()
        self._first: Button | None = None
        self._shown: tuple[object, ...] = ()
        self.column.setSpacing(Space.M)
        self.column.addLayout(self._steps)
        self.column.addSpacing(Space.S)
        self.column.addWidget(Divider())
        self.column.addSpacing(Space.XS)
        self.column.addWidget(self._dose_words)
        self.column.addWidget(self._marks)
        self.column.addWidget(self._source)

    def show_plan(self, content: Ready) -> None:
        """Show the plan in the language in force."""
        ui, dose = self._ui, content.plan.dose
        shown = (content.plan, ui.texts.language)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._steps.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in self._rows(content):
            self._steps.addWidget(row)
        words = dose_in_words(dose, ui.texts)
        self._dose_words.setText(words)
        self._marks.show_dose(dose.held, dose.first, dose.until, words)
        self._source.set_words(
            ui.t("Where these numbers come from"),
            ui.t("Hide where these numbers come from"),
        )
        self._source.show_content(self._told_source)

    def focus_first(self) -> None:
        """Put the keyboard on the first step."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self, content: Ready) -> Iterator[QWidget]:
        for place, step in enumerate(content.plan.steps):
            words = step_in_words(step, content.library, self._ui.texts)
            kind = Kind.SECONDARY if place else Kind.PRIMARY
            button = Button(words.action, kind)
            button.setAccessibleDescription(words.title)
            button.clicked.connect(
                lambda _on=False, wanted=step: self.step_wanted.emit(wanted)
            )
            if not place:
                self._first = button
            yield _row(step, words.title, words.reason, button)

    def _told_source(self) -> Iterator[QWidget]:
        label = Label(dose_source(self._ui.texts), Role.SOFT_SMALL)
        label.make_selectable()
        label.hold_column()
        yield label


def _row(step: NextStep, title: str, reason: str, button: Button) -> QWidget:
    told, words = QWidget(), QVBoxLayout()
    words.setSpacing(Space.XS)
    words.addStretch(1)
    words.addWidget(Label(title, Role.STRONG))
    words.addWidget(Label(reason, Role.SOFT))
    words.addStretch(1)
    line = QHBoxLayout(told)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.L)
    mark = IconMark(_ICONS[step.kind], "accent", _DISC, on_disc=True)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(words, 1)
    row = QWidget()
    sides = Columns(row, None, Size.CARD_MIN_WIDTH * 3 // 2, Space.M)
    sides.addWidget(told)
    sides.addWidget(_at_right(button))
    return row


def _at_right(button: Button) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.addStretch(1)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return box
