"""Recordings decoded with PyAV, in child processes."""

import io
import math
import wave
from array import array
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.adapters.recordings.decode import decode_recording
from engine.api.audio import HEARING_RATE
from engine.api.errors import Refused
from tests.child import in_child, needs_fork
from tests.engine.workers.hearing.spoken import JFK
from tests.examples import examples


def a_wav(rate: int, channels: int, seconds: float = 1.0) -> bytes:
    """Return a tone of 440 Hz."""
    samples = array("h")
    for place in range(round(rate * seconds)):
        level = round(9_000 * math.sin(2 * math.pi * 440 * place / rate))
        samples.extend([level] * channels)
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples.tobytes())
    return file.getvalue()


def an_mp3() -> bytes:
    """Return a tone as MP3; loads PyAV."""
    import av  # noqa: PLC0415 (native, in a child)

    file = io.BytesIO()
    with (
        av.open(file, "w", format="mp3") as out,
        av.open(io.BytesIO(a_wav(44_100, 2)), "r", format="wav") as source,
    ):
        stream = out.add_stream("mp3", rate=44_100)
        for frame in source.decode(audio=0):
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return file.getvalue()


def crossings(pcm: bytes) -> int:
    samples = array("h", pcm)
    return sum(a < 0 <= b for a, b in pairwise(samples))


def heard(recording: bytes) -> str:
    """Return length in ms, rate and pitch in Hz of what was decoded."""
    audio = decode_recording(recording)
    assert audio.rate == HEARING_RATE
    pitch = crossings(audio.pcm) * 1_000 / audio.duration_ms
    return f"{audio.duration_ms} {round(pitch, -1):.0f}"


@needs_fork
@pytest.mark.parametrize(
    ("rate", "channels"), [(8_000, 1), (16_000, 1), (44_100, 2), (48_000, 2)]
)
def test_a_wav_of_any_rate_comes_at_the_rate_of_hearing(
    rate: int, channels: int
) -> None:
    code, result = in_child(lambda: heard(a_wav(rate, channels)))

    duration_ms, pitch = map(int, result.split())
    assert code == 0
    assert abs(duration_ms - 1_000) <= 3
    assert pitch == 440


@needs_fork
def test_an_mp3_is_decoded() -> None:
    code, result = in_child(lambda: heard(an_mp3()))

    duration_ms, pitch = map(int, result.split())
    assert code == 0
    assert abs(duration_ms - 1_000) <= 80
    assert abs(pitch - 440) <= 40


@needs_fork
def test_a_flac_is_decoded() -> None:
    code, result = in_child(lambda: decode_recording(JFK.read_bytes()).duration_ms)

    assert (code, result) == (0, "11000")


def refused(recording: bytes) -> str:
    try:
        decode_recording(recording)
    except Refused as error:
        return error.what
    return "decoded"


@needs_fork
@pytest.mark.parametrize(
    "recording", [JFK.read_bytes()[:40], a_wav(16_000, 1)[:30], b"ID3" + bytes(2_000)]
)
def test_the_beginning_of_a_recording_is_none(recording: bytes) -> None:
    code, result = in_child(lambda: refused(recording))

    assert (code, result) == (0, "This file is no recording that can be read.")


@given(st.binary(max_size=300))
@settings(max_examples=examples(60))
def test_bytes_that_are_no_sound_are_refused(junk: bytes) -> None:
    """Nothing native is loaded: the first bytes say it."""
    with pytest.raises(Refused):
        decode_recording(b"#" + junk)


@pytest.mark.parametrize(
    "playlist",
    [
        b"#EXTM3U\n#EXTINF:1,\nhttp://localhost/a.mp3\n",
        b"ffconcat version 1.0\nfile '/etc/hostname'\n",
        b"[playlist]\nFile1=http://localhost/a.mp3\n",
    ],
)
def test_a_list_of_other_files_is_never_followed(playlist: bytes) -> None:
    with pytest.raises(Refused):
        decode_recording(playlist)
