"""What screens know of models on their way."""

from dataclasses import replace

import pytest

from app.domain.models import Transfer, TransferState
from app.shared.errors import Unavailable
from app.text import Texts
from engine.models.catalogue.records import Purpose
from ui.kit.amounts import size_in_words, time_left_in_words
from ui.kit.arrivals import Arrivals

RUNNING = Transfer("small", "Small", TransferState.RUNNING, 300, 1_000, speed=100.0)
WAITING = replace(
    RUNNING, model_id="words", state=TransferState.WAITING, done=0, speed=0
)
PAUSED = replace(WAITING, state=TransferState.PAUSED)
DONE = replace(RUNNING, state=TransferState.DONE, done=1_000, speed=0)
FAILED = replace(
    PAUSED,
    state=TransferState.FAILED,
    problem=Unavailable("The network is gone.", "Wait for it."),
)


def test_what_is_left_counts_every_model_that_is_wanted() -> None:
    arrivals = Arrivals((RUNNING, WAITING))

    assert (arrivals.done, arrivals.total) == (300, 2_000)
    assert arrivals.seconds_left == 17
    assert arrivals.is_going


def test_nobody_can_tell_how_long_a_download_takes_that_stands() -> None:
    assert Arrivals((PAUSED,)).seconds_left is None
    assert Arrivals((PAUSED,)).stands_still


def test_a_failure_is_told_once_nothing_else_is_fetched() -> None:
    failure = Arrivals((FAILED,)).failure

    assert Arrivals((RUNNING, FAILED)).failure is None
    assert failure is not None
    assert failure.what == "The network is gone."
    assert not Arrivals((FAILED,)).stands_still


@pytest.mark.parametrize("transfers", [(), (DONE,)])
def test_nothing_is_wanted_when_all_is_here(transfers: tuple[Transfer, ...]) -> None:
    arrivals = Arrivals(transfers, frozenset({Purpose.HEARING}))

    assert not arrivals.is_wanted
    assert not arrivals.is_going
    assert not arrivals.stands_still


@pytest.mark.parametrize(
    ("size", "english", "french"),
    [
        (0, "0 MB", "0 Mo"),
        (830_400_000, "830 MB", "830 Mo"),
        (999_600_000, "1 GB", "1 Go"),
        (2_750_000_000, "2.8 GB", "2,8 Go"),
    ],
)
def test_sizes_are_written_as_each_language_does(
    size: int, english: str, french: str
) -> None:
    assert size_in_words(size, Texts("en")) == english
    assert size_in_words(size, Texts("fr")).replace("\u00a0", " ") == french


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "less than a minute left"),
        (61, "about 1 minute left"),
        (1_900, "about 32 minutes left"),
        (7_000, "about 2 hours left"),
    ],
)
def test_time_left_is_told_as_roughly_as_it_is_known(seconds: int, words: str) -> None:
    assert time_left_in_words(seconds, Texts("en")) == words
