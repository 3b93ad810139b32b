"""How hard a passphrase is to guess, told carefully low."""

import math
from enum import IntEnum

from app.domain.people import SHORTEST_PASSPHRASE


class Strength(IntEnum):
    """Five steps, from refused to more than enough."""

    TOO_SHORT = 1
    WEAK = 2
    FAIR = 3
    STRONG = 4
    VERY_STRONG = 5


def strength_of(passphrase: str) -> Strength:
    """Return the strength, from length, variety and repetition; nothing is kept."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return Strength.TOO_SHORT
    bits = _bits(passphrase)
    if bits < 38:
        return Strength.WEAK
    if bits < 54:
        return Strength.FAIR
    return Strength.STRONG if bits < 76 else Strength.VERY_STRONG


def _bits(passphrase: str) -> float:
    alphabet = sum(
        size
        for size, present in (
            (26, any(c.islower() for c in passphrase)),
            (26, any(c.isupper() for c in passphrase)),
            (10, any(c.isdigit() for c in passphrase)),
            (20, any(not c.isalnum() for c in passphrase)),
        )
        if present
    )
    surprising = sum(
        1
        for place, character in enumerate(passphrase)
        if not _expected(passphrase, place, character)
    )
    # Letters of real words say about half of what random ones would.
    return surprising * math.log2(max(2, alphabet)) * 0.55


def _expected(passphrase: str, place: int, character: str) -> bool:
    """Return whether a character repeats or continues what stands before it."""
    if place == 0:
        return False
    step = ord(character) - ord(passphrase[place - 1])
    return (
        abs(step) <= 1 or passphrase.find(passphrase[place - 1 : place + 1]) < place - 1
    )
