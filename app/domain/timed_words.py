"""Where the words that were heard stand in the text of their turn."""

from dataclasses import dataclass

from app.domain.sessions import Turn, TurnSource
from engine.api.hearing import Word


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A heard word at its place."""

    start: int
    """Its first character in the turn's text."""
    end: int
    """After its last."""
    word: Word


def timed_words(turn: Turn) -> tuple[TimedWord, ...]:
    """Return the heard words of a turn at their places, in order.

    None of them where the text says anything else than what was heard: it was typed,
    corrected, or went on in writing.
    """
    found: list[TimedWord] = []
    at = 0
    for word in turn.words:
        text = word.text.strip()
        begin = turn.text.find(text, at)
        if begin < 0 or _says(turn.text[at:begin]):
            return ()
        at = begin + len(text)
        found.append(TimedWord(begin, at, word))
    return () if _says(turn.text[at:]) else tuple(found)


def timed_as_corrected(turn: Turn) -> tuple[TimedWord, ...]:
    """Return the words of a spoken turn at their places, through a correction too.

    A correction that keeps the number of words keeps their times; after any other there
    are none.
    """
    if turn.source is not TurnSource.SPOKEN:
        return ()
    return timed_words(turn) or _in_order(turn)


def _in_order(turn: Turn) -> tuple[TimedWord, ...]:
    texts = turn.text.split()
    if len(texts) != len(turn.words):
        return ()
    found: list[TimedWord] = []
    at = 0
    for text, word in zip(texts, turn.words, strict=True):
        begin = turn.text.index(text, at)
        at = begin + len(text)
        found.append(TimedWord(begin, at, word))
    return tuple(found)


def _says(between: str) -> bool:
    return any(character.isalnum() for character in between)
