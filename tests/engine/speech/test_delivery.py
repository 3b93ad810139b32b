"""A part is ready to play: no dead air, one level, one clock."""

import numpy as np
import pytest

from engine.api.audio import Audio
from engine.api.voice import Viseme
from engine.speech.delivery import Clause, pause_after, spoken_part
from engine.speech.loudness import LEVEL, from_pcm, speech_level, to_pcm
from engine.speech.reading.aloud import read_aloud
from engine.speech.sounds import Mark, Sounds, TimedPhoneme

RATE = 22_050


def sounds(head_s: float = 0.2, tail_s: float = 0.5) -> Sounds:
    """Half a second of a hum with silence around it; two words of two letters."""
    times = np.arange(RATE // 2, dtype=np.float32) / RATE
    hum = (0.3 * np.sin(2 * np.pi * 150 * times)).astype(np.float32)
    gaps = [np.zeros(round(gap * RATE), np.float32) for gap in (head_s, tail_s)]
    head_ms = round(head_s * 1000)
    return Sounds(
        Audio(to_pcm(np.concatenate([gaps[0], hum, gaps[1]])), RATE),
        (TimedPhoneme("m", head_ms), TimedPhoneme("a", head_ms + 250)),
        (
            Mark(0, head_ms),
            Mark(2, head_ms + 250),
            Mark(3, head_ms + 250),
            Mark(5, head_ms + 500),
        ),
    )


def clause(written: str, offset: int = 0, rate: float = 1.0) -> Clause:
    return Clause(written, read_aloud(written, "fr"), offset, rate)


PAUSES = [
    ("Bonjour.", 260),
    ("Vraiment ?", 260),
    ("« Oui. » ", 260),
    ("Alors, ", 160),
    ("Voici\u00a0:", 160),
    ("sans marque", 30),
    ("", 30),
]


@pytest.mark.parametrize(("written", "pause_ms"), PAUSES)
def test_the_mark_at_the_end_makes_the_pause(written: str, pause_ms: int) -> None:
    assert pause_after(written) == pause_ms


def test_dead_air_is_replaced_by_the_pause() -> None:
    part = spoken_part(sounds(), clause("ma ma."))

    assert part.audio.duration_ms == pytest.approx(500 + 260 + 16, abs=10)


def test_who_speaks_faster_pauses_less() -> None:
    usual = spoken_part(sounds(), clause("ma ma."))
    faster = spoken_part(sounds(), clause("ma ma.", rate=1.3))

    saved_ms = usual.audio.duration_ms - faster.audio.duration_ms
    assert saved_ms == pytest.approx(60, abs=2)


def test_the_part_has_the_common_level() -> None:
    part = spoken_part(sounds(), clause("ma ma."))

    level = speech_level(from_pcm(part.audio.pcm), RATE)
    assert level == pytest.approx(LEVEL, rel=0.05)


def test_mouth_and_words_keep_to_the_trimmed_sound() -> None:
    part = spoken_part(sounds(), clause("ma ma."))

    assert part.visemes[0].at_ms == 0
    assert part.visemes[-1].viseme is Viseme.REST
    assert part.visemes[-1].at_ms == pytest.approx(516, abs=10)
    assert part.words[0].start_ms == pytest.approx(8, abs=3)
    assert part.words[1].end_ms == pytest.approx(508, abs=3)


def test_words_are_counted_from_the_beginning_of_the_utterance() -> None:
    part = spoken_part(sounds(), clause("ma ma.", offset=40))

    assert [(word.start, word.end) for word in part.words] == [(40, 42), (43, 45)]


def test_a_silent_line_is_a_short_pause_at_rest() -> None:
    nothing = Sounds(Audio(b"", RATE), (), ())

    part = spoken_part(nothing, clause("…"))

    assert part.audio.duration_ms == pytest.approx(260, abs=1)
    assert [step.viseme for step in part.visemes] == [Viseme.REST]
    assert part.words == ()
