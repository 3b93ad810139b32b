"""Praat on sounds of which everything is known, in child processes."""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.adapters.praat.measure import measure_sound
from engine.adapters.recordings.decode import decode_recording
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.delivery import SoundMeasures
from engine.api.errors import Refused
from tests.child import in_child, needs_fork
from tests.engine.adapters.praat.signals import (
    Spoken,
    audio_of,
    gliding,
    noisy,
    trains,
    vowel,
)
from tests.engine.workers.hearing.spoken import JFK, Said, fan, keyboard, speak

pytestmark = needs_fork

GROUPS = (8, 5, 12, 7)
PAUSES_MS = (500, 400, 900, 300, 600)
JFK_SYLLABLES = 28
EASY_NOISE = tuple(pytest.param(snr, marks=pytest.mark.slow) for snr in (40.0, 20.0))
"""Noise between none and that which is hard."""
EDGE_MS = 20
ENGLISH = (
    "I told my manager and we changed how meters are read.",
    "We agreed on a new plan and delivered the first part two weeks early.",
    "Nobody had asked the people who use the tool every day.",
)
ENGLISH_SYLLABLES = 14 + 18 + 15
FRENCH = (
    "Nous avons livré la première partie deux semaines plus tôt.",
    "J'ai parlé à ma responsable et nous avons changé la méthode.",
    "Personne n'avait demandé leur avis aux gens qui utilisent cet outil.",
)
FRENCH_SYLLABLES = 15 + 17 + 19


def measured(audio: Audio) -> SoundMeasures:
    found = measure_sound(audio, Cancel())
    assert found is not None
    return found


def told(work: Callable[[], object]) -> Any:
    """Return what ``work`` finds in a child of its own, through JSON."""
    code, result = in_child(lambda: json.dumps(work()))
    assert code == 0, result
    return json.loads(result)


def spoken(snr_db: float | None, hertz: float, syllable_ms: int = 200) -> Spoken:
    clean = trains(GROUPS, PAUSES_MS, syllable_ms, hertz)
    return clean if snr_db is None else noisy(clean, snr_db)


def edges(found: SoundMeasures) -> list[list[int]]:
    return [[each.start_ms, each.end_ms] for each in found.speech]


@pytest.mark.requirement("E-045")
@pytest.mark.parametrize(
    "hertz", [90.0, pytest.param(120.0, marks=pytest.mark.slow), 220.0]
)
@pytest.mark.parametrize("snr_db", [None, *EASY_NOISE, 10.0])
def test_pauses_begin_and_end_within_20_ms(snr_db: float | None, hertz: float) -> None:
    sound = spoken(snr_db, hertz)

    found = told(lambda: edges(measured(sound.audio())))

    assert found == [
        [pytest.approx(begin, abs=EDGE_MS), pytest.approx(end, abs=EDGE_MS)]
        for begin, end in sound.speech_ms
    ]


@pytest.mark.requirement("E-045")
@pytest.mark.parametrize("snr_db", [None, *EASY_NOISE, 10.0, 5.0])
@pytest.mark.parametrize(
    "syllable_ms", [130, pytest.param(200, marks=pytest.mark.slow), 300]
)
def test_syllables_are_counted_within_3_percent(
    snr_db: float | None, syllable_ms: int
) -> None:
    sound = spoken(snr_db, 120.0, syllable_ms)

    found = told(lambda: measured(sound.audio()).nuclei_ms)

    assert len(found) == pytest.approx(len(sound.nuclei_ms), rel=0.03)


@pytest.mark.requirement("E-045")
@pytest.mark.parametrize(
    "snr_db", [None, pytest.param(20.0, marks=pytest.mark.slow), 10.0]
)
@pytest.mark.parametrize("hertz", [75.0, 110.0, 205.0, 330.0])
def test_pitch_is_within_1_percent_of_the_known_one(
    snr_db: float | None, hertz: float
) -> None:
    sound = spoken(snr_db, hertz)

    median, spread = told(lambda: pitch_of(sound.audio()))

    assert median == pytest.approx(hertz, rel=0.01)
    assert spread < 0.2


def pitch_of(audio: Audio) -> tuple[float, float]:
    pitch = measured(audio).pitch
    assert pitch is not None
    return pitch.median_hz, pitch.spread_semitones


@pytest.mark.requirement("E-045")
def test_pitch_agrees_with_praat_on_a_real_voice() -> None:
    ours, praat = told(lambda: (pitch_of(jfk())[0], praat_median(jfk())))

    assert ours == pytest.approx(praat, rel=0.01)


def praat_median(audio: Audio) -> float:
    import parselmouth  # noqa: PLC0415 (native, in a child)

    samples = np.frombuffer(audio.pcm, "<i2") / 32_768
    pitch = parselmouth.Sound(samples, HEARING_RATE).to_pitch_ac(
        time_step=0.01, pitch_floor=75, pitch_ceiling=400
    )
    hertz = pitch.selected_array["frequency"]
    return float(np.median(hertz[hertz > 0]))


def test_the_spread_of_a_glide_is_that_of_the_glide() -> None:
    """Six semitones up, evenly: their standard deviation is 6 / sqrt(12)."""
    _, spread = told(lambda: pitch_of(audio_of(gliding(4_000, 110.0, 6.0))))

    assert spread == pytest.approx(6 / 12**0.5, rel=0.05)


def jfk() -> Audio:
    return decode_recording(JFK.read_bytes())


@pytest.mark.requirement("E-045")
def test_a_real_voice_is_measured_within_10_percent() -> None:
    found = told(lambda: measures_told(measured(jfk())))

    assert len(found["nuclei"]) == pytest.approx(JFK_SYLLABLES, rel=0.1)
    pauses = [
        (before[1], after[0])
        for before, after in zip(found["speech"], found["speech"][1:], strict=False)
        if after[0] - before[1] >= 250
    ]
    after_americans, after_not, after_you = pauses
    assert after_americans == pytest.approx((2_155, 3_285), abs=60)
    assert after_not == pytest.approx((4_460, 5_405), abs=60)
    assert after_you == pytest.approx((7_705, 8_185), abs=60)


def measures_told(found: SoundMeasures) -> dict[str, object]:
    return {
        "speech": edges(found),
        "nuclei": found.nuclei_ms,
        "flat": [[flat.start_ms, flat.end_ms] for flat in found.flat_voiced],
        "duration": found.duration_ms,
    }


@pytest.mark.requirement("E-045")
@pytest.mark.parametrize(
    ("voice", "sentences", "syllables"),
    [
        ("en-us+m3", ENGLISH, ENGLISH_SYLLABLES),
        ("en+f2", ENGLISH, ENGLISH_SYLLABLES),
        ("fr+m3", FRENCH, FRENCH_SYLLABLES),
        ("fr+f2", FRENCH, FRENCH_SYLLABLES),
    ],
)
def test_synthetic_voices_of_both_languages_are_measured_within_10_percent(
    voice: str, sentences: tuple[str, ...], syllables: int
) -> None:
    sounds = speak(*(Said(sentence, voice, 150) for sentence in sentences))

    counts = told(
        lambda: [len(measured(Audio(pcm, HEARING_RATE)).nuclei_ms) for pcm in sounds]
    )

    assert sum(counts) == pytest.approx(syllables, rel=0.1)


@pytest.mark.parametrize(
    "sound",
    [
        bytes(2 * HEARING_RATE * 3),
        fan(6, 300),
        fan(6, 6_000),
        keyboard(6),
        bytes(900),
        b"",
    ],
    ids=["silence", "fan", "loud fan", "keyboard", "an instant", "nothing"],
)
def test_where_nobody_speaks_there_is_no_speech(sound: bytes) -> None:
    found = told(lambda: measures_told(measured(Audio(sound, HEARING_RATE))))

    assert (found["speech"], found["nuclei"], found["flat"]) == ([], [], [])


def test_a_hum_of_the_mains_is_no_speech() -> None:
    times = np.arange(8 * HEARING_RATE) / HEARING_RATE
    hum = 0.1 * np.sin(2 * np.pi * 100 * times)
    hum += np.random.default_rng(3).normal(0, 0.003, len(times))

    found = told(lambda: measures_told(measured(audio_of(hum))))

    assert found["speech"] == []


def test_a_room_that_grows_louder_hides_no_pause() -> None:
    sound = trains((6, 6, 6, 6, 6, 6), (400, 600, 600, 600, 600, 600, 400))
    level = np.linspace(0.001, 0.02, len(sound.wave))
    noise = np.random.default_rng(5).normal(0, 1, len(sound.wave)) * level

    found = told(lambda: edges(measured(audio_of(sound.wave + noise))))

    assert len(found) == len(sound.speech_ms)


def test_a_held_vowel_is_flat_and_running_speech_is_not() -> None:
    """A steady "euh" of 400 ms stands between two groups of moving syllables."""
    speech = trains((6,), (300, 200), 180)
    held = 0.7 * vowel(400, 118.0, (500, 1_500, 2_500))
    wave = np.concatenate([speech.wave, held, np.zeros(3_200), speech.wave])
    begin = len(speech.wave) / 16

    found = told(lambda: measures_told(measured(audio_of(wave))))

    (flat,) = found["flat"]
    assert flat == pytest.approx([begin, begin + 400], abs=60)


def test_a_long_sound_is_measured_like_its_parts() -> None:
    """Three times the same eleven seconds: pieces begin elsewhere each time."""
    once, thrice = told(
        lambda: [
            measures_told(measured(audio))
            for audio in (jfk(), Audio(jfk().pcm * 3, HEARING_RATE))
        ]
    )

    assert thrice["duration"] == 3 * once["duration"]
    assert len(thrice["nuclei"]) == pytest.approx(3 * len(once["nuclei"]), abs=2)


def test_what_is_cancelled_gives_nothing() -> None:
    cancel = Cancel()
    cancel.cancel()

    found = told(lambda: measure_sound(jfk(), cancel))

    assert found is None


def test_sound_at_another_rate_is_refused() -> None:
    with pytest.raises(Refused):
        measure_sound(Audio(bytes(100), 44_100), Cancel())
