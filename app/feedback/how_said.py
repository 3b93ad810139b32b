"""What is known of an answer besides its words: how long it took, which fillers."""

from collections.abc import Sequence

from app.domain.delivery import DeliveryRecord
from app.domain.sessions import Speaker, Turn, TurnSource
from engine.api.language import Language
from engine.delivery.fillers import is_filler
from engine.feedback.drill_checks import HowSaid

WORDS_A_MINUTE = 150
"""Pace at which typed words are reckoned, as for answers read from a file."""


def how_said(
    turns: Sequence[Turn], delivery: DeliveryRecord | None, language: Language
) -> HowSaid:
    """Return the facts that an exercise needs.

    Args:
        turns: those that it is about.
        delivery: what was measured in its sound; None: nothing was.
        language: of the session.
    """
    said = [
        turn
        for turn in turns
        if turn.speaker is Speaker.CANDIDATE and turn.text.strip()
    ]
    spoken = [turn for turn in said if turn.source is TurnSource.SPOKEN]
    if not said:
        return HowSaid(seconds=None, reckoned=False, fillers=None)
    return HowSaid(
        seconds=max(map(_seconds, said)),
        reckoned=len(spoken) < len(said),
        fillers=_fillers(spoken, delivery, language) if spoken else None,
        fillers_complete=delivery is not None and len(spoken) == len(said),
    )


def _seconds(turn: Turn) -> float:
    if turn.source is not TurnSource.SPOKEN:
        return len(turn.text.split()) * 60 / WORDS_A_MINUTE
    if turn.words:
        return (turn.words[-1].end_ms - turn.words[0].start_ms) / 1000
    return (turn.ended_ms - turn.started_ms) / 1000


def _fillers(
    spoken: Sequence[Turn], delivery: DeliveryRecord | None, language: Language
) -> int:
    if delivery is not None:
        about = {turn.index for turn in spoken}
        measured = [each for each in delivery.answers if each.turn in about]
        return sum(len(answer.fillers) for answer in measured)
    words = [word.text for turn in spoken for word in turn.words]
    return sum(is_filler(word, language) for word in words)
