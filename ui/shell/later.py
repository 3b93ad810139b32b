"""Loading what the first frame does not need, on a lane, right after that frame."""

from pathlib import Path
from typing import TYPE_CHECKING

from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from app.application import Application
    from engine.api.language import Language
    from ui.shell.house import House


def load_demo(
    ui: UiContext, window: MainWindow, folder: Path, language: "Language"
) -> None:
    """Let the house move in as a demonstration, over a folder that is thrown away.

    No log is begun: nothing of it is kept.
    """

    def on_first_painted() -> None:
        ui.tasks.query(lambda: _show_house(folder), on_loaded, lane=Lane.IO)

    def on_loaded(loaded: "tuple[Application, type[House]]") -> None:
        application, house = loaded
        house(ui, window, application).open(language)

    window.first_painted.connect(on_first_painted)


def load_house(ui: UiContext, window: MainWindow, profile_dir: Path | None) -> None:
    """Let the house move into ``window`` once its first frame is on the screen."""

    def on_first_painted() -> None:
        ui.tasks.query(lambda: _house(profile_dir), on_loaded, lane=Lane.IO)

    def on_loaded(loaded: "tuple[Application, type[House]]") -> None:
        application, house = loaded
        house(ui, window, application).open()
        logs = application.places.logs
        ui.tasks.query(lambda: _start_log(logs), _nothing, lane=Lane.IO)

    window.first_painted.connect(on_first_painted)


def _house(profile_dir: Path | None) -> "tuple[Application, type[House]]":
    """Load the application and the door; takes a few hundred milliseconds."""
    from app.bootstrap import build_application  # noqa: PLC0415 (after the first frame)
    from ui.shell.house import House  # noqa: PLC0415 (after the first frame)

    return build_application(profile_dir), House


def _show_house(folder: Path) -> "tuple[Application, type[House]]":
    from app.bootstrap import build_demonstration  # noqa: PLC0415 (after the first frame)
    from ui.shell.house import House  # noqa: PLC0415 (after the first frame)

    return build_demonstration(folder), House


def _start_log(folder: Path) -> None:
    from ui.shell.log_file import (  # noqa: PLC0415 (slow to load, and in no hurry)
        start_log,
        watch_crashes,
    )

    start_log(folder)
    watch_crashes(folder)


def _nothing(_: None) -> None:
    """A log that has started needs no further word."""
