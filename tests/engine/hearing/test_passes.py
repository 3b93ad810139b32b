from statistics import median

import pytest

from engine.hearing.effort import cost
from engine.hearing.turn_text import Purpose
from tests.engine.hearing.stream import a_stream


def test_each_piece_is_transcribed_at_its_pause() -> None:
    stream = a_stream()

    for _ in range(5):
        stream.say("I rang the customer and I wrote it down.")
        stream.be_quiet(640)

    pieces = stream.passes(Purpose.PAUSE) + stream.passes(Purpose.PIECE)
    assert len(pieces) == 5
    assert all(job.span.length_ms < 4_000 for job in pieces)


def test_pieces_that_wait_are_joined() -> None:
    stream = a_stream(lag_ms=6_000)

    for number in range(4):
        stream.say(f"I rang customer number{number} and")
        stream.be_quiet(640)
    stream.be_quiet(9_000)
    stream.catch_up()

    words = [word for text in stream.texts for word in text.split()]
    assert words.count("rang") == 4
    assert len(stream.jobs) < 4


def test_a_long_stretch_without_pause_is_cut_at_its_quietest_spot() -> None:
    stream = a_stream()

    stream.say(" ".join(f"w{number}" for number in range(60)))
    stream.play(bytes(1_024), 0.9, 32)
    stream.say(" ".join(f"w{number}" for number in range(60, 120)))
    stream.be_quiet(4_000)

    (turn,) = stream.turns
    assert max(job.span.length_ms for job in stream.jobs) <= 25_600
    assert turn.transcription.text.split() == [f"w{number}" for number in range(120)]


@pytest.mark.requirement("E-036")
def test_text_follows_the_voice() -> None:
    stream = a_stream()
    behind: list[int] = []

    for number in range(40):
        stream.say(f"word{number}")
        stream.be_quiet(320 if number % 8 == 7 else 0)
        behind.append(
            stream.listening.now_ms - stream.partials[-1].at_ms
            if stream.partials
            else 0
        )

    assert median(behind) <= 1_500


def test_passes_stay_within_the_effort_allowed() -> None:
    stream = a_stream()

    for _ in range(12):
        stream.say("we looked at the numbers and then we called them")
        stream.be_quiet(320)

    speech_s = 12 * 10 * 0.32
    spent = sum(cost(job.span.length_ms, job.window_ms) for job in stream.jobs)
    assert len(stream.passes(Purpose.PARTIAL)) > 0
    assert spent <= 2.5 * speech_s


def test_a_partial_pass_is_not_wanted_once_speech_pauses() -> None:
    stream = a_stream(lag_ms=2_000)

    stream.say("we looked at the numbers and")
    stream.be_quiet(320)

    partial = stream.passes(Purpose.PARTIAL)[0]
    assert not stream.listening.is_wanted(partial)
