"""An interrupted session: what was said so far, and what to do with it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.sessions import Speaker, Turn
from app.text.formats import duration, moment
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import PageHeader
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.breakable import breakable
from ui.report.later import Later
from ui.report.spoken_turn import SpokenTurn
from ui.workspaces.history.state import UnfinishedOpen

_AT_ONCE = 12
"""Turns made before the page is shown; the others follow one by one."""


class UnfinishedPage(ScrollPage):
    """Two ways on, and the words that were kept.

    Signals:
        back_wanted: to the list.
        resume_wanted: take the session up again.
        close_wanted: end it as it stands and make its report.
    """

    back_wanted = Signal()
    resume_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._back = Button("", Kind.LINK, Icon.BACK)
        self._header = PageHeader()
        self._what = Label("", Role.READING)
        self._resume = Button("", Kind.PRIMARY)
        self._close = Button("", Kind.SECONDARY)
        self._said = Label("", Role.HEADING)
        self._later = Later(self)
        self._turns = QWidget()
        self._list = QVBoxLayout(self._turns)
        self._list.setContentsMargins(0, Space.S, 0, 0)
        self._list.setSpacing(Space.L)
        self._arrange()
        self._back.clicked.connect(self.back_wanted)
        self._resume.clicked.connect(self.resume_wanted)
        self._close.clicked.connect(self.close_wanted)
        self._back.set_shortcut("Alt+Left")

    def _arrange(self) -> None:
        ways = Card()
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self._resume)
        flow.addWidget(self._close)
        ways.column.addWidget(self._what)
        ways.column.addSpacing(Space.S)
        ways.column.addWidget(buttons)
        spoken = Card()
        spoken.column.addWidget(self._said)
        spoken.column.addWidget(self._turns)
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._header, ways, spoken):
            self.column.addWidget(part)

    def show_session(self, opened: UnfinishedOpen) -> None:
        """Show where the session stands."""
        t, session = self._ui.t, opened.kept.session
        answers = sum(turn.speaker is Speaker.CANDIDATE for turn in opened.kept.turns)
        self._back.set_words(t("Back"))
        self._header.set_words(breakable(session.title), overline=self._facts(opened))
        self._what.setText(
            self._ui.tn(
                "This session was interrupted after {count} answer. Nothing of it was "
                "lost.",
                "This session was interrupted after {count} answers. Nothing of it was "
                "lost.",
                answers,
            )
        )
        self._resume.set_words(t("Resume"))
        self._close.set_words(t("Close and make the report"))
        self._said.setText(t("What was said so far"))
        self._show_turns(opened)

    def take_focus(self) -> None:
        """Bring the keyboard to the first way on."""
        self._resume.setFocus(Qt.FocusReason.OtherFocusReason)

    def _facts(self, opened: UnfinishedOpen) -> str:
        session = opened.kept.session
        when = session.started_at or session.created_at
        parts = [moment(when, self._ui.texts)]
        if session.duration_ms > 0:
            parts.append(duration(session.duration_ms, self._ui.texts))
        if opened.person is not None:
            parts.append(opened.person.name.in_(self._ui.texts.language))
        return " · ".join(parts)

    def _show_turns(self, opened: UnfinishedOpen) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        turns = opened.kept.turns
        self._later.start(
            (partial(self._add, turn, opened) for turn in turns), _AT_ONCE
        )

    def _add(self, turn: Turn, opened: UnfinishedOpen) -> None:
        self._list.addWidget(self._spoken(turn, opened))

    def _spoken(self, turn: Turn, opened: UnfinishedOpen) -> SpokenTurn:
        own = turn.speaker is Speaker.CANDIDATE
        person = opened.person
        other = (
            person.name.in_(self._ui.texts.language)
            if person is not None
            else self._ui.t("The interviewer")
        )
        who = self._ui.t("You") if own else other
        note = self._ui.t("You cut in here.") if turn.interrupted else ""
        return SpokenTurn(who, turn.started_ms, turn.text, own=own, note=note)
