"""From words of an answer to the moment they are heard."""

from app.domain.sessions import Turn
from app.domain.timed_words import timed_words
from engine.api.delivery import Interval


def time_of(turn: Turn, start: int, end: int) -> Interval | None:
    """Return when characters ``start`` to ``end`` of a turn's text are said.

    Returns:
        On the clock of the answer's sound. None where nobody can tell: the answer was
        typed, the person corrected its text, or its words are not those of the text.
    """
    if turn.original_text is not None or start >= end:
        return None
    touched = [
        timed.word
        for timed in timed_words(turn)
        if timed.start < end and timed.end > start
    ]
    if not touched:
        return None
    return Interval(
        min(word.start_ms for word in touched), max(word.end_ms for word in touched)
    )
