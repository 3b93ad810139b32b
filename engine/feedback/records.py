"""The feedback on a session. Words are codes here; the catalogue speaks later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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


class FindingKind(StrEnum):
    """What the rules look for. Each finding is shown where somebody asks why."""

    REPLY_TYPE = "reply_type"
    STORY_PART = "story_part"
    AGENCY = "agency"
    """Who acts: I, we, or nobody named (passive)."""
    SPECIFICITY = "specificity"
    FIGURE = "figure"
    """A number with what it counts."""
    CAUSE = "cause"
    """Because, so that: a reason given."""
    RESULT_CLAIM = "result_claim"
    """An outcome is claimed; whether with proof is among the features."""
    HEDGE = "hedge"
    """Words that take something back: "sort of", "I think", "un peu"."""
    RELEVANCE = "relevance"
    """How the answer takes up what was asked."""
    LEARNING = "learning"
    REPETITION = "repetition"
    """The same thing told in another answer of the session."""
    CONTRADICTION = "contradiction"
    """Two answers of the session that cannot both hold."""
    SIGNAL = "signal"
    """Of a conversation: a question, a reformulation, a proposal …"""
    OBJECTION = "objection"
    """Of a conversation: the other objected; what was done with it."""
    CLOSE = "close"
    """Of a conversation: who does what by when, and whether it was agreed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing seen in an answer, with the rule that saw it."""

    kind: FindingKind
    rule: str
    """Stable name of the rule or model that decided: "reading.agency"."""
    features: Mapping[str, float]
    """What decided, by name: counts, shares, or a learned model's weighted features."""
    values: Mapping[str, str | int]
    """Fills the sentence: never words that were not said."""
    evidence: tuple[Evidence, ...]
    """Where; empty only for what is absent."""


class JudgedBy(StrEnum):
    """Who gave a level."""

    RULES = "rules"
    RULES_AND_MODEL = "rules_and_model"
    """A language model read it too, within what the rules allow."""


@dataclass(frozen=True, slots=True)
class CompetencyLevel:
    """The level one answer shows of one competency."""

    competency: str
    level: int | None
    """1 to 5; None when the answer gives no ground to judge."""
    evidence: tuple[Evidence, ...]
    """At least one whenever ``level`` is set."""
    reason: Remark
    judged_by: JudgedBy = JudgedBy.RULES
    low: int | None = None
    """Lowest level the readings leave open; None: there was one reading alone."""
    high: int | None = None
    agreement: float | None = None
    """Share of a model's readings that gave this level, 0 to 1."""
    rules_level: int | None = None
    """The rules' own level, where a model read it too."""


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
    findings: tuple[Finding, ...] = field(default=())
    """What the rules saw, in the order of FindingKind, then of the text."""


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
    """False under two answers with something to judge, or without the one answer of a
    session of one question: then no level is shown."""
    single: bool = False
    """A session of one question: the levels are those of one answer."""


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
