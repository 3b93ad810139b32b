"""The candidate of the sample interview: what they say depends on what is asked."""

from collections.abc import Iterable

from app.library.sample_interview import SampleInterview
from engine.api.language import Language
from engine.content.localised import Localised
from engine.dialogue.records import Move

MISHEARD_QUESTION = 3
"""The question that the candidate asks to hear again, counted from the first."""


class SampleCandidate:
    """Answers each question and follow-up, and says nothing twice.

    Args:
        sample: the interview, with its answers.
        language: the language spoken.
    """

    def __init__(self, sample: SampleInterview, language: Language) -> None:
        self._sample = sample
        self._language = language
        self._heard: list[str] = []
        self._said: set[str] = set()

    def reply(self, move: Move) -> str | None:
        """Return what the candidate says to a turn; None when no answer fits it."""
        if move.question is None:
            return self._first_unsaid(
                (*self._sample.own_questions, self._sample.thanks)
            )
        if self._mishears(move.question):
            return self._first_unsaid((self._sample.asks_to_repeat,))
        answer = self._sample.answer_to(move.question)
        return self._first_unsaid(answer.to(move.asks_for)) if answer else None

    def _mishears(self, question: str) -> bool:
        """Return whether this is the question, heard for the first time."""
        if question in self._heard:
            return False
        self._heard.append(question)
        return len(self._heard) == MISHEARD_QUESTION

    def _first_unsaid(self, texts: Iterable[Localised]) -> str | None:
        for text in texts:
            words = text.in_(self._language)
            if words not in self._said:
                self._said.add(words)
                return words
        return None
