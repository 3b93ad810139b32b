"""Figures with what they count: money, shares, time, people, things."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText
from engine.reading.lexicons.counted import (
    LENGTHS_OF_TIME,
    MONEY,
    NO_THINGS,
    PEOPLE,
    TIMES,
)
from engine.reading.number_values import value_of
from engine.reading.sentences import Stretch, comma_before
from engine.reading.tongue import is_small_word
from engine.reading.words import words

_AHEAD = 3
"""Words after a figure among which what it counts may stand."""
_MARKS_OF_MONEY = frozenset("€$£")
_MARKS_OF_TIME = ("ms", "min", "mn", "h")
_MEASURES = ("kg", "km", "g", "cm", "go", "gb", "to", "tb")
_TO = words("to a and et or ou out sur of then puis")
"""Between two figures that count the same."""
_WE_WERE: tuple[tuple[str, ...], ...] = (
    ("we", "were"), ("we", "'re"), ("we", "are"), ("on", "etait"), ("on", "est"),
    ("nous", "etions"), ("nous", "sommes"), ("team", "of"), ("equipe", "de"),
    ("staff", "of"), ("crew", "of"), ("group", "of"), ("groupe", "de"),
    ("equipe", "d'"),
)  # fmt: skip
_OF_PEOPLE: tuple[tuple[str, str], ...] = (
    ("of", "us"), ("d'", "entre"),
)  # fmt: skip
_SKIPPED = words("of de d' full whole more good other extra new autres bons bonnes")
_TIMES_AS_MUCH = re.compile(r"\dx$")
_SCALES = words("million millions thousand hundred mille milliards billion billions")
_STEM = 6
_SHORTEST_NOUN = 3
_SHORT_UNITS = MONEY | LENGTHS_OF_TIME | frozenset(_MEASURES)


class Unit(StrEnum):
    """What a figure counts."""

    MONEY = "money"
    PERCENT = "percent"
    TIME = "time"
    PEOPLE = "people"
    THINGS = "things"
    TIMES = "times"
    """How often, or how many times as much."""
    UNSAID = "unsaid"
    """What it counts is not said beside it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure."""

    span: Span
    """The figure and the word it counts."""
    number: Span
    """The figure alone."""
    place: Stretch
    """Its words."""
    value: float | None
    """None where it cannot be told ("hundreds")."""
    unit: Unit
    noun: str
    """Beginning of the word it counts, without accents; empty when none is said."""


def find_figures(text: AnnotatedText, numbers: Sequence[Span]) -> tuple[Figure, ...]:
    """Return ``numbers``, those of one amount joined, with what they count."""
    places = list(_joined(text, [_place(text, span) for span in numbers]))
    found: list[Figure] = []
    after: Figure | None = None
    for place in reversed(places):
        after = _with_unit_of(text, _figure(text, place), after)
        found.append(after)
    return tuple(reversed(found))


def _place(text: AnnotatedText, span: Span) -> Stretch:
    """Return the words that touch ``span``."""
    first = bisect_left(text.tokens, span.start, key=lambda token: token.end - 1)
    last = bisect_left(text.tokens, span.end, lo=first, key=lambda token: token.start)
    return first, max(last, first + 1)


def _joined(text: AnnotatedText, places: Sequence[Stretch]) -> Iterator[Stretch]:
    """Join "a hundred | and eighteen", "soixante | et onze", "quinze | pour cent"."""
    held: Stretch | None = None
    for place in places:
        if held is not None and _belong_together(text, held, place):
            held = (held[0], place[1])
            continue
        if held is not None:
            yield _with_one(text, held)
        held = place
    if held is not None:
        yield _with_one(text, held)


def _belong_together(text: AnnotatedText, one: Stretch, two: Stretch) -> bool:
    if two[0] == one[1]:
        scaled = text.tokens[two[0]].form in _SCALES
        return scaled and text.tokens[one[1] - 1].form.isdigit()
    if two[0] != one[1] + 1:
        return False
    before, link, after = (text.tokens[at].form for at in (one[1] - 1, one[1], two[0]))
    if link == "pour":
        return after == "cent"
    if link == "et":
        return before == "soixante" and after == "onze"
    return link == "and" and before in {"hundred", "thousand"} and not after.isdigit()


def _with_one(text: AnnotatedText, place: Stretch) -> Stretch:
    """Take "twenty-one" and "vingt et un" whole."""
    following = [token.form for token in text.tokens[place[1] : place[1] + 2]]
    before = text.tokens[place[1] - 1].form
    if following[:1] == ["one"] and before.endswith("ty"):
        return place[0], place[1] + 1
    if following in (["et", "un"], ["et", "une"]) and not before.isdigit():
        return place[0], place[1] + 2
    return place


def _figure(text: AnnotatedText, place: Stretch) -> Figure:
    number = text.span(place)
    number = Span(number.start, _with_mark(text.text, number.end))
    number = Span(_with_currency(text.text, number.start), number.end)
    raw = number.of(text.text)
    forms = [token.form for token in text.tokens[slice(*place)]]
    unit, noun = _counted(text, place, raw, forms)
    end = max(number.end, text.tokens[noun].end) if noun is not None else number.end
    return Figure(
        span=Span(number.start, end),
        number=number,
        place=place,
        value=value_of(raw, forms, text.language),
        unit=unit,
        noun=text.tokens[noun].form.rstrip("s")[:_STEM] if noun is not None else "",
    )


def _with_mark(text: str, end: int) -> int:
    """Return the end with a "%" or a currency that follows."""
    at = end + (text[end : end + 1] in {" ", "\u00a0", "\u202f"})
    return at + 1 if text[at : at + 1] in {"%", *_MARKS_OF_MONEY} else end


def _with_currency(text: str, start: int) -> int:
    return start - 1 if start and text[start - 1] in _MARKS_OF_MONEY else start


def _counted(
    text: AnnotatedText, place: Stretch, raw: str, forms: Sequence[str]
) -> tuple[Unit, int | None]:
    """Return the unit, and which word says what is counted."""
    if _MARKS_OF_MONEY & set(raw):
        return Unit.MONEY, None
    if "%" in raw or "percent" in forms or forms[-2:] == ["pour", "cent"]:
        return Unit.PERCENT, None
    if forms[-1] in TIMES or _TIMES_AS_MUCH.search(raw):
        return Unit.TIMES, None
    letters = raw.lstrip("0123456789.,' \u00a0\u202f").lower()
    if letters in _MARKS_OF_TIME:
        return Unit.TIME, None
    if letters in _MEASURES:
        return Unit.THINGS, None
    return _by_the_words_around(text, place)


def _by_the_words_around(
    text: AnnotatedText, place: Stretch
) -> tuple[Unit, int | None]:
    ahead = [*_words_ahead(text, place)]
    for at in ahead:
        if (unit := _unit_of(text, at)) is not None:
            return unit, at
    before = tuple(token.form for token in text.tokens[max(0, place[0] - 3) : place[0]])
    after = tuple(token.form for token in text.tokens[place[1] : place[1] + 2])
    told_of_people = any(before[-2:] == shape for shape in _WE_WERE)
    if after in _OF_PEOPLE:
        return Unit.PEOPLE, None
    several = next((at for at in ahead if _is_several(text.tokens[at].form)), None)
    if several is not None:
        return (Unit.PEOPLE if told_of_people else Unit.THINGS), several
    return (Unit.PEOPLE if told_of_people else Unit.UNSAID), None


def _is_several(form: str) -> bool:
    """Return whether a word may be a noun in the plural: "ten quit" counts nothing."""
    return form.endswith(("s", "x", "men")) or form in _MEASURES


def _words_ahead(text: AnnotatedText, place: Stretch) -> Iterator[int]:
    """Yield the words up to what is counted; none past a stop or a small word."""
    limit = min(len(text.tokens), place[1] + _AHEAD)
    for at in range(place[1], limit):
        form = text.tokens[at].form
        if _ends_before(text, at):
            return
        if form in _SKIPPED:
            continue
        if len(form) < _SHORTEST_NOUN and form not in _SHORT_UNITS:
            return
        if is_small_word(form) or form in NO_THINGS or form.isdigit():
            return
        yield at


def _ends_before(text: AnnotatedText, at: int) -> bool:
    before, token = text.tokens[at - 1], text.tokens[at]
    gap = text.text[before.end : token.start]
    return any(mark in ".!?…\n\r" for mark in gap) or comma_before(
        text.text, text.tokens, at
    )


def _unit_of(text: AnnotatedText, at: int) -> Unit | None:
    form = text.tokens[at].form
    following = text.tokens[at + 1].form if at + 1 < len(text.tokens) else ""
    if form in MONEY:
        return Unit.MONEY
    if form == "percent" or (form, following) == ("per", "cent"):
        return Unit.PERCENT
    if form in LENGTHS_OF_TIME:
        return Unit.TIME
    if form in PEOPLE:
        return Unit.PEOPLE
    return Unit.TIMES if form in TIMES else None


def _with_unit_of(text: AnnotatedText, one: Figure, after: Figure | None) -> Figure:
    """Let "40" in "from 40 to 4 minutes" count what "4" counts."""
    if one.unit is not Unit.UNSAID or after is None:
        return one
    between = [token.form for token in text.tokens[one.place[1] : after.place[0]]]
    linked = bool(between) and len(between) <= _AHEAD and set(between) <= _TO
    if not linked or after.unit in {Unit.UNSAID, Unit.TIMES}:
        return one
    return replace(one, unit=after.unit, noun=after.noun)
