"""The interviewer's words: the persona's own first, none of them twice."""

from dataclasses import replace
from typing import Any

from engine.content.persona import PhraseKey
from engine.dialogue.spoken import Spoken
from engine.dialogue.wording import Wording
from tests.engine.dialogue.builders import (
    a_brief,
    a_library,
    a_persona,
    a_roleplay,
    localised_list,
    phrases,
)


def a_wording(*own: tuple[PhraseKey, str], **changes: Any) -> Wording:
    persona = a_persona(phrases=tuple(phrases(key, text) for key, text in own))
    return Wording(a_brief(persona=persona, **changes))


def test_the_personas_own_words_come_before_the_shared_ones() -> None:
    wording = a_wording((PhraseKey.ACKNOWLEDGE, "My own words."))

    first = wording.phrase(PhraseKey.ACKNOWLEDGE, Spoken())
    second = wording.phrase(PhraseKey.ACKNOWLEDGE, Spoken().plus("My own words."))

    assert first == "My own words."
    assert second is not None
    assert second.startswith("acknowledge ")


def test_a_moment_runs_out_of_words_rather_than_repeat_them() -> None:
    wording = a_wording(library=a_library(a_roleplay(), alternatives=1))

    said = Spoken().plus("nudge 1.")

    assert wording.phrase(PhraseKey.NUDGE, said) is None


def test_words_taken_up_stand_between_english_quotation_marks() -> None:
    wording = a_wording((PhraseKey.FOLLOW_UP_RESULT, "{words}. And then?"))

    said = wording.phrase(PhraseKey.FOLLOW_UP_RESULT, Spoken(), words="we left")

    assert said == "“we left”. And then?"


def test_words_taken_up_stand_between_french_quotation_marks() -> None:
    wording = a_wording((PhraseKey.FOLLOW_UP_RESULT, "{words} ?"), language="fr")

    said = wording.phrase(PhraseKey.FOLLOW_UP_RESULT, Spoken(), words="nous partons")

    assert said == "«\u00a0nous partons\u00a0»\u00a0? (fr)"


def test_the_same_words_are_not_taken_up_in_the_same_way_again() -> None:
    wording = a_wording(
        (PhraseKey.FOLLOW_UP_RESULT, "You said {words}. And then?"),
        library=a_library(a_roleplay(), alternatives=0),
    )
    before = Spoken().plus("You said “we left”. Who was there?")

    assert wording.phrase(PhraseKey.FOLLOW_UP_RESULT, before, words="we left") is None
    assert wording.phrase(PhraseKey.FOLLOW_UP_RESULT, before, words="we ran")


def test_quotation_marks_of_the_content_are_not_doubled() -> None:
    wording = a_wording((PhraseKey.TAKE_UP, 'You said "{words}".'))

    said = wording.phrase(PhraseKey.TAKE_UP, Spoken(), words="we left")

    assert said == "You said “we left”."


def test_a_placeholder_the_person_typed_is_not_filled_in() -> None:
    wording = a_wording((PhraseKey.TAKE_UP, "You said {words}."))

    said = wording.phrase(PhraseKey.TAKE_UP, Spoken(), words="{question} and {name}")

    assert said == "You said “{question} and {name}”."


def test_words_that_need_what_is_not_there_are_left_aside() -> None:
    wording = a_wording((PhraseKey.TAKE_UP, "You said {words}."))

    assert wording.phrase(PhraseKey.TAKE_UP, Spoken()) is None


def test_a_persona_who_says_tu_leaves_shared_words_in_vous_aside() -> None:
    shared = {PhraseKey.NUDGE: localised_list("Dites-m’en plus.")}
    brief = a_brief(
        persona=a_persona(register="tu"),
        language="fr",
        library=replace(a_library(a_roleplay()), phrases=shared),
    )

    assert Wording(brief).phrase(PhraseKey.NUDGE, Spoken()) is None


def test_french_content_gets_its_non_breaking_spaces() -> None:
    wording = a_wording((PhraseKey.NUDGE, "Oui : et alors ?"), language="fr")

    assert wording.phrase(PhraseKey.NUDGE, Spoken()) == (
        "Oui\u00a0: et alors\u00a0? (fr)"
    )


def test_the_same_seed_chooses_the_same_words() -> None:
    one, other = a_wording(seed=3), a_wording(seed=3)

    assert one.phrase(PhraseKey.NUDGE, Spoken()) == other.phrase(
        PhraseKey.NUDGE, Spoken()
    )


def test_another_seed_chooses_other_words() -> None:
    chosen = {
        a_wording(seed=seed).phrase(PhraseKey.NUDGE, Spoken()) for seed in range(30)
    }

    assert len(chosen) > 5
