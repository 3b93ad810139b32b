"""The report of a session: what is stored, exported as JSON and printed as PDF.

Published as docs/reference/report.schema.json. Sentences are already worded, in the
session's language. Every quote is the exact characters of its turn.
"""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.domain.delivery import DeliveryRecord
from app.domain.sessions import Focus, Speaker, TurnSource
from engine.api.language import Language
from engine.content.scenario import Outcome
from engine.dialogue.records import Mode
from engine.feedback.records import FindingKind, JudgedBy
from engine.reading.records import NoAnswerReason, ReplyType

FORMAT: Final = "exerzia-report/2"
"""Name and version of the document; a change that breaks readers raises it.

Version 1 had no findings, no delivery and no self-rating gap; it is still read.
"""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Quote(_Record):
    """Exact characters of one turn."""

    turn: int
    """Index of the turn."""
    start: int
    """First character, from 0."""
    end: int
    """After the last character."""
    quote: str


class Statement(_Record):
    """One thing the report says, with what proves it."""

    code: str
    """Stable name of the sentence."""
    text: str
    evidence: tuple[Quote, ...]


class StarShareRecord(_Record):
    """One part of the story in an answer."""

    present: bool
    share: float = Field(ge=0, le=1)
    """Share of the answer's words."""
    spans: tuple[Quote, ...]
    seconds: float | None = None
    """How long it was spoken; None for typed words."""


class StarRecord(_Record):
    """Situation, task, action, result."""

    situation: StarShareRecord
    task: StarShareRecord
    action: StarShareRecord
    result: StarShareRecord


class CompetencyRecord(_Record):
    """What one answer shows of one competency."""

    id: str
    name: str
    level: int | None = Field(ge=1, le=5)
    """None: not assessed."""
    anchor: str | None
    """The behaviour that describes this level."""
    evidence: tuple[Quote, ...]
    reason: str
    judged_by: JudgedBy = JudgedBy.RULES
    low: int | None = Field(default=None, ge=1, le=5)
    """The readings leave open down to this level."""
    high: int | None = Field(default=None, ge=1, le=5)
    agreement: float | None = Field(default=None, ge=0, le=1)
    """Share of a model's readings that gave this level."""
    rules_level: int | None = Field(default=None, ge=1, le=5)
    """The rules' own level, where a model read it too."""


class FindingRecord(_Record):
    """One thing the rules saw in an answer: why the report says what it says."""

    kind: FindingKind
    rule: str
    """Stable name of what decided."""
    text: str
    features: dict[str, float]
    """What decided, by name."""
    evidence: tuple[Quote, ...]


class AnswerRecord(_Record):
    """One question and everything said to it."""

    question: str
    question_id: str | None
    turns: tuple[int, ...]
    """Indexes of the candidate's turns."""
    reply_type: ReplyType
    no_answer_reason: NoAnswerReason | None
    star: StarRecord
    competencies: tuple[CompetencyRecord, ...]
    remarks: tuple[Statement, ...]
    better_version: str | None
    """A better version made of the person's own facts, gaps in brackets."""
    better_by: JudgedBy | None = None
    """Who worded it; None when there is none."""
    findings: tuple[FindingRecord, ...] = ()


class TurnRecord(_Record):
    """One turn."""

    index: int
    speaker: Speaker
    text: str
    original_text: str | None
    """The words before the person corrected them."""
    started_ms: int
    ended_ms: int
    source: TurnSource
    interrupted: bool = False
    """The person cut in: the words are those that were heard."""


class SessionRecord(_Record):
    """The session's data, as on the report's cover."""

    id: UUID
    title: str
    scenario: str
    """Identifier."""
    family: Literal["interview", "conversation"]
    """Reply types and parts of a story say something of interviews alone."""
    persona: str
    """Identifier."""
    persona_name: str
    persona_role: str
    language: Language
    mode: Mode
    started_at: datetime
    duration_ms: int
    self_rating: int | None
    focus: Focus | None = None
    """Set on sessions of one question."""


class SelfRatingRecord(_Record):
    """How the person thought it went, beside what the answers show."""

    rating: int = Field(ge=1, le=5)
    level: float | None
    """Mean level of the session; None: none is given."""
    text: str
    """The gap in words, and what to make of it."""


class DrillCheckRecord(_Record):
    """One thing an exercise asked for."""

    code: str
    text: str
    met: bool | None
    """None: it could not be told (a typed answer has no fillers)."""
    evidence: tuple[Quote, ...]


class DrillRecord(_Record):
    """What a short exercise asked for, and what was done."""

    id: str
    title: str
    instruction: str
    checks: tuple[DrillCheckRecord, ...]


class SummaryRecord(_Record):
    """Three things first; None where nothing honest can be said."""

    strength: Statement | None
    priority: Statement | None
    drill: Statement | None
    drill_id: str | None = None
    """The exercise that holds this drill as a session; None: there is none."""


class EarnedRecord(_Record):
    """A hidden fact that came out, and what brought it out."""

    fact: str
    """Identifier."""
    why: str
    """Why it mattered."""
    evidence: tuple[Quote, ...]
    """The person's words just before; empty when they had not spoken yet."""


class EndingRecord(_Record):
    """How a conversation scenario ended."""

    id: str
    outcome: Outcome
    title: str
    debrief: str
    found: tuple[str, ...]
    """What came out of the hidden facts, and why it mattered."""
    missed: tuple[str, ...]
    """Why what did not come out would have been worth finding."""
    earned: tuple[EarnedRecord, ...] = ()
    """What is in ``found``, each with the words that earned it."""


class CompetencyCoverageRecord(_Record):
    """What the session says of one competency."""

    id: str
    name: str
    answers: int
    """Answers that gave ground to judge."""
    level: float | None
    """Mean, equal weights; None: not assessed."""
    lowest: int | None
    highest: int | None


class CoverageRecord(_Record):
    """What was seen and what was not."""

    questions_asked: int
    questions_answered: int
    competencies: tuple[CompetencyCoverageRecord, ...]
    enough_material: bool
    limits: tuple[str, ...]
    """What this report cannot know, one sentence each."""


class UsageRecord(_Record):
    """Facts of use, computed and kept on the device (E-015)."""

    candidate_words: int
    answer_ms: tuple[int, ...]
    """Duration of each candidate turn."""
    talk_share: float | None = Field(ge=0, le=1)
    """Candidate's words over all words; None when nobody spoke."""


class EngineRecord(_Record):
    """What made this report."""

    name: str
    """"scripted" when no model took part."""
    model_hash: str | None
    content_hashes: dict[str, str]
    """SHA-256 by ``kind/id``."""
    prompt_version: str | None
    parameters: dict[str, float | int | str] = Field(default_factory=dict)
    """How the model was asked: orders, labels, sampling."""
    rules_version: str
    seed: int
    application_version: str


class Report(_Record):
    """The whole report of one session."""

    format: Literal["exerzia-report/1", "exerzia-report/2"] = FORMAT
    notice: str
    """The AI notice."""
    session: SessionRecord
    turns: tuple[TurnRecord, ...]
    answers: tuple[AnswerRecord, ...]
    delivery: DeliveryRecord | None = None
    """Facts of delivery; None where no sound was measured."""
    self_rating: SelfRatingRecord | None = None
    """None when the person did not rate the session."""
    drill: DrillRecord | None = None
    """Set on the session of an exercise."""
    ending: EndingRecord | None
    summary: SummaryRecord
    coverage: CoverageRecord
    usage: UsageRecord
    engine: EngineRecord


class AnswersAssessment(_Record):
    """What ``exerzia assess`` prints: answers to one question, without a session."""

    format: Literal["exerzia-assessment/1"] = "exerzia-assessment/1"
    question: str
    language: Language
    answers: tuple[AnswerRecord, ...]
    engine: EngineRecord
