"""The left of an answer: the question, the words, how they are shared out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reports import AnswerRecord, Report
from app.text.names import reply_type_name
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.components.quote_marks import Mark
from ui.design.components.share_bar import ShareBar, SharePart
from ui.design.components.star_button import StarButton
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.evidence import Place, judgements_of, parts_wanting, tone_of
from ui.report.hearable import Hearable, hear_turn
from ui.report.replay_desk import ReplayDesk
from ui.report.said import SaidTurn
from ui.report.story_parts import (
    PARTS,
    can_retry,
    part_words,
    parts_of,
    with_follow_ups,
)
from ui.report.words import judgement_name, place_and_length


class SaidColumn(QWidget):
    """The turns of one answer.

    Signals:
        mark_hovered: carries the turn's index and the mark's, or -1.
        mark_chosen: the same.
        corrected: carries the turn's index and the new words.
        retry_wanted: this question again; carries its first turn's index.
        marked: the answer was made a favourite, or no longer; carries its first turn's
            index and which.
    """

    mark_hovered = Signal(int, int)
    mark_chosen = Signal(int, int)
    corrected = Signal(int, str)
    retry_wanted = Signal(int)
    marked = Signal(int, bool)

    def __init__(self, ui: UiContext, desk: ReplayDesk | None = None) -> None:
        super().__init__()
        self._ui, self._desk = ui, desk
        self._first = -1
        self._star = StarButton()
        self._star.hide()
        self._retry = Button("", Kind.LINK, Icon.RETRY)
        self._said: dict[int, SaidTurn] = {}
        self._where = Label("", Role.SOFT_SMALL)
        self._question = Label("", Role.QUESTION)
        self._question.make_selectable()
        self._turns = QVBoxLayout()
        self._turns.setSpacing(Space.M)
        self._nothing = Label("", Role.SOFT)
        self._shares = ShareBar()
        self._kind = Label("", Role.SOFT_SMALL)
        self._arrange()
        self._retry.clicked.connect(self._on_retry)
        self._star.chosen.connect(self._on_marked)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self._where, 1)
        line.addWidget(self._star)
        column.addLayout(line)
        column.addWidget(self._question)
        column.addLayout(self._turns)
        column.addWidget(self._nothing)
        column.addSpacing(Space.XS)
        column.addWidget(self._shares)
        column.addWidget(self._kind)
        column.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def turns(self) -> tuple[int, ...]:
        """The turns shown."""
        return tuple(self._said)

    def show_answer(
        self, report: Report, place: int, places: Mapping[int, Sequence[Place]]
    ) -> None:
        """Show the words of the answer at ``place`` with their marks."""
        answer = report.answers[place]
        interview = report.session.family == "interview"
        self._where.setText(place_and_length(report, place, answer, self._ui))
        self._question.setText(answer.question)
        self._question.set_role(Role.QUESTION if interview else Role.SOFT)
        self._nothing.setText(self._ui.t("Nothing was said."))
        self._nothing.setVisible(not answer.turns)
        self._keep_turns(answer.turns)
        spans = parts_of(answer, self._ui.texts) if interview else {}
        for turn, follow_up in with_follow_ups(answer, report):
            marks = self._marks(answer, places.get(turn.index, ()))
            told = spans.get(turn.index, ())
            self._said[turn.index].show_turn(turn, follow_up, marks, told)
        self._show_deeds(report, answer)
        self._show_star(answer, interview=interview)
        self._kind.setText(
            reply_type_name(answer.reply_type, answer.no_answer_reason, self._ui.texts)
        )
        self._kind.setVisible(interview or answer.no_answer_reason is not None)

    def show_star(self, *, marked: bool) -> None:
        """Show whether the answer is a favourite; never called: it cannot be one."""
        t = self._ui.t
        words = t("No longer a favourite") if marked else t("Keep as a favourite")
        self._star.show_star(words, marked=marked)
        self._star.setVisible(self._first >= 0)

    def show_found(self, turn: int, start: int, end: int) -> QWidget:
        """Bring the keyboard to words of a turn; return what has it."""
        said = self._said[turn]
        said.show_found(start, end)
        return said

    def _show_deeds(self, report: Report, answer: AnswerRecord) -> None:
        self._first = answer.turns[0] if answer.turns else -1
        self._retry.set_words(self._ui.t("Answer this question again"))
        self._retry.setAccessibleDescription(answer.question)
        self._retry.setVisible(can_retry(report, answer))

    def point_at(self, marks: Mapping[int, Sequence[int]]) -> None:
        """Emphasise these marks, by turn, and no others."""
        for index, said in self._said.items():
            said.point_at(marks.get(index, ()))

    def take_focus(self, turn: int | None = None) -> QWidget:
        """Bring the keyboard to a turn, or to the first; return what has it."""
        said = self._said.get(-1 if turn is None else turn)
        said = said or next(iter(self._said.values()), None)
        if said is None:
            return self
        said.take_focus()
        return said

    def _keep_turns(self, indexes: Sequence[int]) -> None:
        if tuple(self._said) == tuple(indexes):
            return
        for said in self._said.values():
            said.hide()
            said.deleteLater()
        self._said = {}
        for index in indexes:
            said = SaidTurn(self._ui, self._hearable(index))
            said.part_hovered.connect(self._shares.light)
            said.mark_hovered.connect(
                lambda mark, turn=index: self.mark_hovered.emit(turn, mark)
            )
            said.mark_chosen.connect(
                lambda mark, turn=index: self.mark_chosen.emit(turn, mark)
            )
            said.corrected.connect(self.corrected)
            self._said[index] = said
            self._turns.addWidget(said)

    def _hearable(self, turn: int) -> Hearable | None:
        if self._desk is None:
            return None
        return Hearable(self._ui, self._desk, hear_turn(turn))

    def _on_retry(self) -> None:
        self.retry_wanted.emit(self._first)

    def _on_marked(self, marked: bool) -> None:
        self.show_star(marked=marked)
        self.marked.emit(self._first, marked)

    def _marks(self, answer: AnswerRecord, places: Sequence[Place]) -> list[Mark]:
        judgements = judgements_of(answer)
        return [
            Mark(
                place.start,
                place.end,
                tone_of(place, answer),
                " · ".join(
                    judgement_name(judgements[index], self._ui)
                    for index in place.judgements
                ),
            )
            for place in places
        ]

    def _show_star(self, answer: AnswerRecord, *, interview: bool) -> None:
        texts = self._ui.texts
        parts = {name: getattr(answer.star, name) for name in PARTS}
        wanting = parts_wanting(answer)
        self._shares.setAccessibleName(self._ui.t("How the answer is shared out"))
        self._shares.show_parts(
            [
                SharePart(
                    part_words(name, part, texts),
                    part.share,
                    wanting=name in wanting,
                )
                for name, part in parts.items()
            ]
        )
        told = any(part.present for part in parts.values())
        self._shares.setVisible(interview and told)
