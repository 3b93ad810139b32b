"""Scripted engines that break when they are told to, as their supervisors would tell.

What is broken refuses every call until it has been started again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.hearing import EndReason, HearingEvent, ListenWish
from engine.api.language_model import (
    Generation,
    Messages,
    OnText,
    Reading,
    Sampling,
)
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.testing.hearing import ScriptedHearing, ScriptedListener
from engine.testing.lanes import VirtualLanes
from engine.testing.language_model import ScriptedModel
from engine.testing.voice import ScriptedVoice

TOKEN_MS = 40
TRANSCRIBING_MS = 500
"""From the end of an answer to its words."""


@dataclass(frozen=True)
class Outage:
    """One death of an engine."""

    error: Unavailable
    silent_ms: int
    """How long it is only silent before anybody knows."""
    lasts_ms: int
    """From then until it can be used again."""


class Breaker:
    """Whether an engine works.

    Attributes:
        served: calls that went well.
        refused: calls that the outage made fail, and of which the person is told.
    """

    def __init__(self, lanes: VirtualLanes) -> None:
        self._lanes = lanes
        self._outage: Outage | None = None
        self._until = 0
        self._planned: tuple[int, Outage] | None = None
        self.served = 0
        self.refused = 0

    def strike(self, outage: Outage) -> None:
        """Break now."""
        self._planned, self._outage = None, outage
        told_at = self._lanes.monotonic_ms() + outage.silent_ms
        self._until = told_at + outage.lasts_ms

    def plan(self, outage: Outage, steps: int) -> None:
        """Break in mid-work, after so many more steps of it."""
        self._planned = (steps, outage)

    @property
    def is_broken(self) -> bool:
        """Whether calls fail now."""
        return self._outage is not None and self._lanes.monotonic_ms() < self._until

    def check(self, *, is_told: bool = True) -> None:
        """Raise the outage's error while it is broken."""
        if self._outage is not None and self.is_broken:
            self.refused += is_told
            self._lanes.spend(self._outage.silent_ms)
            raise self._outage.error

    def step(self) -> None:
        """Do one step of a work, which may be the last one."""
        if self._planned is not None:
            left, outage = self._planned
            self._planned = (left - 1, outage)
            if left == 0:
                self.strike(outage)
        self.check()


class BreakableModel(ScriptedModel):
    """Says what was planned, at the pace of a small model."""

    breaker: Breaker
    lanes: VirtualLanes

    def read(
        self, messages: Messages, cancel: Cancel, *, is_open: bool = False
    ) -> Reading:
        """Read ahead; nobody is told when it fails."""
        self.breaker.check(is_told=False)
        return super().read(messages, cancel, is_open=is_open)

    def restore_state(self, name: str) -> bool:
        """Take up a state that was kept; nobody is told when it fails."""
        self.breaker.check(is_told=False)
        return super().restore_state(name)

    def generate(
        self, messages: Messages, sampling: Sampling, on_text: OnText, cancel: Cancel
    ) -> Generation:
        """Write the next reply."""
        self.breaker.check()
        written = super().generate(messages, sampling, on_text, cancel)
        self.breaker.served += 1
        return written

    def pieces(self, messages: Messages, sampling: Sampling) -> Iterator[str]:
        """Write one token after the other."""
        for piece in super().pieces(messages, sampling):
            self.breaker.step()
            self.lanes.spend(TOKEN_MS)
            yield piece


class BreakableVoice(ScriptedVoice):
    """Speaks in silence."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__(before_part=lambda _: breaker.step())
        self.breaker = breaker

    def warm(self, choice: VoiceChoice) -> None:
        """Get ready."""
        self.breaker.check()
        super().warm(choice)

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Speak."""
        self.breaker.check()
        length_ms = super().speak(utterance, on_part, cancel)
        self.breaker.served += 1
        return length_ms


class BreakableListener(ScriptedListener):
    """Takes its time for the words of an answer; dead, it hears and tells nothing."""

    def __init__(
        self,
        wish: ListenWish,
        on_event: Callable[[HearingEvent], None],
        lanes: VirtualLanes,
    ) -> None:
        super().__init__(wish, on_event)
        self._lanes = lanes
        self.is_dead = False

    @property
    def hears(self) -> bool:
        """Whether what is said now is heard."""
        return not (self.is_dead or self.closed or self.held)

    def finish(self) -> None:
        """End the turn: its words come when they have been understood."""
        self._lanes.later(TRANSCRIBING_MS, self._understand)

    def _understand(self) -> None:
        if not (self.is_dead or self.closed):
            self.end_turn(EndReason.PUSHED)


class BreakableHearing(ScriptedHearing):
    """Hears what the test says, as long as it lives.

    Attributes:
        ear: the stream begun last.
    """

    def __init__(self, breaker: Breaker, lanes: VirtualLanes) -> None:
        super().__init__()
        self.breaker = breaker
        self.ear: BreakableListener | None = None
        self._lanes = lanes

    def listen(
        self,
        wish: ListenWish,
        on_event: Callable[[HearingEvent], None],
        on_lost: Callable[[Exception], None],
    ) -> BreakableListener:
        """Begin a stream."""
        self.breaker.check()
        listener = BreakableListener(wish, on_event, self._lanes)
        self.ear = listener
        self.listeners.append(listener)
        self._on_lost.append(on_lost)
        self.breaker.served += 1
        return listener

    def die(self, outage: Outage) -> None:
        """Break now; the stream hears of it once the silence has been noticed."""
        self.breaker.strike(outage)
        if self.ear is None or self.ear.closed:
            return
        self.ear.is_dead = True
        self.breaker.refused += 1
        self._lanes.later(outage.silent_ms, lambda: self.lose(outage.error))
