"""Progress and plan in words: what the page, the terminal and a screen reader say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.progress import (
    ChangeSeen,
    CompetencyTrend,
    Dose,
    NextStep,
    PracticeCounts,
    RatingPoint,
    StepKind,
    StepReason,
)
from app.text import N_, Texts
from app.text.formats import decimal, duration
from engine.content.drill import DELIVERY
from engine.content.library import ContentLibrary

LEAST_RATINGS = 3
"""Rated sessions from which something is said of the gap."""

CLOSE_GAP = 0.5
"""Mean difference under which ratings and levels say the same."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step of the plan as it is shown."""

    title: str
    reason: str
    action: str
    """What the button says."""


_CHANGES: Mapping[ChangeSeen, str] = {
    ChangeSeen.HIGHER: N_(
        "Higher than your first three sessions: by {change}, give or take {error}."
    ),
    ChangeSeen.LOWER: N_(
        "Lower than your first three sessions: by {change}, give or take {error}."
    ),
    ChangeSeen.WITHIN_CHANCE: N_("No difference that can be told from chance."),
}


def change_in_words(trend: CompetencyTrend, texts: Texts) -> str:
    """Return what can be said of a trend, in one sentence."""
    if trend.seen is ChangeSeen.TOO_FEW:
        return texts.tn(
            "Not enough sessions yet: {count} more.",
            "Not enough sessions yet: {count} more.",
            trend.sessions_missing,
        )
    return texts.t(
        _CHANGES[trend.seen],
        change=decimal(abs(trend.change or 0.0), texts),
        error=decimal(trend.error or 0.0, texts),
    )


def dose_in_words(dose: Dose, texts: Texts) -> str:
    """Return how far the proposed dose has come."""
    values = {"held": dose.held, "first": dose.first, "until": dose.until}
    if dose.held >= dose.until:
        return texts.t(
            "{held} sessions held: the plan of {until} is behind you.", **values
        )
    if dose.reached_first:
        return texts.t(
            "{held} sessions held. The first {first} are done; up to {until} can still "
            "add something.",
            **values,
        )
    return texts.t(
        "{held} of a first {first} sessions held. After them, up to {until} can still "
        "add something.",
        **values,
    )


def dose_source(texts: Texts) -> str:
    """Return where the numbers of the dose come from, and how far they hold."""
    return texts.t(
        "Why these numbers: in a study of two interview simulators with 558 students "
        "with disabilities in 47 schools, nine practice interviews were the most "
        "efficient dose, and 38 went with the highest chance of employment, with "
        "differences between groups (Career Development and Transition for Exceptional "
        "Individuals, 2023, doi:10.1177/21651434231160532). The study was not "
        "randomised, and you are somebody else: take them as a proposal."
    )


def step_in_words(step: NextStep, library: ContentLibrary, texts: Texts) -> StepWords:
    """Return a step of the plan in the language of ``texts``."""
    match step.kind:
        case StepKind.DRILL:
            return _drill(step, library, texts)
        case StepKind.RETRY:
            return _retry(step, texts)
        case StepKind.SCENARIO:
            return _scenario(step, library, texts)
        case StepKind.CARDS:
            return StepWords(
                title=texts.tn(
                    "{count} revision card is due",
                    "{count} revision cards are due",
                    step.cards,
                ),
                reason=texts.t(
                    "Questions you have met, seen again after growing pauses, stay with "
                    "you."
                ),
                action=texts.t("Take the cards"),
            )


def _drill(step: NextStep, library: ContentLibrary, texts: Texts) -> StepWords:
    drill = library.drills.get(step.drill_id or "")
    return StepWords(
        title=drill.title.in_(texts.language) if drill else texts.t("An exercise"),
        reason=texts.t(
            "{competency} stands lowest of what your sessions showed: {level} out of 5.",
            competency=competency_name(step.competency_id, library, texts),
            level=decimal(step.level or 0.0, texts),
        ),
        action=texts.t("Do the exercise"),
    )


def _retry(step: NextStep, texts: Texts) -> StepWords:
    if step.level is None:
        reason = texts.t(
            "It got no answer that could be judged. One more try costs little."
        )
    else:
        reason = texts.t(
            "Of your latest answers this one stood lowest: {level} out of 5.",
            level=decimal(step.level, texts),
        )
    return StepWords(
        title=texts.t("Again: {what}", what=step.question or ""),
        reason=reason,
        action=texts.t("Answer it again"),
    )


_SCENARIO_REASONS: Mapping[StepReason, str] = {
    StepReason.FIRST: N_("A few minutes to see how a session goes."),
    StepReason.NOT_TRIED: N_(
        "You have not tried it yet, and it asks for {competency}, which you practised "
        "longest ago or never."
    ),
    StepReason.LONGEST_AGO: N_("Of all scenarios, you held this one longest ago."),
}


def _scenario(step: NextStep, library: ContentLibrary, texts: Texts) -> StepWords:
    scenario = library.scenarios.get(step.scenario_id or "")
    return StepWords(
        title=scenario.title.in_(texts.language)
        if scenario
        else step.scenario_id or "",
        reason=texts.t(
            _SCENARIO_REASONS[step.reason],
            competency=competency_name(step.competency_id, library, texts),
        ),
        action=texts.t("Prepare the session"),
    )


def competency_name(name: str | None, library: ContentLibrary, texts: Texts) -> str:
    """Return what a competency is called; its identifier where it is gone."""
    if name == DELIVERY:
        return texts.t("Delivery")
    competency = library.competencies.get(name or "")
    return competency.name.in_(texts.language) if competency else name or ""


def counts_in_words(counts: PracticeCounts, texts: Texts) -> str:
    """Return how much was practised, as facts."""
    sessions = texts.tn("{count} session", "{count} sessions", counts.sessions)
    days = texts.tn("on {count} day", "on {count} days", counts.days)
    time = duration(counts.time_ms, texts)
    short = counts.retries + counts.drills + counts.cards
    if not short:
        return texts.t(
            "{sessions}, {days}, {time} in all.",
            sessions=sessions,
            days=days,
            time=time,
        )
    shorter = texts.tn(
        "{count} session of one question", "{count} sessions of one question", short
    )
    return texts.t(
        "{sessions} and {shorter}, {days}, {time} in all.",
        sessions=sessions,
        shorter=shorter,
        days=days,
        time=time,
    )


def gap_in_words(ratings: Sequence[RatingPoint], texts: Texts) -> str | None:
    """Return how the own ratings stand to the levels; None below three of them."""
    if len(ratings) < LEAST_RATINGS:
        return None
    mean = sum(point.gap for point in ratings) / len(ratings)
    values = {"count": len(ratings), "gap": decimal(abs(mean), texts)}
    if abs(mean) < CLOSE_GAP:
        return texts.t(
            "Over {count} rated sessions, your ratings and the levels are close.",
            **values,
        )
    if mean < 0:
        return texts.t(
            "Over {count} rated sessions, you rated yourself {gap} lower than your "
            "answers show, on average.",
            **values,
        )
    return texts.t(
        "Over {count} rated sessions, you rated yourself {gap} higher than the words "
        "show, on average. A rating also takes in what words do not show.",
        **values,
    )
