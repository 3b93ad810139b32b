"""Language models made of code: the same words every time, no weights."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from math import sqrt

from engine.api.cancel import Cancel
from engine.api.errors import N_, Refused
from engine.api.language_model import (
    Finish,
    Generation,
    Messages,
    ModelFacts,
    OnText,
    Reading,
    Sampling,
)
from engine.dialogue.chance import draw

CONTEXT_TOKENS = 8192
DIMENSIONS = 64

_TOKEN = re.compile(r"\s*\w+|\s*[^\w\s]|\s+")
_PLANNED = re.compile(r"\[[^\[\]:]{1,40}?\s?:\s(.*)\]\s*$", re.DOTALL)

Rule = Callable[[Messages], str]
"""Makes a reply from a prompt."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One call to ``generate``, as it was recorded."""

    messages: Messages
    sampling: Sampling
    reading: Reading
    text: str


def say_as_planned(messages: Messages) -> str:
    """Return what the prompt asks to be said, word for word."""
    last = messages[-1].text if messages else ""
    planned = _PLANNED.search(last)
    return planned.group(1) if planned else "…"


@dataclass
class ScriptedModel:
    """Says what it is given, one token at a time.

    Its tokens are words with the space before them. It reads no faster than a real
    model would have to: what a call can take over from the one before is counted.

    Attributes:
        replies: what to say, call after call; the last one is said again and again.
        rule: makes the replies where none are given.
        calls: what it was asked to write.
        readings: what it was asked to read ahead.
    """

    replies: Sequence[str] = ()
    rule: Rule = say_as_planned
    context_tokens: int = CONTEXT_TOKENS
    name: str = "scripted"
    calls: list[Asked] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    _read: list[str] = field(default_factory=list)
    _kept: dict[str, list[str]] = field(default_factory=dict)

    @property
    def facts(self) -> ModelFacts:
        """What is known of the model."""
        digest = blake2b(self.name.encode(), digest_size=32).hexdigest()
        return ModelFacts(self.name, digest, "words", "1", self.context_tokens)

    def count(self, messages: Messages) -> int:
        """Return how many tokens ``messages`` take."""
        return len(_prompt_tokens(messages))

    def read(
        self, messages: Messages, cancel: Cancel, *, is_open: bool = False
    ) -> Reading:
        """Read ahead; the end of an open message's last word is left for later."""
        tokens = _prompt_tokens(messages)
        reading = self._take(tokens[:-2] if is_open else tokens, cancel)
        self.readings.append(reading)
        return reading

    def generate(
        self,
        messages: Messages,
        sampling: Sampling,
        on_text: OnText,
        cancel: Cancel,
    ) -> Generation:
        """Write the next reply."""
        reading = self._take(_prompt_tokens(messages), cancel)
        written: list[str] = []
        finish = Finish.CANCELLED if cancel.cancelled else Finish.STOP
        for piece in self.pieces(messages, sampling):
            if cancel.cancelled:
                finish = Finish.CANCELLED
                break
            if len(written) >= sampling.most_tokens:
                finish = Finish.LENGTH
                break
            if any(stop in "".join(written) + piece for stop in sampling.stop):
                break
            written.append(piece)
            on_text(piece)
        text = "".join(written)
        self._read += written
        self.calls.append(Asked(tuple(messages), sampling, reading, text))
        return Generation(text, len(written), reading, 0, 0, finish)

    def pieces(self, messages: Messages, sampling: Sampling) -> Iterable[str]:
        """Return the tokens of the next reply.

        Raises:
            Unavailable: the model dies, where it is one that does.
        """
        del sampling
        return tokens_of(self._reply(messages))

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        """Return weights that the prompt and the labels alone decide."""
        text = "\n".join(message.text for message in messages)
        weights = {
            label: 1 + draw(0, f"{self.name}/{text}/{label}", 1000) for label in labels
        }
        total = sum(weights.values())
        return {label: weight / total for label, weight in weights.items()}

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Return vectors that are close where texts share words."""
        return [_embedded(text) for text in texts]

    def keep_state(self, messages: Messages, name: str) -> bool:
        """Keep the state for as long as the model lives."""
        self._kept[name] = _prompt_tokens(messages)
        return True

    def restore_state(self, name: str) -> bool:
        """Take up a state that was kept."""
        if name not in self._kept:
            return False
        self._read = list(self._kept[name])
        return True

    def _reply(self, messages: Messages) -> str:
        if not self.replies:
            return self.rule(messages)
        return self.replies[min(len(self.calls), len(self.replies) - 1)]

    def _take(self, tokens: list[str], cancel: Cancel) -> Reading:
        if len(tokens) >= self.context_tokens:
            raise Refused(
                N_("The conversation is too long for this language model."),
                N_("Choose a model with a larger context."),
            )
        reused = _shared(self._read, tokens)
        complete = not cancel.cancelled
        self._read = tokens if complete else self._read[:reused]
        return Reading(len(tokens), reused, 0, complete)


def tokens_of(text: str) -> list[str]:
    """Return the words and marks of ``text``, each with the space before it."""
    return _TOKEN.findall(text)


def _prompt_tokens(messages: Messages) -> list[str]:
    """Return the prompt's tokens; each message has one before it and one after it."""
    return [
        token
        for message in messages
        for token in (
            f"<{message.role.value}>",
            *tokens_of(message.text),
            "<end>",
        )
    ]


def _shared(before: Sequence[str], now: Sequence[str]) -> int:
    count = 0
    for known, token in zip(before, now, strict=False):
        if known != token:
            break
        count += 1
    return count


def _embedded(text: str) -> list[float]:
    vector = [0.0] * DIMENSIONS
    for word in re.findall(r"\w+", text.casefold()):
        vector[draw(0, word, DIMENSIONS)] += 1.0
    length = sqrt(sum(value * value for value in vector))
    if length == 0:
        return [1.0] + [0.0] * (DIMENSIONS - 1)
    return [value / length for value in vector]
