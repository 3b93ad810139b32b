"""One worker takes over from another between two requests, and never within one."""

import threading
from collections.abc import Callable

import pytest

from app.domain.engines import EngineKind
from app.engines.missing import missing
from app.engines.relay_worker import RelayWorker, Runner
from engine.api.errors import ExpectedError
from engine.runtime.messages import Parcel
from engine.runtime.worker import WorkerLost, WorkerState
from tests.app.engines.fake_worker import PATIENCE_S, FakeWorker


def nobody() -> ExpectedError:
    return missing(EngineKind.LANGUAGE)


def relay_of(worker: FakeWorker) -> RelayWorker:
    return RelayWorker(Runner(worker, worker.name), nobody)


def answerer(relay: RelayWorker) -> str:
    return str(relay.call("any", Parcel()).body["by"])


def in_background(call: Callable[[], object]) -> tuple[threading.Thread, list[object]]:
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(call()))
    thread.start()
    return thread, found


def test_a_worker_at_rest_is_replaced_at_once() -> None:
    old, new = FakeWorker("old"), FakeWorker("new")
    relay = relay_of(old)

    relay.hand_over(Runner(new, "new"))

    assert old.closed.is_set()
    assert answerer(relay) == relay.model == "new"
    assert relay.ready_line == Parcel({"name": "new"})


def test_what_was_at_rest_leaves_the_new_one_at_rest() -> None:
    new = FakeWorker("new")
    relay = relay_of(FakeWorker("old"))

    relay.hand_over(Runner(new, "new"))

    assert not new.warmed.is_set()


def test_what_was_ready_starts_the_new_one() -> None:
    old, new = FakeWorker("old"), FakeWorker("new")
    relay = relay_of(old)
    relay.warm()

    relay.hand_over(Runner(new, "new"))

    assert new.warmed.is_set()


def test_a_turn_in_course_ends_before_the_new_worker_takes_over() -> None:
    old, new = FakeWorker("old"), FakeWorker("new")
    old.may_answer.clear()
    relay = relay_of(old)
    turn, answers = in_background(lambda: answerer(relay))
    assert old.asked.wait(PATIENCE_S)

    relay.hand_over(Runner(new, "new"))
    while_busy = (old.closed.is_set(), relay.model, relay.is_busy)
    old.may_answer.set()
    turn.join()

    assert while_busy == (False, "old", True)
    assert answers == ["old"]
    assert old.closed.wait(PATIENCE_S)
    assert new.warmed.wait(PATIENCE_S)
    assert answerer(relay) == "new"


def test_a_stream_is_waited_for_that_ends_without_a_word() -> None:
    old, new = FakeWorker("old"), FakeWorker("new")
    relay = relay_of(old)
    relay.begin("listen", Parcel())

    relay.hand_over(Runner(new, "new"))
    while_listening = (old.closed.is_set(), answerer(relay))
    old.is_streaming = False

    assert while_listening == (False, "old")
    assert old.closed.wait(PATIENCE_S)
    assert answerer(relay) == "new"


def test_of_two_that_wait_to_take_over_the_last_does() -> None:
    old, first, last = (FakeWorker(name) for name in ("old", "first", "last"))
    relay = relay_of(old)
    relay.begin("listen", Parcel())

    relay.hand_over(Runner(first, "first"))
    relay.hand_over(Runner(last, "last"))
    old.is_streaming = False

    assert answerer(relay) == "last"
    assert old.closed.is_set()
    assert first.closed.is_set()


def test_handed_to_nobody_it_fails_like_a_dead_worker_and_says_why() -> None:
    old = FakeWorker("old")
    relay = relay_of(old)

    relay.hand_over(None)

    with pytest.raises(WorkerLost, match="no language model"):
        relay.call("any", Parcel())
    with pytest.raises(WorkerLost):
        relay.begin("any", Parcel())
    assert old.closed.is_set()
    assert (relay.model, relay.ready_line, relay.is_busy) == ("", None, False)
    assert relay.health.state is WorkerState.OFF
    assert relay.health.problem is not None


def test_after_nobody_somebody_can_work_again() -> None:
    new = FakeWorker("new")
    relay = relay_of(FakeWorker("old"))
    relay.hand_over(None)
    relay.warm()
    relay.forgive()

    relay.hand_over(Runner(new, "new"))
    relay.forgive()

    assert answerer(relay) == "new"
    assert new.forgiven


def test_closing_ends_the_old_and_what_waited_takes_over_at_rest() -> None:
    old, new = FakeWorker("old"), FakeWorker("new")
    relay = relay_of(old)
    relay.begin("listen", Parcel())
    relay.hand_over(Runner(new, "new"))

    relay.close()

    assert old.closed.is_set()
    assert not new.warmed.is_set()
    assert relay.model == "new"
    assert not [each for each in threading.enumerate() if "handover" in each.name]


def test_a_closed_relay_may_be_used_again() -> None:
    old = FakeWorker("old")
    relay = relay_of(old)

    relay.close()
    old.closed.clear()

    assert answerer(relay) == "old"
