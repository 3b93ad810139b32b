"""When a profile locks itself."""

DEFAULT_MINUTES = 10

CHOICES_MINUTES = (2, 5, 10, 30, 60)
"""What the settings offer, besides never."""

_MINUTE_MS = 60_000


def is_lock_due(idle_ms: int, after_minutes: int | None) -> bool:
    """Return whether nobody has used the application for too long.

    Args:
        idle_ms: time since the last key, movement or spoken word.
        after_minutes: what the person chose; None: never.
    """
    return after_minutes is not None and idle_ms >= after_minutes * _MINUTE_MS
