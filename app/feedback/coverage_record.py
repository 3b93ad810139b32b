"""Coverage as the report keeps it."""

from collections.abc import Collection, Sequence

from app.domain.reports import CompetencyCoverageRecord, CoverageRecord
from app.domain.sessions import TurnSource
from app.feedback.limits import limits
from app.text import Texts
from engine.content.library import ContentLibrary
from engine.feedback.records import Coverage


def coverage_record(
    coverage: Coverage,
    library: ContentLibrary,
    texts: Texts,
    sources: Collection[TurnSource],
    more: Sequence[str] = (),
) -> CoverageRecord:
    """Return what was and was not seen, with the limits in words.

    Args:
        coverage: what was seen.
        library: where the competencies are.
        texts: catalogue of the report's language.
        sources: where the session's words come from.
        more: sentences to add to the limits.
    """
    return CoverageRecord(
        questions_asked=coverage.questions_asked,
        questions_answered=coverage.questions_answered,
        competencies=tuple(
            CompetencyCoverageRecord(
                id=seen.competency,
                name=library.competencies[seen.competency].name.in_(texts.language),
                answers=seen.answers,
                level=None if seen.level is None else round(seen.level, 2),
                lowest=seen.lowest,
                highest=seen.highest,
            )
            for seen in coverage.competencies
        ),
        enough_material=coverage.enough_material,
        limits=(*limits(coverage, texts, sources), *more),
    )
