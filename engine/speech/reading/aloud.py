"""From the written text to what a voice reads out."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from engine.api.language import Language
from engine.speech.reading.contacts import CONTACT_RULES
from engine.speech.reading.moments import moment_rules
from engine.speech.reading.quantities import quantity_rules
from engine.speech.reading.read_text import ReadText
from engine.speech.reading.rule import Rule
from engine.speech.reading.short_forms import ACRONYM_RULES, short_form_rules
from engine.speech.reading.signs import SIGN_RULES

_Taken = tuple[int, int, str]
"""A place in the written text, and what is said for it."""


def read_aloud(text: str, language: Language) -> ReadText:
    """Return ``text`` as it is read out: no figure, no sign, no picture is left.

    Never fails, whatever the text holds.
    """
    taken: list[_Taken] = []
    for rule in _rules(language):
        taken = sorted([*taken, *_matches(rule, text, taken, language)])
    return ReadText.of_parts(_parts(text, taken))


@cache
def _rules(language: Language) -> tuple[Rule, ...]:
    return (
        *CONTACT_RULES,
        *moment_rules(language),
        *short_form_rules(language),
        *quantity_rules(language),
        *ACRONYM_RULES,
        *SIGN_RULES,
    )


def _matches(
    rule: Rule, text: str, taken: list[_Taken], language: Language
) -> Iterator[_Taken]:
    """Yield what a rule says, in the places that no earlier rule has taken."""
    edges = [(0, 0), *((start, end) for start, end, _ in taken), (len(text),) * 2]
    for (_, free), (free_end, _) in pairwise(edges):
        place = free
        while place < free_end:
            match = rule.pattern.search(text, place)
            if match is None or match.end() > free_end or match.start() >= free_end:
                break
            place = max(match.end(), place + 1)
            said = rule.say(match, language)
            if said is not None and match.end() > match.start():
                yield match.start(), match.end(), said


def _parts(text: str, taken: list[_Taken]) -> Iterator[tuple[int, str]]:
    """Yield the pieces of the read text, words kept apart from one another."""
    written = 0
    last = ""
    for start, end, said in taken:
        if start > written:
            last = text[start - 1]
            yield start - written, text[written:start]
        following = text[end : end + 1]
        apart = _apart(last, said, following)
        last = apart[-1:] or last
        yield end - start, apart
        written = end
    if written < len(text):
        yield len(text) - written, text[written:]


def _apart(before: str, said: str, after: str) -> str:
    if said[:1].isalnum() and before.isalnum():
        said = f" {said}"
    if (said[-1:].isalnum() or said.endswith(",")) and after.isalnum():
        said = f"{said} "
    return said
