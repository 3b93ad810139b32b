"""The port through which the interviewer reads what the person says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from engine.api.language import Language
from engine.api.spans import Span
from engine.content.scenario import Signal
from engine.reading.read import read_answer
from engine.reading.records import AnswerReading
from engine.reading.signals import read_signals


class Reader(Protocol):
    """Reads answers and turns; the same text always reads the same."""

    def read_answer(
        self,
        text: str,
        *,
        language: Language,
        question: str = "",
        topic_words: Sequence[str] = (),
    ) -> AnswerReading:
        """Return what the rules see in the answer to ``question``."""
        ...

    def read_signals(
        self, text: str, *, language: Language, previous: str = ""
    ) -> Mapping[Signal, tuple[Span, ...]]:
        """Return the signals of a turn that follows the words ``previous``."""
        ...


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Reads by the rules of ``engine.reading``."""

    def read_answer(
        self,
        text: str,
        *,
        language: Language,
        question: str = "",
        topic_words: Sequence[str] = (),
    ) -> AnswerReading:
        """Return what the rules see in the answer to ``question``."""
        return read_answer(
            text, language=language, question=question, topic_words=topic_words
        )

    def read_signals(
        self, text: str, *, language: Language, previous: str = ""
    ) -> Mapping[Signal, tuple[Span, ...]]:
        """Return the signals of a turn that follows the words ``previous``."""
        return read_signals(text, language=language, previous=previous)


RULES = RuleReader()
"""The reader of every session; tests may bring another."""
