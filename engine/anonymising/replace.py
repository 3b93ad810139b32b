"""Putting the same mark for the same name over a whole document."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from engine.anonymising.clues import first_name
from engine.anonymising.find import find_names
from engine.anonymising.lexicons.firms import AFTER_NAME, BEFORE_NAME
from engine.anonymising.lexicons.little_words import LITTLE_WORDS
from engine.anonymising.lexicons.plain_words import PARTICLES, TITLES
from engine.anonymising.marks import mark
from engine.anonymising.ordinary import is_ordinary
from engine.anonymising.page import Page
from engine.anonymising.records import Kind, Piece, Replaced, Rewritten, rewrite
from engine.anonymising.taken import Taken
from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.tokens import plain, tokenise

Forms = tuple[str, ...]
_JOINED = re.compile(r"[\s.\-'’&]*")


@dataclass
class _Named:
    """One thing with a name, under all its spellings."""

    kind: Kind
    number: int
    words: list[str] = field(default_factory=list)


class Names:
    """The names of a document, found in the words of people.

    Args:
        said: every text in which people speak or write freely, in reading order.
        language: in which the marks are written.
        known: names that are known beforehand; they are people's.
    """

    def __init__(
        self, said: Sequence[str], language: Language, known: Sequence[str] = ()
    ) -> None:
        self._language = language
        self._named: list[_Named] = []
        self._by_forms: dict[Forms, _Named] = {}
        found = [(name, Kind.PERSON) for name in _spoken(known, said)]
        for text in said:
            found += [(one.span.of(text), one.kind) for one in find_names(text)]
        self._learn(found)

    def replace(self, text: str) -> Rewritten:
        """Return a text with marks in the place of every name of the document."""
        pieces = [Piece(span, self._mark(named)) for span, named in self._places(text)]
        return rewrite(text, pieces)

    def replaced(self) -> tuple[Replaced, ...]:
        """Return what each mark stands for: kind by kind, then as they are met."""
        order = list(Kind)
        by_kind = sorted(self._named, key=lambda named: order.index(named.kind))
        return tuple(
            Replaced(self._mark(named), named.kind, tuple(named.words))
            for named in by_kind
        )

    def _mark(self, named: _Named) -> str:
        return mark(named.kind, named.number, self._language)

    def _learn(self, found: Sequence[tuple[str, Kind]]) -> None:
        """Give numbers in order of appearance; a part of a fuller name is that name."""
        fullest = sorted(
            {(_forms(words), kind) for words, kind in found},
            key=lambda one: (-len(one[0]), one[0], one[1]),
        )
        owner = _owners(fullest)
        made: dict[Forms, _Named] = {}
        counts: dict[Kind, int] = {}
        for words, _ in found:
            forms = _forms(words)
            full, kind = owner[forms]
            if full not in made:
                counts[kind] = counts.get(kind, 0) + 1
                made[full] = _Named(kind, counts[kind])
                self._named.append(made[full])
            spelling = " ".join(words.split())
            if spelling not in made[full].words:
                made[full].words.append(spelling)
            self._by_forms[forms] = made[full]
        self._learn_parts()

    def _learn_parts(self) -> None:
        """Know a person or a firm by one part of the name."""
        for forms, named in tuple(self._by_forms.items()):
            for form in forms if len(forms) > 1 else ():
                if _tells(form, named.kind):
                    self._by_forms.setdefault((form,), named)

    def _places(self, text: str) -> list[tuple[Span, _Named]]:
        page, taken = Page(text), Taken(text)
        places: list[tuple[Span, _Named]] = []
        for one in find_names(text):
            named = self._by_forms.get(_forms(one.span.of(text)))
            if named is not None:
                taken.take(one.span)
                places.append((one.span, named))
        index = 0
        while index < len(page.tokens):
            end = self._known_end(page, index)
            if end and not taken.touches(_span(page, index, end)):
                known = self._by_forms[_slice(page, index, end)]
                places.append((_span(page, index, end), known))
                index = end
            else:
                index += 1
        return sorted(places, key=lambda place: place[0])

    def _known_end(self, page: Page, index: int) -> int:
        """Return where the longest known name that begins here ends; 0: there is none."""
        for end in range(min(index + 6, len(page.tokens)), index, -1):
            forms = _slice(page, index, end)
            if forms in self._by_forms and self._is_meant(page, index, end):
                return end
        return 0

    def _is_meant(self, page: Page, index: int, end: int) -> bool:
        if any(not _JOINED.fullmatch(page.gap(at)) for at in range(index + 1, end)):
            return False
        form = page.form(index)
        if end > index + 1 or not is_ordinary(form):
            return True
        if form in LITTLE_WORDS:
            return False
        return page.named(index) if page.cased else first_name(form)


def _tells(form: str, kind: Kind) -> bool:
    """Whether one word of a longer name points at it alone."""
    if form in PARTICLES or form in TITLES or len(form) <= 2:
        return False
    named = form in AFTER_NAME or form in BEFORE_NAME or is_ordinary(form)
    return kind is Kind.PERSON or (kind is Kind.COMPANY and not named)


def _spoken(known: Sequence[str], said: Sequence[str]) -> list[str]:
    """Return the known names of which something was said; a little word is no name."""
    forms = {token.form for text in said for token in tokenise(text)}
    return [name for name in known if forms & (set(_forms(name)) - LITTLE_WORDS)]


def _owners(
    fullest: Sequence[tuple[Forms, Kind]],
) -> Mapping[Forms, tuple[Forms, Kind]]:
    owner: dict[Forms, tuple[Forms, Kind]] = {}
    for forms, kind in fullest:
        if forms in owner:
            continue
        fuller = [
            (other, of)
            for other, of in owner.values()
            if of in (Kind.PERSON, Kind.COMPANY)
            and kind in (of, Kind.NAME)
            and len(other) > len(forms)
            and _is_part(forms, other, of)
        ]
        owner[forms] = fuller[0] if fuller else (forms, kind)
    return owner


def _is_part(forms: Forms, other: Forms, kind: Kind) -> bool:
    if kind is Kind.COMPANY:
        return other[: len(forms)] == forms
    return set(forms) <= set(other)


def _forms(words: str) -> Forms:
    forms = tuple(token.form for token in tokenise(words))
    kept = tuple(form for form in forms if form not in ("'s",))
    return kept or (plain(words),)


def _slice(page: Page, start: int, end: int) -> Forms:
    return tuple(page.form(index) for index in range(start, end))


def _span(page: Page, start: int, end: int) -> Span:
    return Span(page.tokens[start].start, page.tokens[end - 1].end)
