"""Finding the names in one text."""

from engine.anonymising.capitals import Stretch, capital_name
from engine.anonymising.page import Page
from engine.anonymising.patterns import shaped
from engine.anonymising.records import Found
from engine.anonymising.small_letters import small_name
from engine.anonymising.taken import Taken
from engine.api.spans import Span


def find_names(text: str) -> tuple[Found, ...]:
    """Return the names in a text of either language, in order, without overlap."""
    page, taken = Page(text), Taken(text)
    found = list(shaped(text))
    for one in found:
        taken.take(one.span)
    index = 0
    while index < len(page.tokens):
        here = taken.touches(_span(page, (index, index + 1)))
        name = None if here else capital_name(page, index) or small_name(page, index)
        if name is None:
            index += 1
            continue
        stretch, kind = name
        one = Found(_span(page, _free(taken, page, stretch)), kind)
        taken.take(one.span)
        found.append(one)
        index = max(index + 1, stretch[1])
    return tuple(sorted(found, key=lambda one: one.span))


def _free(taken: Taken, page: Page, stretch: Stretch) -> Stretch:
    """Return a stretch cut short where something else was found."""
    start, end = stretch
    while end > start + 1 and taken.touches(_span(page, (end - 1, end))):
        end -= 1
    while start < end - 1 and taken.touches(_span(page, (start, start + 1))):
        start += 1
    return start, end


def _span(page: Page, stretch: Stretch) -> Span:
    start, end = stretch
    return Span(page.tokens[start].start, page.tokens[end - 1].end)
