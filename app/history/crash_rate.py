"""How often sessions break off: computed here, sent nowhere."""

from dataclasses import dataclass
from datetime import timedelta

from app.shared.clock import Clock
from app.storage.vault import Vault

WINDOW = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class CrashRate:
    """Sessions of the last 28 days."""

    started: int
    broken_off: int
    """Of these, how many the application did not leave in order at least once."""

    @property
    def share(self) -> float | None:
        """Broken off ÷ started, 0 to 1; None when nothing was started."""
        return self.broken_off / self.started if self.started else None


def crash_rate(vault: Vault, clock: Clock) -> CrashRate:
    """Return the crash rate of the last 28 days."""
    with vault.read() as work:
        started, broken_off = work.sessions.reliability(clock.now() - WINDOW)
    return CrashRate(started, broken_off)
