"""The port of a language model.

A conversation is given whole at each call, as messages that only ever grow at the end;
the implementation keeps what it has already read, so a call costs the new tokens alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from engine.api.cancel import Cancel


class Role(StrEnum):
    """Who speaks in a prompt."""

    SYSTEM = "system"
    USER = "user"
    """The person who practises."""
    ASSISTANT = "assistant"
    """The interviewer."""


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a prompt."""

    role: Role
    text: str


Messages = Sequence[Message]
"""A whole prompt, oldest first: system, then user and assistant in turn."""


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What is known of a loaded model."""

    name: str
    """The file's name."""
    digest: str
    """SHA-256 of the file, hexadecimal: a state saved for another file is refused."""
    family: str
    """Template family: "chatml", "mistral" …"""
    build: str
    """Version of the engine that runs it."""
    context_tokens: int
    """The most tokens a prompt and its reply may take together."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How words are chosen, and how many; the same seed and prompt give the same words."""

    seed: int
    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.9
    min_p: float = 0.05
    most_tokens: int = 200
    """Tokens after which the turn is cut off."""
    stop: tuple[str, ...] = ()
    """Strings that end the turn; they are not part of the text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a prompt cost."""

    tokens: int
    """Length of the whole prompt."""
    reused: int
    """Tokens at its beginning that were already read."""
    duration_ms: int
    complete: bool
    """False when it was cancelled between two slices; what was read stays."""


class Finish(StrEnum):
    """Why a generation ended."""

    STOP = "stop"
    """The model ended its turn, or said one of the stop strings."""
    LENGTH = "length"
    """The most tokens allowed were written."""
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Generation:
    """A finished generation."""

    text: str
    tokens: int
    """Tokens written."""
    reading: Reading
    first_text_ms: int
    """From the call to the first text; the whole duration when there was none."""
    duration_ms: int
    finish: Finish


OnText = Callable[[str], None]


class LanguageModel(Protocol):
    """Writes the interviewer's words and weighs labels. One call at a time.

    Every method raises ``Refused`` when a prompt does not fit the context (nothing is
    ever cut in silence), ``Unavailable`` when the engine cannot be had or has died.
    """

    @property
    def facts(self) -> ModelFacts:
        """What is known of the model."""

    def count(self, messages: Messages) -> int:
        """Return how many tokens ``messages`` take."""

    def read(
        self, messages: Messages, cancel: Cancel, *, is_open: bool = False
    ) -> Reading:
        """Read ``messages`` in slices ahead of a generation.

        Args:
            messages: the prompt so far.
            cancel: looked at between slices of at most 128 tokens.
            is_open: the last message is still being said and will grow.
        """

    def generate(
        self,
        messages: Messages,
        sampling: Sampling,
        on_text: OnText,
        cancel: Cancel,
    ) -> Generation:
        """Write the next assistant turn; ``on_text`` gets each new piece at once.

        Pieces never split a character. A cancel ends it within one token or one slice.
        """

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        """Return the probability of each label as the assistant's next words.

        One reading of the prompt; the values add up to 1 over ``labels``.
        """

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Return one unit vector for each text."""

    def keep_state(self, messages: Messages, name: str) -> bool:
        """Read ``messages`` and keep the state on disk; False when it cannot be kept.

        Args:
            messages: holds no personal word: the scenario's own beginning.
            name: of the scenario; model digest and build are added to the key.
        """

    def restore_state(self, name: str) -> bool:
        """Take up a state kept by ``keep_state``; False when there is none that fits."""
