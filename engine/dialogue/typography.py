"""Spaces and quotation marks as each language writes them."""

import re
from functools import lru_cache

from engine.api.language import Language

_BEFORE_HIGH_POINT = re.compile(r" (?=[;:?!»])")
_AFTER_OPENING = re.compile(r"« ")
_NO_BREAK_SPACE = "\u00a0"


@lru_cache(maxsize=8192)  # holds content only, never a person's words
def set_in_type(line: str, language: Language) -> str:
    """Return a line of content with the spaces its language asks for."""
    return spaced(line, language)


def spaced(line: str, language: Language) -> str:
    """Return any words with the spaces their language asks for; keeps no copy."""
    if language == "en":
        return line
    held = _BEFORE_HIGH_POINT.sub(_NO_BREAK_SPACE, line)
    return _AFTER_OPENING.sub(f"«{_NO_BREAK_SPACE}", held)


def quoted(words: str, language: Language) -> str:
    """Return ``words`` between the quotation marks of ``language``."""
    if language == "fr":
        return f"«{_NO_BREAK_SPACE}{words}{_NO_BREAK_SPACE}»"
    return f"“{words}”"
