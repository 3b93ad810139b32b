"""One question or one exercise: all there is to know before it begins."""

from PySide6.QtWidgets import QWidget

from app.domain.sessions import FocusKind
from app.text import N_
from ui.design.components.card import Card
from ui.design.components.label import Label, Role, Tone
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.focused import Focused
from ui.workspaces.practice.briefing.state import Ready

KINDS = {
    FocusKind.RETRY: N_("Once more"),
    FocusKind.DRILL: N_("Exercise"),
    FocusKind.CARD: N_("Revision card"),
}


class FocusCard(Card):
    """What to do, what is asked, and how long it may take."""

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ui = ui
        self._todo = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._instruction = Label("", Role.READING)
        self._asked_by = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._situation = Label("", Role.SOFT)
        self._asked = Label("", Role.TITLE)
        self._time = Label("", Role.SOFT)
        self._why = Label("", Role.SOFT)
        self.column.setSpacing(Space.S)
        for part in (
            self._todo,
            self._instruction,
            self._situation,
            self._asked_by,
            self._asked,
            self._time,
            self._why,
        ):
            part.hold_column()
            self.column.addWidget(part)
        self.column.insertSpacing(self.column.indexOf(self._asked_by), Space.S)
        self.column.insertSpacing(self.column.indexOf(self._time), Space.S)
        self.column.addStretch(1)

    def show_content(self, content: Ready) -> None:
        """Show what the session is about; a whole session has another page."""
        focused = content.focused
        self.setVisible(focused is not None)
        if focused is None:
            return
        ui = self._ui
        name = content.persona.name.in_(ui.texts.language)
        self._todo.setText(ui.t("What to do"))
        self._asked_by.setText(_heading(focused, name, ui))
        for label, words in (
            (self._instruction, focused.instruction),
            (self._situation, focused.situation),
            (self._asked, focused.asked),
            (self._time, _time(focused, ui)),
            (self._why, focused.why),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._todo.setVisible(bool(focused.instruction))


def _heading(focused: Focused, name: str, ui: UiContext) -> str:
    if focused.choice.focus is not None and focused.choice.focus.is_whole:
        return ui.t("Your goal")
    if focused.situation:
        return ui.t("{name} says to you", name=name)
    return ui.t("{name} asks you", name=name)


def _time(focused: Focused, ui: UiContext) -> str:
    if focused.seconds is not None:
        return ui.tn(
            "Your answer: {count} second at most.",
            "Your answer: {count} seconds at most.",
            focused.seconds,
        )
    if focused.choice.minutes is None:
        return ""
    return ui.tn(
        "{count} minute at most, follow-up questions included.",
        "{count} minutes at most, follow-up questions included.",
        focused.choice.minutes,
    )
