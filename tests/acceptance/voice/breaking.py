"""One spoken session in virtual time in which one engine breaks, and what is seen."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random
from uuid import UUID

from app.domain.sessions import SessionStatus, TurnSource
from app.practice.ask_interviewer import Ask
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.spoken.place import Wishes
from app.practice.spoken.state import Part, Stage
from app.practice.start_session import start_session
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.api.errors import ExpectedError, Unavailable
from engine.runtime.causes import faulty, lost
from engine.runtime.worker import Cause
from tests.acceptance.voice.breakable import (
    BreakableHearing,
    BreakableModel,
    BreakableVoice,
    Breaker,
    Outage,
)
from tests.app.practice.spoken.conftest import Room
from tests.builders import new_id
from tests.content import shipped

HALVES = (
    "Last March a customer called three times about the same bill",
    "and I found that his meter had been read twice",
)
SECOND = "I told my manager and we changed how meters are read."
THIRD = "Since then nobody has called twice about it."
ENGINES = (Part.LANGUAGE, Part.HEARING, Part.VOICE)
HEADSET = Wishes(headset=True, ladder=None)


class Fault(StrEnum):
    """What befalls an engine."""

    KILL = "SIGKILL"
    STOP = "SIGSTOP"
    ILLEGAL = "SIGILL"
    MEMORY = "out of memory"
    TRUNCATED = "truncated or corrupt model"
    PIPE = "full pipe"
    SLOW = "slow start"
    EXCEPTION = "exception"


class Moment(StrEnum):
    """When it does."""

    BETWEEN = "between turns"
    LISTENING = "while listening"
    TRANSCRIBING = "while transcribing"
    WORDING = "while wording"
    SPEAKING = "while speaking"


_CAUSES = {
    Fault.KILL: Cause.KILLED,
    Fault.STOP: Cause.SILENT,
    Fault.ILLEGAL: Cause.ILLEGAL_INSTRUCTION,
    Fault.MEMORY: Cause.OUT_OF_MEMORY,
    Fault.TRUNCATED: Cause.CORRUPT_FILE,
    Fault.PIPE: Cause.SILENT,
    Fault.SLOW: Cause.SILENT,
}
_SILENT_MS = {Fault.STOP: 3_000, Fault.PIPE: 3_000, Fault.SLOW: 10_000}
"""Before a supervisor takes it for dead."""
_LONGEST_MS = {Fault.TRUNCATED: 60_000, Fault.SLOW: 20_000, Fault.EXCEPTION: 1}
"""Until it can be used again; others are back within their start."""
_USUAL_MS = 2_500


@dataclass(frozen=True)
class Fate:
    """What happens in one run."""

    engine: Part
    fault: Fault
    moment: Moment
    seed: int


@dataclass(frozen=True)
class Seen:
    """What one run came to."""

    session: UUID
    ended: bool
    said: tuple[str, ...]
    """What a living ear took, and what was written."""
    shown: tuple[str, ...]
    """The turns that were told to be committed."""
    error: Unavailable
    """What the engine's supervisor said."""
    told: tuple[ExpectedError, ...]
    """What the person was told of what went wrong."""
    refused: int
    """Calls that the fault made fail, and of which the person is to be told."""
    served_again: bool
    """The engine was used once more after its outage."""


def outage_of(fate: Fate, chance: Random) -> Outage:
    """Return the error a supervisor would give, and how long it lasts."""
    kind = fate.engine.value
    error: Unavailable = (
        faulty(kind)
        if fate.fault is Fault.EXCEPTION
        else lost(kind, _CAUSES[fate.fault])
    )
    longest = _LONGEST_MS.get(fate.fault, _USUAL_MS)
    return Outage(error, _SILENT_MS.get(fate.fault, 0), chance.randint(1, longest))


class BreakingRoom(Room):
    """A room whose three engines break.

    Attributes:
        said: what a living ear took, and what was written.
    """

    def __init__(self, vault: Vault, live: LiveSession, clock: ManualClock) -> None:
        super().__init__(vault, live, clock)
        self.breakers = {part: Breaker(self.lanes) for part in ENGINES}
        self.voice = BreakableVoice(self.breakers[Part.VOICE])
        self.ears = BreakableHearing(self.breakers[Part.HEARING], self.lanes)
        self.hearing = self.ears
        self.model = BreakableModel()
        self.model.breaker = self.breakers[Part.LANGUAGE]
        self.model.lanes = self.lanes
        self.said: list[str] = []

    def strike(self, part: Part, outage: Outage) -> None:
        """Break ``part`` now."""
        if part is Part.HEARING:
            self.ears.die(outage)
        else:
            self.breakers[part].strike(outage)

    def say(self, text: str) -> None:
        """Say some words of an answer; they are lost where no ear lives."""
        if self.ears.ear is not None and self.ears.ear.hears:
            self.said.append(text)
            self.ears.ear.say(text)

    def give(self, text: str) -> None:
        """Write an answer when it is the person's turn, and wait for the reply."""
        self.until(Stage.LISTENING)
        before = len(self.live.turns)
        self.said.append(text)
        self.session.give(text)
        self.lanes.run_until(lambda: len(self.live.turns) >= before + 2)

    def answer(self, text: str) -> None:
        """Answer aloud where one is heard, else in writing; wait for the reply."""
        self.until(Stage.LISTENING)
        self.lanes.run_for(400)
        before = len(self.live.turns)
        if self.state.typing:
            self.give(text)
            return
        self.say(text)
        self.session.finish()
        self.lanes.run_until(lambda: self._has_reply(before))
        self.give_drafts()

    def give_drafts(self) -> None:
        """Give in writing what was heard and not given, as the person would."""
        drafts, self.told.drafts = self.told.drafts, []
        for draft in drafts:
            self.give(draft)

    def wait_out(self, part: Part, outage: Outage) -> None:
        """Wait until ``part`` can be used again; the hearing is tried now and then."""
        self.lanes.run_for(outage.silent_ms + outage.lasts_ms)
        self.lanes.run_until(
            lambda: part is not Part.HEARING or part not in self.state.missing
        )

    def wait_for_reply(self, before: int) -> None:
        """Wait for what is said to the answer, or for the answer to come back."""
        self.lanes.run_until(lambda: self._has_reply(before))

    def _has_reply(self, before: int) -> bool:
        is_back = bool(self.told.drafts) or self.state.typing
        return is_back or len(self.live.turns) >= before + 2


class House:
    """Where one session after the other is held."""

    def __init__(self, vault: Vault, clock: ManualClock) -> None:
        self.vault = vault
        self.clock = clock
        self.library = shipped()

    def enter(self, seed: int = 3) -> BreakingRoom:
        """Return a room in which a short interview has been prepared."""
        choice = SessionChoice("customer-adviser", "en", minutes=5, seed=seed)
        prepared = prepare_session(choice, self.library, new_id, self.clock)
        live = start_session(self.vault, prepared, self.clock)
        return BreakingRoom(self.vault, live, self.clock)

    def kept(self, session: UUID) -> list[str]:
        """Return what the vault holds of a session, turn by turn."""
        with self.vault.read() as work:
            return [turn.text for turn in work.turns.of(session)]


def hold(room: BreakingRoom, fate: Fate) -> Seen:
    """Hold a session of three answers in which ``fate`` strikes at the first one."""
    chance = Random(fate.seed)  # noqa: S311 (moments, not secrets)
    outage = outage_of(fate, chance)
    room.begin(HEADSET, {"language": room.model})
    answer_while_it_breaks(room, fate, outage, chance)
    room.answer(SECOND)
    room.until(Stage.LISTENING)
    room.wait_out(fate.engine, outage)
    served = room.breakers[fate.engine].served
    room.answer(THIRD)
    room.until(Stage.LISTENING)
    spoke = room.live.turns[-2].source is TurnSource.SPOKEN
    is_used = spoke if fate.engine is Part.HEARING else None
    if is_used is None:
        is_used = room.breakers[fate.engine].served > served
    room.session.ask(Ask.CLOSE)
    room.until(Stage.OVER)
    room.session.close()
    room.lanes.settle()
    return seen_of(room, fate, outage, served_again=is_used)


def seen_of(
    room: BreakingRoom, fate: Fate, outage: Outage, *, served_again: bool
) -> Seen:
    """Return what the session came to."""
    standing = room.state.standing
    told = [
        problem
        for state in room.told.states
        for problem in (state.notice, state.problem)
        if problem is not None
    ]
    return Seen(
        session=room.live.session.id,
        ended=room.live.session.status is SessionStatus.ENDED,
        said=tuple(room.said),
        shown=() if standing is None else tuple(t.text for t in standing.turns),
        error=outage.error,
        told=tuple(told),
        refused=room.breakers[fate.engine].refused,
        served_again=served_again,
    )


def answer_while_it_breaks(
    room: BreakingRoom, fate: Fate, outage: Outage, chance: Random
) -> None:
    """Give the first answer, and strike at the moment that was chosen."""
    room.until(Stage.LISTENING)
    room.lanes.run_for(chance.randint(400, 1_500))
    before = len(room.live.turns)
    if fate.moment is Moment.BETWEEN:
        room.strike(fate.engine, outage)
        room.lanes.run_for(chance.randint(0, 500))
    room.say(HALVES[0])
    room.lanes.run_for(chance.randint(50, 900))
    if fate.moment is Moment.LISTENING:
        room.strike(fate.engine, outage)
        room.lanes.run_for(chance.randint(0, 500))
    room.say(HALVES[1])
    room.session.finish()
    if fate.moment is Moment.TRANSCRIBING:
        room.lanes.run_for(chance.randint(1, 400))
        room.strike(fate.engine, outage)
    elif fate.moment in (Moment.WORDING, Moment.SPEAKING):
        strike_the_reply(room, fate, outage, chance)
    room.wait_for_reply(before)
    room.give_drafts()


def strike_the_reply(
    room: BreakingRoom, fate: Fate, outage: Outage, chance: Random
) -> None:
    """Strike while the reply is worded or said."""
    words = fate.moment is Moment.WORDING
    if fate.engine is Part.LANGUAGE:
        steps = chance.randint(0, 4) if words else chance.randint(5, 15)
        room.breakers[Part.LANGUAGE].plan(outage, steps)
        return
    room.until(Stage.THINKING if words else Stage.SPEAKING)
    room.lanes.run_for(chance.randint(0, 20 if words else 2_000))
    room.strike(fate.engine, outage)
