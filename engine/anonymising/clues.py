"""What the words around a name say of it."""

from engine.anonymising.lexicons import firms, first_names, places
from engine.anonymising.lexicons.little_words import LITTLE_WORDS
from engine.anonymising.lexicons.plain_words import (
    INTRODUCED,
    NO_NAMES,
    ROLES,
    TITLES,
    TITLES_THAT_ARE_WORDS,
)
from engine.anonymising.ordinary import common_words, is_ordinary
from engine.anonymising.page import Page
from engine.reading.tokens import tokenise

_LEADS = tuple(tuple(token.form for token in tokenise(lead)) for lead in INTRODUCED)
_SELF = tuple(lead for lead in _LEADS if set(lead) & {"my", "m'", "mon"})
_SHORTEST_UNKNOWN = 4
_AUTHORITIES = frozenset({"chez", "rejoint", "joined"})


def sure_first_name(form: str) -> bool:
    """Whether a word is a first name and nothing else."""
    return (
        form in first_names.FIRST_NAMES
        and form not in first_names.ALSO_WORDS
        and form not in common_words()
    )


def first_name(form: str) -> bool:
    """Whether a word can be a first name."""
    return form in first_names.FIRST_NAMES or form in first_names.ALSO_WORDS


def sure_place(form: str) -> bool:
    """Whether a word is a place and nothing else."""
    return (
        form in places.PLACES
        and form not in places.ALSO_WORDS
        and form not in common_words()
    )


def place(form: str) -> bool:
    """Whether a word can be a place."""
    return form in places.PLACES or form in places.ALSO_WORDS


def sure_firm(form: str) -> bool:
    """Whether a word is a firm and nothing else."""
    return (
        form in firms.FIRMS
        and form not in firms.ALSO_WORDS
        and form not in common_words()
    )


def firm(form: str) -> bool:
    """Whether a word can be a firm."""
    return form in firms.FIRMS or form in firms.ALSO_WORDS


def unknown(form: str, least: int = _SHORTEST_UNKNOWN) -> bool:
    """Whether a word is none that the lists know, and long enough to be a name."""
    return (
        len(form) >= least
        and form not in NO_NAMES
        and form not in LITTLE_WORDS
        and form not in TITLES
        and form not in ROLES
        and form not in firms.AFTER_NAME
        and form not in firms.BEFORE_NAME
        and not is_ordinary(form)
    )


def introduced(page: Page, index: int) -> bool:
    """Whether words such as "is called" stand before a word."""
    return any(_follows(page, index, lead) for lead in _LEADS)


def introduced_as_self(page: Page, index: int) -> bool:
    """Whether words such as "my name is" stand before a word."""
    return any(_follows(page, index, lead) for lead in _SELF)


def _follows(page: Page, index: int, lead: tuple[str, ...]) -> bool:
    first = index - len(lead)
    return first >= 0 and all(
        page.form(first + step) == form for step, form in enumerate(lead)
    )


def titled(page: Page, index: int) -> bool:
    """Whether a title stands before a word: "Mrs", « docteur »."""
    before = page.form(index - 1)
    gap = page.gap(index).strip()
    if before == "me" and not page.capital(index - 1):  # « Me Nguyen », "me"
        return False
    return before in TITLES and gap in ("", ".")


def sure_title(page: Page, index: int) -> bool:
    """Whether the title before a word is no ordinary word, or has a capital."""
    before = page.form(index - 1)
    return titled(page, index) and (
        before not in TITLES_THAT_ARE_WORDS or page.capital(index - 1)
    )


def after_role(page: Page, index: int) -> bool:
    """Whether a role stands before a word: "my manager", « ma cheffe »."""
    return page.form(index - 1) in ROLES and page.gap(index).strip() in ("", ",")


def at_firm(page: Page, index: int) -> bool:
    """Whether a word stands where a firm does: "at", « chez », "joined"."""
    before = page.form(index - 1)
    if page.gap(index).strip():
        return False
    return before == "at" or before in _AUTHORITIES


def in_place(page: Page, index: int) -> bool:
    """Whether a word stands where a place does: "in", « à », "near", « près de »."""
    before, earlier = page.form(index - 1), page.form(index - 2)
    if page.gap(index).strip():
        return False
    if before == "a":  # « à » is a preposition, "a" an article or a verb
        return page.tokens[index - 1].accented == "à"
    if before in ("in", "near", "vers", "around", "outside"):
        return True
    if before in ("de", "d'", "from", "to", "of"):
        return earlier in _MOVING
    return False


_MOVING = frozenset(
    [
        "pres",
        "loin",
        "ville",
        "centre",
        "banlieue",
        "gare",
        "aeroport",
        "quartier",
        "region",
        "viens",
        "vient",
        "venais",
        "venu",
        "venue",
        "arrive",
        "originaire",
        "go",
        "going",
        "went",
        "drove",
        "move",
        "moved",
        "travelled",
        "came",
        "come",
        "back",
        "flew",
        "from",
        "born",
        "live",
        "lived",
        "town",
        "city",
        "village",
        "suburb",
    ]
)


def head_before(page: Page, index: int) -> int | None:
    """Return the noun that announces a firm before a word: « la société », "hospital"."""
    for back in range(1, 4):
        form = page.form(index - back)
        if form in firms.BEFORE_NAME and not page.gap(index).strip():
            return index - back
        if form not in _LINKS:
            return None
    return None


_LINKS = frozenset({"de", "du", "des", "la", "le", "les", "l'", "d'", "of", "the"})
