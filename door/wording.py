"""What can be wrong with a translated sentence: told without knowing the catalogue."""

import re
from collections.abc import Iterator, Sequence
from string import Formatter

_BREAKABLE = re.compile(r"« | [;:?!»]")
_STRAIGHT = re.compile(r"[^\W\d_]'[^\W\d_]")
_GLUED = re.compile(r"[\w})][;:?!](?=\s|$)|«\w|\w»")


def problems_of(identifiers: Sequence[str], translations: Sequence[str]) -> list[str]:
    """Return what is wrong with the French of one entry, as short statements.

    Args:
        identifiers: the English sentence, or its singular and plural.
        translations: the French sentence, or one for each plural form.
    """
    if not all(translations):
        return ["is not translated"]
    return [
        *_placeholder_problems(identifiers, translations),
        *_loudness((*identifiers, *translations)),
        *_apostrophes((*identifiers, *translations)),
        *(problem for text in translations for problem in _typography(text)),
    ]


def _placeholder_problems(
    identifiers: Sequence[str], translations: Sequence[str]
) -> Iterator[str]:
    wanted = set().union(*map(placeholders, identifiers))
    for text in translations:
        unknown = placeholders(text) - wanted
        # A singular may say "one" instead of showing the number.
        lost = (
            wanted - placeholders(text) - ({"count"} if len(identifiers) > 1 else set())
        )
        if unknown or lost:
            named = ", ".join(sorted(unknown | lost))
            yield f"has other placeholders than the English: {named}"


def placeholders(text: str) -> set[str]:
    """Return the names between braces; a broken pair of braces counts as a name."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        return {str(error)}


def _loudness(texts: Sequence[str]) -> Iterator[str]:
    if any("!" in text for text in texts):
        yield "has an exclamation mark: Exerzia does not raise its voice"


def _apostrophes(texts: Sequence[str]) -> Iterator[str]:
    if any(_STRAIGHT.search(text) for text in texts):
        yield "has a straight apostrophe: write ’"


def _typography(text: str) -> Iterator[str]:
    if _BREAKABLE.search(text):
        yield "has a breakable space where French needs a non-breaking one"
    if _GLUED.search(text):
        yield "lacks the non-breaking space before ; : ? ! » or after «"
