"""A long sound cut into pieces, so that memory and time stay in proportion to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from engine.api.audio import HEARING_RATE

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Samples = npt.NDArray[np.int16]

PIECE: Final = 8 * HEARING_RATE
"""Samples of a piece: a cancel is looked at after each."""
MARGIN: Final = HEARING_RATE // 4
"""Heard on both sides of a piece, so that its edges are measured like its middle."""
_FULL_SCALE: Final = 32_768.0


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece with its surroundings."""

    samples: Floats
    """From -1 to 1, margins included."""
    lead: int
    """Samples before the piece itself."""
    start: int
    """Where the piece begins in the whole, in samples."""
    length: int
    """Of the piece itself, in samples."""

    @property
    def start_s(self) -> float:
        """Where ``samples`` begin in the whole, in seconds."""
        return (self.start - self.lead) / HEARING_RATE

    def holds(self, times: Floats) -> Flags:
        """Tell which moments of the whole, in seconds, lie in the piece itself."""
        begin = self.start / HEARING_RATE
        end = (self.start + self.length) / HEARING_RATE
        return (times >= begin) & (times < end)


def pieces(samples: Samples) -> Iterator[Piece]:
    """Yield the pieces of a sound, in order."""
    for start in range(0, len(samples), PIECE):
        length = min(PIECE, len(samples) - start)
        lead = min(MARGIN, start)
        heard = samples[start - lead : start + length + MARGIN]
        yield Piece(heard / _FULL_SCALE, lead, start, length)
