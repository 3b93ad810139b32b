"""P22: what measuring how something was said costs, and how exact it is.

Synthetic signals of which everything is known (edges, pitch, syllables), white noise
at several distances below them, eSpeak NG's voices with its own phonemes as the truth,
and the one real recording of the tests. A signal-to-noise ratio is that of the speech
without its pauses.

- cost: processor time of one thread over the length of the sound. At most 0.02.
- edges of pauses: at most 20 ms off, down to 10 dB.
- pitch: at most 1 % off, of the known one and of Praat's own.
- syllables: at most 3 % off on synthetic trains, down to 5 dB.
"""

import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import mean, median

import numpy as np

from benchmarks._figures import QUICK, Figure, publish
from engine.adapters.espeak.synthesiser import EspeakSynthesiser
from engine.adapters.praat.measure import measure_sound
from engine.adapters.praat.voice import praat
from engine.adapters.recordings.decode import decode_recording
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.delivery import SoundMeasures
from engine.api.hearing import Word
from engine.api.language import Language
from engine.api.voice import VoiceChoice
from engine.delivery.accuracy import EDGE_MS, LOUDNESS_DB, PITCH_PERCENT
from engine.delivery.answer_facts import answer_facts
from engine.delivery.fillers import fillers_of
from engine.delivery.records import AnswerHeard
from engine.speech.sounds import Line, Sounds
from tests.engine.adapters.praat.signals import Spoken, noisy, trains, vowel
from tests.engine.workers.hearing.spoken import JFK

GOAL_COST = 0.02
GOAL_SYLLABLES = 3.0
ROUNDS = 2 if QUICK in sys.argv else 7
LENGTHS_S = (60, 600)
JFK_SYLLABLES = 28
GROUPS, PAUSES_MS = (8, 5, 12, 7), (500, 400, 900, 300, 600)
PITCHES_HZ = (75.0, 90.0, 120.0, 160.0, 220.0, 330.0)
SYLLABLES_MS = (130, 200, 300)
SNRS_DB: tuple[float | None, ...] = (None, 40.0, 20.0, 10.0)
PACES = (0.8, 1.0, 1.25)
VOICES: dict[Language, tuple[str, ...]] = {
    "en": ("espeak:en-us+m3", "espeak:en-us+f2", "espeak:en-gb+m5", "espeak:en-gb+f2"),
    "fr": ("espeak:fr+m3", "espeak:fr+f2", "espeak:fr+m5", "espeak:fr+f3"),
}
SENTENCES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Last March a customer called three times, and I found the meter read twice.",
        "I told my manager and we changed how meters are read.",
        "We agreed on a new plan, and delivered the first part two weeks early.",
        "Nobody had asked the people who use the tool every day.",
    ),
    "fr": (
        "En mars dernier, un client a appelé trois fois pour la même facture.",
        "J'en ai parlé à ma responsable et nous avons changé la façon de faire.",
        "Nous avons livré la première partie deux semaines plus tôt.",
        "Personne n'avait demandé leur avis aux gens qui utilisent cet outil.",
    ),
}
FILLERS_MS = (200, 300, 400, 500, 600)
FILLER_FORMANTS = (500, 1_500, 2_500)
_VOWEL = re.compile(r"[aeiouyɑɐɒæɔəɛɜɪʊʌøœɘɵɨʉɚɝᵻ]")


def main() -> int:
    figures = [
        *_cost(),
        *_edges(),
        *_pitch(),
        *_trains(),
        *_loudness(),
        *_voices(),
        *_fillers(),
    ]
    return publish(figures)


def measured(audio: Audio) -> SoundMeasures:
    found = measure_sound(audio, Cancel())
    if found is None:
        raise RuntimeError("nobody cancelled this")
    return found


def _jfk() -> Audio:
    return decode_recording(JFK.read_bytes())


def _cost() -> Iterator[Figure]:
    seconds = {length: _processor_s(length) for length in LENGTHS_S}
    for length, spent in seconds.items():
        yield Figure(
            "P22",
            f"processor time of all measures ÷ length of the sound, {length} s",
            spent / length,
            "×",
            f"best of {ROUNDS} rounds, one thread, a real voice repeated",
            at_most=GOAL_COST,
            detail=f"{1000 * spent:.0f} ms",
        )
    short, long = LENGTHS_S
    yield Figure(
        "P22",
        f"cost a second of sound, {long} s ÷ {short} s",
        (seconds[long] / long) / (seconds[short] / short),
        "×",
        f"best of {ROUNDS} rounds each",
        at_most=1.2,
    )


def _processor_s(length_s: int) -> float:
    pcm = _jfk().pcm
    count = 2 * HEARING_RATE * length_s
    audio = Audio((pcm * (count // len(pcm) + 1))[:count], HEARING_RATE)

    def work() -> None:
        found = measured(audio)
        answer_facts(AnswerHeard(1, "And so my fellow Americans", (), found), "en")

    return min(_spent(work) for _ in range(ROUNDS))


def _spent(work: Callable[[], None]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _signals(snrs: tuple[float | None, ...]) -> Iterator[tuple[Spoken, SoundMeasures]]:
    for snr_db in snrs:
        for hertz in PITCHES_HZ:
            for syllable_ms in SYLLABLES_MS:
                clean = trains(GROUPS, PAUSES_MS, syllable_ms, hertz)
                sound = clean if snr_db is None else noisy(clean, snr_db)
                yield sound, measured(sound.audio())


def _off_ms(sound: Spoken, found: SoundMeasures) -> int:
    if len(found.speech) != len(sound.speech_ms):
        return 10_000
    return max(
        max(abs(seen.start_ms - begin), abs(seen.end_ms - end))
        for seen, (begin, end) in zip(found.speech, sound.speech_ms, strict=True)
    )


def _edges() -> Iterator[Figure]:
    for snrs, name, goal in (
        (SNRS_DB, "clean to 10 dB", EDGE_MS),
        ((5.0,), "at 5 dB", None),
    ):
        off = [_off_ms(sound, found) for sound, found in _signals(snrs)]
        yield Figure(
            "P22",
            f"edges of pauses, distance from the truth, {name}",
            max(off),
            "ms",
            f"worst of {len(off)} synthetic signals, median {median(off):.0f} ms",
            at_most=goal,
        )


def _pitch() -> Iterator[Figure]:
    off = [
        100 * abs(found.pitch.median_hz / sound.hertz - 1) if found.pitch else 100.0
        for sound, found in _signals(SNRS_DB)
    ]
    yield Figure(
        "P22",
        "pitch, distance from the known one, clean to 10 dB",
        max(off),
        "%",
        f"worst of {len(off)} synthetic signals, {min(PITCHES_HZ):.0f} to "
        f"{max(PITCHES_HZ):.0f} Hz",
        at_most=PITCH_PERCENT,
    )
    ours, theirs = measured(_jfk()).pitch, _praat_median(_jfk())
    yield Figure(
        "P22",
        "pitch, distance from Praat's own, a real voice",
        100 * abs(ours.median_hz / theirs - 1) if ours else 100.0,
        "%",
        "jfk.flac, medians of voiced frames; Praat's range 75 to 400 Hz",
        at_most=PITCH_PERCENT,
        detail=f"{theirs:.0f} Hz",
    )


def _praat_median(audio: Audio) -> float:
    samples = np.frombuffer(audio.pcm, "<i2") / 32_768
    pitch = (
        praat()
        .Sound(samples, HEARING_RATE)
        .to_pitch_ac(time_step=0.01, pitch_floor=75, pitch_ceiling=400)
    )
    hertz = pitch.selected_array["frequency"]
    return float(np.median(hertz[hertz > 0]))


def _trains() -> Iterator[Figure]:
    off = [
        100 * abs(len(found.nuclei_ms) / len(sound.nuclei_ms) - 1)
        for sound, found in _signals((*SNRS_DB, 5.0))
    ]
    yield Figure(
        "P22",
        "syllables of synthetic trains, distance from the truth, clean to 5 dB",
        max(off),
        "%",
        f"worst of {len(off)} synthetic signals, mean {mean(off):.2f} %",
        at_most=GOAL_SYLLABLES,
    )


def _loudness() -> Iterator[Figure]:
    off = []
    for hertz in PITCHES_HZ:
        clean = trains(GROUPS, PAUSES_MS, 200, hertz)
        truth = _spread_db(measured(clean.audio()))
        for snr_db in (40.0, 20.0, 10.0):
            found = _spread_db(measured(noisy(clean, snr_db).audio()))
            off.append(abs(found - truth))
    yield Figure(
        "P22",
        "loudness variation, distance from the clean sound's, down to 10 dB",
        max(off),
        "dB",
        f"worst of {len(off)} synthetic signals, median {median(off):.1f} dB",
        at_most=LOUDNESS_DB,
    )


def _spread_db(found: SoundMeasures) -> float:
    return found.loudness.spread_db if found.loudness else 0.0


@dataclass(frozen=True)
class Said:
    """A sentence of eSpeak NG with its truth."""

    audio: Audio
    syllables: int
    words: tuple[Word, ...]


def _said(
    espeak: EspeakSynthesiser, text: str, language: Language, voice: str, pace: float
) -> Said:
    name, _, variant = voice.partition("+")
    choice = VoiceChoice(name, variant=variant, rate=pace)
    sounds = espeak.say(Line(text, language, choice), Cancel())
    if sounds is None:
        raise RuntimeError("nobody cancelled this")
    syllables = sum(bool(_VOWEL.search(each.symbol)) for each in sounds.phonemes)
    return Said(_at_16k(sounds.audio), syllables, _words(sounds, text))


def _words(sounds: Sounds, text: str) -> tuple[Word, ...]:
    """Return the words by eSpeak's marks, which come in pairs: beginning and end."""
    marks = sounds.marks
    return tuple(
        Word(text[start.position : end.position], start.at_ms, end.at_ms, 0.9)
        for start, end in zip(marks[::2], marks[1::2], strict=False)
    )


def _at_16k(audio: Audio) -> Audio:
    samples = np.frombuffer(audio.pcm, "<i2").astype(float)
    count = len(samples) * HEARING_RATE // audio.rate
    places = np.arange(count) * audio.rate / HEARING_RATE
    wave = np.interp(places, np.arange(len(samples)), samples)
    return Audio(wave.astype("<i2").tobytes(), HEARING_RATE)


def _voices() -> Iterator[Figure]:
    espeak = EspeakSynthesiser()
    for language, voices in VOICES.items():
        off = []
        for voice in voices:
            for pace in PACES:
                said = [
                    _said(espeak, text, language, voice, pace)
                    for text in SENTENCES[language]
                ]
                found = sum(len(measured(each.audio).nuclei_ms) for each in said)
                off.append(100 * (found / sum(each.syllables for each in said) - 1))
        yield Figure(
            "P22",
            f"syllables of synthetic voices, distance from their phonemes, {language}",
            max(map(abs, off)),
            "%",
            f"worst of {len(off)} voices and paces, mean {mean(off):+.1f} %",
            at_most=10.0,
        )
    found = len(measured(_jfk()).nuclei_ms)
    yield Figure(
        "P22",
        "syllables of a real voice, distance from the count by hand",
        100 * abs(found / JFK_SYLLABLES - 1),
        "%",
        "jfk.flac, the one real recording there is",
        at_most=10.0,
        detail=f"{found} of {JFK_SYLLABLES}",
    )


def _fillers() -> Iterator[Figure]:
    """Held vowels between sentences, and running speech without any."""
    espeak = EspeakSynthesiser()
    made = heard = falsely = sentences = 0
    for language, voices in VOICES.items():
        for voice in voices:
            for text in SENTENCES[language]:
                said = _said(espeak, text, language, voice, 1.0)
                plain = fillers_of(said.words, measured(said.audio), language)
                falsely, sentences = falsely + len(plain), sentences + 1
                for length_ms in FILLERS_MS:
                    found = _with_filler(said, length_ms, language)
                    made, heard = made + 1, heard + min(1, found - len(plain))
    how = f"{made} held vowels of 200 to 600 ms after synthetic sentences, word times exact"
    yield Figure(
        "P22", "fillers found by their sound alone", 100 * heard / made, "%", how
    )
    yield Figure(
        "P22",
        "fillers found in sentences without any",
        falsely / sentences,
        "a sentence",
        f"{sentences} synthetic sentences, word times exact: {falsely} in all",
    )


def _with_filler(said: Said, length_ms: int, language: Language) -> int:
    voice = measured(said.audio).pitch
    wave = 0.6 * vowel(length_ms, voice.median_hz if voice else 120.0, FILLER_FORMANTS)
    held = (wave * 32_767).astype("<i2").tobytes()
    gap = bytes(2 * HEARING_RATE // 8)
    whole = Audio(said.audio.pcm + gap + held + gap + said.audio.pcm, HEARING_RATE)
    later = (len(said.audio.pcm) + len(gap) * 2 + len(held)) // 32
    again = [
        Word(word.text, word.start_ms + later, word.end_ms + later, word.probability)
        for word in said.words
    ]
    found = fillers_of((*said.words, *again), measured(whole), language)
    begin = (len(said.audio.pcm) + len(gap)) // 32
    return sum(
        filler.start_ms < begin + length_ms and filler.end_ms > begin
        for filler in found
    )


if __name__ == "__main__":
    raise SystemExit(main())
