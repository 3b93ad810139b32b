"""What the rules make of a session, before anything is worded."""

from collections.abc import Sequence

from app.domain.sessions import Session, Turn
from app.feedback.answers_of import answers_of
from engine.content.library import ContentLibrary
from engine.feedback.assess import assess_session
from engine.feedback.records import Grid, SessionAssessment


def judge_session(
    session: Session, turns: Sequence[Turn], library: ContentLibrary
) -> SessionAssessment:
    """Return the rules' feedback on a session; the same every time."""
    given = answers_of(turns, library, session.language)
    grid = grid_of(session, library)
    return assess_session(
        given, language=session.language, grid=grid, single=is_single(session)
    )


def is_single(session: Session) -> bool:
    """Return whether the session asked one thing alone."""
    return session.focus is not None and not session.focus.is_whole


def grid_of(session: Session, library: ContentLibrary) -> Grid:
    """Return what the session is judged on; a single question, on its own terms."""
    names = library.scenarios[session.scenario_id].competencies
    asked = session.focus.question_id if session.focus else None
    question = library.questions.get(asked) if asked else None
    if question is not None:
        names = question.competencies
    return Grid({name: library.competencies[name] for name in names})
