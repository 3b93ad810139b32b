"""Answering one question of an earlier session again."""

from collections.abc import Callable, Sequence
from uuid import UUID

from app.domain.answers import answered_in
from app.domain.installed import scenario_and_persona
from app.domain.sessions import Focus, FocusKind, Session, Turn
from app.practice.focused import FOCUS_MINUTES, drill_named, question_named
from app.practice.prepare_session import SessionChoice
from app.practice.session_titles import again_title, drill_title
from app.shared.errors import N_, Refused
from app.storage.vault import Vault
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary

MINUTE_MS = 60_000


def retry_answer(
    vault: Vault,
    library: ContentLibrary,
    session_id: UUID,
    turn: int,
    texts_in: Callable[[Language], Texts],
) -> SessionChoice:
    """Return the choice of a session that puts the same question again.

    Scenario, persona, language, mode and tone are those of the first. The turns of a
    conversation hang together, so that the whole of it is held again; of an exercise,
    the exercise is.

    Args:
        vault: where the session is.
        library: content that holds its scenario.
        session_id: the session.
        turn: a turn of the person; it belongs to the answer to retry.
        texts_in: the catalogue of each language.

    Raises:
        Refused: the turn is no answer, or its content is no longer installed.
    """
    with vault.read() as work:
        session = work.sessions.get(session_id)
        turns = work.turns.of(session_id)
    focus = _focus(session, turns, turn, library)
    return SessionChoice(
        scenario_id=session.scenario_id,
        language=session.language,
        persona_id=session.persona_id,
        mode=session.mode,
        tone=session.tone,
        minutes=session.budget_ms // MINUTE_MS if focus.is_whole else FOCUS_MINUTES,
        focus=focus,
        title=_title(session, focus, library, texts_in(session.language)),
    )


def _focus(
    session: Session, turns: Sequence[Turn], turn: int, library: ContentLibrary
) -> Focus:
    scenario, _ = scenario_and_persona(session, library)
    question_id, first = _answer_around(turns, turn)
    drill_id = session.focus.drill_id if session.focus else None
    if question_id is None and drill_id is None and scenario.family == "interview":
        raise _no_answer()
    kind = FocusKind.RETRY if drill_id is None else FocusKind.DRILL
    return Focus(kind, question_id, drill_id, session.id, first)


def _title(
    session: Session, focus: Focus, library: ContentLibrary, texts: Texts
) -> str:
    if focus.drill_id is not None:
        return drill_title(drill_named(focus.drill_id, library), texts)
    if focus.question_id is not None:
        question = question_named(focus.question_id, library)
        return again_title(question.text.in_(session.language), texts)
    scenario, _ = scenario_and_persona(session, library)
    return again_title(scenario.title.in_(session.language), texts)


def _answer_around(turns: Sequence[Turn], turn: int) -> tuple[str | None, int]:
    """Return the question that ``turn`` answers, and the answer's first turn."""
    for one in answered_in(turns):
        if any(said.index == turn for said in one.said):
            question = one.asked.move.question if one.asked.move else None
            return question, one.said[0].index
    raise _no_answer()


def _no_answer() -> Refused:
    return Refused(
        N_("There is no answer to try again there."),
        N_("Choose one of your answers in the report."),
    )
