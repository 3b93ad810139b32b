"""Words that somebody wrote, made to fit any width."""

import re

_LONG_WORD = re.compile(r"\S{32,}")
_PIECE = 16
_ZERO_WIDTH_SPACE = "\u200b"


def breakable(words: str) -> str:
    """Return ``words`` with places where a label may break an endless one.

    To be shown, not to be copied: the places are characters of no width.
    """
    return _LONG_WORD.sub(_with_places, words)


def _with_places(found: re.Match[str]) -> str:
    word = found.group()
    pieces = (word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
    return _ZERO_WIDTH_SPACE.join(pieces)
