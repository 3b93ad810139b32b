"""What is told of downloads meanwhile, and how they go on beside everything else."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.models import Transfer, TransferState
from app.models.downloads import Downloads
from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from app.shared.clock import ManualClock
from tests.app.models.desk import CATALOGUE, HOST, WORDS, Desk, a_model, at_piece
from tests.app.models.inline_thread import InlineThread
from tests.builders import A_MOMENT


def states(downloads: Downloads) -> dict[str, TransferState]:
    return {each.model_id: each.state for each in downloads.transfers()}


def test_speed_and_time_left_are_told(tmp_path: Path) -> None:
    clock = ManualClock(A_MOMENT)
    desk = Desk(tmp_path, clock=clock)
    downloads = Downloads(desk.tools(), InlineThread)
    seen: list[Transfer] = []
    desk.source.before_piece = lambda: clock.advance(1_000)
    downloads.watch(seen.extend)

    downloads.start(["words"])

    running = [each for each in seen if each.state is TransferState.RUNNING]
    assert [each.done for each in running] == [0, 10, 20, 30, 40, 50]
    assert running[-2].speed == pytest.approx(10.0)
    assert running[-2].seconds_left == pytest.approx(1.0)
    assert running[-2].host == HOST
    assert seen[-1].speed == 0.0


def test_whoever_watches_is_told_ten_times_a_second_at_most(tmp_path: Path) -> None:
    clock = ManualClock(A_MOMENT)
    entry = a_model("words", WORDS.files[0].model_copy(update={"size": 2_000}))
    desk = Desk(
        tmp_path,
        clock=clock,
        catalogue=CATALOGUE.model_copy(update={"models": (entry,), "packs": ()}),
    )
    downloads = Downloads(desk.tools(), InlineThread)
    told: list[int] = []
    desk.source.before_piece = lambda: clock.advance(10)
    downloads.watch(lambda _: told.append(clock.monotonic_ms()))

    downloads.start(["words"])

    assert len(told) <= 2_000 // 100 + 4


def test_who_stopped_watching_is_told_nothing(downloads: Downloads) -> None:
    told: list[object] = []
    stop = downloads.watch(told.append)
    stop()

    downloads.start(["words"])

    assert told == []


def test_models_that_came_are_told_as_a_change(
    tools: ModelTools, downloads: Downloads
) -> None:
    changes: list[Changes] = []
    tools.when_changed(changes.append)

    downloads.start(["light-fr"])

    assert changes == [Changes.of(Noun.MODEL)] * 2


@pytest.fixture
def held(desk: Desk) -> Iterator[tuple[threading.Event, threading.Event]]:
    """A source that waits before its third piece: (it waits, it may go on)."""
    waits, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        waits.set()
        assert go_on.wait(10)

    desk.source.before_piece = at_piece(2, wait)
    yield waits, go_on
    go_on.set()


def test_it_goes_on_beside_whoever_asked(
    tools: ModelTools, held: tuple[threading.Event, threading.Event]
) -> None:
    waits, go_on = held
    came = threading.Event()
    tools.when_changed(lambda _: came.set())

    tools.downloads.start(["words"])

    assert waits.wait(10)
    assert tools.store.find("words") is None
    assert states(tools.downloads) == {"words": TransferState.RUNNING}
    go_on.set()
    assert came.wait(10)
    assert tools.store.find("words") is not None


def test_closing_pauses_what_runs(
    desk: Desk, tools: ModelTools, held: tuple[threading.Event, threading.Event]
) -> None:
    waits, go_on = held
    tools.downloads.start(["words"])
    assert waits.wait(10)
    threading.Timer(0.05, go_on.set).start()

    tools.close()

    assert states(tools.downloads) == {"words": TransferState.PAUSED}
    assert states(desk.tools().downloads) == {"words": TransferState.PAUSED}
    assert "downloads" not in [thread.name for thread in threading.enumerate()]


def test_closing_what_was_never_used_reads_nothing(tools: ModelTools) -> None:
    tools.close()

    assert not tools.places.models.exists()
