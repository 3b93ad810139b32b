"""Names in a text that has capitals: runs of capitalised words, and what they name."""

from engine.anonymising import clues
from engine.anonymising.lexicons import firms, places
from engine.anonymising.lexicons.little_words import LITTLE_WORDS
from engine.anonymising.lexicons.plain_words import PARTICLES, ROLES, TITLES
from engine.anonymising.ordinary import is_ordinary
from engine.anonymising.page import Page
from engine.anonymising.records import Kind

Stretch = tuple[int, int]
"""Words ``start`` to ``end``, the last one left out."""


def capital_name(page: Page, index: int) -> tuple[Stretch, Kind] | None:
    """Return the name that begins at a word, with what it names."""
    if not page.named(index) or not _may_begin(page, index):
        return None
    end = _end(page, index)
    start, kind = index, _kind(page, index, end)
    head = clues.head_before(page, index)
    if kind is Kind.COMPANY and head is not None:
        start = head
    return (start, end), kind


def _may_begin(page: Page, index: int) -> bool:
    form = page.form(index)
    if not form.replace("'", "").isalpha():
        return False
    if len(form) == 1 and not page.named(index + 1):
        return False
    if form in TITLES and not page.acronym(index):
        return False
    if not page.opens(index):
        little = form in LITTLE_WORDS and not clues.first_name(form)
        return not little and not (form in ROLES and page.named(index + 1))
    follows = page.named(index + 1) and page.tied(index + 1)
    if form in LITTLE_WORDS:
        return False
    if is_ordinary(form):
        known = clues.first_name(form) or clues.place(form) or clues.firm(form)
        company = page.form(index + 1) in firms.AFTER_NAME
        return follows and (known or company)
    return True


def _end(page: Page, index: int) -> int:
    end = index + 1
    while end < len(page.tokens):
        step = _step(page, index, end)
        if step is None:
            return end
        end = step
    return end


def _step(page: Page, start: int, end: int) -> int | None:
    """Return where the name from ``start`` goes on to beyond ``end``; None: nowhere."""
    if not page.tied(end):
        return None
    if page.named(end):
        return end + 1
    if page.form(end) in firms.LEGAL_FORMS:
        return end + 1
    for width in (1, 2):
        between = range(end, end + width)
        linked = all(_links(page, at, end + width) for at in between)
        if (
            linked
            and _same(page, start, end, end + width)
            and page.tied(end + width)
            and page.named(end + width)
        ):
            return end + width + 1
    return None


def _same(page: Page, start: int, link: int, following: int) -> bool:
    """Whether both sides of a link are one name: "Ann of Hall Ltd" are two."""
    first, after = page.form(start), page.form(following)
    if page.form(link) in ("of", "the"):
        return first in firms.BEFORE_NAME or first in firms.AFTER_NAME
    elsewhere = clues.place(after) or clues.firm(after) or after in firms.BEFORE_NAME
    return not (clues.first_name(first) and elsewhere)


def _links(page: Page, index: int, following: int) -> bool:
    form = page.form(index)
    if form in ("and", "et"):  # "Hall and Sons" is one firm, "Ann and Tom" are two
        return page.tied(index) and page.form(following) in firms.AFTER_NAME
    return page.tied(index) and (form in PARTICLES or form == "'s")


def _kind(page: Page, start: int, end: int) -> Kind:
    forms = [page.form(index) for index in range(start, end)]
    for test, kind in (
        (_is_company, Kind.COMPANY),
        (_is_person, Kind.PERSON),
    ):
        if test(page, start, forms):
            return kind
    if _is_place(forms):
        return Kind.PLACE
    if clues.at_firm(page, start) or page.acronym(start):
        return Kind.COMPANY
    if clues.in_place(page, start):
        return Kind.PLACE
    return Kind.PERSON if len(forms) > 1 else Kind.NAME


def _is_company(page: Page, start: int, forms: list[str]) -> bool:
    if clues.sure_title(page, start):
        return False
    joined = "".join(forms)
    return (
        forms[-1] in firms.AFTER_NAME
        or bool(set(forms) & firms.LEGAL_FORMS)
        or forms[0] in firms.BEFORE_NAME
        or clues.head_before(page, start) is not None
        or clues.firm(forms[0])
        or clues.firm(joined)
    )


def _is_person(page: Page, start: int, forms: list[str]) -> bool:
    if clues.titled(page, start) or clues.after_role(page, start):
        return True
    if clues.introduced(page, start):
        return True
    place_here = clues.in_place(page, start) and _known_place(forms)
    return clues.first_name(forms[0]) and not place_here


def _is_place(forms: list[str]) -> bool:
    saint = forms[0] in ("saint", "sainte", "st", "ste") and len(forms) > 1
    parts = bool(set(forms) & places.COUNTRY_PARTS)
    return saint or parts or _known_place(forms)


def _known_place(forms: list[str]) -> bool:
    return clues.place("-".join(forms)) or clues.place(forms[0])
