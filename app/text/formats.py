"""Dates, durations and numbers as each language writes them."""

from datetime import datetime

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

from app.text.texts import Texts


def moment(when: datetime, texts: Texts) -> str:
    """Return the local date and time in words: "20 November 2026 at 18:40"."""
    local = when.astimezone()
    pattern = texts.t("d MMMM y 'at' HH:mm")
    return format_datetime(local, pattern, locale=texts.language)


def day(when: datetime, texts: Texts) -> str:
    """Return the local date in words: "20 November 2026"."""
    pattern = texts.t("d MMMM y")
    return format_date(when.astimezone().date(), pattern, locale=texts.language)


def duration(milliseconds: int, texts: Texts) -> str:
    """Return a length of time in words, to the second below a minute."""
    seconds = round(milliseconds / 1000)
    if seconds < 60:
        return texts.tn("{count} second", "{count} seconds", seconds)
    return texts.tn("{count} minute", "{count} minutes", round(seconds / 60))


def share(value: float, texts: Texts) -> str:
    """Return a part of a whole in percent: "38 %"."""
    return format_percent(round(value, 2), locale=texts.language)


def decimal(value: float, texts: Texts) -> str:
    """Return a number with at most one decimal: "3.5", "3,5"."""
    return format_decimal(value, "0.#", locale=texts.language)


def clock(milliseconds: int) -> str:
    """Return minutes and seconds: "11:42"."""
    minutes, seconds = divmod(max(milliseconds, 0) // 1000, 60)
    return f"{minutes:02d}:{seconds:02d}"


def quoted(words: str, texts: Texts) -> str:
    """Return somebody's words between the quotation marks of the language."""
    opening, closing = texts.t("“"), texts.t("”")
    return f"{opening}{words}{closing}"
