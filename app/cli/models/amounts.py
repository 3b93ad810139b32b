"""Bytes, speeds and waiting times in the words of the terminal."""

from app.cli.words import words
from app.text.formats import decimal
from engine.models.catalogue.records import ModelEntry

_KILO = 1_000
_MEGA = 1_000_000
_GIGA = 1_000_000_000


def size_in_words(size: float) -> str:
    """Return a number of bytes: "2.7 GB", "830 MB", "12 KB"."""
    if size >= _GIGA - _MEGA / 2:
        return words.t("{size} GB", size=decimal(size / _GIGA, words))
    if size >= _MEGA - _KILO / 2:
        return words.t("{size} MB", size=decimal(float(round(size / _MEGA)), words))
    return words.t("{size} KB", size=decimal(float(-(-size // _KILO)), words))


def model_size(entry: ModelEntry) -> str:
    """Return the bytes of a model's files in words; a dash where nobody tells."""
    if entry.size is not None:
        return size_in_words(entry.size)
    known = sum(file.size or 0 for file in entry.files)
    return words.t("over {size}", size=size_in_words(known)) if known else "—"


def speed_in_words(speed: float) -> str:
    """Return bytes a second: "4.2 MB/s"; empty when nothing comes."""
    if speed <= 0:
        return ""
    if speed >= _MEGA:
        return words.t("{size} MB/s", size=decimal(speed / _MEGA, words))
    return words.t("{size} KB/s", size=decimal(float(round(speed / _KILO)), words))


def wait_in_words(seconds: float | None) -> str:
    """Return how long something will take: "3 min", "1 h 20"; empty for None."""
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return words.t("{seconds} s", seconds=rest)
    hours, minutes = divmod(minutes + (rest > 30), 60)
    if not hours:
        return words.t("{minutes} min", minutes=minutes)
    return words.t("{hours} h {minutes}", hours=hours, minutes=f"{minutes:02d}")
