"""The state of a conversation scenario: a fold over what was said on both sides."""

from dataclasses import dataclass, field, replace

from engine.content.scenario import Signal
from engine.dialogue.records import Move, MoveKind
from engine.dialogue.stance import Stance
from engine.dialogue.talk import Talk

LOWEST_TRUST = -5
HIGHEST_TRUST = 10

_COUNTS = frozenset({MoveKind.LINE, MoveKind.CLOSING})
"""Turns of the persona that take the person's turn into the story."""
_LINES = frozenset({MoveKind.OPENING, MoveKind.LINE})


@dataclass(frozen=True, slots=True)
class HeardTurn:
    """A turn of the person that awaits its reply."""

    plain: str
    """The words folded, for keywords."""
    words: int
    stance: Stance
    signals: frozenset[Signal]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the persona stands; a new try goes back to an earlier one."""

    state: str
    trust: int
    signals: frozenset[Signal] = frozenset()
    """Shown by the person so far."""
    turns: int = 0
    """Times the person has spoken, requests and failed turns left out."""


@dataclass(frozen=True, slots=True)
class RoleplayState:
    """Where a conversation scenario stands."""

    standing: Standing
    talk: Talk = field(default_factory=Talk)
    revealed: tuple[str, ...] = ()
    heard: HeardTurn | None = None
    ask: str = ""
    """What to say when asked to repeat: the last line, whole."""
    lines: int = 0
    """Lines said, the opening included."""
    redirects: int = 0
    """Reactions in a row to turns that said nothing."""
    short_turns: int = 0
    """Turns in a row of a word or two without any signal."""
    hostile: int = 0
    before: tuple[Standing, str] | None = None
    """Standing and line before the person's last turn that counted."""

    def after_turn(self, heard: HeardTurn) -> "RoleplayState":
        """Return the state once the person has spoken."""
        short = heard.stance is Stance.ONE_WORD and not heard.signals
        return replace(
            self,
            talk=self.talk.heard(),
            heard=heard,
            short_turns=self.short_turns + 1 if short else 0,
            hostile=self.hostile + (heard.stance is Stance.HOSTILE),
        )

    def after_words(self, text: str, move: Move) -> "RoleplayState":
        """Return the state once the persona has said ``text``."""
        if move.kind is MoveKind.RETRY and self.before:
            standing, line = self.before
            return replace(
                self,
                talk=self.talk.said(text, move),
                heard=None,
                standing=standing,
                ask=line,
            )
        counted = move.kind in _COUNTS and self.heard is not None
        return replace(
            self,
            talk=self.talk.said(text, move),
            heard=None,
            standing=self._standing_after(move),
            revealed=self.revealed
            + tuple(fact for fact in move.revealed if fact not in self.revealed),
            before=(self.standing, self.ask) if counted else self.before,
            ask=text if move.kind in _LINES else self.ask,
            lines=self.lines + (move.kind in _LINES),
            redirects=self.redirects + 1 if move.kind is MoveKind.REDIRECT else 0,
        )

    def _standing_after(self, move: Move) -> Standing:
        now = self.standing
        if move.kind in _COUNTS and self.heard:
            now = replace(
                now, signals=now.signals | self.heard.signals, turns=now.turns + 1
            )
        return replace(
            now,
            state=now.state if move.state is None else move.state,
            trust=now.trust if move.trust is None else move.trust,
        )
