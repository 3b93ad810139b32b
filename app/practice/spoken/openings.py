"""Short first words, voiced beforehand, for when the reply takes its time."""

import re
from dataclasses import dataclass

from app.practice.spoken.lanes import Cancellable, Lanes
from app.practice.spoken.speech import Speech
from engine.api.voice import SpokenPart
from engine.content.persona import PhraseKey
from engine.dialogue.records import Brief, MoveKind, Reply
from engine.dialogue.typography import set_in_type

LONG_WAIT_MS = 1_200
"""Expected silence above which an opening is played."""
MOST_OPENINGS = 6
_GOES_ON = re.compile(
    r"suivant|poursuiv|avan[cç]|continu|passons|reprenons|next|move on|moving|onward",
    re.IGNORECASE,
)
"""Signs of having heard that lead away from the answer: not before a follow-up."""
_AFTER_AN_ANSWER = frozenset({MoveKind.FOLLOW_UP, MoveKind.QUESTION})
"""Turns that may begin with a sign of having heard."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Words with their sound."""

    text: str
    parts: tuple[SpokenPart, ...]


class Openings:
    """The persona's own signs of having heard; never the same twice running."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._ready: list[Opening] = []
        """The one said longest ago first."""
        self._last: Opening | None = None
        self._job: Cancellable | None = None

    def prepare(self, brief: Brief, speech: Speech) -> None:
        """Have them voiced in the background, one after the other."""
        self.close()
        self._voice_next(opening_texts(brief), speech)

    def close(self) -> None:
        """Prepare no more; what is ready stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def choose(self, reply: Reply, expected_ms: int | None) -> Opening | None:
        """Return an opening where the silence would be long; None: none is needed.

        Args:
            reply: what will be said after it.
            expected_ms: from the person's last sound to the reply's first.
        """
        slow = expected_ms is not None and expected_ms > LONG_WAIT_MS
        if not slow or reply.move.kind not in _AFTER_AN_ANSWER:
            return None
        goes_on = reply.move.kind is MoveKind.QUESTION
        for opening in self._ready:
            fits = goes_on or not _GOES_ON.search(opening.text)
            if fits and opening is not self._last and opening.text not in reply.text:
                self._ready.remove(opening)
                self._ready.append(opening)
                self._last = opening
                return opening
        return None

    def _voice_next(self, texts: list[str], speech: Speech) -> None:
        if not texts:
            self._job = None
            return
        text, *rest = texts
        parts: list[SpokenPart] = []

        def voiced(_: int) -> None:
            self._ready.append(Opening(text, tuple(parts)))
            self._voice_next(rest, speech)

        self._job = self._lanes.ask(
            speech.saying(text), parts.append, voiced, self._on_failed
        )

    def _on_failed(self, _: Exception) -> None:
        """Do without: the next turn tells that the voice is gone."""
        self._job = None


def opening_texts(brief: Brief) -> list[str]:
    """Return the persona's signs of having heard, with a space behind each."""
    own = {each.key: each.says for each in brief.persona.phrases}
    says = own.get(PhraseKey.ACKNOWLEDGE) or brief.library.phrases.get(
        PhraseKey.ACKNOWLEDGE
    )
    if says is None:
        return []
    texts = [set_in_type(text, brief.language) for text in says.in_(brief.language)]
    return [f"{text} " for text in texts if "{" not in text][:MOST_OPENINGS]
