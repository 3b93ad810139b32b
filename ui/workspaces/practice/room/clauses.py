"""How words are revealed: clause by clause, at the pace of a calm voice. Pure: no Qt."""

import re

_BOUNDARY = re.compile(r"[,;:.?!…»”)][\s\u00a0\u202f]*(?:»|”)?\s+")
_LEAST = 10
"""Letters and digits before a clause may end."""
_PER_CHARACTER_MS = 24
_BREATH_MS = 140


def clause_ends(text: str) -> tuple[int, ...]:
    """Return where each clause ends; the last one ends with the text."""
    ends: list[int] = []
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        said = sum(character.isalnum() for character in text[start : boundary.end()])
        if said >= _LEAST:
            ends.append(boundary.end())
            start = boundary.end()
    if start < len(text):
        ends.append(len(text))
    return tuple(ends)


def clause_ms(clause: str) -> int:
    """Return how long a clause is spoken, breath included."""
    return len(clause) * _PER_CHARACTER_MS + _BREATH_MS
