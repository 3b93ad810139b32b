"""The recovery code: 130 random bits on paper, with a check against slips.

Twenty-eight signs in seven groups of four. Twenty-six carry the secret, two carry its
remainder by 1021, a prime: one wrong sign or two exchanged neighbours never go
unnoticed. The alphabet has no I, L, O or U; I and L are read as 1, O as 0.
"""

import unicodedata
from collections.abc import Callable

from app.shared.errors import N_, Refused

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})
_SECRET_SIGNS = 26
_CHECK_SIGNS = 2
_GROUP = 4
_PRIME = 1021
_SECRET_BITS = _SECRET_SIGNS * 5

RandomBytes = Callable[[int], bytes]
"""Gives so many unpredictable bytes."""


def new_recovery_code(random_bytes: RandomBytes) -> str:
    """Return a fresh code, as it is shown and printed."""
    drawn = int.from_bytes(random_bytes((_SECRET_BITS + 7) // 8))
    secret = drawn & ((1 << _SECRET_BITS) - 1)
    signs = _signs(secret, _SECRET_SIGNS) + _signs(secret % _PRIME, _CHECK_SIGNS)
    return "-".join(
        signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP)
    )


def secret_of(typed: str) -> bytes:
    """Return the secret in a code that a person typed, spaces and case ignored.

    Raises:
        Refused: it has a slip, or is no recovery code.
    """
    kept = [sign for sign in unicodedata.normalize("NFKC", typed) if sign.isalnum()]
    signs = "".join(kept).upper().translate(_READ_AS)
    if len(signs) != _SECRET_SIGNS + _CHECK_SIGNS:
        raise Refused(
            N_(
                "A recovery code has {wanted} letters and digits; this one has {found}."
            ),
            N_("Compare it with the code you printed or wrote down."),
            {"wanted": _SECRET_SIGNS + _CHECK_SIGNS, "found": len(signs)},
        )
    if not set(signs) <= set(_ALPHABET):
        raise _slip()
    secret = _value(signs[:_SECRET_SIGNS])
    if secret % _PRIME != _value(signs[_SECRET_SIGNS:]):
        raise _slip()
    return secret.to_bytes((_SECRET_BITS + 7) // 8)


def _signs(value: int, count: int) -> str:
    return "".join(
        _ALPHABET[value >> 5 * place & 0x1F] for place in reversed(range(count))
    )


def _value(signs: str) -> int:
    value = 0
    for sign in signs:
        value = value << 5 | _ALPHABET.index(sign)
    return value


def _slip() -> Refused:
    return Refused(
        N_("This recovery code has a typing error."),
        N_("Compare it with the code you printed or wrote down."),
    )
