"""Bytes and times as people say them."""

from app.text import Texts
from app.text.formats import decimal

_THOUSAND = 1_000
_MINUTE = 60


def size_in_words(size: int, texts: Texts) -> str:
    """Return a number of bytes in words: "2.7 GB", "830 MB", "7 KB"."""
    megabytes = size / _THOUSAND**2
    if 0 < size < _THOUSAND**2 // 2:
        return texts.t("{size} KB", size=max(1, round(size / _THOUSAND)))
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


def speed_in_words(speed: float, texts: Texts) -> str:
    """Return bytes a second in words: "5.3 MB/s", "80 KB/s"."""
    kilobytes = speed / _THOUSAND
    if round(kilobytes) < _THOUSAND:
        return texts.t("{speed} KB/s", speed=max(1, round(kilobytes)))
    return texts.t("{speed} MB/s", speed=decimal(kilobytes / _THOUSAND, texts))
