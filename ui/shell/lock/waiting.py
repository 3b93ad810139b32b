"""How long a profile takes no further attempt, in words."""

from ui.kit.context import UiContext

_SECOND_MS = 1_000
_MINUTE_S = 60


def wait_words(ui: UiContext, wait_ms: int) -> str:
    """Return what happened and when the next attempt may be made."""
    seconds = -(-wait_ms // _SECOND_MS)
    if seconds < _MINUTE_S:
        return ui.tn(
            "Too many wrong attempts. The next one is possible in {count} second.",
            "Too many wrong attempts. The next one is possible in {count} seconds.",
            seconds,
        )
    return ui.tn(
        "Too many wrong attempts. The next one is possible in {count} minute.",
        "Too many wrong attempts. The next one is possible in {count} minutes.",
        -(-seconds // _MINUTE_S),
    )
