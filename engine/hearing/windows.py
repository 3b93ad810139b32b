"""Sound cut into the windows that voice activity is judged by."""

import math
import operator
import sys
from array import array

from engine.api.audio import HEARING_RATE, SAMPLE_BYTES

WINDOW_SAMPLES = 512
WINDOW_MS = WINDOW_SAMPLES * 1000 // HEARING_RATE
"""32: time is counted in windows, so it is exact."""
WINDOW_BYTES = WINDOW_SAMPLES * SAMPLE_BYTES
BYTES_A_MS = HEARING_RATE * SAMPLE_BYTES // 1000
SILENCE_DB = -96.0
"""Of digital silence, in dBFS."""

_FULL_SCALE = 32_768.0


def level_db(pcm: bytes) -> float:
    """Return how loud ``pcm`` is: its effective value in dBFS, at least -96."""
    samples = array("h", pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    if not samples:
        return SILENCE_DB
    # Written so because one window comes every 32 ms, and this is the quickest way
    # to square 512 numbers without a library.
    power = sum(map(operator.mul, samples, samples)) / len(samples)
    if power == 0:
        return SILENCE_DB
    return max(SILENCE_DB, 10 * math.log10(power / _FULL_SCALE**2))


class Cutter:
    """Cuts a stream into whole windows; keeps the rest for next time."""

    def __init__(self) -> None:
        self._rest = b""

    def cut(self, pcm: bytes) -> list[bytes]:
        """Return the windows completed by ``pcm``."""
        stream = self._rest + pcm
        whole = len(stream) - len(stream) % WINDOW_BYTES
        self._rest = stream[whole:]
        return [
            stream[begin : begin + WINDOW_BYTES]
            for begin in range(0, whole, WINDOW_BYTES)
        ]

    def reset(self) -> None:
        """Drop the rest."""
        self._rest = b""
