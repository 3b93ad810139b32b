"""What the system says runs as planned, unless it tells its words."""

import pytest

from engine.api.voice import Utterance, VoiceChoice
from tests.ui.audio.mouths import HandSpeaker
from ui.audio.said_clock import SaidClock
from ui.audio.said_part import LETTER_MS, SaidPart, said_part

TEXT = "Good morning, Anna."
LENGTH_MS = len(TEXT) * LETTER_MS


class Hands:
    """Milliseconds that a test lets pass."""

    def __init__(self) -> None:
        self.at = 5_000

    def __call__(self) -> int:
        return self.at


@pytest.fixture
def hands() -> Hands:
    return Hands()


def part(rate: float = 1.0, *, tells_words: bool = False) -> SaidPart:
    choice = VoiceChoice("system:en", rate=rate)
    return said_part(
        Utterance(TEXT, "en", choice), HandSpeaker(tells_words=tells_words)
    )


def test_a_part_is_silence_of_the_expected_length_and_a_faster_one_is_shorter() -> None:
    usual, fast = part(), part(rate=1.5)

    assert usual.audio.duration_ms == LENGTH_MS
    assert not any(usual.audio.pcm)
    assert [TEXT[word.start : word.end] for word in usual.words] == [
        "Good",
        "morning",
        "Anna",
    ]
    assert fast.audio.duration_ms == round(LENGTH_MS / 1.5)
    assert usual.visemes[-1].at_ms <= LENGTH_MS


def test_without_word_of_the_system_it_runs_as_planned_and_waits_at_the_end(
    hands: Hands,
) -> None:
    clock = SaidClock(part(), hands)
    hands.at += 300
    early = clock.ms
    hands.at += 60_000

    assert (early, clock.ms) == (300, LENGTH_MS)


def test_a_word_that_is_told_moves_it_there_and_holds_it_to_that_words_end(
    hands: Hands,
) -> None:
    clock = SaidClock(part(tells_words=True), hands)
    morning = part().words[1]
    hands.at += 100

    clock.begin_word(5)
    at_once = clock.ms
    hands.at += 2_000

    assert (at_once, clock.ms) == (morning.start_ms, morning.end_ms)


def test_where_words_are_expected_the_first_of_them_is_waited_for_a_while(
    hands: Hands,
) -> None:
    clock = SaidClock(part(tells_words=True), hands)
    hands.at += 500
    waiting = clock.ms
    hands.at += 500

    assert (waiting, clock.ms) == (0, 200)


def test_it_never_goes_back(hands: Hands) -> None:
    clock = SaidClock(part(), hands)
    hands.at += 600

    clock.begin_word(0)

    assert clock.ms == 600


def test_a_pause_takes_no_time(hands: Hands) -> None:
    clock = SaidClock(part(), hands)
    hands.at += 200

    clock.pause(paused=True)
    hands.at += 30_000
    held = (clock.ms, clock.is_stuck)
    clock.pause(paused=False)
    hands.at += 100

    assert held == (200, False)
    assert clock.ms == 300


def test_a_system_that_tells_nothing_for_long_is_stuck(hands: Hands) -> None:
    clock = SaidClock(part(), hands)

    hands.at += LENGTH_MS + 10_001

    assert clock.is_stuck
