"""Where the window stood, so that it opens there again."""

from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.design.tokens import Size
from ui.shell.first_look import read_object

_LEAST_SEEN = Size.ICON_LARGE * 2
"""Less of the window than this on a screen, and nobody could grasp it."""


def place_file(preferences: Path) -> Path:
    """Return the file of the window's place, beside the preferences."""
    return preferences.with_name("window.json")


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Position and size in device-independent pixels."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False

    def as_values(self) -> dict[str, object]:
        """Return what the file of the place holds."""
        return asdict(self)


def read_place(path: Path) -> WindowPlace | None:
    """Return where the window stood; None when nothing sensible is known."""
    kept = read_object(path)
    numbers = [kept.get(name) for name in ("x", "y", "width", "height")]
    if not all(isinstance(each, int) for each in numbers):
        return None
    x, y, width, height = (int(str(each)) for each in numbers)
    return WindowPlace(x, y, width, height, maximised=kept.get("maximised") is True)


def place_of(window: QWidget) -> WindowPlace:
    """Return where ``window`` stands now."""
    box = window.normalGeometry() if window.isMaximized() else window.geometry()
    return WindowPlace(
        box.x(), box.y(), box.width(), box.height(), maximised=window.isMaximized()
    )


def put(window: QWidget, place: WindowPlace | None) -> None:
    """Put ``window`` where it stood, or in the usual size when that is off-screen."""
    window.resize(_usual_size(window))
    if place is None:
        return
    box = QRect(place.x, place.y, place.width, place.height)
    if _can_be_seen(box):
        window.setGeometry(box)
        if place.maximised:
            window.showMaximized()


def _usual_size(window: QWidget) -> QSize:
    usual = QSize(Size.WINDOW_WIDTH, Size.WINDOW_HEIGHT)
    room = window.screen().availableSize()
    return usual.boundedTo(room).expandedTo(window.minimumSize())


def _can_be_seen(box: QRect) -> bool:
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(box)
        if seen.width() >= _LEAST_SEEN and seen.height() >= _LEAST_SEEN:
            return True
    return False
