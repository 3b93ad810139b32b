"""Progress bars, and a Ctrl+C that stops politely."""

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Self

from rich.progress import BarColumn, Progress, TaskID, TextColumn

from app.cli.console import notes
from app.cli.models.amounts import size_in_words, speed_in_words, wait_in_words
from app.cli.words import words
from app.domain.models import Transfer, TransferState
from app.shared.errors import N_
from engine.api.cancel import Cancel

_NAME_WIDTH = 22
_BAR_WIDTH = 14
_STATES = {
    TransferState.WAITING: N_("waiting"),
    TransferState.RUNNING: "",
    TransferState.PAUSED: N_("paused"),
    TransferState.FAILED: N_("failed"),
    TransferState.DONE: N_("here"),
}


def _bars() -> Progress:
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=_BAR_WIDTH),
        TextColumn("{task.fields[told]}", markup=False),
        console=notes,
    )


class TransferBars:
    """A bar for each model on its way; use it as a context."""

    def __init__(self) -> None:
        self._bars = _bars()
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def show(self, transfers: Sequence[Transfer]) -> None:
        """Draw where each stands."""
        for each in transfers:
            if each.model_id not in self._tasks:
                name = _short(each.model_id)
                self._tasks[each.model_id] = self._bars.add_task(name, told="")
            self._bars.update(
                self._tasks[each.model_id],
                total=each.total or None,
                completed=each.done,
                told=_told(each),
            )


@contextmanager
def one_bar() -> Iterator[Callable[[str, int, int], None]]:
    """Give what draws one bar: name, bytes done, bytes in all."""
    with _bars() as bars:
        task = bars.add_task("", told="")

        def show(name: str, done: int, total: int) -> None:
            told = words.t(
                "{done} of {total}",
                done=size_in_words(done),
                total=size_in_words(total),
            )
            bars.update(
                task,
                description=_short(name),
                completed=done,
                total=total or None,
                told=told,
            )

        yield show


@contextmanager
def stoppable() -> Iterator[Cancel]:
    """Give a wish to stop that Ctrl+C makes; what was begun ends in good order.

    Raises:
        KeyboardInterrupt: after the block, when it was made.
    """
    cancel = Cancel()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        cancel.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)
    if cancel.cancelled:
        raise KeyboardInterrupt


def _told(transfer: Transfer) -> str:
    if transfer.state is not TransferState.RUNNING:
        return words.t(_STATES[transfer.state])
    pieces = (
        words.t(
            "{done} of {total}",
            done=size_in_words(transfer.done),
            total=size_in_words(transfer.total),
        )
        if transfer.total
        else size_in_words(transfer.done),
        speed_in_words(transfer.speed),
        wait_in_words(transfer.seconds_left),
    )
    return "  ".join(filter(None, pieces))


def _short(name: str) -> str:
    return name if len(name) <= _NAME_WIDTH else f"{name[: _NAME_WIDTH - 1]}…"
