"""How much transcribing a stretch of speech is worth.

The unit is what one plain pass over a second of speech costs, in windows of thirty
seconds: half for the encoder, half for the words. The encoder's cost grows with nearly
the square of its window, so a short window is far cheaper than its length says:
measured with base and small shapes on two cores, ten seconds cost an eighth of thirty
(benchmarks/hearing.py).
"""

WHOLE_WINDOW_MS = 30_000
_ENCODER_WHOLE = 15.0
_ENCODER_POWER = 1.9
_WORDS_A_SECOND = 0.5
_ALLOWED = 2.0
"""Units a second of speech may cost: under the goal of 2.5 passes, as pauses that
have to be understood are paid for whatever the account says."""
_FIRST_CREDIT = 3.0
_MOST_CREDIT = 25.0

_LEAST_PARTIAL_WINDOW_MS = 5_000
_LEAST_PIECE_WINDOW_MS = 10_000
_PARTIAL_MARGIN_MS = 1_000
_PIECE_MARGIN_MS = 1_500


class Effort:
    """Keeps the account: speech earns, passes cost."""

    def __init__(self, least_window_ms: int | None = None) -> None:
        """Begin an account.

        Args:
            least_window_ms: what the engine needs at least to be heard well; 30,000
                for one that was only ever shown whole windows.
        """
        self._piece_ms = least_window_ms or _LEAST_PIECE_WINDOW_MS
        self._partial_ms = least_window_ms or _LEAST_PARTIAL_WINDOW_MS
        self._credit = _FIRST_CREDIT

    @property
    def exhausted(self) -> bool:
        """Whether more was spent than speech has earned."""
        return self._credit < 0

    def window_ms(self, length_ms: int, *, partial: bool) -> int:
        """Return the window in which ``length_ms`` of sound is transcribed."""
        if partial:
            wanted = max(self._partial_ms, length_ms + _PARTIAL_MARGIN_MS)
        else:
            wanted = max(self._piece_ms, length_ms + _PIECE_MARGIN_MS)
        return min(wanted, WHOLE_WINDOW_MS)

    def earn(self, speech_ms: int) -> None:
        """Take note of speech heard."""
        earned = _ALLOWED * speech_ms / 1000
        self._credit = min(self._credit + earned, _MOST_CREDIT)

    def spend(self, length_ms: int, window_ms: int) -> None:
        """Take note of a pass over ``length_ms`` of sound in a window."""
        self._credit -= cost(length_ms, window_ms)

    def allows_partial(self, length_ms: int) -> bool:
        """Tell whether a partial pass leaves enough for the final one."""
        needed = self._cost(length_ms, partial=True)
        return self._credit >= needed + self._cost(length_ms, partial=False)

    def _cost(self, length_ms: int, *, partial: bool) -> float:
        return cost(length_ms, self.window_ms(length_ms, partial=partial))


def cost(length_ms: int, window_ms: int) -> float:
    """Return what a pass over ``length_ms`` of sound in a window costs."""
    share = window_ms / WHOLE_WINDOW_MS
    return float(
        _ENCODER_WHOLE * share**_ENCODER_POWER + _WORDS_A_SECOND * length_ms / 1000
    )
