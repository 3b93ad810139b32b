"""The report of a session: what is stored, exported as JSON and printed as PDF.

Published as docs/reference/report.schema.json. Sentences are already worded, in the
session's language. Every quote is the exact characters of its turn.
"""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.domain.sessions import Speaker, TurnSource
from engine.api.language import Language
from engine.content.scenario import Outcome
from engine.dialogue.records import Mode
from engine.reading.records import NoAnswerReason, ReplyType

FORMAT: Final = "exerzia-report/1"
"""Name and version of the document; a change that breaks readers raises it."""


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


class SummaryRecord(_Record):
    """Three things first; None where nothing honest can be said."""

    strength: Statement | None
    priority: Statement | None
    drill: Statement | None


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
    rules_version: str
    seed: int
    application_version: str


class Report(_Record):
    """The whole report of one session."""

    format: Literal["exerzia-report/1"] = FORMAT
    notice: str
    """The AI notice."""
    session: SessionRecord
    turns: tuple[TurnRecord, ...]
    answers: tuple[AnswerRecord, ...]
    delivery: None = None
    """Facts of delivery; None for a typed session."""
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
