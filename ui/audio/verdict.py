"""What three seconds of a microphone tell: is somebody heard, how loud is the room.

Pure: no Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.api.audio import HEARING_RATE, SAMPLE_BYTES
from ui.audio.samples import SILENCE_DBFS, dbfs

FRAME_MS = 50
_FRAME = HEARING_RATE * FRAME_MS // 1000 * SAMPLE_BYTES
_MUTED_DBFS = -80.0
_FAINT_DBFS = -50.0
_LOUD_ROOM_DBFS = -40.0
_LEAST_CONTRAST = 9.0
"""Decibels between a voice and the room it is in."""
_GOOD_CONTRAST = 18.0
"""From here on a loud room does not matter."""
_NOISE_SHARE = 30
"""One frame in so many is taken to be quieter than the quietest of the voice."""


class Verdict(StrEnum):
    """How a trial of the microphone came out."""

    HEARD = "heard"
    FAINT = "faint"
    """Somebody is heard, from afar."""
    LOUD_ROOM = "loud_room"
    """Somebody is heard, and so is the room."""
    NOBODY = "nobody"
    """The room is heard and no voice."""
    MUTED = "muted"
    """Nothing comes in at all."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What was measured."""

    verdict: Verdict
    noise_dbfs: float
    """Of the room between words."""
    voice_dbfs: float


class Meter:
    """Cuts a stream into frames of 50 ms and measures each."""

    def __init__(self) -> None:
        self._rest = b""
        self.levels: list[float] = []
        """One level in dBFS for each frame so far."""

    def take(self, pcm: bytes) -> list[float]:
        """Return the levels of the frames that ``pcm`` completes."""
        held = self._rest + pcm
        whole = len(held) - len(held) % _FRAME
        self._rest = held[whole:]
        new = [dbfs(held[at : at + _FRAME]) for at in range(0, whole, _FRAME)]
        self.levels += new
        return new


def judge(levels: Sequence[float]) -> Trial:
    """Return what ``levels``, one for each frame, tell."""
    if not levels:
        return Trial(Verdict.MUTED, SILENCE_DBFS, SILENCE_DBFS)
    ordered = sorted(levels)
    noise = ordered[len(ordered) // _NOISE_SHARE]
    voice = ordered[-1 - len(ordered) // 10]
    return Trial(_verdict(noise, voice), noise, voice)


def _verdict(noise: float, voice: float) -> Verdict:
    if voice <= _MUTED_DBFS:
        return Verdict.MUTED
    if voice - noise < _LEAST_CONTRAST:
        return Verdict.NOBODY
    if voice < _FAINT_DBFS:
        return Verdict.FAINT
    drowned = noise > _LOUD_ROOM_DBFS and voice - noise < _GOOD_CONTRAST
    return Verdict.LOUD_ROOM if drowned else Verdict.HEARD
