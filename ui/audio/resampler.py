"""Another rate for a stream of samples, in small steps. Pure: no Qt, no numpy."""

import math
from array import array
from operator import mul

_CROSSINGS = 6
"""Zero crossings of the kernel at either side: quiet enough for speech, and cheap."""
_PASSED = 0.92
"""The share of the narrower band that is kept; what is above would fold back."""
_LOW, _HIGH = -32_768, 32_767


class Resampler:
    """Changes the rate of mono 16-bit sound, chunk after chunk, without a seam.

    Each output sample is a weighted sum of the input around it (a windowed sinc,
    one row of weights for each place between two input samples).
    """

    def __init__(self, source_rate: int, target_rate: int) -> None:
        shared = math.gcd(source_rate, target_rate)
        self._up = target_rate // shared
        self._down = source_rate // shared
        self._half, self._rows = _kernel(self._up, self._down)
        self._held = array("h")
        self._place = 0
        self.reset()

    def reset(self) -> None:
        """Begin another stream."""
        self._held = array("h", bytes(2 * self._half))
        self._place = 0

    def take(self, pcm: bytes) -> bytes:
        """Return what ``pcm`` yields at the target rate; a few samples stay behind."""
        if self._up == self._down:
            return pcm
        self._held.frombytes(pcm)
        held, rows, half = self._held, self._rows, self._half
        up, down, place = self._up, self._down, self._place
        width = 2 * half
        last = (len(held) - width) * up
        out = array("h")
        while place < last:
            first, row = divmod(place, up)
            total = sum(map(mul, rows[row], held[first + 1 : first + 1 + width]))
            out.append(max(_LOW, min(_HIGH, round(total))))
            place += down
        used = min(place // up, len(held))
        self._held = held[used:]
        self._place = place - used * up
        return out.tobytes()

    def finish(self) -> bytes:
        """Return what stayed behind, and begin another stream."""
        rest = self.take(bytes(2 * self._half))
        self.reset()
        return rest


def _kernel(up: int, down: int) -> tuple[int, list[tuple[float, ...]]]:
    """Return half the width of the kernel, and a row of weights for each place."""
    band = min(1.0, up / down) * _PASSED
    half = math.ceil(_CROSSINGS / band)
    rows = [_row(place / up, half, band) for place in range(up)]
    return half, rows


def _row(between: float, half: int, band: float) -> tuple[float, ...]:
    """Return the weights around a place ``between`` (0 to 1) two input samples."""
    weights = [_weight(k - between, half, band) for k in range(1 - half, half + 1)]
    whole = sum(weights)
    return tuple(weight / whole for weight in weights)


def _weight(distance: float, half: int, band: float) -> float:
    if abs(distance) >= half:
        return 0.0
    window = 0.5 + 0.5 * math.cos(math.pi * distance / half)
    angle = math.pi * distance * band
    return window * (math.sin(angle) / angle if angle else 1.0)
