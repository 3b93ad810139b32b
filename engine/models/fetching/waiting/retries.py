"""How often to try again, and after how long."""

import threading
from collections.abc import Callable

from engine.models.fetching.records import Patience
from engine.models.fetching.waiting.failures import RequestFailed, Retry


class Retries:
    """Counts failures without progress between them; any byte forgives them all.

    Connections that break off together are one failure, not one each.
    """

    def __init__(
        self,
        patience: Patience,
        chance: Callable[[], float],
        monotonic: Callable[[], float],
    ) -> None:
        self._patience = patience
        self._chance = chance
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._failures = 0
        self._failed_at = float("-inf")
        self._again_at = float("-inf")

    def progressed(self) -> None:
        """Bytes came."""
        self._failures = 0

    def pause(self, failure: RequestFailed, began: float) -> float:
        """Count a failure of what was begun at ``began``; return the seconds to wait.

        Raises:
            RequestFailed: the same, as one that nothing helps, when it was tried often
                enough.
        """
        with self._lock:
            now = self._monotonic()
            if began >= self._failed_at:
                self._failures += 1
                self._failed_at = now
                self._again_at = now + self._length(failure)
            if self._failures > self._patience.tries:
                raise RequestFailed(Retry.NEVER, failure.error)
            return max(0.0, self._again_at - now)

    def _length(self, failure: RequestFailed) -> float:
        patience = self._patience
        doubled = patience.first_pause * 2.0 ** min(max(self._failures - 1, 0), 30)
        pause = min(doubled, patience.longest_pause) * (0.5 + self._chance() / 2)
        asked = min(failure.wait_asked, patience.longest_asked)
        return max(pause, asked)
