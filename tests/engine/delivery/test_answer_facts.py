import pytest

from engine.delivery.answer_facts import answer_facts
from engine.delivery.records import AnswerFacts, AnswerHeard
from tests.engine.delivery.heard import answer, measures, words

TEXT = "I led the team, um, for two years."
SAID = words(
    ("I", 0, 200),
    ("led", 200, 500),
    ("the", 500, 650),
    ("team,", 650, 1_400),
    ("um,", 2_000, 2_300),
    ("for", 2_300, 2_500),
)


def facts(heard: AnswerHeard) -> AnswerFacts:
    found = answer_facts(heard, "en")
    assert found is not None
    return found


def test_only_silences_of_a_quarter_of_a_second_are_pauses() -> None:
    found = facts(answer(TEXT, measures((0, 1_000), (1_200, 2_000), (2_250, 3_000))))

    assert [(pause.start_ms, pause.end_ms) for pause in found.pauses] == [
        (2_000, 2_250)
    ]
    assert found.articulated_ms == 3_000 - 250


def test_a_pause_names_the_word_before_it() -> None:
    found = facts(answer(TEXT, measures((0, 1_300), (2_000, 3_000)), SAID))

    assert found.pauses[0].after == "team,"


def test_after_a_correction_no_word_is_named() -> None:
    heard = answer(TEXT, measures((0, 1_300), (2_000, 3_000)), SAID, corrected=True)

    assert facts(heard).pauses[0].after is None


def test_fillers_are_no_words() -> None:
    found = facts(answer(TEXT, measures((0, 3_000)), SAID))

    assert found.words == 7
    assert found.text_syllables == 7
    assert len(found.fillers) == 1


def test_the_response_reaches_to_the_first_sound() -> None:
    found = facts(answer(TEXT, measures((180, 3_000)), waited_ms=900))

    assert found.response_ms == 1_080


def test_what_was_not_waited_for_has_no_response() -> None:
    assert facts(answer(TEXT, measures((0, 3_000)))).response_ms is None


@pytest.mark.requirement("E-045")
def test_the_pace_follows_the_syllables() -> None:
    """Four a second for 20 s, then two a second for 20 s."""
    fast, slow = measures((0, 20_000)), measures((20_000, 40_000), every_ms=500)
    both = measures((0, 40_000))
    mixed = answer(TEXT, both)
    mixed = answer(
        TEXT,
        type(both)(
            both.duration_ms,
            both.speech,
            fast.nuclei_ms + slow.nuclei_ms,
            (),
            None,
            None,
            both.method,
        ),
    )

    pace = facts(mixed).pace

    assert pace[0].syllables_per_minute == 240
    assert pace[-1].syllables_per_minute == 120
    assert [moment.at_ms for moment in pace] == list(range(5_000, 35_001, 5_000))


def test_a_short_answer_has_one_pace() -> None:
    (moment,) = facts(answer(TEXT, measures((0, 4_000)))).pace

    assert moment.syllables_per_minute == 240


def test_without_speech_in_the_sound_nothing_is_told() -> None:
    assert answer_facts(answer(TEXT, measures()), "en") is None
