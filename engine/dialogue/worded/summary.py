"""What a conversation has come to, for a prompt that begins afresh; made by code."""

from collections.abc import Iterable, Sequence

from engine.api.language import Language
from engine.content.scenario import InterviewScenario
from engine.dialogue.records import Brief, Exchange, Move
from engine.dialogue.typography import quoted, set_in_type

MOST_LISTED = 6
"""Of each sort, the latest."""

_WORDS: dict[Language, tuple[str, str, str, str]] = {
    "fr": ("Plus tôt.", "Sujets abordés :", "Tu as relevé :", "Tu as déjà dit :"),
    "en": (
        "Earlier.",
        "Subjects covered:",
        "You picked up:",
        "You have already told:",
    ),
}


def summary_of(brief: Brief, exchanges: Sequence[Exchange]) -> str:
    """Return what ``exchanges`` came to: themes, words taken up, facts told.

    Args:
        brief: what decides the conversation.
        exchanges: the turns that the prompt no longer shows.
    """
    moves = [exchange.move for exchange in exchanges if exchange.move is not None]
    earlier, themes, taken, told = _WORDS[brief.language]
    parts = [earlier]
    for label, items in (
        (themes, _themes(brief, moves)),
        (taken, _taken(brief, moves)),
        (told, _told(brief, moves)),
    ):
        if items:
            parts.append(f"{label} {' ; '.join(items[-MOST_LISTED:])}.")
    return f"({' '.join(parts)})"


def _themes(brief: Brief, moves: Iterable[Move]) -> list[str]:
    scenario = brief.scenario
    if not isinstance(scenario, InterviewScenario):
        return []
    titles = {theme.id: theme.title.in_(brief.language) for theme in scenario.themes}
    return _once(titles[move.theme] for move in moves if move.theme in titles)


def _taken(brief: Brief, moves: Iterable[Move]) -> list[str]:
    return _once(
        quoted(move.taken_up, brief.language) for move in moves if move.taken_up
    )


def _told(brief: Brief, moves: Iterable[Move]) -> list[str]:
    scenario = brief.scenario
    if isinstance(scenario, InterviewScenario):
        return []
    reveals = {
        fact.id: set_in_type(fact.reveals.in_(brief.language)[0], brief.language)
        for fact in scenario.facts
    }
    return _once(
        reveals[fact].rstrip(" .")
        for move in moves
        for fact in move.revealed
        if fact in reveals
    )


def _once(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))
