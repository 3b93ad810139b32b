"""What was made of a session's answers, before anything is worded."""

from dataclasses import dataclass

from app.feedback.model_reading import ModelReading
from engine.feedback.records import SessionAssessment


@dataclass(frozen=True, slots=True)
class Judgement:
    """The rules' judgement, and what a language model read where one was asked."""

    by_rules: SessionAssessment
    read: ModelReading | None = None
