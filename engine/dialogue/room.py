"""What both families of conversations can do. Immutable: each step is a new room."""

from typing import Protocol

from engine.dialogue.records import Move, Progress, Reply
from engine.dialogue.talk import Talk


class Room(Protocol):
    """A conversation at one moment.

    Decisions return a reply and change nothing; ``after_words`` and ``after_turn``
    are the only steps, so that stored turns lead to the same room.
    """

    @property
    def talk(self) -> Talk:
        """Turn-taking so far."""
        ...

    def after_words(self, text: str, move: Move) -> "Room":
        """Return the room once the interviewer has spoken."""
        ...

    def after_turn(self, text: str) -> "Room":
        """Return the room once the person has spoken."""
        ...

    def opening(self) -> Reply:
        """Return the first turn."""
        ...

    def reply(self, at_ms: int) -> Reply:
        """Return the reply to the person's last turn."""
        ...

    def repeat(self, at_ms: int) -> Reply:
        """Return the open question or line again."""
        ...

    def rephrase(self, at_ms: int) -> Reply:
        """Return the open question or line in other words."""
        ...

    def skip(self, at_ms: int) -> Reply:
        """Return what comes after the open question or line."""
        ...

    def nudge(self, at_ms: int) -> Reply:
        """Return words into a silence, or what comes next."""
        ...

    def retry(self, at_ms: int) -> Reply | None:
        """Return the last answered question again; None when there is none."""
        ...

    def close(self, at_ms: int) -> Reply:
        """Return the end the person asked for."""
        ...

    def progress(self) -> Progress:
        """Return how far the conversation has come."""
        ...
