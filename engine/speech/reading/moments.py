"""Dates and times of day."""

import re
from typing import Final

from engine.api.language import Language
from engine.speech.reading.numbers import cardinal, ordinal, year
from engine.speech.reading.rule import Rule
from engine.speech.reading.vocabulary import vocabulary_of

_S: Final = "[ \u00a0\u202f]"
_LAST_DAY, _LAST_MONTH = 31, 12
_NOON: Final = 12
_ISO: Final = re.compile(r"(?<![\d\-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d\-])")
_SLASHED: Final = re.compile(
    r"(?<![\d/.])(?P<d>\d{1,2})(?P<s>[/.])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?![\d/])"
)
_CLOCK: Final = r"(?<![\d:])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?![\d:])"
_DOTTED_CLOCK: Final = r"(?<![\d.,])(?P<h>1[0-2]|[1-9])\.(?P<m>[0-5]\d)(?!\d)"
"""As the British write it; only where "pm" tells it from a number."""


def moment_rules(language: Language) -> tuple[Rule, ...]:
    """Return the rules for dates, then for times."""
    months = "|".join(vocabulary_of(language).months)
    own = _french_rules(months) if language == "fr" else _english_rules(months)
    return (Rule(_ISO, _date), Rule(_SLASHED, _date), *own)


def _french_rules(months: str) -> tuple[Rule, ...]:
    day = rf"(?<![\d,.])(?P<d>\d{{1,2}})(?:er)?{_S}(?P<name>{months})(?![^\W_])"
    hours = rf"(?<![\d,.])(?P<h>\d{{1,3}}){_S}?[hH](?:{_S}?(?P<m>[0-5]\d)(?!\d))?(?![^\W\d_])"
    return (
        Rule(re.compile(rf"{day}(?:{_S}(?P<y>\d{{4}})(?!\d))?"), _french_day),
        Rule(re.compile(hours), _french_time),
        Rule(re.compile(_CLOCK), _french_time),
    )


def _english_rules(months: str) -> tuple[Rule, ...]:
    nth = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    with_year = rf"(?:,?{_S}(?P<y>\d{{4}})(?!\d))?"
    half = rf"(?:{_S}?(?P<half>[aApP])\.?{_S}?[mM](?![^\W_])(?:\.(?={_S}?[^\s]))?)"
    later = rf"{_S}(?:to|and|or){_S}\d{{1,2}}\.\d\d{_S}?[aApP]\.?[mM]"
    return (
        Rule(
            re.compile(rf"\b(?P<name>{months}){_S}{nth}(?![^\W_]|[,.]\d){with_year}"),
            _english_day,
        ),
        Rule(
            re.compile(
                rf"(?<![\d,.]){nth}(?P<of>{_S}of)?{_S}(?P<name>{months})\b{with_year}"
            ),
            _english_day_first,
        ),
        Rule(re.compile(rf"{_CLOCK}{half}?"), _english_time),
        Rule(re.compile(rf"{_DOTTED_CLOCK}(?:{half}|(?={later}))"), _english_time),
        Rule(re.compile(rf"(?<![\d:.,])(?P<h>1[0-2]|0?[1-9]){half}"), _english_time),
        Rule(re.compile(r"(?<![\d.,])(?P<y>(?:1[6-9]|20)\d)0['’]?s\b"), _decade),
        Rule(re.compile(r"(?<=\b[Tt]he )['’]?(?P<y>[2-9])0['’]?s\b"), _decade),
    )


def _date(match: re.Match[str], language: Language) -> str | None:
    day, month = int(match["d"]), int(match["m"])
    if language == "en" and month > _LAST_MONTH >= day:
        day, month = month, day
    if not (1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH):
        return None
    name = vocabulary_of(language).months[month - 1]
    figures = match["y"] if len(match["y"]) > len("26") else f"20{match['y']}"
    if language == "fr":
        return f"{_french_number_of_day(day)} {name} {year(figures, language)}"
    return f"{_the(match)}{ordinal(str(day), 'en')} of {name} {year(figures, 'en')}"


def _french_day(match: re.Match[str], language: Language) -> str | None:
    day = int(match["d"])
    if not 1 <= day <= _LAST_DAY:
        return None
    said = f"{_french_number_of_day(day)} {match['name']}"
    return f"{said} {year(match['y'], language)}" if match["y"] else said


def _french_number_of_day(day: int) -> str:
    return "premier" if day == 1 else cardinal(str(day), "fr")


def _french_time(match: re.Match[str], language: Language) -> str:
    hours = int(match["h"])
    said = cardinal(str(hours), language, is_feminine=True)
    noun = "heure" if hours < 2 else "heures"
    minutes = int(match["m"] or 0)
    behind = f" {cardinal(str(minutes), language, is_feminine=True)}" if minutes else ""
    return f"{said} {noun}{behind}"


def _english_day(match: re.Match[str], language: Language) -> str | None:
    if not 1 <= int(match["d"]) <= _LAST_DAY:
        return None
    said = f"{match['name']} {ordinal(match['d'], language)}"
    return f"{said}, {year(match['y'], language)}" if match["y"] else said


def _english_day_first(match: re.Match[str], language: Language) -> str | None:
    if not 1 <= int(match["d"]) <= _LAST_DAY:
        return None
    said = f"{_the(match)}{ordinal(match['d'], language)} of {match['name']}"
    return f"{said} {year(match['y'], language)}" if match["y"] else said


def _the(match: re.Match[str]) -> str:
    """Return the article that English needs, unless it is written."""
    before = match.string[: match.start()].rstrip().lower()
    return "" if before.endswith("the") else "the "


def _english_time(match: re.Match[str], language: Language) -> str:
    groups = match.groupdict()
    hours, minutes = int(match["h"]), groups.get("m")
    said = cardinal(str(hours), language)
    half = groups.get("half")
    if minutes == "00":
        said = said if half else f"{said} {_full_hour(hours)}"
    elif minutes:
        said = f"{said} {_minutes(minutes)}"
    return f"{said} {half.upper()} M" if half else said


def _full_hour(hours: int) -> str:
    return "o'clock" if 1 <= hours <= _NOON else "hundred"


def _minutes(figures: str) -> str:
    words = cardinal(str(int(figures)), "en")
    return f"oh {words}" if figures[0] == "0" else words


def _decade(match: re.Match[str], language: Language) -> str:
    figures = f"{match['y']}0"
    said = year(figures, language) if len(figures) > 2 else cardinal(figures, language)
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"
