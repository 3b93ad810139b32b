"""The feedback on a session. Words are codes here; the catalogue speaks later."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.api.language import Language
from engine.content.competency import Competency
from engine.content.question import Question
from engine.reading.records import AnswerReading, StarPart


@dataclass(frozen=True, slots=True)
class AnswerTurn:
    """One candidate turn that belongs to an answer."""

    index: int
    """Index of the turn in the session."""
    text: str


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """All the person said to one question, follow-ups included."""

    question_text: str
    question: Question | None
    """None for a line of a conversation or a question typed by hand."""
    turns: tuple[AnswerTurn, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact characters of one turn."""

    turn: int
    start: int
    end: int
    quote: str
    """``text[start:end]`` of that turn, verified by code."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say, by code, with what proves it."""

    code: str
    """Name of the sentence, see app.feedback.wording."""
    values: Mapping[str, str | int]
    """Fills the sentence's placeholders."""
    evidence: tuple[Evidence, ...]
    """Never empty, except for remarks on what is absent from the whole session."""


@dataclass(frozen=True, slots=True)
class CompetencyLevel:
    """The level one answer shows of one competency."""

    competency: str
    level: int | None
    """1 to 5; None when the answer gives no ground to judge."""
    evidence: tuple[Evidence, ...]
    """At least one whenever ``level`` is set."""
    reason: Remark


@dataclass(frozen=True, slots=True)
class StarShare:
    """One part of the story over all turns of an answer."""

    present: bool
    share: float
    spans: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AnswerAssessment:
    """The judgement of one answer."""

    given: AnswerGiven
    reading: AnswerReading
    """Reading of the answer's first substantial turn joined with its follow-ups;
    spans in it point into the joined text, evidence points into turns."""
    star: Mapping[StarPart, StarShare]
    competencies: tuple[CompetencyLevel, ...]
    remarks: tuple[Remark, ...]
    """What to say about this answer, most useful first."""


@dataclass(frozen=True, slots=True)
class ThreeThings:
    """The opening of the report. A part is None where nothing honest can be said."""

    strength: Remark | None
    priority: Remark | None
    drill: Remark | None


@dataclass(frozen=True, slots=True)
class CompetencyCoverage:
    """What the whole session says of one competency."""

    competency: str
    answers: int
    """Answers that gave ground to judge it."""
    level: float | None
    """Mean of the levels, equal weights; None = not assessed."""
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was and was not seen."""

    questions_asked: int
    questions_answered: int
    competencies: tuple[CompetencyCoverage, ...]
    enough_material: bool
    """False under two answers with something to judge: then no level is shown."""


@dataclass(frozen=True, slots=True)
class SessionAssessment:
    """The whole feedback of a session."""

    language: Language
    answers: tuple[AnswerAssessment, ...]
    three_things: ThreeThings
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Grid:
    """What a session is judged on."""

    competencies: Mapping[str, Competency]
    """By identifier: those of the scenario."""
