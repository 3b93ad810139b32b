"""The question bank of the interviews."""

from enum import StrEnum

from pydantic import Field

from engine.content.localised import ContentRecord, Identifier, Localised, LocalisedList


class QuestionKind(StrEnum):
    """What sort of reply a question calls for."""

    SELF_PRESENTATION = "self_presentation"
    BEHAVIOURAL = "behavioural"
    """Asks for a past episode: a story is the best reply."""
    SITUATIONAL = "situational"
    """Asks what one would do."""
    MOTIVATION = "motivation"
    TECHNICAL = "technical"
    """Asks to explain or defend a professional choice."""


class AsksFor(StrEnum):
    """What a follow-up asks for, because the answer lacks it."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    NUMBER = "number"
    EXAMPLE = "example"
    OWN_PART = "own_part"
    """The answer says "we": what did the speaker do?"""
    LEARNING = "learning"


class FollowUp(ContentRecord):
    """A follow-up written for one question."""

    asks_for: AsksFor
    text: Localised


class Level(StrEnum):
    """Seniority a question or scenario is meant for."""

    JUNIOR = "junior"
    EXPERIENCED = "experienced"
    MANAGER = "manager"


class Question(ContentRecord):
    """One question of the bank."""

    id: Identifier
    version: int = Field(ge=1)
    kind: QuestionKind
    text: Localised
    """As the interviewer asks it; one question only."""
    rephrased: Localised
    """The same question in simpler words, for "I do not understand"."""
    competencies: tuple[Identifier, ...] = Field(min_length=1, max_length=3)
    """What an answer to it can show."""
    tags: tuple[Identifier, ...] = Field(min_length=1)
    """Themes, trades and sectors, for filters."""
    levels: tuple[Level, ...] = Field(min_length=1)
    good_answer: Localised
    """What a good answer shows; the hint of coached mode."""
    topic_words: LocalisedList
    """Words an answer on the subject is likely to use; help to see off-topic ones."""
    follow_ups: tuple[FollowUp, ...] = Field(min_length=2)
