"""One session of the whole export with marks in the place of names."""

from app.domain.exports import SessionExport, TurnExport
from app.reports.replace_names import NOBODY, unlinked, unlinked_focus
from app.reports.rewriting import Rewriter
from app.text import Texts
from engine.anonymising.replace import Names


def replace_names_in_session(
    session: SessionExport, texts: Texts, known: tuple[str, ...] = ()
) -> SessionExport:
    """Return the session with names replaced in title, note, turns and report.

    The words as heard, one by one, are left out: they repeat the turns.

    Args:
        session: what to rewrite.
        texts: the catalogue in which its report says what was done.
        known: names beyond those that rules find.
    """
    persona = (session.report.session.persona_name,) if session.report else ()
    said = [session.title, session.note, *persona]
    for turn in session.turns:
        said += [turn.text, turn.original_text or ""]
    names = Names(said, session.language, (*persona, *known))
    turns = {turn.index: turn.text for turn in session.turns}
    rewritten = Rewriter(turns, names).value("", session)
    return rewritten.model_copy(
        update={
            "id": NOBODY,
            "persona": "",
            "focus": unlinked_focus(rewritten.focus),
            "turns": tuple(_unheard(turn) for turn in rewritten.turns),
            "report": rewritten.report and unlinked(rewritten.report, texts),
        }
    )


def _unheard(turn: TurnExport) -> TurnExport:
    return turn.model_copy(update={"words": ()})
