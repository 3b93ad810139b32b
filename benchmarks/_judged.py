"""Labelled answers beside what the rules say of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks._agreement import Overlap, overlap
from benchmarks.answers.cases import Case
from engine.api.language import Language
from engine.api.spans import Span
from engine.content.localised import Localised, LocalisedList
from engine.content.question import Level as Seniority
from engine.content.question import Question, QuestionKind
from engine.feedback.assess import assess_answer
from engine.feedback.records import (
    AnswerAssessment,
    AnswerGiven,
    AnswerTurn,
    Evidence,
    Grid,
)
from engine.reading.records import ReplyType, StarPart
from engine.reading.tokens import tokenise

_JUDGED_ON = "communication"
"""The competency every answer can be judged on."""
_PRAISED_FROM = 4
_BAD_UP_TO = 2


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled answer and what the program says of it."""

    case: Case
    said: AnswerAssessment

    @property
    def reply(self) -> str:
        """The program's reply type."""
        return self.said.reading.reply_type.value

    @property
    def reason(self) -> str | None:
        """The program's reason for no answer."""
        found = self.said.reading.no_answer_reason
        return found.value if found else None

    @property
    def level(self) -> int | None:
        """The program's level."""
        return next(
            one.level for one in self.said.competencies if one.competency == _JUDGED_ON
        )

    @property
    def praised(self) -> bool:
        """Whether anything about the answer is called good."""
        levels = [one.level or 0 for one in self.said.competencies]
        good = any(remark.code.startswith("good_") for remark in self.said.remarks)
        return good or max(levels) >= _PRAISED_FROM

    @property
    def bad(self) -> bool:
        """Whether the readers found nothing to praise in it."""
        return self.case.level is None or self.case.level <= _BAD_UP_TO


def judge(case: Case, language: Language, grid: Grid) -> Judged:
    """Judge ``case`` as the answer to a question of the bank of its kind."""
    return Judged(case, assess_answer(given(case, grid), language=language, grid=grid))


def given(case: Case, grid: Grid, turn: int = 1) -> AnswerGiven:
    """Return ``case`` as an answer to a question of the bank, on all of ``grid``."""
    asked = _asked(case, tuple(grid.competencies))
    return AnswerGiven(case.question, asked, (AnswerTurn(turn, case.text),))


def _asked(case: Case, competencies: tuple[str, ...]) -> Question:
    """Return the question as the bank would hold it, without words of its subject."""
    words = Localised(en=case.question, fr=case.question)
    return Question.model_construct(
        id=case.id,
        version=1,
        kind=QuestionKind(case.kind),
        text=words,
        rephrased=words,
        competencies=competencies,
        tags=(case.trade,),
        levels=(Seniority.EXPERIENCED,),
        follow_ups=(),
        good_answer=words,
        topic_words=LocalisedList(en=(), fr=()),
    )


def part_presence(judged: Sequence[Judged], only: StarPart | None = None) -> Overlap:
    """Compare which parts are told, over the stories whose parts are labelled.

    All four parts together, or ``only`` one of them.
    """
    parts = StarPart if only is None else (only,)
    stories = [(one, part) for one in _stories(judged) for part in parts]
    wanted = [
        (one.case.id, part) for one, part in stories if one.case.parts.get(part.value)
    ]
    found = [
        (one.case.id, part) for one, part in stories if one.said.star[part].present
    ]
    return overlap(wanted, found)


def part_words(judged: Sequence[Judged], part: StarPart) -> Overlap:
    """Compare word by word where ``part`` is told, over the labelled stories."""
    counts = [_words_of(one, part) for one in _stories(judged)]
    return Overlap(
        both=sum(len(wanted & found) for wanted, found in counts),
        found=sum(len(found) for _, found in counts),
        wanted=sum(len(wanted) for wanted, _ in counts),
    )


def _words_of(one: Judged, part: StarPart) -> tuple[set[int], set[int]]:
    wanted = []
    for piece in one.case.parts.get(part.value, ()):
        start = one.case.text.find(piece)
        wanted.append(Span(start, start + len(piece)))
    found = [Span(e.start, e.end) for e in one.said.star[part].spans]
    words = [token.start for token in tokenise(one.case.text)]
    return (
        {at for at in words if any(s.start <= at < s.end for s in wanted)},
        {at for at in words if any(s.start <= at < s.end for s in found)},
    )


def _stories(judged: Sequence[Judged]) -> list[Judged]:
    return [
        one
        for one in judged
        if one.case.reply == ReplyType.STORY.value and any(one.case.parts.values())
    ]


def evidence_validity(judged: Sequence[Judged]) -> Overlap:
    """Return how many levels, remarks and findings hold by exact words of the answer.

    A level or a remark without a quote does not hold; a finding about what is absent
    quotes nothing and makes no claim.
    """
    claims = [
        (one, proof)
        for one in judged
        for proof in [
            *(level.evidence for level in one.said.competencies if level.level),
            *(remark.evidence for remark in one.said.remarks),
            *(finding.evidence for finding in one.said.findings if finding.evidence),
            *(share.spans for share in one.said.star.values() if share.present),
        ]
        if one.case.text.strip()
    ]
    true = sum(
        bool(proof) and all(_exact(one, quote) for quote in proof)
        for one, proof in claims
    )
    return Overlap(both=true, found=len(claims), wanted=len(claims))


def _exact(one: Judged, quote: Evidence) -> bool:
    return one.case.text[quote.start : quote.end] == quote.quote


def false_praise(judged: Sequence[Judged]) -> Iterator[Judged]:
    """Yield the bad answers about which something is called good."""
    return (one for one in judged if one.bad and one.praised)
