"""Models on their way here, for every screen that speaks of them. QtCore only."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.models import Transfer, TransferState
from app.models.metered_network import MeteredNetwork
from app.models.tools import ModelTools
from engine.models.catalogue.records import Purpose
from ui.kit.lanes import Lane
from ui.kit.problems import Problem, problem_of
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel

_AGAIN_MS = 2_000
"""A download that comes to nothing tells nothing: it is looked at all the same."""
_GOING = frozenset({TransferState.WAITING, TransferState.RUNNING})


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What is under way, and what came since Exerzia was started."""

    transfers: tuple[Transfer, ...] = ()
    came: frozenset[Purpose] = field(default_factory=frozenset)
    """What the models that came whole are for."""

    @property
    def is_going(self) -> bool:
        """Whether something is being fetched, or waits for its turn."""
        return any(each.state in _GOING for each in self.transfers)

    @property
    def stands_still(self) -> bool:
        """Whether something is wanted that nobody fetches now, and nothing failed."""
        return not (self.is_going or self.failure) and any(
            each.state is TransferState.PAUSED for each in self.transfers
        )

    @property
    def failure(self) -> Problem | None:
        """Why a model did not come; None while another is being fetched."""
        if self.is_going:
            return None
        errors = (
            each.problem
            for each in self.transfers
            if each.state is TransferState.FAILED and each.problem is not None
        )
        return next(map(problem_of, errors), None)

    @property
    def is_wanted(self) -> bool:
        """Whether some model is not here yet."""
        return any(each.state is not TransferState.DONE for each in self.transfers)

    @property
    def done(self) -> int:
        """Bytes that need not be fetched again, of all."""
        return sum(each.done for each in self.transfers)

    @property
    def total(self) -> int:
        """Bytes in all, as far as they are known."""
        return sum(max(each.total, each.done) for each in self.transfers)

    @property
    def seconds_left(self) -> float | None:
        """Until all are here, at the present speed; None where nobody can tell."""
        speed = sum(each.speed for each in self.transfers)
        return (self.total - self.done) / speed if speed > 0 else None


class ArrivalsModel(ViewModel[Arrivals]):
    """Follows the downloads for as long as it lives.

    Signals:
        permission_wanted: this network is paid for by volume; carries the bytes.
    """

    permission_wanted = Signal(int)

    def __init__(self, models: ModelTools, tasks: Tasks, parent: QObject) -> None:
        super().__init__(Arrivals(), tasks)
        self.setParent(parent)
        self._models = models
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.refresh)

    def follow(self) -> None:
        """Begin: look now, and whenever something moves."""
        models, tasks = self._models, self.tasks

        newest = _Newest(
            tasks.on_main, lambda transfers: self._show(_arrivals(models, transfers))
        )

        def work() -> tuple[Callable[[], None], Arrivals]:
            return models.downloads.watch(newest.take), _look(models)

        def done(begun: tuple[Callable[[], None], Arrivals]) -> None:
            stop, arrivals = begun
            self.destroyed.connect(stop)
            self._show(arrivals)

        tasks.query(work, done, lane=Lane.IO)

    def refresh(self) -> None:
        """Look again."""
        models = self._models
        self.tasks.query(lambda: _look(models), self._show, lane=Lane.IO)

    def go_on(self, *, allow_metered: bool = False) -> None:
        """Fetch what stands still, or failed."""
        models = self._models

        def work() -> int | None:
            try:
                models.downloads.resume(allow_metered=allow_metered)
            except MeteredNetwork as metered:
                return metered.missing
            return None

        def done(missing: int | None) -> None:
            if missing is not None:
                self.permission_wanted.emit(missing)
            self.refresh()

        self.tasks.query(work, done, lane=Lane.IO)

    def pause(self) -> None:
        """Let everything stand still; nothing is lost."""
        models = self._models
        self.tasks.query(models.downloads.pause, self._on_moved, lane=Lane.IO)

    def _on_moved(self, _: object) -> None:
        self.refresh()

    def _show(self, arrivals: Arrivals) -> None:
        self._set(arrivals)
        if arrivals.is_going:
            self._again.start()
        else:
            self._again.stop()


class _Newest:
    """Carries what is told on any thread to the main one; what is stale is dropped."""

    def __init__(
        self,
        post: Callable[[Callable[[], None]], None],
        show: Callable[[tuple[Transfer, ...]], None],
    ) -> None:
        self._post = post
        self._show = show
        self._lock = threading.Lock()
        self._held: tuple[Transfer, ...] | None = None

    def take(self, transfers: tuple[Transfer, ...]) -> None:
        with self._lock:
            is_posted = self._held is not None
            self._held = transfers
        if not is_posted:
            self._post(self._give)

    def _give(self) -> None:
        with self._lock:
            held, self._held = self._held, None
        if held is not None:
            self._show(held)


def _look(models: ModelTools) -> Arrivals:
    return _arrivals(models, models.downloads.transfers())


def _arrivals(models: ModelTools, transfers: tuple[Transfer, ...]) -> Arrivals:
    came = {each.model_id for each in transfers if each.state is TransferState.DONE}
    entries = filter(None, map(models.catalogue.model, came))
    return Arrivals(transfers, frozenset(entry.purpose for entry in entries))
