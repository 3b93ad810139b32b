from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.delivery.records import AnswerFacts, FigureCode, Filler, Pause
from engine.delivery.session_facts import session_facts

ANSWER = AnswerFacts(
    turn=1,
    duration_ms=30_000,
    response_ms=800,
    words=70,
    syllables=105,
    text_syllables=100,
    pauses=(Pause(5_000, 6_000, "team"), Pause(9_000, 9_500, None)),
    fillers=(Filler(5_900, 6_200, None),),
    pace=(),
    pitch_semitones=2.0,
    loudness_db=15.0,
)


@pytest.mark.requirement("E-045")
def test_figures_are_what_their_formulas_say() -> None:
    figures = session_facts(
        [ANSWER, replace(ANSWER, response_ms=1_200)], 20_000
    ).figures

    assert figures == pytest.approx(
        {
            FigureCode.SYLLABLES_PER_MINUTE: 210,
            FigureCode.WORDS_PER_MINUTE: 140,
            FigureCode.ARTICULATION_RATE: 105 / 28.5,
            FigureCode.PAUSES_PER_MINUTE: 4,
            FigureCode.LONGEST_PAUSE: 1.0,
            FigureCode.FILLERS_PER_MINUTE: 2,
            FigureCode.RESPONSE_DELAY: 1.0,
            FigureCode.ANSWER_LENGTH: 30,
            FigureCode.TALK_SHARE: 0.75,
            FigureCode.LOUDNESS_VARIATION: 15,
            FigureCode.PITCH_VARIATION: 2,
        }
    )


def test_a_few_seconds_say_nothing_of_a_pace() -> None:
    figures = session_facts([replace(ANSWER, duration_ms=9_000)], None).figures

    assert FigureCode.WORDS_PER_MINUTE not in figures
    assert FigureCode.FILLERS_PER_MINUTE not in figures
    assert figures[FigureCode.ANSWER_LENGTH] == 9


@pytest.mark.parametrize("syllables", [60, 150])
def test_where_sound_and_words_disagree_nothing_is_told_of_syllables(
    syllables: int,
) -> None:
    facts = session_facts([replace(ANSWER, syllables=syllables)], None)

    assert facts.syllables_doubtful
    assert FigureCode.SYLLABLES_PER_MINUTE not in facts.figures
    assert FigureCode.ARTICULATION_RATE not in facts.figures
    assert FigureCode.WORDS_PER_MINUTE in facts.figures


def test_an_interviewer_that_was_not_heard_leaves_no_share() -> None:
    assert FigureCode.TALK_SHARE not in session_facts([ANSWER], 0).figures
    assert FigureCode.TALK_SHARE not in session_facts([ANSWER], None).figures


answers = st.builds(
    replace,
    st.just(ANSWER),
    duration_ms=st.integers(1_600, 600_000),
    syllables=st.integers(0, 2_000),
    text_syllables=st.integers(0, 2_000),
    words=st.integers(0, 1_500),
    response_ms=st.none() | st.integers(0, 60_000),
    pitch_semitones=st.none() | st.floats(0, 20),
)


@given(st.lists(answers, max_size=6), st.none() | st.integers(0, 600_000))
def test_no_figure_is_negative_and_codes_keep_their_order(
    given_answers: list[AnswerFacts], interviewer_ms: int | None
) -> None:
    figures = session_facts(given_answers, interviewer_ms).figures

    assert all(value >= 0 for value in figures.values())
    order = list(FigureCode)
    assert list(figures) == sorted(figures, key=order.index)
