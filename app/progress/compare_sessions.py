"""Two sessions of one scenario, side by side."""

from uuid import UUID

from app.domain.comparisons import (
    AttemptComparison,
    LevelChange,
    SessionComparison,
    SessionSide,
)
from app.domain.reports import AnswerRecord, Report
from app.progress.attempts import attempt
from app.progress.compare_answers import compare_answers
from app.progress.compare_attempts import report_of
from app.progress.wording_of_changes import levels_in_words
from app.shared.errors import N_, Refused
from app.storage.vault import Vault
from app.text import Texts


def compare_sessions(
    vault: Vault, one_id: UUID, other_id: UUID, texts: Texts
) -> SessionComparison:
    """Return two sessions of one scenario, the earlier one as "before".

    Args:
        vault: where both are.
        one_id: one session.
        other_id: the other, in any order.
        texts: catalogue in which the comparison is worded.

    Raises:
        Refused: they are of different scenarios or languages, or one has no report.
    """
    with vault.read() as work:
        found = [report_of(work, each) for each in (one_id, other_id)]
    reports = [report for report in found if report is not None]
    if len(reports) < 2:
        raise Refused(
            N_("One of these sessions has no report yet."),
            N_("Make its report, then compare them."),
        )
    earlier, later = sorted(reports, key=lambda report: report.session.started_at)
    _check(earlier, later)
    before, after = _side(earlier), _side(later)
    return SessionComparison(
        scenario_id=later.session.scenario,
        before=before,
        after=after,
        levels=_levels(earlier, later),
        same_questions=_same_questions(earlier, later, texts),
        text=levels_in_words(before.level, after.level, texts),
    )


def _check(earlier: Report, later: Report) -> None:
    one, other = earlier.session, later.session
    if (one.scenario, one.language) != (other.scenario, other.language):
        raise Refused(
            N_("Only sessions of one scenario in one language can be compared."),
            N_("Choose two sessions of the same scenario."),
        )


def _side(report: Report) -> SessionSide:
    seen = [each.level for each in report.coverage.competencies]
    levels = [level for level in seen if level is not None]
    return SessionSide(
        session_id=report.session.id,
        title=report.session.title,
        when=report.session.started_at,
        level=round(sum(levels) / len(levels), 2) if levels else None,
        duration_ms=report.session.duration_ms,
        asked=report.coverage.questions_asked,
        answered=report.coverage.questions_answered,
        self_rating=report.session.self_rating,
    )


def _levels(earlier: Report, later: Report) -> tuple[LevelChange, ...]:
    before = {seen.id: seen.level for seen in earlier.coverage.competencies}
    return tuple(
        LevelChange(seen.id, seen.name, before.get(seen.id), seen.level)
        for seen in later.coverage.competencies
        if seen.level is not None or before.get(seen.id) is not None
    )


def _same_questions(
    earlier: Report, later: Report, texts: Texts
) -> tuple[AttemptComparison, ...]:
    before = {each.question_id: each for each in _answered(earlier)}
    return tuple(
        compare_answers(
            attempt(earlier, before[each.question_id]), attempt(later, each), texts
        )
        for each in _answered(later)
        if each.question_id in before
    )


def _answered(report: Report) -> list[AnswerRecord]:
    return [each for each in report.answers if each.question_id and each.turns]
