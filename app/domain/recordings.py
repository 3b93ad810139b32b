"""The sound of answers, where the person asked to keep it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

KEPT_DAYS = 30
"""The sound of an answer goes by itself after so many days."""
_KEPT = timedelta(days=KEPT_DAYS)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Recording:
    """One answer whose sound is kept."""

    session_id: UUID
    turn: int
    """Index of the answer's turn."""
    duration_ms: int
    size_bytes: int
    """On the disk."""
    created_at: datetime
    """UTC."""


@dataclass(frozen=True, slots=True)
class SessionSound:
    """What is kept of the sound of one session."""

    session_id: UUID
    title: str
    when: datetime
    """UTC; when the first of its answers was kept."""
    answers: int
    duration_ms: int
    size_bytes: int
    days_left: int
    """Until the first of its answers goes; the last day counts as one."""


@dataclass(frozen=True, slots=True)
class PurgeReceipt:
    """What went because its time was over: numbers, nothing that was said."""

    answers: int
    oldest_days: int
    """Whole days the oldest of them was kept; 0 when nothing went."""


def oldest_kept(now: datetime) -> datetime:
    """Return the instant before which nothing is kept any more."""
    return now - _KEPT


def days_left(created_at: datetime, now: datetime) -> int:
    """Return the days until a recording goes, begun days counted; 0: it is due."""
    left = created_at + _KEPT - now
    return max(0, -(-left // _DAY))


def days_kept(created_at: datetime, now: datetime) -> int:
    """Return how many whole days a recording has been kept."""
    return max(0, (now - created_at) // _DAY)
