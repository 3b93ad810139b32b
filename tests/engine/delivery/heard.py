"""Answers as heard, for tests: speech, words and nuclei where a test wants them."""

from collections.abc import Sequence

from engine.api.delivery import Interval, LoudnessFacts, PitchFacts, SoundMeasures
from engine.api.hearing import Word
from engine.delivery.records import AnswerHeard

PITCH = PitchFacts(118.0, 100.0, 150.0, 2.4, 4_000)
LOUDNESS = LoudnessFacts(-22.0, 18.0)


def measures(
    *speech: tuple[int, int],
    every_ms: int = 250,
    flat: Sequence[tuple[int, int]] = (),
) -> SoundMeasures:
    """Return speech with a nucleus every so many milliseconds."""
    return SoundMeasures(
        duration_ms=(speech[-1][1] if speech else 0) + 200,
        speech=tuple(Interval(*edges) for edges in speech),
        nuclei_ms=tuple(
            at for begin, end in speech for at in range(begin + 50, end, every_ms)
        ),
        flat_voiced=tuple(Interval(*edges) for edges in flat),
        pitch=PITCH if speech else None,
        loudness=LOUDNESS if speech else None,
        method="test 1",
    )


def words(*timed: tuple[str, int, int], probability: float = 0.9) -> tuple[Word, ...]:
    return tuple(Word(text, start, end, probability) for text, start, end in timed)


def answer(
    text: str, found: SoundMeasures, said: tuple[Word, ...] = (), **how: object
) -> AnswerHeard:
    return AnswerHeard(1, text, said, found, **how)  # type: ignore[arg-type]  # the test names what it sets
