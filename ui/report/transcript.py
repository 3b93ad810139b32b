"""Everything that was said, opened on request."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reports import Report, TurnRecord
from app.domain.sessions import Speaker
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.later import Later
from ui.report.spoken_turn import SpokenTurn
from ui.report.words import speaker_name

_AT_ONCE = 12
"""Turns made when it is opened; the others follow one by one."""


class TranscriptCard(Card):
    """A heading that opens; the turns are made when they are first looked at."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._report: Report | None = None
        self._open = False
        self._later = Later(self)
        self._heading = Label("", Role.HEADING)
        self._toggle = Button("", Kind.LINK)
        self._turns = QWidget()
        self._list = QVBoxLayout(self._turns)
        self._list.setContentsMargins(0, Space.S, 0, 0)
        self._list.setSpacing(Space.L)
        line = QHBoxLayout()
        line.addWidget(self._heading, 1)
        line.addWidget(self._toggle)
        self.column.addLayout(line)
        self.column.addWidget(self._turns)
        self._turns.hide()
        self._toggle.clicked.connect(self._on_toggle)

    def show_report(self, report: Report) -> None:
        """Take the turns of a report; an open transcript stays open."""
        self._report = report
        self._heading.setText(self._ui.t("Transcript"))
        self._say_toggle()
        self._later.start(())
        self._clear()
        if self._open:
            self._fill()
        self.setVisible(bool(report.turns))

    def _on_toggle(self) -> None:
        self._open = not self._open
        if self._open and not self._list.count():
            self._fill()
        self._turns.setVisible(self._open)
        self._say_toggle()

    def _say_toggle(self) -> None:
        words = self._ui.t("Hide it") if self._open else self._ui.t("Show all of it")
        self._toggle.set_words(words)
        self._toggle.set_icon(Icon.UP if self._open else Icon.DOWN)
        self._toggle.setAccessibleDescription(self._heading.text())

    def _fill(self) -> None:
        if self._report is None:
            return
        turns = self._report.turns
        pieces = [partial(self._add, self._report, turn) for turn in turns]
        self._later.start(pieces, _AT_ONCE)

    def _add(self, report: Report, turn: TurnRecord) -> None:
        self._list.addWidget(self._spoken(report, turn))

    def _spoken(self, report: Report, turn: TurnRecord) -> SpokenTurn:
        return SpokenTurn(
            speaker_name(turn.speaker, report, self._ui),
            turn.started_ms,
            turn.text,
            own=turn.speaker is Speaker.CANDIDATE,
            note=self._note(turn),
        )

    def _note(self, turn: TurnRecord) -> str:
        first = turn.original_text
        if first is not None:
            return self._ui.t("Before your correction: {words}", words=first)
        return self._ui.t("You cut in here.") if turn.interrupted else ""

    def _clear(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
