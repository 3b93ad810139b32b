"""Sound as it travels between the rooms of the house."""

from dataclasses import dataclass

HEARING_RATE = 16_000
"""Samples a second of everything that is listened to."""
SAMPLE_BYTES = 2
"""Signed 16-bit little-endian, one channel."""


@dataclass(frozen=True, slots=True)
class Audio:
    """Mono sound: signed 16-bit little-endian samples."""

    pcm: bytes
    rate: int
    """Samples a second."""

    @property
    def samples(self) -> int:
        """Number of samples."""
        return len(self.pcm) // SAMPLE_BYTES

    @property
    def duration_ms(self) -> int:
        """Length in whole milliseconds, rounded down."""
        return self.samples * 1000 // self.rate
