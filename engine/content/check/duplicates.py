"""The same thing must not be asked, or said, twice."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import combinations

from engine.api.language import LANGUAGES, Language
from engine.content.check.findings import Finding
from engine.content.check.sentences import sentences
from engine.content.library import ContentLibrary
from engine.content.scenario import ConversationScenario

_WORD = re.compile(r"\w+")
_TOO_ALIKE = 0.8
"""Jaccard index of the word sets from which two questions count as one."""


def check_duplicates(library: ContentLibrary) -> Iterator[Finding]:
    """Yield a finding for each pair of questions alike, and each line said twice."""
    for language in LANGUAGES:
        yield from _questions_alike(library, language)
    for scenario in library.scenarios.values():
        if isinstance(scenario, ConversationScenario):
            yield from _lines_twice(scenario)


def _questions_alike(library: ContentLibrary, language: Language) -> Iterator[Finding]:
    words = {
        identifier: _words(question.text.in_(language))
        for identifier, question in library.questions.items()
    }
    for (one, left), (other, right) in combinations(words.items(), 2):
        shared = len(left & right)
        if shared and shared / len(left | right) >= _TOO_ALIKE:
            yield Finding(
                f"question/{other}", f"text.{language}", f"asks what {one} asks"
            )


def _lines_twice(scenario: ConversationScenario) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for state in scenario.states:
        for path, language, text in sentences(state.says, f"states.{state.id}"):
            folded = (language, " ".join(sorted(_words(text))))
            if folded in seen:
                yield Finding(f"scenario/{scenario.id}", path, "is said a second time")
            seen.add(folded)


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return frozenset(
        _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    )
