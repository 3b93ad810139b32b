"""The record of the interview that ships as a sample."""

from collections import Counter
from collections.abc import Iterable
from typing import Self

from pydantic import Field, model_validator

from engine.content.localised import ContentRecord, Identifier, Localised
from engine.content.question import AsksFor


class SampleFollowUp(ContentRecord):
    """What the candidate says when something is missing from an answer."""

    asks_for: tuple[AsksFor, ...] = Field(min_length=1)
    """The words answer a follow-up for any of these."""
    says: Localised


class SampleAnswer(ContentRecord):
    """What the candidate says to one question of the bank."""

    question: Identifier
    first: Localised
    follow_ups: tuple[SampleFollowUp, ...]

    @model_validator(mode="after")
    def _each_follow_up_has_one_answer(self) -> Self:
        asked = (part for answer in self.follow_ups for part in answer.asks_for)
        if repeated := _repeated(asked):
            raise ValueError(f"{self.question}: two answers to {repeated}")
        return self

    def to(self, asks_for: AsksFor | None) -> tuple[Localised, ...]:
        """Return the answers to a follow-up; without one, every answer in order."""
        if asks_for is None:
            return (self.first, *(answer.says for answer in self.follow_ups))
        return tuple(
            answer.says for answer in self.follow_ups if asks_for in answer.asks_for
        )


class SampleInterview(ContentRecord):
    """One interview with a candidate whose answers are known, in both languages."""

    scenario: Identifier
    persona: Identifier
    seed: int
    asks_to_repeat: Localised
    """Said once, instead of an answer."""
    own_questions: tuple[Localised, ...] = Field(min_length=1)
    """What the candidate asks when invited to, in order."""
    thanks: Localised
    """Said when there is nothing left to ask."""
    answers: tuple[SampleAnswer, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_question_stands_once(self) -> Self:
        if repeated := _repeated(answer.question for answer in self.answers):
            raise ValueError(f"{repeated} stands twice")
        return self

    def answer_to(self, question: str) -> SampleAnswer | None:
        """Return the answer to a question of the bank, or None."""
        return next((a for a in self.answers if a.question == question), None)


def _repeated(names: Iterable[str]) -> str | None:
    return next((name for name, count in Counter(names).items() if count > 1), None)
