"""The sound of what the person is saying; in memory alone."""

from engine.api.audio import HEARING_RATE, Audio
from engine.hearing.windows import BYTES_A_MS, WINDOW_BYTES

LONGEST_MS = 20 * 60_000
"""What came earlier is dropped: an answer of which a part is gone has no sound."""
TAIL_MS = 200
"""Taken after the last sound: it dies away, and the room is heard."""
_LONGEST_BYTES = LONGEST_MS * BYTES_A_MS
_SLACK_BYTES = 60_000 * BYTES_A_MS
"""Dropped at once: moving all that is kept with every parcel would cost too much."""


class AnswerTape:
    """The last minutes of a stream, on the stream's own clock."""

    def __init__(self) -> None:
        self._pcm = bytearray()
        self._dropped = 0
        """Bytes of the stream before those that are kept."""

    @property
    def end_ms(self) -> float:
        """How much of the stream was taken."""
        return (self._dropped + len(self._pcm)) / BYTES_A_MS

    def add(self, pcm: bytes) -> None:
        """Take the next samples."""
        self._pcm += pcm
        if len(self._pcm) > _LONGEST_BYTES + _SLACK_BYTES:
            self._drop(len(self._pcm) - _LONGEST_BYTES)

    def interrupt(self) -> None:
        """Sound stops, or comes again: the listener drops what fills no window."""
        rest = (self._dropped + len(self._pcm)) % WINDOW_BYTES
        if rest:
            del self._pcm[-rest:]

    def cut(self, start_ms: int, end_ms: int) -> Audio | None:
        """Return the sound between two moments, and a little of what follows.

        None when there is nothing between them, or not all of it is kept.
        """
        first = start_ms * BYTES_A_MS - self._dropped
        if start_ms >= end_ms or first < 0 or end_ms > self.end_ms:
            return None
        last = (end_ms + TAIL_MS) * BYTES_A_MS - self._dropped
        return Audio(bytes(self._pcm[first:last]), HEARING_RATE)

    def drop_before(self, at_ms: int) -> None:
        """Forget what came before a moment."""
        self._drop(min(at_ms * BYTES_A_MS - self._dropped, len(self._pcm)))

    def forget(self) -> None:
        """Forget all sound; the clock goes on."""
        self._drop(len(self._pcm))

    def restart(self) -> None:
        """Forget all sound: another stream begins."""
        self._pcm.clear()
        self._dropped = 0

    def _drop(self, count: int) -> None:
        if count > 0:
            del self._pcm[:count]
            self._dropped += count
