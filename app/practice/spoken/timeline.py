"""Which words were heard, and how the mouth stands, at a moment of the sound."""

from bisect import bisect_right
from dataclasses import dataclass

from engine.api.voice import SpokenPart, TimedViseme, TimedWord, Viseme


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a turn while it sounds."""

    heard: int
    """Characters of the turn heard so far."""
    mouth: Viseme


class Timeline:
    """The parts of one turn, in the order in which they are played.

    The loudspeaker counts from where its queue was last empty: a part that is played
    after a gap begins a new count.
    """

    def __init__(self, before: int = 0) -> None:
        """Begin a turn of which ``before`` characters were heard already."""
        self._words: list[TimedWord] = []
        self._visemes: list[TimedViseme] = []
        self._length_ms = 0
        self._before = before
        """Characters heard before the present count."""

    def add(self, part: SpokenPart, offset: int, *, after_gap: bool) -> None:
        """Put a part at the end.

        Args:
            part: its words count from the beginning of their clause.
            offset: of the clause, in characters of the turn.
            after_gap: nothing was playing any more.
        """
        if after_gap:
            self._before = max(self._before, self.last)
            self._words, self._visemes, self._length_ms = [], [], 0
        shift = self._length_ms
        self._words.extend(
            TimedWord(
                word.start + offset,
                word.end + offset,
                word.start_ms + shift,
                word.end_ms + shift,
            )
            for word in part.words
        )
        self._visemes.extend(
            TimedViseme(each.viseme, each.at_ms + shift) for each in part.visemes
        )
        self._length_ms += part.audio.duration_ms

    @property
    def last(self) -> int:
        """The end of the last word that has a sound."""
        return self._words[-1].end if self._words else self._before

    def at(self, played_ms: int) -> Moment:
        """Return what has been heard at ``played_ms`` of the present count."""
        ended = bisect_right(self._words, played_ms, key=lambda word: word.end_ms)
        begun = bisect_right(self._visemes, played_ms, key=lambda each: each.at_ms)
        mouth = self._visemes[begun - 1].viseme if begun else Viseme.REST
        if played_ms >= self._length_ms:
            mouth = Viseme.REST
        heard = self._words[ended - 1].end if ended else self._before
        return Moment(max(heard, self._before), mouth)
