"""A line of an exercise, held in the ordinary room of a conversation."""

from dataclasses import replace

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.drill import Drill
from engine.content.library import ContentLibrary
from engine.content.scenario import ConversationScenario
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Exchange, Mode, MoveKind
from engine.dialogue.roleplay.exercise import exercise_in
from tests.content import shipped

LIBRARY = shipped()
SCENES = [drill for drill in LIBRARY.drills.values() if drill.scene]
SAID = {
    "fr": "Je comprends. Jeudi avant midi, je vous appelle pour en parler.",
    "en": "I see. On Thursday before noon I will call you to talk about it.",
}


def the_brief(drill: Drill, language: Language, library: ContentLibrary) -> Brief:
    assert drill.scene
    scenario = library.scenarios[drill.scene.scenario]
    assert isinstance(scenario, ConversationScenario)
    persona = library.personas[scenario.personas[0]]
    return Brief(
        scenario=exercise_in(scenario, drill.scene),
        persona=persona,
        library=library,
        language=language,
        mode=Mode.COACHED,
        tone=persona.tone,
        budget_ms=5 * 60_000,
        seed=7,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("drill", SCENES, ids=lambda drill: drill.id)
def test_it_says_its_lines_and_ends_after_as_many_answers(
    drill: Drill, language: Language
) -> None:
    scene = drill.scene
    assert scene
    conversation = Conversation(the_brief(drill, language, LIBRARY))
    answers = [10_000, 20_000] if scene.then else [10_000]

    says = [
        conversation.open().text,
        *(conversation.answer(SAID[language], at_ms).text for at_ms in answers),
    ]

    lines = [scene.line, *([scene.then] if scene.then else []), scene.ends]
    wanted = [line.in_(language) for line in lines]
    assert [said.replace("\u00a0", " ") for said in says] == [
        line.replace("\u00a0", " ") for line in wanted
    ]
    assert conversation.is_over


def test_nothing_of_the_story_comes_out() -> None:
    (drill,) = (each for each in SCENES if each.id == "say-it-back")
    conversation = Conversation(the_brief(drill, "fr", LIBRARY))
    conversation.open()

    replies = [
        conversation.answer("Qu’est-ce qui a changé depuis septembre ?", 10_000),
        conversation.answer("Je comprends. Comment puis-je aider ?", 20_000),
    ]

    assert [reply.move.revealed for reply in replies] == [(), ()]
    assert replies[-1].move.kind is MoveKind.CLOSING


def test_an_empty_turn_is_no_answer() -> None:
    (drill,) = (each for each in SCENES if each.id == "who-what-when")
    conversation = Conversation(the_brief(drill, "en", LIBRARY))
    conversation.open()

    reply = conversation.answer("", 5_000)

    assert reply.move.kind is MoveKind.REDIRECT
    assert not conversation.is_over


def test_an_interrupted_one_goes_on_where_it_stood() -> None:
    (drill,) = (each for each in SCENES if each.id == "say-it-back")
    brief = the_brief(drill, "en", LIBRARY)
    whole = Conversation(brief)
    first = whole.open()
    second = whole.answer(SAID["en"], 10_000)

    resumed = Conversation.resume(
        replace(brief),
        [Exchange(first.text, 0, first.move), Exchange(SAID["en"], 10_000, None)],
    )

    assert resumed.catch_up(10_000) == second
