"""What a model may and may not do to the levels of the rules."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.api.cancel import Cancel
from engine.api.language import LANGUAGES, Language
from engine.api.language_model import Messages
from engine.feedback.assess import assess_session
from engine.feedback.codes import Code
from engine.feedback.evidence import all_verified
from engine.feedback.records import Grid, JudgedBy, SessionAssessment
from engine.feedback.second_reading.reading import Stopped
from engine.feedback.second_reading.records import Reader
from engine.feedback.second_reading.session import is_readable, read_answers_again
from tests.engine.feedback.builders import (
    FULL,
    HABIT,
    NO_RESULT,
    ONLY_WE,
    OPINION,
    QUALITIES,
    a_talk,
)
from tests.engine.feedback.second_reading.conftest import Judge, ReadAgain, levels_of
from tests.engine.feedback.second_reading.models import (
    Weigher,
    always,
    by_level,
    leaning,
    letter,
    numbered,
)
from tests.examples import examples

WEAK = (OPINION, QUALITIES, HABIT, NO_RESULT, ONLY_WE)
TOWNS = "Leeds York Hull Bath Ely Ripon Wells Truro Derby Exeter Durham Oxford Luton"
AROUND = " ".join(
    f"The depot of {town} had {count} people and a {colour} gate near the {place}."
    for town in TOWNS.split()
    for count, colour in (("nine", "green"), ("forty", "grey"), ("six", "blue"))
    for place in ("station", "river", "market")
)
"""Some 1,600 words that tell nothing anybody did."""
GATED = {"en": "Yes.", "fr": "Oui."}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_model_that_agrees_leaves_the_levels_and_says_so(
    judge: Judge, merged: Judge, grid: Grid, language: Language
) -> None:
    rules = judge(FULL[language], FULL[language], language=language)

    both = merged(rules, Weigher(always(5, grid.competencies)))

    assert levels_of(both) == levels_of(rules) == [(5, 5), (5, 5)]
    for level in (c for answer in both.answers for c in answer.competencies):
        assert level.judged_by is JudgedBy.RULES_AND_MODEL
        assert (level.low, level.high, level.agreement) == (5, 5, 1.0)
        assert level.rules_level == 5


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_level_moves_by_one_step_at_most(
    judge: Judge, merged: Judge, grid: Grid, level: int
) -> None:
    rules = judge(FULL["en"], FULL["en"])

    both = merged(rules, Weigher(always(level, grid.competencies)))

    assert levels_of(both) == [(4, 4), (4, 4)]
    reasons = {c.reason.code for a in both.answers for c in a.competencies}
    assert reasons == {Code.LEVEL_READ_LOWER}


@pytest.mark.requirement("E-066")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_model_lifts_an_answer_without_deeds_and_outcome(
    judge: Judge, merged: Judge, grid: Grid, language: Language
) -> None:
    rules = judge(*(weak[language] for weak in WEAK), language=language)

    both = merged(rules, Weigher(always(5, grid.competencies)))

    assert levels_of(both) == levels_of(rules)
    assert max(level or 0 for levels in levels_of(both) for level in levels) == 3


def test_a_gated_answer_is_never_shown_to_a_model(
    judge: Judge, read_again: ReadAgain, grid: Grid
) -> None:
    model = Weigher(always(5, grid.competencies))

    read = read_again(judge(FULL["en"], FULL["en"], GATED["en"]), model)

    assert set(read.answers) == {0, 1}
    assert "1. Yes." not in model.text


def test_readings_far_apart_give_no_level_but_their_range(
    judge: Judge, merged: Judge, grid: Grid
) -> None:
    torn = by_level({1: 0.1, 2: 0.3, 3: 0.1, 4: 0.3, 5: 0.2}, grid.competencies)
    sure = always(5, grid.competencies)

    def rule(messages: Messages, labels: Sequence[str]) -> Mapping[str, float]:
        about_results = "Criterion: Results" in messages[-1].text
        return (torn if about_results else sure)(messages, labels)

    both = merged(judge(FULL["en"], FULL["en"]), Weigher(rule))

    apart = both.answers[0].competencies[0]
    assert apart.competency == "results"
    assert apart.level is None
    assert apart.evidence == ()
    assert apart.reason.code == Code.NOT_ASSESSED_READINGS_APART
    assert apart.reason.values == {"low": apart.low, "high": apart.high}
    assert both.answers[0].competencies[1].level == 5


@pytest.mark.parametrize(
    "bias", [{"A": 3.0}, {"C": 4.0}, {"E": 3.0, "D": 2.0}, {"A": 0.3, "B": 3.0}]
)
def test_a_model_that_leans_to_a_letter_gives_the_level_of_one_that_does_not(
    judge: Judge, merged: Judge, grid: Grid, bias: Mapping[str, float]
) -> None:
    rules = judge(FULL["en"], FULL["en"])
    fair = by_level({2: 0.02, 3: 0.05, 4: 0.9, 5: 0.03}, grid.competencies)

    leant = merged(rules, Weigher(leaning(fair, bias)))

    assert levels_of(leant) == levels_of(merged(rules, Weigher(fair)))
    assert levels_of(leant) == [(4, 4), (4, 4)]


@pytest.mark.parametrize("label", ["A", "C", "E"])
def test_a_model_that_always_says_the_same_letter_is_left_out(
    judge: Judge, merged: Judge, read_again: ReadAgain, label: str
) -> None:
    rules = judge(FULL["en"], FULL["en"], NO_RESULT["en"])

    assert not read_again(rules, Weigher(letter(label))).fit
    assert levels_of(merged(rules, Weigher(letter(label)))) == levels_of(rules)


def test_the_evidence_is_a_sentence_the_model_points_at_fetched_by_code(
    judge: Judge, merged: Judge, grid: Grid
) -> None:
    levels = always(5, grid.competencies)

    def rule(messages: Messages, labels: Sequence[str]) -> Mapping[str, float]:
        if "1" not in labels:
            return levels(messages, labels)
        wanted = next(n for n, t in numbered(messages).items() if "complaints" in t)
        return {label: 1.0 if label == wanted else 0.0 for label in labels}

    both = merged(judge(FULL["en"], FULL["en"]), Weigher(rule))

    first = both.answers[0].competencies[0].evidence[0]
    assert "complaints went from five a week to none" in first.quote
    assert first.quote in FULL["en"]


@pytest.fixture(scope="module")
def three_judged(judge: Judge) -> SessionAssessment:
    """A full story, one without an outcome and an opinion, judged by the rules."""
    return judge(FULL["en"], NO_RESULT["en"], OPINION["en"])


WEIRD = st.one_of(st.floats(), st.none(), st.text(max_size=3), st.integers(-5, 5))


@pytest.mark.requirement("E-054")
@pytest.mark.requirement("E-065")
@settings(
    max_examples=examples(100),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_a_hundred_malformed_outputs_give_a_hundred_sound_assessments(
    data: st.DataObject, three_judged: SessionAssessment, merged: Judge
) -> None:
    def rule(_: Messages, labels: Sequence[str]) -> Mapping[str, float]:
        known = st.sampled_from([*labels, "Z"])
        weights: Mapping[str, Any] = data.draw(
            st.dictionaries(known, WEIRD, max_size=6)
        )
        return weights

    says = data.draw(st.text(max_size=60))

    both = merged(three_judged, Weigher(rule, says))

    assert is_sound(both, three_judged)


def is_sound(both: SessionAssessment, rules: SessionAssessment) -> bool:
    return all(
        new.level is None
        or (
            abs(new.level - (old.level or 0)) <= 1
            and all_verified(new.evidence, answer.given.turns)
        )
        for answer, before in zip(both.answers, rules.answers, strict=True)
        for new, old in zip(answer.competencies, before.competencies, strict=True)
    )


def test_a_cancel_ends_the_reading_at_once(judge: Judge, grid: Grid) -> None:
    rules = judge(FULL["en"], FULL["en"])
    cancel = Cancel()
    model = Weigher(always(5, grid.competencies), after=cancel.cancel)

    with pytest.raises(Stopped):
        read_answers_again(rules.answers, "en", grid, Reader(model, cancel))

    assert len(model.shown) == 2


def test_progress_is_told_answer_by_answer(judge: Judge, grid: Grid) -> None:
    rules = judge(FULL["en"], GATED["en"], FULL["en"])
    told: list[tuple[int, int]] = []
    reader = Reader(
        Weigher(always(5, grid.competencies)),
        on_answer=lambda number, of: told.append((number, of)),
    )

    read_answers_again(rules.answers, "en", grid, reader)

    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.requirement("E-053")
@pytest.mark.parametrize("context", [150, 400, 1000, 4096])
def test_a_very_long_answer_is_read_within_the_context(
    judge: Judge, read_again: ReadAgain, grid: Grid, context: int
) -> None:
    long = f"{FULL['en']} {AROUND}"
    model = Weigher(always(5, grid.competencies), context_tokens=context)

    read = read_again(judge(long, long), model)

    assert all(model.count(prompt) < context for prompt in model.shown)
    assert read.shortened == len(read.answers) == (0 if context == 150 else 2)


def test_of_a_long_answer_the_sentences_that_tell_most_are_read(
    judge: Judge, read_again: ReadAgain, grid: Grid
) -> None:
    model = Weigher(always(5, grid.competencies), context_tokens=400)

    first, _, rest = FULL["en"].partition(". ")

    read_again(judge(f"{first}. {AROUND} {rest}", FULL["en"]), model)

    assert "complaints went from five a week to none" in model.text
    assert "Of a long answer, these sentences are shown." in model.text


def test_a_conversation_is_left_to_the_rules(grid: Grid) -> None:
    talk = a_talk(
        ("I am not happy.", "What happened, and what would help you now?"),
        ("It broke.", "I understand that it broke. I will send a new one by Friday."),
    )

    assert not is_readable(assess_session(talk, language="en", grid=grid))


def test_everything_shared_comes_first(
    judge: Judge, read_again: ReadAgain, grid: Grid
) -> None:
    model = Weigher(always(5, grid.competencies))

    read_again(judge(FULL["en"], FULL["en"]), model)

    per_answer = len(model.shown) // 2
    beginnings = {tuple(prompt[:3]) for prompt in model.shown[:per_answer]}
    assert len(beginnings) == 1
    assert {prompt[0] for prompt in model.shown} == {model.shown[0][0]}


def test_the_same_input_gives_the_same_reading(
    judge: Judge, read_again: ReadAgain, grid: Grid
) -> None:
    rules = judge(FULL["fr"], NO_RESULT["fr"], language="fr")
    torn = by_level({3: 0.5, 4: 0.4, 5: 0.1}, grid.competencies)

    first, second = (read_again(rules, Weigher(torn)) for _ in range(2))

    assert first == second
