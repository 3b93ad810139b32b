"""Lists, emphasis, emoji and links: nothing one can say aloud."""

import re
import unicodedata

from engine.dialogue.worded.task import Said

_MARKS = re.compile(
    r"[*_#`|<>{}\[\]\\~^=]|\n|https?:|www\.|\.(com|org|fr|net|io)\b|(^|\s)[-•–]\s+\w"
    r"|^\(?\d{1,2}[).](\s|$)|\d\)\s|\bstep \d\b|@\w|&\w+;|[:;]-?[)(]"
)
_BROKEN = "\ufffd"
"""A character that could not be read; noise, not markup."""
_SPOKEN_SYMBOLS = frozenset("€$£%°+")


def holds_markup(said: Said) -> bool:
    """Return whether the words hold signs that are written and never spoken."""
    if _MARKS.search(said.words):
        return True
    return any(
        unicodedata.category(mark) in {"So", "Sk", "Co", "Cn"}
        and mark not in _SPOKEN_SYMBOLS
        for mark in said.words
        if not mark.isascii() and mark != _BROKEN
    )
