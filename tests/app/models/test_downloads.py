"""Models come one after the other, can be stopped at any byte, and are never lost."""

import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from app.domain.models import Transfer, TransferState
from app.models.downloads import Downloads
from app.models.metered_network import MeteredNetwork
from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from app.shared.clock import ManualClock
from app.shared.errors import Refused, Unavailable
from tests.app.models.desk import (
    CATALOGUE,
    HOST,
    WORDS,
    Desk,
    a_model,
    content,
    no_network,
)
from tests.app.models.inline_thread import InlineThread
from tests.builders import A_MOMENT


def states(downloads: Downloads) -> dict[str, TransferState]:
    return {each.model_id: each.state for each in downloads.transfers()}


def the(downloads: Downloads, model_id: str) -> Transfer:
    return next(each for each in downloads.transfers() if each.model_id == model_id)


def at_piece(number: int, act: Callable[[], None]) -> Callable[[], None]:
    """Return what acts before the piece of that number, and at no other."""
    pieces = count()

    def before_piece() -> None:
        acts = {number: act}
        acts.get(next(pieces), lambda: None)()

    return before_piece


def fails() -> None:
    raise no_network()


def test_a_model_that_came_is_installed_and_the_engines_look_again(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])

    installed = tools.store.find("words")
    assert installed is not None
    assert (installed.folder / "words.gguf").read_bytes() == content("words.gguf")
    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.engines.refreshed == 1


def test_a_pack_brings_its_models_one_after_the_other(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["standard-fr"])

    assert [each.id for each in tools.store.installed()] == ["small", "voice", "words"]
    assert [name for name, _ in desk.source.fetched] == [
        "small.bin",
        "tokenizer.json",
        "words.gguf",
        "voice.onnx",
        "voice.onnx.json",
    ]


def test_a_file_that_two_models_share_comes_once(
    desk: Desk, downloads: Downloads
) -> None:
    downloads.start(["small", "base"])

    names = [name for name, _ in desk.source.fetched]
    assert names == ["small.bin", "tokenizer.json", "base.bin"]
    assert the(downloads, "base").done == the(downloads, "base").total == 70


def test_what_is_here_is_not_fetched_again(desk: Desk, downloads: Downloads) -> None:
    downloads.start(["words"])
    desk.source.fetched.clear()

    downloads.start(["words"])

    assert desk.source.fetched == []


def test_a_pause_keeps_what_came_and_going_on_fetches_the_rest(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(3, downloads.pause)
    downloads.start(["words"])
    paused = the(downloads, "words")

    downloads.resume()

    assert (paused.state, paused.done, paused.total) == (TransferState.PAUSED, 30, 50)
    assert desk.source.fetched == [("words.gguf", 50), ("words.gguf", 20)]
    assert tools.store.find("words") is not None


def test_a_paused_queue_goes_on_with_what_was_asked_for(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(0, downloads.pause)
    downloads.start(["small", "words"])

    downloads.start(["words"])

    assert states(downloads) == {
        "small": TransferState.PAUSED,
        "words": TransferState.DONE,
    }


def test_going_on_at_once_after_a_pause_is_not_lost(
    desk: Desk, downloads: Downloads
) -> None:
    def pause_and_resume() -> None:
        downloads.pause("words")
        downloads.resume("words")

    desk.source.before_piece = at_piece(2, pause_and_resume)

    downloads.start(["words"])

    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.source.fetched == [("words.gguf", 50), ("words.gguf", 30)]


def test_a_cancel_leaves_nothing_behind(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(6, lambda: downloads.cancel("small"))

    downloads.start(["small", "words"])

    assert states(downloads) == {"words": TransferState.DONE}
    assert list(tools.store.partial().iterdir()) == []
    assert tools.store.unused() == 50


def test_a_paused_model_that_is_cancelled_leaves_nothing_behind(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])

    downloads.cancel("words")

    assert downloads.transfers() == ()
    assert list(tools.store.partial().iterdir()) == []
    assert Downloads(desk.tools()).transfers() == ()


def test_a_failure_is_told_and_the_next_model_comes_all_the_same(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(3, fails)

    downloads.start(["small", "words"])

    failed = the(downloads, "small")
    assert failed.state is TransferState.FAILED
    assert failed.problem is not None
    assert failed.problem.what == "The network is gone."
    assert tools.store.find("words") is not None


def test_what_failed_goes_on_from_where_it_was(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(3, fails)
    downloads.start(["words"])

    downloads.resume("words")

    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.source.fetched[-1] == ("words.gguf", 20)


@pytest.mark.requirement("E-046")
def test_what_was_under_way_comes_back_paused_after_an_abrupt_end(
    desk: Desk, downloads: Downloads
) -> None:
    class Killed(BaseException):
        """The process is gone."""

    def kill() -> None:
        raise Killed

    desk.source.before_piece = at_piece(6, kill)
    with pytest.raises(Killed):
        downloads.start(["small", "words"])

    after = Downloads(desk.tools(), InlineThread)
    came_back = states(after)
    after.resume()

    assert came_back == {"small": TransferState.PAUSED, "words": TransferState.PAUSED}
    assert states(after) == {"small": TransferState.DONE, "words": TransferState.DONE}
    assert desk.source.fetched == [
        ("small.bin", 50),
        ("tokenizer.json", 20),
        ("tokenizer.json", 10),
        ("words.gguf", 50),
    ]


def test_a_file_without_a_known_hash_is_not_fetched_again_after_a_restart(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(5, downloads.pause)
    downloads.start(["voice"])

    after = Downloads(desk.tools(), InlineThread)
    after.resume()

    assert [name for name, _ in desk.source.fetched] == [
        "voice.onnx",
        "voice.onnx.json",
        "voice.onnx.json",
    ]


def test_a_damaged_list_of_wishes_keeps_nobody_from_starting(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])
    for file in (tools.store.own / "wanted").iterdir():
        file.write_bytes(b'{"model_id": "words", "version"')

    after = Downloads(desk.tools(), InlineThread)

    assert after.transfers() == ()
    after.start(["words"])
    assert states(after) == {"words": TransferState.DONE}


def test_a_model_somebody_else_installed_meanwhile_is_not_fetched(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])
    other = Downloads(desk.tools(), InlineThread)
    other.start(["words"])
    desk.source.fetched.clear()

    downloads.resume()

    assert states(downloads) == {"words": TransferState.DONE}
    assert desk.source.fetched == []


def test_a_model_nobody_knows_is_refused_with_a_hint(downloads: Downloads) -> None:
    with pytest.raises(Refused) as refusal:
        downloads.start(["standart-fr"])

    assert refusal.value.values == {"name": "standart-fr", "near": "standard-fr"}


def test_a_model_for_a_later_exerzia_is_refused(desk: Desk) -> None:
    later = a_model("words").model_copy(update={"minimum_application": "99.0"})
    desk.catalogue = CATALOGUE.model_copy(update={"models": (later,), "packs": ()})
    downloads = Downloads(desk.tools(), InlineThread)

    with pytest.raises(Refused, match="needs Exerzia"):
        downloads.start(["words"])

    assert desk.source.fetched == []


def test_nothing_is_begun_without_room_for_twice_what_is_missing(desk: Desk) -> None:
    huge = WORDS.files[0].model_copy(update={"size": 10**15})
    entry = a_model("words", huge)
    desk.catalogue = CATALOGUE.model_copy(update={"models": (entry,), "packs": ()})
    downloads = Downloads(desk.tools(), InlineThread)

    with pytest.raises(Unavailable, match="must be free"):
        downloads.start(["words"])

    assert desk.source.fetched == []
    assert downloads.transfers() == ()


def test_a_metered_network_is_used_only_when_the_person_says_so(
    desk: Desk, downloads: Downloads
) -> None:
    desk.metered = True

    with pytest.raises(MeteredNetwork) as question:
        downloads.start(["light-fr"])
    untouched = desk.source.fetched.copy()
    downloads.start(["light-fr"], allow_metered=True)

    assert question.value.missing == 120
    assert untouched == []
    assert len(desk.source.fetched) == 3


def test_a_network_nobody_tells_of_is_used(desk: Desk, downloads: Downloads) -> None:
    desk.metered = None

    downloads.start(["words"])

    assert states(downloads) == {"words": TransferState.DONE}


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
