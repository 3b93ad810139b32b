"""How long the window stands still during a scripted session.

Holds a whole session in the real workspace, over a real encrypted vault and the real
lanes: home, briefing, room with the portrait moving, every button once, debrief and
report. A timer asks for a turn of the event loop every 5 ms; what passes beyond that
is a stall. Prints the median and the 99th percentile; the budget is 50 ms at the 99th.
"""

import os
import sys
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.application import Application
from app.bootstrap import guest_application
from app.practice.ask_interviewer import Ask
from app.text import Texts
from benchmarks._figures import Figure, publish
from ui.design.theme import Theme, ThemeChoice
from ui.design.tokens import Size
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.lanes import ThreadRunner
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks
from ui.workspaces.practice.debrief.state import Step
from ui.workspaces.practice.room.state import Phase
from ui.workspaces.practice.workspace import PracticeWorkspace

BUDGET_MS = 50.0
PULSE_MS = 5
SCENARIO = "customer-adviser"
ANSWER = (
    "Last March a customer came in very unhappy about a lost delivery. My aim was to "
    "find it the same day. I called the warehouse in Leeds and I found the parcel "
    "within ten minutes. I proposed a check every evening and mistakes fell by 30%. "
    "I learned that addresses must be checked before anything is loaded. "
) * 3
PAUSE_MS = 900
"""Between two acts: time for the portrait to speak."""
PATIENCE_MS = 20_000


class Pulse(QObject):
    """Counts what each turn of the event loop is late by, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PULSE_MS)
        self._timer.timeout.connect(self._on_pulse)

    def begin(self) -> None:
        """Count from now on."""
        self._last = perf_counter()
        self._timer.start()

    def _on_pulse(self) -> None:
        now = perf_counter()
        self.late_ms.append(max(0.0, (now - self._last) * 1000 - PULSE_MS))
        self._last = now


def wait(milliseconds: int) -> None:
    """Let the event loop turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the event loop turn until something holds."""
    waited = 0
    while not holds():
        if waited > PATIENCE_MS:
            raise TimeoutError
        wait(20)
        waited += 20


def session(workspace: PracticeWorkspace) -> Iterator[None]:
    """Hold a session through the view models that the buttons speak to."""
    workspace.prepare(SCENARIO)
    yield
    workspace.briefing_model.begin()
    wait_until(lambda: bool(workspace.room_model.state.lines))
    yield
    yield from conversation(workspace)
    yield from ending(workspace)
    workspace.show_home()


def conversation(workspace: PracticeWorkspace) -> Iterator[None]:
    """Press every button of the room, and answer between them."""
    room = workspace.room_model
    for ask in (Ask.REPEAT, Ask.REPHRASE, None, Ask.RETRY, None, Ask.SKIP):
        wait_until(lambda: room.state.phase is Phase.LISTENING)
        if ask is None:
            yield from answer(workspace)
        else:
            room.ask(ask)
        yield
    room.open_drawer(opened=True)
    room.show_hint(shown=True)
    yield
    for _ in range(4):
        yield from answer(workspace)
    room.pause()
    yield
    room.go_on()


def ending(workspace: PracticeWorkspace) -> Iterator[None]:
    """Close the conversation, rate it, and read the report."""
    room, debrief = workspace.room_model, workspace.debrief_model
    wait_until(lambda: room.state.phase is Phase.LISTENING)
    room.end_early()
    wait_until(lambda: room.state.phase is Phase.OVER)
    yield
    room.leave()
    yield
    debrief.rate(4)
    wait_until(lambda: debrief.state.step is Step.READING)
    yield


def answer(workspace: PracticeWorkspace) -> Iterator[None]:
    """Type an answer word by word, and give it."""
    room = workspace.room_model
    wait_until(lambda: room.state.phase is Phase.LISTENING)
    words = ANSWER.split()
    for count in range(0, len(words), 4):
        room.write(" ".join(words[:count]))
        wait(8)
    room.write(ANSWER)
    room.finish()
    yield


def context(app: QApplication, runner: ThreadRunner) -> UiContext:
    """Return what every screen receives, over the real lanes."""
    theme = Theme(app)
    theme.apply(ThemeChoice.LIGHT)
    changes, problems = ChangeHub(), ProblemDesk()
    tasks = Tasks(runner, changes, problems)
    return UiContext(Texts("en"), theme, tasks, changes, problems)


def stalls(application: Application, ui: UiContext) -> list[float]:
    """Return what each turn of the event loop was late by, in milliseconds."""
    workspace = PracticeWorkspace(ui, application)
    workspace.setFixedSize(Size.WINDOW_WIDTH, Size.WINDOW_HEIGHT)
    workspace.show()
    pulse = Pulse()
    pulse.begin()
    workspace.entered()
    wait(PAUSE_MS)
    for _ in session(workspace):
        wait(PAUSE_MS)
    wait(PAUSE_MS)
    workspace.hide()
    wait(100)
    return pulse.late_ms


def main() -> int:
    app = QApplication(sys.argv[:1])
    runner = ThreadRunner()
    with guest_application() as application:
        late = stalls(application, context(app, runner))
        runner.close()
    p99 = quantiles(late, n=100)[98]
    return publish(
        [
            Figure(
                goal="",
                what="event-loop stall in a typed session, p99",
                value=p99,
                unit="ms",
                how=f"{len(late)} turns of the loop",
                at_most=BUDGET_MS,
                detail=f"median {median(late):.1f}, worst {max(late):.1f}",
            )
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
