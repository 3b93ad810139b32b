"""Loading what the first frame does not need, on a lane, right after that frame."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from ui.shell.house import House

MakeHouse = Callable[[UiContext, MainWindow], "House"]


def load_house(ui: UiContext, window: MainWindow, profile_dir: Path | None) -> None:
    """Let the house move into ``window`` once its first frame is on the screen."""

    def on_first_painted() -> None:
        ui.tasks.query(lambda: _house(profile_dir), on_loaded, lane=Lane.IO)

    def on_loaded(make: MakeHouse) -> None:
        make(ui, window).open()

    window.first_painted.connect(on_first_painted)


def _house(profile_dir: Path | None) -> MakeHouse:
    """Load the application and the screens; takes a few hundred milliseconds."""
    from app.bootstrap import build_application  # noqa: PLC0415 (after the first frame)
    from ui.shell.house import House  # noqa: PLC0415 (after the first frame)

    application = build_application(profile_dir)
    return lambda ui, window: House(ui, window, application)
