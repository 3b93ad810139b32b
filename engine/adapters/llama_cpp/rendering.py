"""A conversation as the tokens a model reads, growing at its end alone.

Each message is rendered by itself, so what was rendered before a new message is a
prefix of what is rendered with it. Marks of the family become control tokens; what a
person said never does, whatever it looks like.
"""

import re
import threading
from collections import OrderedDict
from collections.abc import Sequence
from itertools import chain
from typing import Protocol

from engine.adapters.llama_cpp.families import Family, Mark, Part
from engine.adapters.llama_cpp.said import Said, said_as
from engine.api.language_model import Message, Messages, Role

_CACHED_MESSAGES = 1024
_REMEMBERED_REPLIES = 64
_BETWEEN_WORDS = re.compile(r"(?<=\S) (?=\S)")
"""One plain space: what is before it stays cut as it is, whatever comes after it."""


class Vocabulary(Protocol):
    """How a model writes text as tokens."""

    def plain(self, text: str) -> list[int]:
        """Return the tokens of ``text``, in which nothing is a control token."""

    def mark(self, name: str) -> int:
        """Return the control token of that name."""

    @property
    def beginning(self) -> int | None:
        """The token this vocabulary wants before everything, if any."""


class Rendering:
    """Renders conversations, and remembers the tokens of what was said before.

    Usable from every thread.
    """

    def __init__(self, family: Family, vocabulary: Vocabulary) -> None:
        self._family = family
        self._vocabulary = vocabulary
        self._known: OrderedDict[Message, tuple[int, ...]] = OrderedDict()
        self._replies: OrderedDict[str, Said] = OrderedDict()
        self._guard = threading.Lock()
        self._parts = {
            part: self._tokens_of_part(part)
            for frame in family.frames.values()
            for part in (*frame.before, *frame.after)
        }

    def whole(self, messages: Messages) -> list[int]:
        """Return the tokens of finished messages."""
        with self._guard:
            closed = [self._closed(message) for message in messages]
        return [*self._beginning(), *chain.from_iterable(closed)]

    def for_reply(self, messages: Messages) -> list[int]:
        """Return the tokens of a prompt that asks for the next assistant turn."""
        return [*self.whole(messages), *self._before(Role.ASSISTANT)]

    def so_far(self, messages: Messages) -> list[int]:
        """Return the tokens of a prompt whose last message still grows.

        Its last word is left out: with more letters it may be cut another way.
        """
        if not messages:
            return self.whole(messages)
        last = messages[-1]
        text = last.text.strip()
        breaks = [found.start() for found in _BETWEEN_WORDS.finditer(text)]
        said = self._vocabulary.plain(text[: breaks[-1]]) if breaks else ()
        return [*self.whole(messages[:-1]), *self._before(last.role), *said]

    def remember(self, said: Said) -> None:
        """Keep the tokens of a reply as they were written.

        The same words may be cut into tokens in more than one way; what was read is
        found again only when the reply is rendered as it came.
        """
        with self._guard:
            if said.words:
                self._replies[said.words] = said
            while len(self._replies) > _REMEMBERED_REPLIES:
                self._replies.popitem(last=False)

    def _closed(self, message: Message) -> tuple[int, ...]:
        found = self._known.pop(message, None) or self._rendered(message)
        self._known[message] = found
        while len(self._known) > _CACHED_MESSAGES:
            self._known.popitem(last=False)
        return found

    def _rendered(self, message: Message) -> tuple[int, ...]:
        frame = self._family.frames[message.role]
        return (
            *self._before(message.role),
            *self._words(message),
            *chain.from_iterable(self._parts[part] for part in frame.after),
        )

    def _words(self, message: Message) -> Sequence[int]:
        text = message.text.strip()
        if message.role is Role.ASSISTANT:
            for reply in reversed(self._replies.values()):
                if found := said_as(text, reply, self._vocabulary.plain):
                    return found
        return self._vocabulary.plain(text)

    def _before(self, role: Role) -> tuple[int, ...]:
        parts = self._family.frames[role].before
        return tuple(chain.from_iterable(self._parts[part] for part in parts))

    def _beginning(self) -> tuple[int, ...]:
        if self._family.begins:
            return (self._vocabulary.mark(self._family.begins.name),)
        wanted = self._vocabulary.beginning
        return () if wanted is None else (wanted,)

    def _tokens_of_part(self, part: Part) -> tuple[int, ...]:
        if isinstance(part, Mark):
            return (self._vocabulary.mark(part.name),)
        return tuple(self._vocabulary.plain(part.text))
