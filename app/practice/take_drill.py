"""Doing an exercise."""

import secrets
from collections.abc import Callable

from app.domain.sessions import Focus, FocusKind
from app.practice.focused import drill_named
from app.practice.prepare_session import SessionChoice
from app.practice.session_titles import drill_title
from app.practice.setting_for import setting_for
from app.text import Texts
from engine.api.language import Language
from engine.content.library import ContentLibrary


def take_drill(
    library: ContentLibrary,
    drill_id: str,
    language: Language,
    texts_in: Callable[[Language], Texts],
    scenario_id: str | None = None,
) -> SessionChoice:
    """Return the choice of a session that holds one exercise.

    Args:
        library: what there is.
        drill_id: which exercise.
        language: of the session.
        texts_in: the catalogue of each language.
        scenario_id: the interview to prefer; an exercise on a line has its own place.

    Raises:
        Refused: there is no such exercise.
    """
    drill = drill_named(drill_id, library)
    asked = secrets.choice(drill.questions) if drill.questions else None
    place = drill.scene.scenario if drill.scene else setting_for(library, scenario_id)
    return SessionChoice(
        scenario_id=place,
        language=language,
        focus=Focus(FocusKind.DRILL, asked, drill.id),
        title=drill_title(drill, texts_in(language)),
    )
