"""Names written without capitals, as in a transcript: lists, titles, neighbours."""

from engine.anonymising import clues
from engine.anonymising.capitals import Stretch
from engine.anonymising.lexicons import firms
from engine.anonymising.lexicons.little_words import LITTLE_WORDS
from engine.anonymising.lexicons.plain_words import PARTICLES
from engine.anonymising.page import Page
from engine.anonymising.records import Kind

_LONGEST_SURNAME = 3
_TAKEN_UP = frozenset({"he", "she", "who", "il", "elle", "qui"})
"""After a title and a word these show that the word is a name: « madame rivière elle »."""


def small_name(page: Page, index: int) -> tuple[Stretch, Kind] | None:
    """Return the name in small letters that begins at a word."""
    if page.named(index):
        return None
    for test in (_person, _place, _firm):
        found = test(page, index)
        if found is not None:
            return found
    return None


def _person(page: Page, index: int) -> tuple[Stretch, Kind] | None:
    form = page.form(index)
    if _firm_at_work(page, index):
        return None
    if clues.sure_first_name(form) or _announced(page, index):
        return (index, _surname_end(page, index)), Kind.PERSON
    return None


def _firm_at_work(page: Page, index: int) -> bool:
    """Whether a word begins a firm where one is expected: "at willow house"."""
    tail = page.form(index + 1) in firms.AFTER_NAME and page.tied(index + 1)
    return tail and clues.at_firm(page, index)


def _announced(page: Page, index: int) -> bool:
    """Whether a title, a role or an introduction makes a name of a word."""
    form = page.form(index)
    if form in LITTLE_WORDS or form.endswith("'"):
        return False
    if clues.introduced_as_self(page, index):
        return True
    if clues.sure_title(page, index) and page.form(index + 1) in _TAKEN_UP:
        return True
    possible = clues.unknown(form, 3) or clues.first_name(form)
    if clues.sure_title(page, index) or clues.introduced(page, index):
        return possible
    if page.cased:
        return False
    return possible and (clues.titled(page, index) or clues.after_role(page, index))


def _surname_end(page: Page, index: int) -> int:
    end = index + 1
    while end < min(index + _LONGEST_SURNAME, len(page.tokens)) and page.tied(end):
        form = page.form(end)
        if form in PARTICLES and clues.unknown(page.form(end + 1)):
            end += 2
        elif page.gap(end) == "-" or _continues(form):
            end += 1
        else:
            break
    return end


def _continues(form: str) -> bool:
    return clues.unknown(form) or clues.sure_first_name(form)


def _place(page: Page, index: int) -> tuple[Stretch, Kind] | None:
    form = page.form(index)
    if form in ("saint", "sainte") and page.gap(index + 1) == "-":
        return (index, _hyphened_end(page, index)), Kind.PLACE
    if clues.sure_place(form):
        return (index, _hyphened_end(page, index)), Kind.PLACE
    there = clues.in_place(page, index)
    if there and (clues.place(form) or (not page.cased and clues.unknown(form))):
        return (index, _hyphened_end(page, index)), Kind.PLACE
    return None


def _hyphened_end(page: Page, index: int) -> int:
    end = index + 1
    while end < len(page.tokens) and page.gap(end) == "-":
        end += 1
    return end


def _firm(page: Page, index: int) -> tuple[Stretch, Kind] | None:
    form = page.form(index)
    if form in LITTLE_WORDS or form.endswith("'"):
        return None
    if clues.sure_firm(form):
        return (index, _firm_end(page, index)), Kind.COMPANY
    maybe = clues.unknown(form) or clues.first_name(form) or clues.firm(form)
    if not maybe:
        return None
    tail = page.form(index + 1) in firms.AFTER_NAME and page.tied(index + 1)
    if tail and (clues.at_firm(page, index) or clues.unknown(form)):
        return (index, _firm_end(page, index)), Kind.COMPANY
    if page.cased:
        return None
    if clues.at_firm(page, index):
        return (index, _firm_end(page, index)), Kind.COMPANY
    head = clues.head_before(page, index)
    if head is not None and clues.unknown(form):
        return (head, _firm_end(page, index)), Kind.COMPANY
    return None


def _firm_end(page: Page, index: int) -> int:
    end = index + 1
    while end < min(index + 4, len(page.tokens)) and page.tied(end):
        form = page.form(end)
        if form not in firms.AFTER_NAME and not clues.unknown(form):
            break
        end += 1
    return end
