"""What to practise next and how much in all, with a reason for each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from app.domain.progress import (
    Dose,
    NextStep,
    PracticeFact,
    PracticePlan,
    StepKind,
    StepReason,
)
from app.domain.sessions import Focus
from app.progress.lowest_answer import lowest_answer
from app.progress.next_scenario import next_scenario
from app.progress.trend_of import stands_at
from app.shared.clock import Clock
from app.storage.unit_of_work import UnitOfWork
from app.storage.vault import Vault
from engine.content.library import ContentLibrary

FIRST_STAGE: Final = 9
SECOND_STAGE: Final = 38
"""Sessions. In the dose study of two interview simulators (558 students aged 14 to 21
with disabilities in 47 schools; Career Development and Transition for Exceptional
Individuals, 2023, doi:10.1177/21651434231160532), nine virtual interviews were the most
efficient dose and 38 the one with the highest chance of employment, varying between
groups. The study was not randomised and its people are not ours, so that the two
numbers are a proposal and never a demand."""

DRILL_BELOW: Final = 4.5
"""Level from which no exercise is proposed for a competency: there is little to gain."""


def practice_plan(vault: Vault, library: ContentLibrary, clock: Clock) -> PracticePlan:
    """Return the next steps in order and the dose.

    Order: an exercise for the competency with the lowest level, the answer with the
    lowest level again, a scenario, cards that are due. A step without ground is left
    out; a scenario is always there.
    """
    with vault.read() as work:
        return plan_in(work, work.practice_facts.all(), library, clock.now())


def plan_in(
    work: UnitOfWork,
    facts: Sequence[PracticeFact],
    library: ContentLibrary,
    now: datetime,
) -> PracticePlan:
    """Return the plan inside a transaction; see ``practice_plan``."""
    held = [fact for fact in facts if fact.focus is None]
    focuses = work.practice_facts.focuses()
    steps = (
        *_drill(work.levels.in_order(), focuses, library),
        *_retry(work, focuses, library),
        _scenario(held, library),
        *_cards(work, library, now),
    )
    return PracticePlan(Dose(len(held), FIRST_STAGE, SECOND_STAGE), steps)


def _drill(
    levels: Mapping[str, Sequence[float]],
    focuses: Sequence[Focus],
    library: ContentLibrary,
) -> Iterator[NextStep]:
    """Yield the exercise for the weakest competency, one not done lately first.

    What was done last is not proposed at once again: another comes in between.
    """
    stand = {name: stands_at(those) for name, those in levels.items()}
    done = [focus.drill_id for focus in focuses]
    latest = done[-1] if done else None
    for name in sorted(stand, key=lambda each: (stand[each], each)):
        offered = [
            drill.id
            for drill in library.drills.values()
            if drill.trains == name and drill.id != latest
        ]
        if stand[name] >= DRILL_BELOW or not offered:
            continue
        yield NextStep(
            StepKind.DRILL,
            StepReason.WEAKEST,
            competency_id=name,
            level=stand[name],
            drill_id=min(offered, key=lambda each: _last_place(each, done)),
        )
        return


def _last_place(drill_id: str, done: Sequence[str | None]) -> int:
    """Return when an exercise was done last: 0 for never, then the later the higher."""
    places = [place for place, each in enumerate(done, start=1) if each == drill_id]
    return max(places, default=0)


def _retry(
    work: UnitOfWork, focuses: Sequence[Focus], library: ContentLibrary
) -> Iterator[NextStep]:
    tried = {(focus.of_session, focus.of_turn) for focus in focuses}
    found = lowest_answer(work, tried, library)
    if found is None:
        return
    yield NextStep(
        StepKind.RETRY,
        StepReason.LOWEST_ANSWER,
        language=found.language,
        level=found.level,
        session_id=found.session_id,
        turn=found.turn,
        question=found.question,
        question_id=found.question_id,
    )


def _scenario(held: Sequence[PracticeFact], library: ContentLibrary) -> NextStep:
    suggestion = next_scenario(held, library)
    return NextStep(
        StepKind.SCENARIO,
        StepReason(suggestion.reason.value),
        competency_id=suggestion.competency_id,
        scenario_id=suggestion.scenario_id,
    )


def _cards(
    work: UnitOfWork, library: ContentLibrary, now: datetime
) -> Iterator[NextStep]:
    due = [
        card
        for card in work.cards.all()
        if card.due_at <= now and card.question_id in library.questions
    ]
    if due:
        yield NextStep(
            StepKind.CARDS,
            StepReason.DUE,
            language=due[0].language,
            question_id=due[0].question_id,
            cards=len(due),
        )
