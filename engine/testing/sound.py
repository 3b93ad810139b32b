"""A microphone and a loudspeaker without a device, in real or in virtual time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from engine.api.audio import HEARING_RATE, SAMPLE_BYTES
from engine.api.errors import N_, Unavailable
from engine.api.voice import SpokenPart

CHUNK_MS: Final = 20
PROGRESS_MS: Final = 33
_CHUNK_BYTES: Final = CHUNK_MS * HEARING_RATE * SAMPLE_BYTES // 1000


class Timer(Protocol):
    """A call that will come."""

    def cancel(self) -> None:
        """Give it up."""


class Pace(Protocol):
    """Where time is read, and who calls later; lanes are one."""

    def monotonic_ms(self) -> int:
        """Return the present moment."""

    def later(self, delay_ms: int, call: Callable[[], None]) -> Timer:
        """Call once, after ``delay_ms``."""


class FakeMicrophone:
    """Gives prepared sound at the pace of ``pace``, and silence in between.

    Attributes:
        runs: whether it is being listened to.
        starts: how often it was started.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._sound = bytearray()
        self._on_pcm: Callable[[bytes], None] | None = None
        self._on_lost: Callable[[], None] | None = None
        self._begun = 0
        self._given = 0
        self._timer: Timer | None = None
        self._there = True
        self.runs = False
        self.starts = 0

    def start(
        self, on_pcm: Callable[[bytes], None], on_lost: Callable[[], None]
    ) -> None:
        """Begin.

        Raises:
            Unavailable: the device is gone.
        """
        if not self._there:
            raise Unavailable(
                N_("No microphone is plugged in."), N_("Plug one in, or type.")
            )
        self._on_pcm, self._on_lost = on_pcm, on_lost
        self._begun, self._given = self._pace.monotonic_ms(), 0
        self.runs = True
        self.starts += 1
        self._plan()

    def stop(self) -> None:
        """End."""
        self.runs = False
        if self._timer is not None:
            self._timer.cancel()

    def say(self, pcm: bytes) -> None:
        """Put sound behind what is still to be given."""
        self._sound += pcm

    @property
    def silent(self) -> bool:
        """Whether all prepared sound was given."""
        return not self._sound

    def lose(self) -> None:
        """Script: the device is pulled out."""
        self._there = False
        self.stop()
        if self._on_lost is not None:
            self._on_lost()

    def come_back(self) -> None:
        """Script: the device can be started again."""
        self._there = True

    def _plan(self) -> None:
        self._timer = self._pace.later(CHUNK_MS, self._on_time)

    def _on_time(self) -> None:
        due = (self._pace.monotonic_ms() - self._begun) // CHUNK_MS
        while self.runs and self._given < due and self._on_pcm is not None:
            self._given += 1
            chunk = bytes(self._sound[:_CHUNK_BYTES])
            del self._sound[:_CHUNK_BYTES]
            self._on_pcm(chunk.ljust(_CHUNK_BYTES, b"\0"))
        if self.runs:
            self._plan()


@dataclass(slots=True)
class Played:
    """One part, as far as it was heard."""

    part: SpokenPart
    began_ms: int
    """On the clock of the pace."""
    heard_ms: int = 0


class FakeLoudspeaker:
    """Plays into nothing, at the pace of ``pace``.

    Attributes:
        played: every part, in order, with how much of it was heard.
        stops: how often it was told to fall silent.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._calls: list[Callable[[int], None]] = []
        self._queue: list[Played] = []
        self._counted = 0
        """Sound heard since the queue was last empty, without the present stretch."""
        self._since = 0
        """When the present stretch began."""
        self._timer: Timer | None = None
        self._paused = False
        self._problem: Unavailable | None = None
        self._last_ms = 0
        self.played: list[Played] = []
        self.stops = 0

    def play(self, part: SpokenPart) -> None:
        """Put ``part`` behind what is still to be played.

        Raises:
            Unavailable: the device has died.
        """
        if self._problem is not None:
            raise self._problem
        self._settle()
        if not self._queue:
            self._counted, self._since = 0, self._pace.monotonic_ms()
        played = Played(part, self._pace.monotonic_ms())
        self._queue.append(played)
        self.played.append(played)
        self._plan()

    def stop(self) -> int:
        """Fall silent; return what was heard since the queue was last empty."""
        self._settle()
        self.stops += 1
        heard = self.played_ms
        self._queue.clear()
        self._last_ms = heard
        self._paused = False
        self._unplan()
        return heard

    def pause(self, *, paused: bool) -> None:
        """Hold the sound where it is, or go on."""
        if paused is self._paused:
            return
        if paused:
            self._counted = self._heard_now()
            self._paused = True
            self._unplan()
        else:
            self._paused = False
            self._since = self._pace.monotonic_ms()
            if self._queue:
                self._plan()

    @property
    def played_ms(self) -> int:
        """Sound heard since the queue was last empty."""
        return self._heard_now() if self._queue else self._last_ms

    @property
    def is_playing(self) -> bool:
        """Whether something is still to be heard."""
        self._settle()
        return bool(self._queue)

    def on_progress(self, call: Callable[[int], None]) -> None:
        """Call while playing, and at its end."""
        self._calls.append(call)

    @property
    def heard_ms(self) -> int:
        """All the sound that was heard, in the whole life of the device."""
        self._settle()
        return sum(played.heard_ms for played in self.played)

    def die(self, error: Unavailable) -> None:
        """Script: the device fails from now on."""
        self._problem = error
        self.stop()

    def recover(self) -> None:
        """Script: the device works again."""
        self._problem = None

    def _length(self) -> int:
        return sum(played.part.audio.duration_ms for played in self._queue)

    def _heard_now(self) -> int:
        stretch = 0 if self._paused else self._pace.monotonic_ms() - self._since
        return min(self._length(), self._counted + stretch)

    def _settle(self) -> None:
        """Note how much of each part was heard; forget them once all are over."""
        heard = left = self._heard_now()
        for played in self._queue:
            played.heard_ms = min(played.part.audio.duration_ms, left)
            left -= played.heard_ms
        if self._queue and heard >= self._length():
            self._last_ms = heard
            self._queue.clear()

    def _plan(self) -> None:
        self._unplan()
        if not self._paused:
            left = self._length() - self._heard_now()
            self._timer = self._pace.later(min(PROGRESS_MS, max(1, left)), self._tell)

    def _unplan(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tell(self) -> None:
        self._timer = None
        self._settle()
        heard = self.played_ms
        if self._queue:
            self._plan()
        for call in tuple(self._calls):
            call(heard)
