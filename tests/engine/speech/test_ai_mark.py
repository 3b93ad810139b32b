"""Files of the interviewer's voice say that a machine speaks."""

import io
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.audio import Audio
from engine.speech.ai_mark import AI_MARK, SOURCE_TYPE, ai_marks, write_marked_wav

TONE = Audio(bytes(range(200)), 22_050)


@pytest.mark.requirement("E-047")
def test_a_file_carries_the_mark_three_times() -> None:
    marks = ai_marks(write_marked_wav([TONE]))

    assert marks == (AI_MARK, AI_MARK, SOURCE_TYPE)


def test_the_mark_is_told_in_both_languages() -> None:
    assert "AI-generated voice" in AI_MARK
    assert "Voix générée par une IA" in AI_MARK


def test_any_player_finds_the_sound_between_the_marks() -> None:
    file = write_marked_wav([TONE, TONE])

    with wave.open(io.BytesIO(file)) as reader:
        assert reader.getframerate() == 22_050
        assert reader.getsampwidth() == 2
        assert reader.getnchannels() == 1
        assert reader.readframes(1000) == TONE.pcm * 2


def test_sounds_of_another_rate_keep_their_length() -> None:
    slow = Audio(bytes(2 * 11_025), 11_025)

    file = write_marked_wav([TONE, slow])

    with wave.open(io.BytesIO(file)) as reader:
        assert reader.getnframes() == TONE.samples + 22_050


def test_nothing_said_is_still_a_marked_file() -> None:
    file = write_marked_wav([])

    assert AI_MARK in ai_marks(file)


def test_a_file_without_marks_has_none() -> None:
    plain = io.BytesIO()
    with wave.open(plain, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(8000)
        writer.writeframes(b"\0\0")

    assert ai_marks(plain.getvalue()) == ()


@given(st.binary(max_size=200))
def test_no_file_is_too_damaged_to_be_looked_at(data: bytes) -> None:
    assert AI_MARK not in ai_marks(data)
