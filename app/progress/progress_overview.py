"""Where the person stands against themselves."""

from collections.abc import Sequence

from app.domain.progress import PracticeCounts, PracticeFact, ProgressOverview
from app.domain.sessions import FocusKind
from app.progress.best_answers import best_answers
from app.progress.trend_of import trend_of
from app.storage.vault import Vault
from engine.content.library import ContentLibrary


def progress_overview(vault: Vault, library: ContentLibrary) -> ProgressOverview:
    """Return trends by competency, the own ratings, counts and the best answers.

    Competencies stand in the order of the library; those that are no longer installed
    come last, so that no point is lost.
    """
    with vault.read() as work:
        points = work.levels.points()
        facts = work.practice_facts.all()
        ratings = work.levels.ratings()
        best = best_answers(work)
    known = [name for name in library.competencies if name in points]
    gone = sorted(set(points) - set(known))
    return ProgressOverview(
        counts=counts_of(facts),
        trends=tuple(trend_of(name, points[name]) for name in (*known, *gone)),
        ratings=ratings,
        best=best,
    )


def counts_of(facts: Sequence[PracticeFact]) -> PracticeCounts:
    """Return how much was practised; ``facts`` stand in the order of time."""
    kinds = [fact.focus for fact in facts]
    return PracticeCounts(
        sessions=kinds.count(None),
        retries=kinds.count(FocusKind.RETRY),
        drills=kinds.count(FocusKind.DRILL),
        cards=kinds.count(FocusKind.CARD),
        answers=sum(fact.answers for fact in facts),
        time_ms=sum(fact.duration_ms for fact in facts),
        days=len({fact.when.date() for fact in facts}),
        first_at=facts[0].when if facts else None,
        last_at=facts[-1].when if facts else None,
    )
