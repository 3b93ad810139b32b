"""A language model reads the answers of a report again, within what the rules allow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.assessments import Assessment
from app.domain.delivery import DeliveryRecord
from app.domain.reports import Report
from app.domain.sessions import Session, Turn
from app.feedback.beside_usual import beside_usual
from app.feedback.build_report import build_report
from app.feedback.judge_session import grid_of, judge_session
from app.feedback.judgement import Judgement
from app.feedback.keep_report import keep_report
from app.feedback.model_reading import ModelReading, ModelUsed
from app.feedback.stored_reading import stored_reading
from app.shared.errors import N_, Refused, Unavailable
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.feedback.records import SessionAssessment
from engine.feedback.second_reading.reading import Stopped
from engine.feedback.second_reading.records import Reader
from engine.feedback.second_reading.session import is_readable, read_answers_again


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the vault holds of a session."""

    session: Session
    turns: Sequence[Turn]
    report: Report
    assessment: Assessment
    """The report as it is kept."""
    earlier: Sequence[DeliveryRecord]
    """How the person's earlier sessions were said."""


def refine_report(
    vault: Vault,
    library: ContentLibrary,
    session_id: UUID,
    reader: Reader,
    texts_in: Callable[[Language], Texts],
) -> Report:
    """Return the session's report with the model's readings, and keep it.

    Takes as long as the model does; ``reader`` tells how far it is, and may be
    cancelled from any thread: then the rules' report stands as it was kept. A model
    that fails leaves it too, with a sentence that says so. No transaction is open
    while the model reads. A report the same model has read already is returned as it
    is, without a question to it. What changes meanwhile is taken in (a rating, a title,
    the sound of the last answer); where words were corrected, the reading is dropped
    and the newer report returned.

    Raises:
        Refused: there is no such session (any more), or its report has not been made.
    """
    kept = _kept(vault, session_id)
    judged = judge_session(kept.session, kept.turns, library)
    if not is_readable(judged):
        return kept.report
    read = _read(kept, judged, library, reader)
    if read is None:
        return kept.report
    texts, words = texts_in(kept.session.language), _words(kept)
    while _words(kept) == words:
        judgement = Judgement(judge_session(kept.session, kept.turns, library), read)
        refined = build_report(kept.session, kept.turns, library, texts, judgement)
        refined = beside_usual(refined, kept.earlier, texts)
        if _replace(vault, kept, refined):
            return refined
        kept = _kept(vault, session_id)
    return kept.report


def _words(kept: _Kept) -> list[str]:
    return [turn.text for turn in kept.turns]


def _kept(vault: Vault, session_id: UUID) -> _Kept:
    with vault.read() as work:
        session = work.sessions.get(session_id)
        turns = work.turns.of(session_id)
        assessment = work.assessments.of(session_id)
        earlier = work.assessments.deliveries_before(session)
    if assessment is None:
        raise Refused(
            N_("This session has no report yet."),
            N_("Finish it, then make its report."),
        )
    report = Report.model_validate_json(assessment.document)
    named = report.session.model_copy(update={"title": session.title})
    report = report.model_copy(update={"session": named})
    return _Kept(session, turns, report, assessment, earlier)


def _read(
    kept: _Kept, judged: SessionAssessment, library: ContentLibrary, reader: Reader
) -> ModelReading | None:
    """Return what the model made of it; None where the kept report stands."""
    before = stored_reading(kept.report, kept.turns, judged, library)
    try:
        used = ModelUsed.of(reader.model.facts)
        if before is not None and before.is_by(used):
            return None
        grid = grid_of(kept.session, library)
        language = kept.session.language
        reading = read_answers_again(judged.answers, language, grid, reader)
    except Stopped:
        return None
    except (Refused, Unavailable):
        return None if before is not None else ModelReading(None, None)
    return ModelReading(used, reading)


def _replace(vault: Vault, kept: _Kept, refined: Report) -> bool:
    """Keep the refined report; False where another one was made meanwhile."""
    with vault.write() as work:
        if work.assessments.of(kept.session.id) != kept.assessment:
            return False
        keep_report(work, refined, kept.assessment.created_at)
    return True
