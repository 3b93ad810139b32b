"""Errands are run in order, each outlives the fault of the one before."""

import threading
from collections.abc import Iterator

import pytest

from engine.runtime.postman import Postman


@pytest.fixture
def postman() -> Iterator[Postman]:
    made = Postman("postman of a test")
    yield made
    made.finish(5.0)


def test_errands_are_run_in_their_order_on_one_thread(postman: Postman) -> None:
    done: list[tuple[int, str]] = []

    for number in range(50):
        postman.post(
            lambda number=number: done.append(  # type: ignore[misc] # bound at once
                (number, threading.current_thread().name)
            )
        )
    postman.finish(5.0)

    assert done == [(number, "postman of a test") for number in range(50)]


def test_a_fault_of_an_errand_is_shown_and_outlived(
    postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[type[BaseException]] = []
    done: list[str] = []
    monkeypatch.setattr(
        threading, "excepthook", lambda fault: shown.append(fault.exc_type)
    )

    postman.post([].pop)
    postman.post(lambda: done.append("next"))
    postman.finish(5.0)

    assert shown == [IndexError]
    assert done == ["next"]


def test_a_postman_who_finished_starts_again(postman: Postman) -> None:
    done: list[str] = []
    postman.finish(5.0)

    postman.post(lambda: done.append("again"))
    postman.finish(5.0)

    assert done == ["again"]
