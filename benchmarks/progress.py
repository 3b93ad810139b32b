"""Progress over 5,000 sessions: how long the overview and the plan take.

Keeps 5,000 sessions with their turns, reports and levels in a real encrypted vault,
then asks for the overview of progress and for the plan of practice, several times each,
in turns; the budget is 300 ms for the slowest overview and as much for the plan, which
the first page waits for. Times are the processor's own, all threads together, so that
what else the machine does counts nowhere.
"""

import random
import sys
from collections.abc import Callable
from functools import partial
from time import process_time
from uuid import UUID

from app.bootstrap import guest_application
from app.domain.history import HistoryFilter
from app.domain.progress import SessionLevel
from app.domain.sessions import SessionStatus
from app.progress.practice_overview import practice_overview
from app.progress.progress_overview import progress_overview
from app.storage.vault import Vault
from benchmarks._figures import QUICK, Figure, publish
from benchmarks._many_sessions import NOW, keep_many
from engine.content.library import ContentLibrary

SESSIONS = 5_000
BUDGET_MS = 300.0
ROUNDS = 9
_BATCH = 200


def main() -> int:
    sessions, rounds = (200, 2) if QUICK in sys.argv else (SESSIONS, ROUNDS)
    with guest_application() as application:
        vault, library = application.vault, application.library
        keep_many(vault, library, sessions)
        keep_levels(vault, library)
        overview = partial(progress_overview, vault, library)
        first_page = partial(practice_overview, vault, library, application.clock)
        taken = [(taken_ms(overview), taken_ms(first_page)) for _ in range(rounds)]
    how = f"slowest of {rounds}, {sessions} sessions, encrypted, processor time"
    return publish(
        [
            Figure(
                goal="",
                what="overview of progress",
                value=max(times[0] for times in taken),
                unit="ms",
                how=how,
                at_most=BUDGET_MS,
            ),
            Figure(
                goal="",
                what="first page with its plan",
                value=max(times[1] for times in taken),
                unit="ms",
                how=how,
                at_most=BUDGET_MS,
            ),
        ]
    )


def keep_levels(vault: Vault, library: ContentLibrary) -> None:
    """Give every analysed session levels in each of its scenario's competencies."""
    chance = random.Random(5)  # noqa: S311 (no secret hangs on it)
    analysed = HistoryFilter(statuses=frozenset({SessionStatus.ANALYSED}))
    with vault.read() as work:
        rows = work.history.page(analysed, 0, SESSIONS).rows
    for first in range(0, len(rows), _BATCH):
        with vault.write() as work:
            for row in rows[first : first + _BATCH]:
                names = library.scenarios[row.scenario_id].competencies
                work.levels.save(row.id, [_level(name, chance) for name in names])
                work.cards.meet(_questions(row.id, library), row.language, NOW)


def _level(name: str, chance: random.Random) -> SessionLevel:
    lowest = chance.randint(1, 4)
    highest = chance.randint(lowest, 5)
    return SessionLevel(name, (lowest + highest) / 2, lowest, highest, 3)


def _questions(session_id: UUID, library: ContentLibrary) -> list[str]:
    return sorted(library.questions)[session_id.int % 7 :: 7]


def taken_ms(ask: Callable[[], object]) -> float:
    """Return how long one question to the vault takes."""
    started = process_time()
    ask()
    return (process_time() - started) * 1_000


if __name__ == "__main__":
    sys.exit(main())
