"""The left of an answer: the question, the words, how they are shared out."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import AnswerRecord, Report, TurnRecord
from app.domain.sessions import Speaker
from app.text.formats import share
from app.text.names import reply_type_name, star_part_name
from ui.design.components.label import Label, Role
from ui.design.components.quote_marks import Mark
from ui.design.components.share_bar import ShareBar, SharePart
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.evidence import Place, judgements_of, parts_wanting, tone_of
from ui.report.said import SaidTurn
from ui.report.words import judgement_name, place_and_length

_STAR = ("situation", "task", "action", "result")


class SaidColumn(QWidget):
    """The turns of one answer.

    Signals:
        mark_hovered: carries the turn's index and the mark's, or -1.
        mark_chosen: the same.
        corrected: carries the turn's index and the new words.
    """

    mark_hovered = Signal(int, int)
    mark_chosen = Signal(int, int)
    corrected = Signal(int, str)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._said: dict[int, SaidTurn] = {}
        self._where = Label("", Role.SOFT_SMALL)
        self._question = Label("", Role.QUESTION)
        self._question.make_selectable()
        self._turns = QVBoxLayout()
        self._turns.setSpacing(Space.M)
        self._nothing = Label("", Role.SOFT)
        self._shares = ShareBar()
        self._kind = Label("", Role.SOFT_SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._where)
        column.addWidget(self._question)
        column.addLayout(self._turns)
        column.addWidget(self._nothing)
        column.addSpacing(Space.XS)
        column.addWidget(self._shares)
        column.addWidget(self._kind)
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
        for turn, follow_up in _with_follow_ups(answer, report):
            marks = self._marks(answer, places.get(turn.index, ()))
            self._said[turn.index].show_turn(turn, follow_up, marks)
        self._show_star(answer, interview=interview)
        self._kind.setText(
            reply_type_name(answer.reply_type, answer.no_answer_reason, self._ui.texts)
        )
        self._kind.setVisible(interview or answer.no_answer_reason is not None)

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
            said = SaidTurn(self._ui)
            said.mark_hovered.connect(
                lambda mark, turn=index: self.mark_hovered.emit(turn, mark)
            )
            said.mark_chosen.connect(
                lambda mark, turn=index: self.mark_chosen.emit(turn, mark)
            )
            said.corrected.connect(self.corrected)
            self._said[index] = said
            self._turns.addWidget(said)

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
        parts = {name: getattr(answer.star, name) for name in _STAR}
        wanting = parts_wanting(answer)
        self._shares.setAccessibleName(self._ui.t("How the answer is shared out"))
        self._shares.show_parts(
            [
                SharePart(
                    f"{star_part_name(name, texts)} {share(part.share, texts)}",
                    part.share,
                    wanting=name in wanting,
                )
                for name, part in parts.items()
            ]
        )
        told = any(part.present for part in parts.values())
        self._shares.setVisible(interview and told)


def _with_follow_ups(
    answer: AnswerRecord, report: Report
) -> Iterator[tuple[TurnRecord, str]]:
    """Give each of the answer's turns with what was asked just before it.

    The question itself stands above the answer, so the first turn has nothing.
    """
    asked: list[str] = []
    wanted = set(answer.turns)
    first = min(wanted, default=0)
    for turn in report.turns:
        if turn.index in wanted:
            yield turn, " ".join(asked)
            asked = []
        elif turn.speaker is Speaker.INTERVIEWER and turn.index > first:
            asked.append(turn.text)
