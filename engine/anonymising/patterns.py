"""Names with a shape of their own: contacts, identifiers, dates."""

import re
from collections.abc import Iterator

from engine.anonymising import contacts, dates, identifiers
from engine.anonymising.records import Found, Kind
from engine.anonymising.taken import Taken
from engine.api.spans import Span


def shaped(text: str) -> tuple[Found, ...]:
    """Return what has the shape of a contact, an identifier or a date.

    Where two overlap the earlier sort wins: the digits of a telephone are no year.
    """
    found: list[Found] = []
    taken = Taken(text)
    for kind, patterns in (
        (Kind.CONTACT, contacts.PATTERNS),
        (Kind.IDENTIFIER, identifiers.PATTERNS),
        (Kind.DATE, dates.PATTERNS),
    ):
        for pattern in patterns:
            for span in _spans(pattern, text):
                if not taken.touches(span):
                    taken.take(span)
                    found.append(Found(span, kind))
    return tuple(sorted(found, key=lambda one: one.span))


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    group = "it" if "it" in pattern.groupindex else 0
    for match in pattern.finditer(text):
        yield Span(match.start(group), match.end(group))
