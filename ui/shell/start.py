"""Opening the window, fast: what the first frame does not need is loaded after it."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.shared.places import places_in, usual_places
from app.text import Texts
from engine.api.language import Language
from ui.design.theme import Theme
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.lanes import Runner, ThreadRunner
from ui.kit.problems import ProblemDesk
from ui.kit.system_language import system_language
from ui.kit.tasks import Tasks
from ui.shell.first_look import FirstLook, read_first_look
from ui.shell.later import load_demo, load_house
from ui.shell.main_window import MainWindow
from ui.shell.opening_page import OpeningPage
from ui.shell.unexpected import catch_unexpected
from ui.shell.window_place import place_file, put, read_place

_DEMO = "exerzia-demo-"


def open_demo(language: Language | None) -> int:
    """Show the demonstration until its window is closed; return the exit code.

    Everything lies in a folder that is removed at the end, the place of the window and
    the preferences too: the real ones are neither read nor written.

    Args:
        language: of the window and of the made-up candidate; None: the system's.
    """
    # What Windows still holds open for a moment is left to the system to clear.
    with TemporaryDirectory(prefix=_DEMO, ignore_cleanup_errors=True) as made:
        folder, spoken = Path(made), language or system_language()
        chosen = json.dumps({"language": spoken})
        places_in(folder).preferences.write_text(chosen, encoding="utf-8")
        return open_window(
            folder, lambda ui, window: load_demo(ui, window, folder, spoken)
        )


def open_window(
    profile_dir: Path | None,
    load: Callable[[UiContext, MainWindow], None] | None = None,
) -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        profile_dir: folder of everything, instead of this system's folders.
        load: lets the rest move into the window; the person's own by default.
    """
    places = usual_places() if profile_dir is None else places_in(profile_dir)
    app = _application()
    runner = ThreadRunner()
    try:
        ui = _context(app, read_first_look(places.preferences), runner)
        catch_unexpected(ui.problems, ui.tasks)
        window = MainWindow(ui, OpeningPage(ui))
        put(window, read_place(place_file(places.preferences)))
        if load is None:
            load_house(ui, window, profile_dir)
        else:
            load(ui, window)
        window.show()
        return app.exec()
    finally:
        runner.close()


def _application() -> QApplication:
    """Return the application, or end with a sentence where Qt finds no screen.

    Qt ends the process itself when it cannot start; its message comes before.
    """
    complaints: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        complaints.append(message)
        if kind == QtMsgType.QtFatalMsg:
            _end(complaints)

    qInstallMessageHandler(listen)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(None)
    app.setApplicationName("Exerzia")
    app.setDesktopFileName("exerzia")
    return app


def _end(complaints: list[str]) -> None:
    from ui.shell.cannot_start import tell_no_platform  # noqa: PLC0415 (seldom needed)

    os._exit(tell_no_platform("\n".join(complaints)))


def _context(app: QApplication, first: FirstLook, runner: Runner) -> UiContext:
    theme = Theme(app)
    theme.apply(first.theme, first.text_percent, reduced_motion=first.reduced_motion)
    changes, desk = ChangeHub(), ProblemDesk()
    texts = Texts(first.language or system_language())
    return UiContext(texts, theme, Tasks(runner, changes, desk), changes, desk)
