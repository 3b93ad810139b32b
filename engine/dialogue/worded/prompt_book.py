"""The prompt of one conversation, within what its model can hold."""

from collections.abc import Callable, Sequence

from engine.api.language_model import LanguageModel, Message
from engine.dialogue.records import Brief, Exchange, Reply
from engine.dialogue.worded.prompt import (
    listening_messages,
    opening_messages,
    reply_messages,
)
from engine.dialogue.worded.summary import summary_of

REPLY_TOKENS = 300
"""Kept free for the words to be written."""
INSTRUCTION_TOKENS = 200
"""Kept free while the person speaks, for what the turn will have to say."""
MOST_KEPT = 12
"""Turns that a prompt begun afresh shows, at most."""

_Build = Callable[[Sequence[Exchange], str | None], tuple[Message, ...]]


class PromptBook:
    """Makes the prompts of one conversation; each begins with the one before it.

    Where the conversation outgrows the model, the prompt is begun afresh, once in a
    while: the beginning, what code says of the turns left out, and the latest turns.
    """

    def __init__(self, brief: Brief, model: LanguageModel) -> None:
        self._brief = brief
        self._model = model
        self._first = 0
        self._summary: str | None = None

    @property
    def first_shown(self) -> int:
        """Index of the first turn that the prompt shows in full."""
        return self._first

    def opening(self) -> tuple[Message, ...]:
        """Return the beginning, the same for every session of this kind."""
        return opening_messages(self._brief)

    def for_reply(
        self, exchanges: Sequence[Exchange], reply: Reply
    ) -> tuple[Message, ...]:
        """Return the prompt for wording ``reply``.

        Raises:
            Unavailable: the model cannot be asked.
        """

        def build(
            shown: Sequence[Exchange], summary: str | None
        ) -> tuple[Message, ...]:
            return reply_messages(self._brief, shown, reply, summary)

        return self._fitted(exchanges, build, REPLY_TOKENS)

    def while_listening(
        self, exchanges: Sequence[Exchange], partial: str
    ) -> tuple[Message, ...]:
        """Return the open prompt while ``partial`` is said.

        Raises:
            Unavailable: the model cannot be asked.
        """

        def build(
            shown: Sequence[Exchange], summary: str | None
        ) -> tuple[Message, ...]:
            return listening_messages(self._brief, shown, partial, summary)

        return self._fitted(exchanges, build, REPLY_TOKENS + INSTRUCTION_TOKENS)

    def _fitted(
        self, exchanges: Sequence[Exchange], build: _Build, reserve: int
    ) -> tuple[Message, ...]:
        room = self._model.facts.context_tokens - reserve
        messages = build(exchanges[self._first :], self._summary)
        if self._fits(messages, room):
            return messages
        return self._afresh(exchanges, build, room // 2)

    def _afresh(
        self, exchanges: Sequence[Exchange], build: _Build, room: int
    ) -> tuple[Message, ...]:
        """Begin again with as many of the latest turns as half of the room holds.

        The last turn is always there; whether that is too much, the model tells.
        """
        messages: tuple[Message, ...] = ()
        for kept in range(MOST_KEPT, 0, -1):
            self._first = _start_of_pair(exchanges, max(0, len(exchanges) - kept))
            self._summary = summary_of(self._brief, exchanges[: self._first])
            messages = build(exchanges[self._first :], self._summary)
            if self._fits(messages, room):
                break
        return messages

    def _fits(self, messages: tuple[Message, ...], room: int) -> bool:
        """Ask the model only where the text is long enough to matter."""
        size = sum(len(message.text.encode()) + 16 for message in messages)
        return size <= room or self._model.count(messages) <= room


def _start_of_pair(exchanges: Sequence[Exchange], first: int) -> int:
    """Return the turn from which an exchange is whole: the person's, if they spoke."""
    while 0 < first < len(exchanges) and exchanges[first].move is not None:
        if exchanges[first - 1].move is not None:
            break
        first -= 1
    while 0 < first < len(exchanges) and exchanges[first - 1].move is None:
        first -= 1
    return first
