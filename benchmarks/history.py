"""The history of 2,000 sessions: how fast it opens and searches, and what encryption costs.

Keeps 2,000 sessions with their turns and reports in a real encrypted vault, then

- opens the history in its real screen, over the real lanes: from the moment the room is
  entered to the first lines painted; the budget is 300 ms, the slowest of several;
- searches as one types, in the same screen: from the moment a letter is searched for
  (the field waits 90 ms after a key, so that a quick typist is not interrupted) to the
  lines painted; the budget is 100 ms at the 95th percentile;
- runs the product's own queries on the vault and on a copy of it in the standard
  library's SQLite, in pairs whose order alternates; the budget is 2.5 for each.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine

from app.application import Application
from app.bootstrap import guest_application
from app.domain.history import HistoryFilter
from app.domain.sessions import SessionStatus
from app.storage.unit_of_work import UnitOfWork, read_unit
from app.text import Texts
from benchmarks._figures import Figure, publish
from benchmarks._many_sessions import keep_many
from benchmarks._plain_copy import connection_of, plain_copy
from ui.design.theme import Theme, ThemeChoice
from ui.design.tokens import Size
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.lanes import ThreadRunner
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks
from ui.workspaces.history.pages import PAGE
from ui.workspaces.history.workspace import HistoryWorkspace

SESSIONS = 2_000
OPENING_BUDGET_MS = 300.0
SEARCH_BUDGET_MS = 100.0
RATIO_BUDGET = 2.5
OPENINGS = 7
PAIRS = 25
TYPED = (
    "Lisbonne",
    "entrepôt",
    "customer adviser",
    "audit",
    "supplier invoice",
    "réclam",
)
PATIENCE_S = 20.0

Query = Callable[[UnitOfWork], object]
Read = Callable[[], AbstractContextManager[UnitOfWork]]


@dataclass(frozen=True, slots=True)
class Named:
    """One of the product's own queries."""

    name: str
    run: Query


def main() -> int:
    qInstallMessageHandler(lambda *_message: None)  # what the platform cannot do
    app = QApplication(sys.argv[:1])
    runner = ThreadRunner()
    with guest_application() as application, tempfile.TemporaryDirectory() as folder:
        print(f"keeping {SESSIONS} sessions …", flush=True)
        keep_many(application.vault, application.library, SESSIONS)
        ui = context(runner)
        opened = [opening_ms(app, ui, application) for _ in range(OPENINGS)]
        searched = list(searches_ms(app, ui, application))
        ratios = compare(application, Path(folder) / "plain.db")
        runner.close()
    return verdict(opened, searched, ratios)


def context(runner: ThreadRunner) -> UiContext:
    """Return what every screen receives, over the real lanes."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 (made in main)
    theme = Theme(app)
    theme.apply(ThemeChoice.LIGHT, reduced_motion=True)
    changes, problems = ChangeHub(), ProblemDesk()
    tasks = Tasks(runner, changes, problems)
    return UiContext(Texts("en"), theme, tasks, changes, problems)


@contextmanager
def room(ui: UiContext, application: Application) -> Iterator[HistoryWorkspace]:
    """Give the room, shown and not entered yet."""
    workspace = HistoryWorkspace(ui, application)
    workspace.resize(Size.WINDOW_WIDTH - Size.RAIL, Size.WINDOW_HEIGHT)
    workspace.show()
    try:
        yield workspace
    finally:
        workspace.hide()
        workspace.deleteLater()


def opening_ms(app: QApplication, ui: UiContext, application: Application) -> float:
    """Return the time from building and entering the room to its first lines."""
    begun = perf_counter()
    with room(ui, application) as workspace:
        workspace.entered()
        return until_painted(app, workspace, begun)


def searches_ms(
    app: QApplication, ui: UiContext, application: Application
) -> Iterator[float]:
    """Give the time of each letter typed, from its search to the lines painted."""
    with room(ui, application) as workspace:
        model = workspace.sessions_model
        workspace.entered()
        until_painted(app, workspace, perf_counter())
        for words in TYPED:
            for length in range(1, len(words) + 1):
                begun = perf_counter()
                model.search(words[:length])
                yield until_painted(app, workspace, begun)
            model.clear()
            until_painted(app, workspace, perf_counter())


def until_painted(
    app: QApplication, workspace: HistoryWorkspace, begun: float
) -> float:
    """Return the milliseconds from ``begun`` until what was asked for is painted."""
    while workspace.sessions_model.is_reading:
        app.processEvents()
        if perf_counter() - begun > PATIENCE_S:
            raise TimeoutError
    app.processEvents()
    workspace.list_page.list.viewport().repaint()
    return (perf_counter() - begun) * 1000


def product_queries(application: Application) -> Sequence[Named]:
    """Return what the product asks of the vault, each as a screen or a session does."""
    first = _page(HistoryFilter())
    with application.vault.read() as work:
        session_id = work.history.page(HistoryFilter()).rows[0].id
    return (
        Named("first page", first),
        Named("page in the middle", _page(HistoryFilter(), 1_000)),
        Named("page of one family", _page(HistoryFilter(family="conversation"))),
        Named("search, one letter", _page(HistoryFilter(text="l"))),
        Named("search, a rare word", _page(HistoryFilter(text="lisbonne"))),
        Named("search, two words", _page(HistoryFilter(text="customer adv"))),
        Named("whom one met", lambda work: work.history.personas()),
        Named("unfinished", lambda work: work.sessions.unfinished()),
        Named("a session's turns", lambda work: work.turns.of(session_id)),
        Named("a report", lambda work: work.assessments.of(session_id)),
        Named("overview of practice", _page(HistoryFilter(), 0, 500)),
        Named(
            "interrupted ones",
            _page(HistoryFilter(statuses=frozenset({SessionStatus.PAUSED}))),
        ),
    )


def compare(application: Application, path: Path) -> dict[str, float]:
    """Return, by query, the median ratio of encrypted to plain, warm and cold."""
    with application.vault.read() as work:
        plain = plain_copy(connection_of(work), path)
    print("encrypted ÷ plain, with what was read before at hand, and without")
    ratios: dict[str, float] = {}
    for query in product_queries(application):
        warm = ratio(query, application.vault.read, _reader(plain))
        cold = ratio(query, _cold(application.vault.read), _cold(_reader(plain)))
        print(f"  {query.name:22} {warm}   {cold}")
        ratios[query.name] = max(warm.found, cold.found)
    plain.dispose()
    return ratios


@dataclass(frozen=True, slots=True)
class Ratio:
    """Medians over pairs."""

    encrypted_ms: float
    plain_ms: float
    found: float

    def __str__(self) -> str:
        """Return both times and their ratio."""
        return f"{self.encrypted_ms:6.2f} ÷ {self.plain_ms:6.2f} ms = {self.found:.2f}"


def ratio(query: Named, encrypted: Read, plain: Read) -> Ratio:
    """Return encrypted ÷ plain over pairs whose order alternates."""
    taken_ms(query, encrypted)
    taken_ms(query, plain)
    pairs: list[tuple[float, float]] = []
    for number in range(PAIRS):
        if number % 2:
            slow, quick = taken_ms(query, encrypted), taken_ms(query, plain)
        else:
            quick, slow = taken_ms(query, plain), taken_ms(query, encrypted)
        pairs.append((slow, quick))
    return Ratio(
        median(slow for slow, _ in pairs),
        median(quick for _, quick in pairs),
        median(slow / quick for slow, quick in pairs),
    )


def taken_ms(query: Named, read: Read) -> float:
    """Return how long a query takes."""
    with read() as work:
        begun = perf_counter()
        query.run(work)
        return (perf_counter() - begun) * 1000


def verdict(
    opened: Sequence[float], searched: Sequence[float], ratios: dict[str, float]
) -> int:
    """Publish the figures against the budgets and return the exit code."""
    worst = max(ratios, key=lambda name: ratios[name])
    return publish(
        [
            Figure(
                goal="",
                what=f"history of {SESSIONS} sessions opens, slowest",
                value=max(opened),
                unit="ms",
                how=f"{len(opened)} openings",
                at_most=OPENING_BUDGET_MS,
                detail=f"median {median(opened):.0f}",
            ),
            Figure(
                goal="",
                what="search as you type in it, p95",
                value=quantiles(searched, n=20)[18],
                unit="ms",
                how=f"{len(searched)} letters",
                at_most=SEARCH_BUDGET_MS,
                detail=f"median {median(searched):.0f}",
            ),
            Figure(
                goal="",
                what="encrypted ÷ plain SQLite for our own queries, largest",
                value=ratios[worst],
                unit="×",
                how=f"{len(ratios)} queries, interleaved",
                at_most=RATIO_BUDGET,
                detail=f"{worst}; median {median(ratios.values()):.2f}",
            ),
        ]
    )


def _page(wanted: HistoryFilter, offset: int = 0, limit: int = PAGE) -> Query:
    return lambda work: work.history.page(wanted, offset, limit)


def _cold(read: Read) -> Read:
    """Return a reading whose connection has forgotten all pages read before."""

    @contextmanager
    def forgetful() -> Iterator[UnitOfWork]:
        with read() as work:
            connection_of(work).exec_driver_sql("PRAGMA shrink_memory")
            yield work

    return forgetful


def _reader(engine: Engine) -> Read:
    return lambda: read_unit(engine)


if __name__ == "__main__":
    sys.exit(main())
