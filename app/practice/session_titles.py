"""How the history calls sessions that are not simply named after their scenario."""

from app.text import Texts
from engine.content.drill import Drill


def again_title(what: str, texts: Texts) -> str:
    """Return the title of a retry.

    Args:
        what: the question, or the scenario where a whole conversation is held again.
        texts: catalogue of the session's language.
    """
    return texts.t("Again: {what}", what=what)


def card_title(question: str, texts: Texts) -> str:
    """Return the title of a session on a revision card."""
    return texts.t("Revision: {question}", question=question)


def drill_title(drill: Drill, texts: Texts) -> str:
    """Return the title of an exercise."""
    return texts.t("Exercise: {title}", title=drill.title.in_(texts.language))
