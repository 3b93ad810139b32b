"""Parts of speech on their way to a device, joined without a gap. Pure: no Qt."""

from collections import deque

from engine.api.audio import SAMPLE_BYTES, Audio
from ui.audio.resampler import Resampler
from ui.audio.samples import Shape, frame_bytes, from_mono

_SLICE = 512
"""Samples converted at a time, so that no step takes long."""


class PlayQueue:
    """Mono sound of any rate goes in, frames of the device come out.

    ``taken_ms`` counts what has come out since the queue was last reset.
    """

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._frame = frame_bytes(shape)
        self._waiting: deque[tuple[Resampler | None, bytes]] = deque()
        self._ready = bytearray()
        self._resampler: Resampler | None = None
        self._rate = shape.rate
        self._taken = 0

    def put(self, audio: Audio) -> None:
        """Put ``audio`` behind what is still to come out."""
        if audio.rate != self._rate:
            self._rate = audio.rate
            self._resampler = (
                None
                if audio.rate == self._shape.rate
                else Resampler(audio.rate, self._shape.rate)
            )
        step = _SLICE * SAMPLE_BYTES
        for start in range(0, len(audio.pcm), step):
            self._waiting.append((self._resampler, audio.pcm[start : start + step]))

    def take(self, size: int) -> bytes:
        """Return at most ``size`` bytes, whole frames; fewer when nothing is left."""
        size -= size % self._frame
        while len(self._ready) < size and self._waiting:
            self._ready += self._converted()
        out = bytes(self._ready[:size])
        del self._ready[:size]
        self._taken += len(out) // self._frame
        return out

    def give_back(self, frames: bytes) -> None:
        """Put frames back that the device had no room for."""
        self._ready[:0] = frames
        self._taken -= len(frames) // self._frame

    def reset(self) -> None:
        """Drop what is left and count from nought again."""
        self._waiting.clear()
        self._ready.clear()
        if self._resampler is not None:
            self._resampler.reset()
        self._taken = 0

    def reset_count(self) -> None:
        """Count from nought again; what is left stays."""
        self._taken = 0

    @property
    def is_empty(self) -> bool:
        """Whether everything has come out."""
        return not self._waiting and not self._ready

    @property
    def taken_ms(self) -> int:
        """Sound that has come out."""
        return self._taken * 1000 // self._shape.rate

    def _converted(self) -> bytes:
        resampler, pcm = self._waiting.popleft()
        if resampler is not None:
            pcm = resampler.take(pcm)
            if not self._waiting or self._waiting[0][0] is not resampler:
                pcm += resampler.finish()
        return from_mono(pcm, self._shape)
