"""Who sends never waits, however full the pipe is."""

import os
import time
from collections.abc import Callable, Iterator

import pytest

from engine.runtime.channel import LARGEST_QUEUE, Channel
from engine.runtime.frames import Frame, FrameKind, encode
from engine.runtime.messages import Parcel
from tests.engine.runtime.waiting import until

MEGABYTE = 1024 * 1024
A_MEGABYTE = encode(Frame(FrameKind.MORE, 1, parcel=Parcel(blob=bytes(MEGABYTE))))


class Ends:
    """A channel, and the two ends of its pipes that a worker would hold."""

    def __init__(self) -> None:
        self.worker_reads, to_worker = os.pipe()
        from_worker, self.worker_writes = os.pipe()
        self.frames: list[Frame] = []
        self.ends: list[bool] = []
        self.channel = Channel(
            os.fdopen(to_worker, "wb", buffering=0),
            os.fdopen(from_worker, "rb", buffering=0),
            "test",
            self.frames.append,
            self.ends.append,
        )
        self.close_worker_reads = closing(self.worker_reads)
        self.close_worker_writes = closing(self.worker_writes)


def closing(file: int) -> Callable[[], None]:
    """Return what closes a file the first time it is called."""
    left = [file]
    return lambda: os.close(left.pop()) if left else None


@pytest.fixture
def ends() -> Iterator[Ends]:
    made = Ends()
    yield made
    made.close_worker_reads()
    made.close_worker_writes()
    made.channel.close(2.0)


def test_sending_into_a_full_pipe_takes_no_time(ends: Ends) -> None:
    begun = time.perf_counter()
    for _ in range(64):
        ends.channel.send(A_MEGABYTE)

    assert time.perf_counter() - begun < 0.5


def test_a_full_pipe_is_seen(ends: Ends) -> None:
    for _ in range(4):
        ends.channel.send(A_MEGABYTE)

    assert until(lambda: ends.channel.stuck_s(time.monotonic()) > 0.05)


def test_a_pipe_that_is_read_is_not_stuck(ends: Ends) -> None:
    ends.channel.send(encode(Frame(FrameKind.CLOSE)))

    assert os.read(ends.worker_reads, MEGABYTE)
    assert until(lambda: ends.channel.stuck_s(time.monotonic()) == 0)


def test_a_queue_beyond_all_bounds_is_stuck_at_once(ends: Ends) -> None:
    for _ in range(LARGEST_QUEUE // MEGABYTE + 3):
        ends.channel.send(A_MEGABYTE)

    assert ends.channel.stuck_s(time.monotonic()) == float("inf")


def test_frames_of_the_worker_are_handed_over(ends: Ends) -> None:
    frame = Frame(FrameKind.PART, 3, parcel=Parcel({"n": 1}, b"abc"))

    os.write(ends.worker_writes, b"".join(encode(frame)))

    assert until(lambda: ends.frames == [frame])


@pytest.mark.parametrize(
    ("said", "is_broken"),
    [(b"", False), (b"Exa", False), (b"printed by mistake\n", True)],
)
def test_the_end_is_told_once(ends: Ends, said: bytes, is_broken: bool) -> None:
    os.write(ends.worker_writes, said)

    ends.close_worker_writes()

    assert until(lambda: ends.ends == [is_broken])


def test_what_is_sent_to_nobody_is_lost_quietly(ends: Ends) -> None:
    ends.close_worker_reads()

    for _ in range(3):
        ends.channel.send(A_MEGABYTE)
    ends.close_worker_writes()
    ends.channel.close(2.0)

    assert ends.ends == [False]
