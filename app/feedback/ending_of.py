"""How a conversation scenario ended, for its report."""

from collections.abc import Sequence

from app.domain.reports import EndingRecord
from app.domain.sessions import Turn
from app.feedback.earned_facts import earned_facts
from engine.api.language import Language
from engine.content.scenario import ConversationScenario, InterviewScenario


def ending_of(
    turns: Sequence[Turn],
    scenario: InterviewScenario | ConversationScenario,
    language: Language,
) -> EndingRecord | None:
    """Return the ending reached; None for an interview or an abandoned conversation."""
    if not isinstance(scenario, ConversationScenario):
        return None
    moves = [turn.move for turn in turns if turn.move is not None]
    reached = {move.ending for move in moves if move.ending}
    ending = next((e for e in scenario.endings if e.id in reached), None)
    if ending is None:
        return None
    revealed = {fact for move in moves for fact in move.revealed}
    reasons = {fact.id: fact.matters_because.in_(language) for fact in scenario.facts}
    return EndingRecord(
        id=ending.id,
        outcome=ending.outcome,
        title=ending.title.in_(language),
        debrief=ending.debrief.in_(language),
        found=tuple(why for fact, why in reasons.items() if fact in revealed),
        missed=tuple(why for fact, why in reasons.items() if fact not in revealed),
        earned=earned_facts(turns, scenario.facts, language),
    )
