"""All voices are equally loud, and no edge clicks."""

import numpy as np
import pytest

from engine.speech.loudness import (
    LEVEL,
    PEAK,
    Samples,
    faded,
    from_pcm,
    levelled,
    resampled,
    sounding,
    speech_level,
    to_pcm,
    with_pause,
)

RATE = 22_050


def tone(strength: float, hertz: float = 220.0, seconds: float = 0.5) -> Samples:
    times = np.arange(round(seconds * RATE), dtype=np.float32) / RATE
    return (strength * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def pitch_of(samples: Samples) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(spectrum.argmax() * RATE / len(samples))


@pytest.mark.parametrize("strength", [0.02, 0.1, 0.9])
def test_quiet_and_loud_sounds_come_to_one_level(strength: float) -> None:
    levels = speech_level(levelled(tone(strength), RATE), RATE)

    assert levels == pytest.approx(LEVEL, rel=0.02)


def test_pauses_do_not_count_for_the_level() -> None:
    spoken = tone(0.3)
    with_silence = np.concatenate([spoken, silence(2.0)])

    assert speech_level(with_silence, RATE) == pytest.approx(
        speech_level(spoken, RATE), rel=0.02
    )


def test_a_peak_is_bent_below_full_scale() -> None:
    sharp = tone(0.05)
    sharp[::500] = 1.0

    assert float(np.abs(levelled(sharp, RATE)).max()) <= PEAK


def test_silence_stays_silence() -> None:
    assert not levelled(silence(0.2), RATE).any()
    assert sounding(silence(0.2), RATE) == (0, 0)
    assert speech_level(silence(0.001), RATE) == 0.0


def test_dead_air_at_both_ends_is_found() -> None:
    sound = np.concatenate([silence(0.3), tone(0.5), silence(0.4)])

    first, last = sounding(sound, RATE)

    assert first / RATE == pytest.approx(0.3, abs=0.01)
    assert last / RATE == pytest.approx(0.8, abs=0.01)


def test_edges_rise_and_fall() -> None:
    soft = faded(np.ones(RATE, dtype=np.float32), RATE)

    assert soft[0] == 0.0
    assert soft[-1] == 0.0
    assert soft[RATE // 2] == 1.0


def test_a_pause_is_added_behind() -> None:
    assert len(with_pause(tone(0.5), RATE, 100)) == len(tone(0.5)) + RATE // 10


def test_samples_survive_the_way_to_bytes_and_back() -> None:
    sound = tone(0.5)

    assert from_pcm(to_pcm(sound)) == pytest.approx(sound, abs=1e-4)


@pytest.mark.parametrize("speed", [0.93, 1.08])
def test_faster_is_higher_and_shorter(speed: float) -> None:
    sound = tone(0.5, hertz=400.0, seconds=1.0)

    changed = resampled(sound, speed)

    assert len(changed) == pytest.approx(len(sound) / speed, abs=1)
    assert pitch_of(changed) == pytest.approx(400.0 * speed, rel=0.01)
    assert speech_level(changed, RATE) == pytest.approx(
        speech_level(sound, RATE), rel=0.01
    )
