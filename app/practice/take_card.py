"""Answering the question of a revision card aloud or in writing."""

from collections.abc import Callable

from app.domain.sessions import Focus, FocusKind
from app.practice.focused import question_named
from app.practice.prepare_session import SessionChoice
from app.practice.session_titles import card_title
from app.practice.setting_for import setting_for
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary


def take_card(
    library: ContentLibrary,
    question_id: str,
    language: Language,
    texts_in: Callable[[Language], Texts],
    scenario_id: str | None = None,
) -> SessionChoice:
    """Return the choice of a session that asks the question of one card.

    Args:
        library: what there is.
        question_id: of the bank.
        language: of the card.
        texts_in: the catalogue of each language.
        scenario_id: the interview to prefer.

    Raises:
        Refused: the question is no longer installed.
    """
    question = question_named(question_id, library)
    return SessionChoice(
        scenario_id=setting_for(library, scenario_id),
        language=language,
        focus=Focus(FocusKind.CARD, question.id),
        title=card_title(question.text.in_(language), texts_in(language)),
    )
