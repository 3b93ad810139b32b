"""Which words prove which judgement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reports import AnswerRecord, Quote
from engine.feedback.codes import Code
from tests.ui.report.reports import (
    SAID,
    a_judged_answer,
    a_level,
    a_remark,
    an_answer,
    quote,
)
from ui.design.components.quote_marks import MarkTone
from ui.report.evidence import (
    is_praise,
    judgements_of,
    not_assessed,
    parts_wanting,
    places_of,
    tone_of,
)


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    start = draw(st.integers(0, len(SAID) - 1))
    end = draw(st.integers(start + 1, len(SAID)))
    return Quote(turn=1, start=start, end=end, quote=SAID[start:end])


@st.composite
def answers(draw: st.DrawFn) -> AnswerRecord:
    evidence = st.lists(quotes(), max_size=4)
    levels = [
        a_level(name, draw(st.none() | st.integers(1, 5)), *draw(evidence))
        for name in draw(st.lists(st.sampled_from("ABC"), unique=True))
    ]
    remarks = [
        a_remark(code, *draw(evidence))
        for code in draw(st.lists(st.sampled_from(list(Code)), max_size=4))
    ]
    return an_answer(competencies=tuple(levels), remarks=tuple(remarks))


def test_levels_come_first_then_what_was_done_well_then_what_to_work_on() -> None:
    judgements = judgements_of(a_judged_answer())

    assert [
        each.text if hasattr(each, "text") else each.name for each in judgements
    ] == [
        "Results",
        "Remark good_own_actions.",
        "Remark lacks_result.",
    ]


def test_what_could_not_be_assessed_is_named_by_its_reason() -> None:
    assert not_assessed(a_judged_answer()) == {"Reason of Listening.": ["Listening"]}


def test_the_same_words_are_one_place_that_proves_both() -> None:
    first, second = places_of(a_judged_answer())[1]

    assert (first.judgements, second.judgements) == ((0, 1), (2,))


def test_words_that_only_show_what_is_missing_are_warm() -> None:
    answer = a_judged_answer()
    places = places_of(answer)[1]

    tones = [tone_of(place, answer) for place in places]

    assert tones == [MarkTone.ACCENT, MarkTone.WARM]


def test_words_that_a_low_level_rests_on_are_warm() -> None:
    judged = a_judged_answer()
    low = tuple(
        each.model_copy(update={"level": each.level and 1})
        for each in judged.competencies
    )
    answer = judged.model_copy(update={"competencies": low, "remarks": ()})

    (place,) = places_of(answer)[1]

    assert tone_of(place, answer) is MarkTone.WARM


def test_a_place_inside_another_is_painted_on_top() -> None:
    answer = an_answer(
        competencies=(a_level("Results", 3, quote(1, "eleven"), quote(1, SAID)),),
        remarks=(),
    )

    outer, inner = places_of(answer)[1]

    assert (outer.start, outer.end) == (0, len(SAID))
    assert SAID[inner.start : inner.end] == "eleven"


def test_a_part_is_wanting_when_a_remark_says_so() -> None:
    assert parts_wanting(a_judged_answer()) == {"result"}


@pytest.mark.parametrize("code", [code for code in Code if code.startswith("good_")])
def test_every_good_remark_is_praise(code: Code) -> None:
    assert is_praise(a_remark(code))


@pytest.mark.parametrize("code", [code for code in Code if code.startswith("lacks_")])
def test_no_lack_is_praise(code: Code) -> None:
    assert not is_praise(a_remark(code))


@pytest.mark.requirement("E-065")
@given(answers())
def test_every_quote_of_every_judgement_is_marked_once(answer: AnswerRecord) -> None:
    proved = {
        (place.start, place.end, index)
        for places in places_of(answer).values()
        for place in places
        for index in place.judgements
    }

    quoted = {
        (each.start, each.end, index)
        for index, judgement in enumerate(judgements_of(answer))
        for each in judgement.evidence
    }
    spans = [(place.start, place.end) for place in places_of(answer)[1]]
    assert proved == quoted
    assert len(spans) == len(set(spans))
