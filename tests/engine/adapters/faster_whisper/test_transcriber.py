"""Whisper through faster-whisper with the small model, in child processes."""

import itertools
from pathlib import Path

import pytest

from engine.adapters.faster_whisper.transcriber import (
    Pass,
    WhisperPlan,
    WhisperTranscriber,
)
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.errors import Refused
from engine.hearing.evidence import Written
from tests.child import in_child, needs_fork
from tests.engine.workers.hearing.spoken import Said, fan, silence, speak

pytestmark = needs_fork

MICRO = Path(__file__).resolve().parents[3] / "models" / "micro_whisper" / "model"
TEXT = "the team solved the problem"


@pytest.fixture(scope="module")
def sentence() -> Audio:
    (sound,) = speak(Said(TEXT, "en+m5", 150))
    return Audio(sound, HEARING_RATE)


def written(audio: Audio, how: Pass) -> Written:
    transcriber = WhisperTranscriber(MICRO, WhisperPlan(1))
    found = transcriber.write(audio, how, Cancel())
    transcriber.close()
    assert found is not None
    return found


def texts(found: Written) -> list[str]:
    return [word.text for word in found.words]


@pytest.mark.requirement("E-035")
def test_words_come_with_times_inside_the_sound(sentence: Audio) -> None:
    def work() -> str:
        found = written(sentence, Pass("en"))
        ends = [(word.start_ms, word.end_ms) for word in found.words]
        assert all(start <= end for start, end in ends)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends))
        assert ends[-1][1] <= sentence.duration_ms + 40
        return " ".join(texts(found))

    code, result = in_child(work)

    assert code == 0, result
    assert len(set(result.split()) & set(TEXT.split())) >= 3


def test_a_short_window_says_what_the_whole_one_does(sentence: Audio) -> None:
    def work() -> str:
        whole = texts(written(sentence, Pass("en")))
        short = texts(written(sentence, Pass("en", window_ms=5_000)))
        agreed = sum(a == b for a, b in zip(whole, short, strict=False))
        return str(agreed / max(len(whole), len(short)))

    code, result = in_child(work)

    assert code == 0, result
    assert float(result) >= 0.6


@pytest.mark.parametrize("sound", [silence(3), fan(3, 300)])
def test_where_nobody_speaks_nothing_is_understood(sound: bytes) -> None:
    def work() -> str:
        transcriber = WhisperTranscriber(MICRO, WhisperPlan(1))
        heard = transcriber.transcribe(Audio(sound, HEARING_RATE), "en", Cancel())
        return heard.text

    assert in_child(work) == (0, "")


def test_a_pass_nobody_waits_for_ends_without_words(sentence: Audio) -> None:
    def work() -> str:
        cancel = Cancel()
        cancel.cancel()
        transcriber = WhisperTranscriber(MICRO, WhisperPlan(1))
        return str(transcriber.write(sentence, Pass("en"), cancel))

    assert in_child(work) == (0, "None")


def test_more_than_a_window_is_refused() -> None:
    def work() -> str:
        transcriber = WhisperTranscriber(MICRO, WhisperPlan(1))
        try:
            transcriber.write(Audio(silence(31), HEARING_RATE), Pass("en"), Cancel())
        except Refused as error:
            return error.what
        return "transcribed"

    assert in_child(work) == (0, "This sound cannot be transcribed in one pass.")


def loaded_openmp() -> str:
    from engine.adapters.silero.voice_activity import (  # noqa: PLC0415 (native, in a child)
        load_session,
        network_file,
    )

    load_session(network_file())
    WhisperTranscriber(MICRO, WhisperPlan(2))
    maps = Path("/proc/self/maps").read_text(encoding="utf-8").split()
    names = {Path(part).name for part in maps if part.startswith("/")}
    return ",".join(sorted(name for name in names if "omp" in name and ".so" in name))


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="Linux tells it so")
def test_voice_activity_and_whisper_share_one_openmp_runtime() -> None:
    code, result = in_child(loaded_openmp)

    assert code == 0, result
    assert len(result.split(",")) == 1
