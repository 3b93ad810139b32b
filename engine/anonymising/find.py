"""Finding the names in one text."""

from engine.anonymising.capitals import Stretch, capital_name
from engine.anonymising.page import Page
from engine.anonymising.patterns import shaped
from engine.anonymising.records import Found, Kind
from engine.anonymising.small_letters import small_name
from engine.api.spans import Span


def find_names(text: str) -> tuple[Found, ...]:
    """Return the names in a text of either language, in order, without overlap."""
    page = Page(text)
    found = list(shaped(text))
    index = 0
    while index < len(page.tokens):
        token = page.tokens[index]
        covering = _covering(found, Span(token.start, token.end))
        if covering is not None:
            index += 1
            continue
        name = capital_name(page, index) or small_name(page, index)
        if name is None:
            index += 1
            continue
        index = _keep(found, page, *name)
    return tuple(sorted(found, key=lambda one: one.span))


def _keep(found: list[Found], page: Page, stretch: Stretch, kind: Kind) -> int:
    """Add a name, cut short where something else was found; return what comes next."""
    start, end = stretch
    while _taken(found, page, end - 1) and end > start + 1:
        end -= 1
    while _taken(found, page, start) and start < end - 1:
        start += 1
    span = Span(page.tokens[start].start, page.tokens[end - 1].end)
    found.append(Found(span, kind))
    return end


def _taken(found: list[Found], page: Page, index: int) -> bool:
    token = page.tokens[index]
    return _covering(found, Span(token.start, token.end)) is not None


def _covering(found: list[Found], span: Span) -> Found | None:
    for one in found:
        if one.span.start < span.end and span.start < one.span.end:
            return one
    return None
