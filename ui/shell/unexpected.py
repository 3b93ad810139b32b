"""What nobody expected: noted without a word of content, and told calmly."""

import sys
import threading
from types import TracebackType

from ui.kit.problems import ProblemDesk
from ui.kit.tasks import Tasks


def catch_unexpected(desk: ProblemDesk, tasks: Tasks) -> None:
    """Bring every failure that nothing caught, in any thread, to the desk."""

    def on_main_thread(
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, Exception):
            desk.take(error, shown=False)
        else:
            sys.__excepthook__(kind, error, trace)

    def on_other_thread(failed: threading.ExceptHookArgs) -> None:
        error = failed.exc_value
        if isinstance(error, Exception):
            tasks.on_main(lambda: _take(desk, error))

    sys.excepthook = on_main_thread
    threading.excepthook = on_other_thread


def _take(desk: ProblemDesk, error: Exception) -> None:
    desk.take(error, shown=False)
