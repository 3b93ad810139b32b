"""The interviewer's turn: begun, heard, or failed."""

from dataclasses import replace

from engine.dialogue.floor.events import Begun, ReplyBegins, ReplyFailed, ReplyHeard
from engine.dialogue.floor.floor import TAIL_MS, Floor, Stage
from engine.dialogue.floor.moves import Moved, listening


def replying(
    floor: Floor, event: Begun | ReplyBegins | ReplyHeard | ReplyFailed, now_ms: int
) -> Moved:
    """Follow the interviewer's turn; while the session is paused, what was paused."""
    if floor.stage is Stage.PAUSED:
        was = replace(floor, stage=floor.paused_at)
        then = _followed(was, event, now_ms)
        over = then.stage is Stage.OVER
        return then if over else replace(
            then, stage=Stage.PAUSED, paused_at=then.stage
        ), ()
    return _followed(floor, event, now_ms), ()


def _followed(
    floor: Floor, event: Begun | ReplyBegins | ReplyHeard | ReplyFailed, now_ms: int
) -> Floor:
    match event:
        case Begun() if floor.stage is Stage.IDLE:
            return replace(floor, stage=Stage.THINKING, answered=False)
        case ReplyBegins(ends) if floor.stage is Stage.THINKING:
            return replace(floor, stage=Stage.SPEAKING, began=now_ms, ends=ends)
        case ReplyHeard(reading_ms) if floor.stage is Stage.SPEAKING:
            return _handed_over(floor, now_ms, now_ms + reading_ms)
        case ReplyFailed() if floor.stage in (Stage.THINKING, Stage.SPEAKING):
            return listening(replace(floor, ends=False), now_ms)
    return floor


def _handed_over(floor: Floor, now_ms: int, read_ms: int) -> Floor:
    if floor.ends:
        return replace(floor, stage=Stage.OVER, silent_since=None)
    tail = now_ms + TAIL_MS if floor.half_duplex else floor.release_at
    return replace(listening(floor, read_ms), release_at=tail)
