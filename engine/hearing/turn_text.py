"""The words of one turn, gathered piece by piece while it is spoken."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from engine.api.hearing import Word
from engine.hearing.agreement import Agreement
from engine.hearing.heard_words import text_of

LONGEST_PIECE_MS = 25_000
LONGEST_WITH_PARTIALS_MS = 15_000
"""A stretch without any pause is cut after this, where no word is stable yet."""
_LONGEST_GAP_MS = 1_500
"""Silence worth carrying to join two pieces in one pass."""
_NEW_SPEECH_MS = 1_000
"""What must have been said since the last pass for a partial one."""


class Purpose(StrEnum):
    """What a pass is for."""

    PIECE = "piece"
    """The words that count."""
    PAUSE = "pause"
    """The same, at a pause that may yet turn out to be short."""
    PARTIAL = "partial"
    """Words to show while the person speaks."""


@dataclass(frozen=True, slots=True)
class Span:
    """What is to be transcribed, in the time of the stream."""

    start_ms: int
    end_ms: int
    speech_ms: int
    purpose: Purpose

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


@dataclass(slots=True)
class _Piece:
    """A stretch that is over."""

    start_ms: int
    end_ms: int
    speech_ms: int
    agreement: Agreement
    words: tuple[Word, ...] | None = None


@dataclass(slots=True)
class _Stretch:
    """A stretch of speech that may go on."""

    start_ms: int
    agreement: Agreement = field(default_factory=Agreement)
    speech_ms: int = 0
    speech_asked_ms: int = 0
    """How much of the speech was in the last pass."""
    pause_ms: int | None = None
    """Where it pauses, with the little that is kept after the last sound."""
    words: tuple[Word, ...] = ()
    covered_ms: int = -1
    """How far the words reach."""


class TurnText:
    """Says what to transcribe next, and what is known so far.

    Words carry the time of the stream. The transcriber does one pass at a time.
    """

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._stretch: _Stretch | None = None

    @property
    def stretch_start_ms(self) -> int | None:
        """Where the open stretch begins; None when there is none."""
        return self._stretch.start_ms if self._stretch else None

    @property
    def needed_from_ms(self) -> int | None:
        """Where the sound begins that is still to be transcribed."""
        for piece in self._pieces:
            if piece.words is None:
                return piece.start_ms
        return self.stretch_start_ms

    @property
    def waiting_ms(self) -> int:
        """How much closed speech waits to be transcribed."""
        return sum(piece.speech_ms for piece in self._pieces if piece.words is None)

    @property
    def is_known(self) -> bool:
        """Whether everything said before the present pause is known."""
        if any(piece.words is None for piece in self._pieces):
            return False
        stretch = self._stretch
        return stretch is None or (
            stretch.pause_ms is not None and stretch.covered_ms >= stretch.pause_ms
        )

    @property
    def words(self) -> tuple[Word, ...]:
        """Everything known, final or not."""
        words = self._final_words()
        return (*words, *self._stretch.words) if self._stretch else words

    @property
    def text(self) -> str:
        """Everything known, as text."""
        return text_of(self.words)

    @property
    def stable(self) -> str:
        """What will not change any more."""
        parts = [word.text for word in self._final_words()]
        behind = self._first_waiting()
        if behind is not None:
            parts.extend(behind.stable)
        return " ".join(parts)

    @property
    def tentative(self) -> str:
        """What may change, after what is stable."""
        behind = self._first_waiting()
        return " ".join(behind.tentative) if behind is not None else ""

    def open(self, start_ms: int) -> None:
        """Begin a stretch of speech."""
        self._stretch = _Stretch(start_ms)

    def grow(self, speech_ms: int) -> None:
        """Take note of more speech in the open stretch."""
        if self._stretch is not None:
            self._stretch.speech_ms += speech_ms

    def pause(self, end_ms: int) -> None:
        """Take note that the speech pauses; ``end_ms`` is what is kept of it."""
        if self._stretch is not None:
            self._stretch.pause_ms = end_ms

    def resume(self) -> None:
        """Take note that the open stretch goes on after all."""
        if self._stretch is not None:
            self._stretch.pause_ms = None

    def close(self, end_ms: int) -> None:
        """End the open stretch: its words will be final."""
        stretch, self._stretch = self._stretch, None
        if stretch is None:
            return
        piece = _Piece(stretch.start_ms, end_ms, stretch.speech_ms, stretch.agreement)
        if stretch.covered_ms >= end_ms:
            piece.words = stretch.agreement.keep(stretch.words)
        self._pieces.append(piece)

    def cut(self, at_ms: int) -> None:
        """Close what was said before ``at_ms`` and go on with a new stretch."""
        stretch = self._stretch
        if stretch is None:
            return
        whole, spoken = stretch.speech_ms, at_ms - stretch.start_ms
        stretch.speech_ms = min(whole, spoken)
        stretch.covered_ms = -1
        self.close(at_ms)
        self.open(at_ms)
        self.grow(whole - min(whole, spoken))

    def next_piece(self) -> Span | None:
        """Return the closed speech to transcribe: all that fits one pass."""
        waiting = [piece for piece in self._pieces if piece.words is None]
        if not waiting:
            return None
        taken = waiting[:1]
        for piece in waiting[1:]:
            gap = piece.start_ms - taken[-1].end_ms
            length = piece.end_ms - taken[0].start_ms
            if gap > _LONGEST_GAP_MS or length > LONGEST_PIECE_MS:
                break
            taken.append(piece)
        speech = sum(piece.speech_ms for piece in taken)
        return Span(taken[0].start_ms, taken[-1].end_ms, speech, Purpose.PIECE)

    def next_pause(self) -> Span | None:
        """Return the open stretch up to its pause, when it is not known so far."""
        stretch = self._stretch
        if stretch is None or stretch.pause_ms is None:
            return None
        if stretch.covered_ms >= stretch.pause_ms:
            return None
        return Span(
            stretch.start_ms, stretch.pause_ms, stretch.speech_ms, Purpose.PAUSE
        )

    def next_partial(self, now_ms: int) -> Span | None:
        """Return the open stretch up to now, when enough of it is new."""
        stretch = self._stretch
        if stretch is None or stretch.pause_ms is not None:
            return None
        if stretch.speech_ms - stretch.speech_asked_ms < _NEW_SPEECH_MS:
            return None
        if now_ms - stretch.start_ms > LONGEST_WITH_PARTIALS_MS:
            return None
        return Span(stretch.start_ms, now_ms, stretch.speech_ms, Purpose.PARTIAL)

    def asked(self, span: Span) -> None:
        """Take note that ``span`` is being transcribed."""
        if self._stretch is not None and self._stretch.start_ms == span.start_ms:
            self._stretch.speech_asked_ms = span.speech_ms

    def take(self, span: Span, words: Sequence[Word]) -> None:
        """Take the words of ``span``, in the time of the stream."""
        stretch = self._stretch
        if stretch is not None and stretch.start_ms == span.start_ms:
            self._take_open(stretch, span, tuple(words))
            return
        covered = [
            piece
            for piece in self._pieces
            if piece.words is None
            and span.start_ms <= piece.start_ms
            and piece.end_ms <= span.end_ms
        ]
        if not covered or span.purpose is Purpose.PARTIAL:
            return
        covered[0].words = covered[0].agreement.keep(words)
        for piece in covered[1:]:
            piece.words = ()

    def _take_open(
        self, stretch: _Stretch, span: Span, words: tuple[Word, ...]
    ) -> None:
        stretch.agreement.hear(words)
        if span.purpose is Purpose.PAUSE:
            stretch.words = words
            stretch.covered_ms = span.end_ms

    def _final_words(self) -> tuple[Word, ...]:
        """Return the words of the pieces known without a hole before them."""
        words: list[Word] = []
        for piece in self._pieces:
            if piece.words is None:
                break
            words.extend(piece.words)
        return tuple(words)

    def _first_waiting(self) -> Agreement | None:
        """Return what is known of the first stretch that is not final."""
        for piece in self._pieces:
            if piece.words is None:
                return piece.agreement
        return self._stretch.agreement if self._stretch else None
