"""What is measured in the sound of one answer. Facts of sound alone.

No record here says, or lets anybody conclude, how the speaker felt or who they are.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of sound."""

    start_ms: int
    """From the beginning of the answer's sound."""
    end_ms: int


@dataclass(frozen=True, slots=True)
class PitchFacts:
    """Pitch over the voiced parts."""

    median_hz: float
    low_hz: float
    """10th percentile."""
    high_hz: float
    """90th percentile."""
    spread_semitones: float
    """Standard deviation in semitones around the median."""
    voiced_ms: int


@dataclass(frozen=True, slots=True)
class LoudnessFacts:
    """Loudness while sound is made."""

    median_dbfs: float
    spread_db: float
    """90th less 10th percentile."""


@dataclass(frozen=True, slots=True)
class SoundMeasures:
    """What the sound of one answer holds.

    Times share the clock of ``Turn.words``: milliseconds from the beginning of the
    turn's sound.
    """

    duration_ms: int
    """Of the sound given."""
    speech: tuple[Interval, ...]
    """Where sound is made, in order; what lies between two of them is a pause."""
    nuclei_ms: tuple[int, ...]
    """Syllable nuclei: peaks of intensity that are voiced."""
    flat_voiced: tuple[Interval, ...]
    """Voiced stretches of 150 to 800 ms with a flat pitch: candidates for "euh"."""
    pitch: PitchFacts | None
    """None where too little was voiced to say."""
    loudness: LoudnessFacts | None
    """None without speech."""
    method: str
    """Name and version of what measured it."""
