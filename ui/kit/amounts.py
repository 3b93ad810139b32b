"""Bytes and times as people say them."""

from app.text import Texts
from app.text.formats import decimal

_THOUSAND = 1_000
_MINUTE = 60


def size_in_words(size: int, texts: Texts) -> str:
    """Return a number of bytes in words: "2.7 GB", "830 MB"."""
    megabytes = size / _THOUSAND**2
    if round(megabytes) < _THOUSAND:
        return texts.t("{size} MB", size=decimal(float(round(megabytes)), texts))
    return texts.t("{size} GB", size=decimal(megabytes / _THOUSAND, texts))


def time_left_in_words(seconds: float, texts: Texts) -> str:
    """Return how long it still takes, roughly: nobody needs the second."""
    if seconds < _MINUTE:
        return texts.t("less than a minute left")
    minutes = round(seconds / _MINUTE)
    if minutes < _MINUTE:
        return texts.tn(
            "about {count} minute left", "about {count} minutes left", minutes
        )
    return texts.tn(
        "about {count} hour left", "about {count} hours left", round(minutes / _MINUTE)
    )
