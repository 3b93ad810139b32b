"""A person who practises three times sees points, change and what to do next."""

import pytest

from app.application import Application
from app.domain.comparisons import Direction
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.domain.progress import ChangeSeen, StepKind, StepReason
from app.practice.prepare_session import SessionChoice
from app.practice.retry_answer import retry_answer
from app.practice.take_step import take_step
from app.progress.compare_attempts import compare_attempts
from app.progress.compare_sessions import compare_sessions
from app.progress.list_favourites import list_favourites
from app.progress.mark_favourite import mark_favourite
from app.progress.practice_overview import practice_overview
from app.progress.practice_plan import FIRST_STAGE, SECOND_STAGE, practice_plan
from app.progress.progress_overview import progress_overview
from app.progress.unmark_favourite import unmark_favourite
from app.progress.wording import change_in_words, step_in_words
from app.shared.changes import Noun
from app.shared.errors import Refused
from app.text import Texts
from tests.app.progress.holding import DAY_MS, STORIES, VIEWS, Rehearsing

TEXTS = Texts("en")


@pytest.mark.requirement("E-072")
@pytest.mark.requirement("E-073")
def test_three_sessions_give_three_points_a_change_and_a_next_step(
    person: Rehearsing,
) -> None:
    held = [
        person.interview(VIEWS),
        person.interview((VIEWS[0], STORIES[1], VIEWS[2])),
        person.interview(STORIES),
    ]

    overview = progress_overview(person.vault, person.library)
    plan = practice_plan(person.vault, person.library, person.clock)

    trends = {trend.competency: trend for trend in overview.trends}
    assert max(len(trend.points) for trend in trends.values()) == 3
    whole = [trend for trend in trends.values() if len(trend.points) == 3]
    ids = [report.session.id for report in held]
    assert {tuple(p.session_id for p in trend.points) for trend in whole} == {
        tuple(ids)
    }
    assert all(trend.change is not None and trend.error is not None for trend in whole)
    assert {trend.seen for trend in whole} <= set(ChangeSeen) - {ChangeSeen.TOO_FEW}
    kinds = [step.kind for step in plan.steps]
    assert StepKind.SCENARIO in kinds
    assert kinds[0] is StepKind.DRILL
    assert (plan.dose.held, plan.dose.first, plan.dose.until) == (
        3,
        FIRST_STAGE,
        SECOND_STAGE,
    )


@pytest.mark.requirement("E-072")
def test_the_same_is_said_in_words_for_who_does_not_see_the_chart(
    person: Rehearsing,
) -> None:
    for _ in range(3):
        person.interview(STORIES)

    (trend, *_) = (
        trend
        for trend in progress_overview(person.vault, person.library).trends
        if len(trend.points) == 3
    )

    words = change_in_words(trend, TEXTS)
    assert words == "No difference that can be told from chance."


@pytest.mark.requirement("E-072")
def test_two_sessions_are_not_enough_and_say_so(person: Rehearsing) -> None:
    for _ in range(2):
        person.interview(STORIES)

    trends = progress_overview(person.vault, person.library).trends

    assert {trend.seen for trend in trends} == {ChangeSeen.TOO_FEW}
    assert "Not enough sessions yet" in change_in_words(trends[0], TEXTS)


def test_somebody_new_is_offered_the_guided_session_alone(person: Rehearsing) -> None:
    plan = practice_plan(person.vault, person.library, person.clock)
    overview = progress_overview(person.vault, person.library)

    (step,) = plan.steps
    assert (step.kind, step.reason) == (StepKind.SCENARIO, StepReason.FIRST)
    assert overview.trends == ()
    assert overview.counts.sessions == 0


@pytest.mark.requirement("E-073")
def test_every_step_of_the_plan_has_a_reason_in_both_languages_and_a_session(
    person: Rehearsing,
) -> None:
    person.interview(VIEWS)
    person.clock.advance(DAY_MS)
    plan = practice_plan(person.vault, person.library, person.clock)

    choices = [
        take_step(person.vault, person.library, step, "en", Application.texts_in)
        for step in plan.steps
    ]

    kinds = [step.kind for step in plan.steps]
    assert kinds == [
        StepKind.DRILL,
        StepKind.RETRY,
        StepKind.SCENARIO,
        StepKind.CARDS,
    ]
    for texts in (TEXTS, Texts("fr")):
        said = [step_in_words(step, person.library, texts) for step in plan.steps]
        assert all(each.title and each.reason and each.action for each in said)
    assert len(choices) == len(plan.steps)


def test_the_exercise_is_for_the_weakest_competency_and_another_one_next_time(
    person: Rehearsing,
) -> None:
    person.interview((VIEWS[0], STORIES[1], STORIES[2]))
    first = practice_plan(person.vault, person.library, person.clock).steps[0]
    points = {
        trend.competency: trend.points[-1].level
        for trend in progress_overview(person.vault, person.library).trends
    }
    choice = take_step(person.vault, person.library, first, "en", Application.texts_in)
    person.hold(choice, (VIEWS[0], VIEWS[1]))

    second = practice_plan(person.vault, person.library, person.clock).steps[0]

    assert points[first.competency_id or ""] == min(points.values())
    assert first.drill_id is not None
    assert second.drill_id != first.drill_id


@pytest.mark.requirement("E-017")
def test_a_retry_shows_both_versions_both_levels_and_what_changed(
    person: Rehearsing,
) -> None:
    first = person.interview(VIEWS)
    answer = next(each for each in first.answers if each.turns)
    choice = retry_answer(
        person.vault,
        person.library,
        first.session.id,
        answer.turns[0],
        Application.texts_in,
    )
    again = person.hold(choice, STORIES[:1])

    compared = compare_attempts(person.vault, again.session.id, TEXTS)

    assert compared is not None
    assert (compared.before.text, compared.after.text) == (VIEWS[0], STORIES[0])
    assert compared.levels
    assert compared.question_id == answer.question_id
    better = [each for each in compared.changes if each.direction is Direction.BETTER]
    assert better
    assert {
        quote.quote == first.turns[quote.turn].text[quote.start : quote.end]
        for change in compared.changes
        for quote in change.before
    } <= {True}
    assert {
        quote.quote == again.turns[quote.turn].text[quote.start : quote.end]
        for change in compared.changes
        for quote in change.after
    } == {True}


@pytest.mark.requirement("E-017")
def test_a_retry_that_went_worse_is_said_so(person: Rehearsing) -> None:
    first = person.interview(STORIES)
    answer = next(each for each in first.answers if each.turns)
    choice = retry_answer(
        person.vault,
        person.library,
        first.session.id,
        answer.turns[0],
        Application.texts_in,
    )
    again = person.hold(choice, VIEWS[:1])

    compared = compare_attempts(person.vault, again.session.id, TEXTS)

    assert compared is not None
    directions = {change.direction for change in compared.changes}
    assert Direction.WORSE in directions
    assert "lower than the first time" in compared.text


def test_what_was_tried_again_is_not_proposed_a_second_time(person: Rehearsing) -> None:
    person.interview(VIEWS)
    plan = practice_plan(person.vault, person.library, person.clock)
    (retry,) = (step for step in plan.steps if step.kind is StepKind.RETRY)
    choice = take_step(person.vault, person.library, retry, "en", Application.texts_in)
    person.hold(choice, STORIES[:1])

    after = practice_plan(person.vault, person.library, person.clock)

    assert (retry.session_id, retry.turn) not in {
        (step.session_id, step.turn) for step in after.steps
    }


def test_a_whole_session_has_nothing_to_be_compared_with(person: Rehearsing) -> None:
    report = person.interview(VIEWS[:2])

    assert compare_attempts(person.vault, report.session.id, TEXTS) is None


def test_once_the_first_answer_is_erased_there_is_no_before(person: Rehearsing) -> None:
    first = person.interview(VIEWS[:1])
    choice = retry_answer(
        person.vault, person.library, first.session.id, 1, Application.texts_in
    )
    again = person.hold(choice, STORIES[:1])
    with person.vault.write() as work:
        work.sessions.purge(first.session.id)

    assert compare_attempts(person.vault, again.session.id, TEXTS) is None


@pytest.mark.requirement("E-072")
def test_two_sessions_of_one_scenario_are_set_side_by_side(person: Rehearsing) -> None:
    first, second = person.interview(VIEWS), person.interview(STORIES)

    compared = compare_sessions(
        person.vault, second.session.id, first.session.id, TEXTS
    )

    assert compared.before.session_id == first.session.id
    assert compared.after.session_id == second.session.id
    assert compared.levels
    assert compared.same_questions
    for pair in compared.same_questions:
        assert pair.before.session_id == first.session.id


def test_sessions_of_two_scenarios_cannot_be_compared(person: Rehearsing) -> None:
    one = person.interview(VIEWS)
    other = person.hold(SessionChoice("first-steps", "en"), VIEWS)

    with pytest.raises(Refused, match="one scenario"):
        compare_sessions(person.vault, one.session.id, other.session.id, TEXTS)


def test_the_best_answers_are_the_highest_one_a_question(person: Rehearsing) -> None:
    person.interview(VIEWS)
    person.interview(STORIES)
    person.interview(STORIES)

    best = progress_overview(person.vault, person.library).best

    assert best
    assert [each.level for each in best] == sorted(
        (each.level for each in best), reverse=True
    )
    assert len({each.question_id for each in best}) == len(best)
    assert {each.text for each in best} <= set(STORIES)


def test_counts_are_facts_and_tell_whole_sessions_from_short_ones(
    person: Rehearsing,
) -> None:
    report = person.interview(VIEWS)
    choice = retry_answer(
        person.vault, person.library, report.session.id, 1, Application.texts_in
    )
    person.hold(choice, STORIES[:1])

    counts = progress_overview(person.vault, person.library).counts

    assert (counts.sessions, counts.retries, counts.drills, counts.cards) == (
        1,
        1,
        0,
        0,
    )
    assert counts.days == 2
    assert counts.answers >= 4


@pytest.mark.requirement("E-018")
def test_favourites_survive_locking_and_go_when_unmarked(person: Rehearsing) -> None:
    report = person.interview(STORIES[:2])
    things = [
        FavouriteThing.content(FavouriteKind.SCENARIO, "nurse-hospital"),
        FavouriteThing.content(FavouriteKind.PERSONA, "mei-tanaka"),
        FavouriteThing.content(FavouriteKind.QUESTION, "proud-result"),
        FavouriteThing.answer(report.session.id, 1),
    ]
    for thing in things:
        changes = mark_favourite(person.vault, thing, person.clock)
        assert changes.touches(Noun.FAVOURITE)

    marked = {favourite.thing for favourite in list_favourites(person.vault)}
    unmark_favourite(person.vault, things[0])

    assert marked == set(things)
    assert list_favourites(person.vault, FavouriteKind.SCENARIO) == ()
    (answer,) = list_favourites(person.vault, FavouriteKind.ANSWER)
    assert (answer.thing.session_id, answer.thing.turn) == (report.session.id, 1)


def test_the_first_page_holds_the_plan(person: Rehearsing) -> None:
    person.interview(VIEWS)

    overview = practice_overview(person.vault, person.library, person.clock)

    plan = practice_plan(person.vault, person.library, person.clock)
    assert overview.plan == plan
    assert overview.times_held == {"customer-adviser": 1}
