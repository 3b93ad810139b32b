"""The beginning of what somebody said, for a row."""

from app.text.formats import quoted
from ui.kit.context import UiContext

_CHARACTERS = 180


def shortened(words: str, ui: UiContext, most: int = _CHARACTERS) -> str:
    """Return ``words`` in quotation marks, cut at a word where they are long."""
    line = " ".join(words.split())
    if len(line) > most:
        line = line[:most].rsplit(" ", 1)[0].rstrip(".,;:!? ") + "…"
    return quoted(line, ui.texts)
