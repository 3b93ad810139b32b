"""From words of an answer to the moment they are heard."""

from app.domain.sessions import Turn
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
        word
        for word, place in zip(turn.words, _places(turn), strict=False)
        if place[0] < end and place[1] > start
    ]
    if not touched:
        return None
    return Interval(
        min(word.start_ms for word in touched), max(word.end_ms for word in touched)
    )


def _places(turn: Turn) -> list[tuple[int, int]]:
    """Return where each word of a turn stands in its text; none when one does not."""
    text = turn.text
    places, reached = [], 0
    for word in turn.words:
        said = word.text.strip()
        at = text.find(said, reached)
        if at < 0 or _says(text[reached:at]):
            return []
        reached = at + len(said)
        places.append((at, reached))
    return [] if _says(text[reached:]) else places


def _says(between: str) -> bool:
    return any(character.isalnum() for character in between)
