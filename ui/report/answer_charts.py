"""How each answer was said: pace, pauses and fillers over its time."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.delivery import AnswerDelivery, DeliveryRecord
from app.domain.reports import Report
from app.text.formats import clock
from ui.design.components.card import Card
from ui.design.components.chip import ChipRow
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.pace_curve import PaceCurve, PaceMoment
from ui.design.components.speech_timeline import Happening, SpeechTimeline
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.delivery_words import (
    answer_name,
    filler_words,
    listed,
    pace_words,
    pause_words,
)
from ui.report.hearable import Hearable, hear_between
from ui.report.replay_desk import ReplayDesk

_PACE = "syllables_per_minute"
_AROUND_MS = 1_500
"""Heard before and after a pause or a filler."""


class AnswerCharts(Card):
    """One answer at a time; the same in words is under the charts.

    Signals:
        answer_wanted: the words of a turn; carries its index.
    """

    answer_wanted = Signal(int)

    def __init__(self, ui: UiContext, desk: ReplayDesk | None) -> None:
        super().__init__()
        self._ui, self._desk = ui, desk
        self._report: Report | None = None
        self._turn = -1
        self._heading = Label("", Role.HEADING)
        self._chips = ChipRow()
        self._text = Label("", Role.BODY)
        self._pace_name = Label("", Role.STRONG_SMALL)
        self._pace = PaceCurve()
        self._line_name = Label("", Role.STRONG_SMALL)
        self._line = SpeechTimeline()
        self._pointed = Label("", Role.SOFT_SMALL)
        self._replay = QVBoxLayout()
        self._list = Disclosure()
        self._arrange()
        self._chips.chosen.connect(self._on_chosen)
        self._pace.pointed.connect(self._on_pace)
        self._line.pointed.connect(self._on_line)
        self._line.chosen.connect(self._on_line_chosen)

    def _arrange(self) -> None:
        self._text.hold_column()
        self._text.make_selectable()
        parts: list[QWidget] = [self._heading, self._chips, self._text]
        parts += [self._pace_name, self._pace, self._line_name, self._line]
        for part in (*parts, self._pointed):
            self.column.addWidget(part)
        self.column.insertSpacing(self.column.indexOf(self._pace_name), Space.S)
        self.column.addLayout(self._replay)
        self.column.addWidget(self._list)

    def show_report(self, report: Report) -> None:
        """Show the charts of a report whose sound was measured."""
        record = report.delivery
        self.setVisible(record is not None and bool(record.answers))
        self._report = report
        if record is None or not record.answers:
            return
        texts = self._ui.texts
        turns = [answer.turn for answer in record.answers]
        if self._turn not in turns:
            self._turn = turns[0]
        self._heading.setText(self._ui.t("How each answer was said"))
        self._chips.setAccessibleName(self._ui.t("Choose an answer"))
        options = [Option(str(t), answer_name(report, t, texts)) for t in turns]
        self._chips.show_options(options, str(self._turn))
        self._chips.setVisible(len(turns) > 1)
        self._show(record)

    def _show(self, record: DeliveryRecord) -> None:
        said = next(each for each in record.answers if each.turn == self._turn)
        t = self._ui.t
        self._text.setText(said.text)
        self._pace_name.setText(t("Pace, in syllables a minute"))
        self._line_name.setText(t("Speech (bar), pauses (gaps), fillers (triangles)"))
        times = (clock(0), clock(round(said.duration_ms, -3)))
        several = len(said.pace) > 1
        for part in (self._pace_name, self._pace):
            part.setVisible(several)
        moments = [
            PaceMoment(p.at_ms, p.syllables_per_minute, pace_words(p, self._ui.texts))
            for p in said.pace
        ]
        usual = _usual_pace(record)
        self._pace.show_pace(moments, said.duration_ms, times, usual)
        self._pace.set_name(self._pace_name.text(), said.text)
        happenings = tuple(_happenings(said, self._ui))
        self._line.show_happenings(happenings, said.duration_ms, times)
        self._line.set_name(self._line_name.text(), said.text)
        self._point(self._help(usual))
        self._show_list(said)

    def _help(self, usual: float | None) -> str:
        t = self._ui.t
        keys = t("Left and Right go through a chart, point by point.")
        if usual is None:
            return keys
        return " ".join((t("The dashed line is your own usual pace."), keys))

    def _show_list(self, said: AnswerDelivery) -> None:
        t = self._ui.t
        words = listed(said, self._ui.texts)
        self._list.setVisible(bool(words))
        self._list.set_words(
            t("Read every pause and filler"), t("Hide them"), self._line_name.text()
        )
        self._list.show_content(lambda: [Label(each, Role.SOFT) for each in words])

    def _point(self, words: str, replay: QWidget | None = None) -> None:
        self._pointed.setText(words)
        while (item := self._replay.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if replay is not None:
            self._replay.addWidget(replay)

    def _said(self) -> AnswerDelivery | None:
        record = self._report.delivery if self._report is not None else None
        answers = record.answers if record is not None else ()
        return next((each for each in answers if each.turn == self._turn), None)

    def _on_chosen(self, turn: str) -> None:
        self._turn = int(turn)
        if self._report is not None:
            self.show_report(self._report)

    def _on_pace(self, index: int) -> None:
        if index >= 0:
            self._pointed.setText(self._pace.words_at(index))

    def _on_line(self, index: int) -> None:
        if index >= 0:
            self._point(self._line.words_at(index), self._hearable(index))

    def _on_line_chosen(self, index: int) -> None:
        stretch = self._stretch(index)
        if self._desk is None or stretch is None:
            return
        found = hear_between(self._turn, *stretch)(self._desk)
        if found is not None:
            self._desk.player.toggle(found)

    def _hearable(self, index: int) -> Hearable | None:
        stretch = self._stretch(index)
        if stretch is None or self._desk is None or not self._desk.has_sound:
            return None
        return Hearable(self._ui, self._desk, hear_between(self._turn, *stretch))

    def _stretch(self, index: int) -> tuple[int, int] | None:
        said = self._said()
        if said is None:
            return None
        each = tuple(_happenings(said, self._ui))[index]
        return max(0, each.start_ms - _AROUND_MS), each.end_ms + _AROUND_MS


def _happenings(said: AnswerDelivery, ui: UiContext) -> Iterator[Happening]:
    found = [
        Happening(pause.start_ms, pause.end_ms, pause_words(pause, ui.texts))
        for pause in said.pauses
    ]
    found += [
        Happening(each.start_ms, each.end_ms, filler_words(each, ui.texts), filler=True)
        for each in said.fillers
    ]
    yield from sorted(found, key=lambda each: each.start_ms)


def _usual_pace(record: DeliveryRecord) -> float | None:
    for figure in record.figures:
        if figure.code == _PACE and figure.baseline is not None:
            return figure.baseline.value
    return None
