"""Steps that several events share."""

from collections.abc import Sequence
from dataclasses import replace

from engine.api.hearing import TurnHeard
from engine.dialogue.floor.effects import (
    ConfirmCut,
    Decide,
    Effect,
    StopSpeaking,
    Submit,
    Withdraw,
)
from engine.dialogue.floor.floor import TAIL_MS, Floor, Owed, Stage
from engine.dialogue.records import Ask

Moved = tuple[Floor, tuple[Effect, ...]]
"""The floor after a step, and what is to be done, in order."""


def text_of(turns: Sequence[TurnHeard]) -> str:
    """Return what was said in these turns, one after the other."""
    said = (turn.transcription.text.strip() for turn in turns)
    return " ".join(text for text in said if text)


def fresh(floor: Floor) -> Floor:
    """Return the floor with no turn of the person under way."""
    return replace(
        floor, spoke=False, so_far="", speech_at=None, speech_since=None, drafting=False
    )


def listening(floor: Floor, now_ms: int) -> Floor:
    """Return the floor given to the person; a silence begins unless they speak."""
    speaks = floor.spoke or floor.speech_since is not None
    return replace(
        floor,
        stage=Stage.LISTENING,
        spoke=speaks,
        began=None,
        answered=False,
        silent_since=None if speaks else now_ms,
    )


def thinking(floor: Floor, *, answered: bool) -> Floor:
    """Return the floor while the interviewer's turn is on its way."""
    return replace(
        floor,
        stage=Stage.THINKING,
        answered=answered,
        nudging=False,
        owed=Owed.NOTHING,
        began=None,
        ends=False,
        silent_since=None,
    )


def submitted(floor: Floor, turns: tuple[TurnHeard, ...]) -> Moved:
    """Give what was heard as an answer."""
    given = Submit(turns, continues=floor.owed is Owed.WITHDRAWN)
    after = replace(thinking(floor, answered=True), waiting=(), due=False)
    return replace(after, nudges=0, moved_on=0), (*cut_of(floor), given)


def decided(floor: Floor, ask: Ask, *first: Effect) -> Moved:
    """Have the interviewer's turn decided."""
    return thinking(floor, answered=False), (*first, *cut_of(floor), Decide(ask))


def cut_of(floor: Floor) -> tuple[Effect, ...]:
    """Return what confirms a cut that was open until now."""
    return (ConfirmCut(),) if floor.owed is Owed.CUT else ()


def stopped(floor: Floor, now_ms: int) -> Moved:
    """Stop the interviewer for good; the floor is the person's.

    Loudspeakers still sound for a moment in the room.
    """
    tail = now_ms + TAIL_MS if floor.half_duplex else floor.release_at
    if floor.stage is Stage.THINKING:
        return listening(floor, now_ms), (Withdraw(),)
    after = replace(listening(floor, now_ms), release_at=tail)
    return after, (StopSpeaking(), ConfirmCut())
