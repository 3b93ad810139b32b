"""One moment of a conversation scenario: all that a decision may look at."""

from dataclasses import dataclass
from typing import TypeVar

from engine.content.scenario import (
    ConversationScenario,
    Ending,
    HiddenFact,
    SignalReply,
    State,
)
from engine.dialogue.records import Brief, Move, MoveKind, Reply
from engine.dialogue.roleplay.state import RoleplayState
from engine.dialogue.wording import Speech, Wording

Named = TypeVar("Named", State, Ending)


@dataclass(frozen=True, slots=True)
class Stage:
    """What stays the same during a conversation scenario."""

    brief: Brief
    scenario: ConversationScenario
    wording: Wording

    def state(self, identifier: str) -> State:
        """Return a state of the scenario.

        Raises:
            LookupError: the scenario has none of that name.
        """
        return _named(self.scenario.states, identifier)

    def ending(self, identifier: str) -> Ending:
        """Return an ending of the scenario."""
        return _named(self.scenario.endings, identifier)


@dataclass(frozen=True, slots=True)
class Scene:
    """The stage, the state and the time of one decision."""

    stage: Stage
    state: RoleplayState
    at_ms: int

    @property
    def wording(self) -> Wording:
        """The persona's words."""
        return self.stage.wording

    @property
    def scenario(self) -> ConversationScenario:
        """The scenario."""
        return self.stage.scenario

    @property
    def time_is_over(self) -> bool:
        """True when nothing new may be begun."""
        return self.at_ms >= self.stage.brief.budget_ms

    def speech(self) -> Speech:
        """Return an empty turn to put words into."""
        return Speech(self.state.talk.spoken)

    def reply(self, kind: MoveKind, text: str) -> Reply:
        """Return a turn that leaves the story where it stands."""
        standing = self.state.standing
        move = Move(kind, state=standing.state, trust=standing.trust)
        return Reply(text, move, ends=False)


@dataclass(frozen=True, slots=True)
class Step:
    """What the person's turn has brought about."""

    state: str
    trust: int
    facts: tuple[HiddenFact, ...] = ()
    """Hidden facts that come out now."""
    replies: tuple[SignalReply, ...] = ()
    """How the persona may answer the signals of the turn, most weighty first."""


def _named(items: tuple[Named, ...], identifier: str) -> Named:
    for item in items:
        if item.id == identifier:
            return item
    raise LookupError(identifier)
