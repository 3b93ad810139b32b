"""The stages of each turn as lengths that can be compared. Pure: no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from app.practice.spoken.times import TurnTimes


class Step(StrEnum):
    """What the time between an answer and the first sound was used for."""

    SILENCE = "silence"
    """Waiting whether the answer goes on."""
    HEARING = "hearing"
    """Recognising the last words."""
    DECIDING = "deciding"
    """Keeping the answer and deciding the reply."""
    WORDING = "wording"
    """Wording the first clause."""
    VOICING = "voicing"
    """Making the first sound."""
    PLAYING = "playing"
    """Handing it to the device."""


_ENDS = {
    Step.SILENCE: "end_decided",
    Step.HEARING: "text_ready",
    Step.DECIDING: "reply_decided",
    Step.WORDING: "first_clause",
    Step.VOICING: "first_audio",
    Step.PLAYING: "first_sound",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One turn of the interviewer."""

    turn: int
    """Its index in the session."""
    lengths: dict[Step, int | None]
    """Milliseconds each step took; None where the turn had no such step."""
    wait_ms: int | None
    """From the person's last sound to the interviewer's first."""


def row_of(times: TurnTimes) -> Row:
    """Return the lengths between the moments of ``times``.

    A step that ended before the one ahead of it took no time of its own.
    """
    lengths: dict[Step, int | None] = {}
    reached = times.speech_ended
    for step, name in _ENDS.items():
        moment: int | None = getattr(times, name)
        if moment is None or reached is None:
            lengths[step] = None
        else:
            lengths[step] = max(0, moment - reached)
            reached = max(reached, moment)
    return Row(times.turn, lengths, times.wait_ms())


def rows_of(latencies: Iterable[TurnTimes]) -> tuple[Row, ...]:
    """Return a row for each turn that answered somebody."""
    return tuple(row_of(each) for each in latencies if each.speech_ended is not None)


def median_row(rows: Sequence[Row]) -> Row | None:
    """Return the median of each column; None without a row."""
    if not rows:
        return None
    lengths = {step: _median([row.lengths[step] for row in rows]) for step in Step}
    return Row(-1, lengths, _median([row.wait_ms for row in rows]))


def longest_ms(rows: Sequence[Row]) -> int:
    """Return the longest row there is, at least a second, for a common scale."""
    sums = (sum(each or 0 for each in row.lengths.values()) for row in rows)
    return max(1_000, *sums) if rows else 1_000


def _median(values: Sequence[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return round(median(known)) if known else None
