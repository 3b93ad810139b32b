"""The bundled content is written with care: what no pack in general has to promise."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.check.sentences import sentences
from engine.content.library import ContentLibrary
from engine.content.load import load_library
from engine.content.question import AsksFor, Question, QuestionKind
from engine.content.scenario import InterviewScenario

CONTENT = Path(__file__).parents[3] / "resources" / "content"

SHORT_WORDS = 4
"""A sentence of so few words ("Vous avez dit …") is nobody's own."""
_END = re.compile(r"(?<=[.?!…])\s+")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_WORD = re.compile(r"[\w’-]+")
_BAD_FRENCH = {
    "a breaking space before a mark": re.compile(r" [;:?!»]|« "),
    "no space before a mark": re.compile(
        r"[^\s\u00a0\u202f?!][;:?!»]|«[^\u00a0\u202f]"
    ),
    "a straight quote": re.compile(r"[\"']"),
}


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return load_library(CONTENT)


def all_french(library: ContentLibrary) -> Iterator[tuple[str, str]]:
    """Yield every French text with the name of its item."""
    shelves = (
        library.personas,
        library.scenarios,
        library.questions,
        library.competencies,
        library.drills,
    )
    for shelf in shelves:
        for identifier, item in shelf.items():
            for path, language, text in sentences(item):
                if language == "fr":
                    yield f"{identifier}.{path}", text
    for key, says in library.phrases.items():
        yield from ((f"phrases.{key}", text) for text in says.fr)


def french_faults(text: str) -> list[str]:
    return [name for name, fault in _BAD_FRENCH.items() if fault.search(text)]


def long_sentences(text: str) -> set[str]:
    """Return the sentences that are long enough to be recognised."""
    found = (_PLACEHOLDER.sub("…", part) for part in _END.split(text))
    return {part for part in found if len(_WORD.findall(part)) > SHORT_WORDS}


def owners(library: ContentLibrary, language: Language) -> dict[str, set[str]]:
    """Return who says each longer sentence, the shared words being one of them."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    for persona in library.personas.values():
        for phrases in persona.phrases:
            for text in phrases.says.in_(language):
                for sentence in long_sentences(text):
                    said[sentence].add(persona.id)
    for says in library.phrases.values():
        for text in says.in_(language):
            for sentence in long_sentences(text):
                said[sentence].add("everybody")
    return said


def lacking(question: Question) -> list[str]:
    own = {follow_up.asks_for for follow_up in question.follow_ups}
    lacks = [part for part in (AsksFor.ACTION, AsksFor.RESULT) if part not in own]
    if not own & {AsksFor.NUMBER, AsksFor.LEARNING}:
        lacks.append(AsksFor.LEARNING)
    return [f"{question.id}: {part.value}" for part in lacks]


@pytest.mark.requirement("E-021")
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_persona_has_words_of_its_own(
    library: ContentLibrary, language: Language
) -> None:
    said = owners(library, language)

    assert {text: who for text, who in said.items() if len(who) > 1} == {}


def test_a_sentence_said_by_two_personas_is_seen(library: ContentLibrary) -> None:
    victor = library.personas["victor-dumas"]
    copied = victor.model_copy(update={"id": "copied"})
    crowd = replace(library, personas={**library.personas, "copied": copied})

    said = owners(crowd, "fr")

    assert {"victor-dumas", "copied"} in said.values()


@pytest.mark.requirement("E-206")
def test_every_question_stands_in_a_theme_of_an_interview_or_in_an_exercise(
    library: ContentLibrary,
) -> None:
    asked = {
        question
        for scenario in library.scenarios.values()
        if isinstance(scenario, InterviewScenario)
        for theme in scenario.themes
        for question in theme.questions
    }
    trained = {each for drill in library.drills.values() for each in drill.questions}

    assert set(library.questions) - asked - trained == set()


@pytest.mark.requirement("E-206")
def test_a_question_about_an_episode_can_ask_for_what_an_answer_lacks(
    library: ContentLibrary,
) -> None:
    episodes = [
        question
        for question in library.questions.values()
        if question.kind is QuestionKind.BEHAVIOURAL
    ]

    assert [lack for question in episodes for lack in lacking(question)] == []


def test_french_is_set_as_french_is(library: ContentLibrary) -> None:
    faults = {place: french_faults(text) for place, text in all_french(library)}

    assert {place: fault for place, fault in faults.items() if fault} == {}


@pytest.mark.parametrize(
    "text",
    [
        "Que faites-vous ?",
        "Que faites-vous?",
        "Je disais : oui.",
        "Il a dit « oui ».",
        "Il a dit «\u00a0oui».",
        "Qu'avez-vous fait\u00a0?",
        'Il a dit "oui".',
    ],
)
def test_french_set_as_english_is_seen(text: str) -> None:
    assert french_faults(text) != []
