"""What is known of how answers were said, before it is put in words."""

from dataclasses import dataclass
from enum import StrEnum

from engine.api.delivery import SoundMeasures
from engine.api.hearing import Word


@dataclass(frozen=True, slots=True)
class AnswerHeard:
    """One spoken answer: its sound as measured, its words as heard and as corrected."""

    turn: int
    """Index of the turn."""
    text: str
    """As corrected, where it was."""
    words: tuple[Word, ...]
    """As first heard, on the clock of ``measures``."""
    measures: SoundMeasures
    corrected: bool = False
    waited_ms: int | None = None
    """From the end of the question to the beginning of the sound."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence inside an answer."""

    start_ms: int
    end_ms: int
    after: str | None
    """The word before it; None where words have no times, or were corrected."""

    @property
    def length_ms(self) -> int:
        """How long it lasts."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class Filler:
    """A filler heard."""

    start_ms: int
    end_ms: int
    word: str | None
    """As recognised; None: known by its sound alone."""


@dataclass(frozen=True, slots=True)
class PaceMoment:
    """Pace around one moment."""

    at_ms: int
    syllables_per_minute: float


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """How one answer was said."""

    turn: int
    duration_ms: int
    """From the first sound of speech to the last."""
    response_ms: int | None
    words: int
    syllables: int
    """Nuclei in the sound."""
    text_syllables: int
    """Of the words: a check on the nuclei."""
    pauses: tuple[Pause, ...]
    fillers: tuple[Filler, ...]
    pace: tuple[PaceMoment, ...]
    pitch_semitones: float | None
    loudness_db: float | None

    @property
    def articulated_ms(self) -> int:
        """The duration without its pauses."""
        return self.duration_ms - sum(pause.length_ms for pause in self.pauses)


class FigureCode(StrEnum):
    """The figures of a session, in the order they are told."""

    SYLLABLES_PER_MINUTE = "syllables_per_minute"
    WORDS_PER_MINUTE = "words_per_minute"
    ARTICULATION_RATE = "articulation_rate"
    PAUSES_PER_MINUTE = "pauses_per_minute"
    LONGEST_PAUSE = "longest_pause"
    FILLERS_PER_MINUTE = "fillers_per_minute"
    RESPONSE_DELAY = "response_delay"
    ANSWER_LENGTH = "answer_length"
    TALK_SHARE = "talk_share"
    LOUDNESS_VARIATION = "loudness_variation"
    PITCH_VARIATION = "pitch_variation"


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """How the spoken answers of one session were said."""

    answers: tuple[AnswerFacts, ...]
    """Without a pace where syllables are doubtful."""
    figures: dict[FigureCode, float]
    """Seconds, semitones, decibels, shares and counts a minute; see each code's
    formula in docs/features/delivery.md. What there is too little of is left out."""
    syllables_doubtful: bool
    """Sound and words disagree on the syllables: nothing is told of them."""
