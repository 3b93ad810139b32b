"""Which questions an interview means to ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.content.scenario import InterviewScenario
from engine.dialogue.interview.plan import Plan, plan_interview
from tests.engine.dialogue.builders import (
    MINUTE_MS,
    a_brief,
    a_library,
    a_question,
    an_interview,
    localised,
)

THEMES = {
    "you": ["y1", "y2", "y3"],
    "past": ["p1", "p2", "p3", "p4", "p5"],
    "why": ["w1", "w2"],
}


def a_plan(
    minutes: int = 10, seed: int = 1, scenario: InterviewScenario | None = None
) -> Plan:
    scenario = scenario or an_interview(THEMES, asks={"past": 3})
    brief = a_brief(scenario, budget_ms=minutes * MINUTE_MS, seed=seed)
    return plan_interview(brief, scenario)


def questions_of(plan: Plan) -> list[str]:
    return [ask.question.id for ask in plan.asks]


@pytest.mark.requirement("E-012")
@given(st.integers(3, 90), st.integers(0, 50))
def test_every_theme_is_planned_and_no_question_twice(minutes: int, seed: int) -> None:
    plan = a_plan(minutes, seed)

    planned = questions_of(plan)
    assert {ask.theme for ask in plan.asks} == set(THEMES)
    assert len(planned) == len(set(planned))
    assert not {ask.question.id for ask in plan.spare} & set(planned)


def test_themes_come_in_the_scenarios_order() -> None:
    order = [ask.theme for ask in a_plan(20).asks]

    assert order == sorted(order, key=list(THEMES).index)


def test_a_longer_session_asks_more() -> None:
    sizes = [len(questions_of(a_plan(minutes))) for minutes in (3, 10, 15, 20)]

    assert sizes == sorted(set(sizes))


def test_the_default_length_asks_what_the_scenario_wishes() -> None:
    assert len(questions_of(a_plan(10))) == 5


def test_extra_time_goes_to_the_themes_that_ask_for_more() -> None:
    themes = [ask.theme for ask in a_plan(10).asks]

    assert themes.count("past") == 3


def test_more_is_never_planned_than_two_minutes_each_allow() -> None:
    scenario = an_interview(THEMES, asks={"past": 5, "you": 3, "why": 2})

    assert len(questions_of(a_plan(10, scenario=scenario))) == 5


def test_the_same_seed_plans_the_same() -> None:
    assert a_plan(seed=4) == a_plan(seed=4)


def test_seeds_vary_the_questions() -> None:
    plans = {tuple(questions_of(a_plan(seed=seed))) for seed in range(20)}

    assert len(plans) > 3


def test_a_question_worded_like_another_is_planned_once() -> None:
    scenario = an_interview({"you": ["y1"], "past": ["p1"]})
    twin = a_question("p1", text=localised("Question y1?"))
    brief = a_brief(scenario, library=a_library(scenario, [twin]))

    assert questions_of(plan_interview(brief, scenario)) == ["y1"]


def test_questions_for_the_scenarios_level_come_first() -> None:
    scenario = an_interview({"past": ["p1", "p2", "p3"], "why": ["w1"]})
    others = [a_question(name, levels=("manager",)) for name in ("p1", "p2")]
    library = a_library(scenario, others)
    briefs = [
        a_brief(scenario, library=library, budget_ms=3 * MINUTE_MS, seed=seed)
        for seed in range(20)
    ]

    first = {questions_of(plan_interview(brief, scenario))[0] for brief in briefs}

    assert first == {"p3", "p1"}


def test_nobody_is_asked_to_introduce_themselves_at_the_end() -> None:
    scenario = an_interview({"you": ["y1", "y2"], "past": ["p1"]})
    hello = a_question("y2", kind="self_presentation")
    greeting = a_question("y1", kind="self_presentation")
    brief = a_brief(
        scenario,
        library=a_library(scenario, [hello, greeting]),
        budget_ms=3 * MINUTE_MS,
    )

    assert plan_interview(brief, scenario).spare == ()


def test_questions_asked_besides_come_from_the_first_theme_last() -> None:
    scenario = an_interview({"you": ["y1", "y2", "y3"], "past": ["p1", "p2", "p3"]})

    spare = plan_interview(a_brief(scenario), scenario).spare

    assert [ask.theme for ask in spare] == ["past", "past", "you", "you"]
