"""The real window, which writes down what is on it: for a driver that has no eyes.

    python -m benchmarks._watched_window PROFILE_DIR STATE_FILE

Nothing is pressed here: the driver presses keys and moves the mouse of the display.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app import bootstrap
from app.application import Application
from ui.kit.context import UiContext
from ui.shell.later import load_house
from ui.shell.main_window import MainWindow
from ui.shell.start import open_window

LOOK_MS = 50
_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


class Watcher(QObject):
    """Looks twenty times a second; writes when something has changed."""

    def __init__(self, window: MainWindow, path: Path, made: list[Application]) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._made = made
        self._sheets: list[QWidget] = []
        """Kept: one that is only looked at would be collected with what was looked at."""
        self._last = ""
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        sheet = QApplication.activeModalWidget()
        if sheet is not None and sheet not in self._sheets:
            self._sheets.append(sheet)
        seen = json.dumps(
            {
                "controls": [_told(each) for each in _seen(self._window, _CONTROLS)],
                "words": [_text(each) for each in _seen(self._window, (QLabel,))],
                "focus": _name(QApplication.focusWidget()),
                "in_use": self._in_use(),
            }
        )
        if seen == self._last:
            return
        self._last = seen
        beside = self._path.with_suffix(".new")
        beside.write_text(json.dumps({"at": time.time(), **json.loads(seen)}), "utf-8")
        beside.replace(self._path)

    def _in_use(self) -> list[str]:
        used = (each.engines.models_in_use() for each in self._made)
        return sorted(frozenset[str]().union(*used))


def _seen(window: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    """Yield what can be used now: shown, and under nothing else at its middle."""
    for each in (QApplication.activeModalWidget() or window).findChildren(QWidget):
        if isinstance(each, kinds) and each.isVisible() and _is_on_top(each):
            yield each


def _is_on_top(widget: QWidget) -> bool:
    there = QApplication.widgetAt(_middle(widget))
    return there is not None and (there is widget or widget.isAncestorOf(there))


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def _told(widget: QWidget) -> dict[str, object]:
    middle = _middle(widget)
    return {
        "name": _name(widget),
        "kind": "button" if isinstance(widget, QAbstractButton) else "field",
        "enabled": widget.isEnabled(),
        "x": middle.x(),
        "y": middle.y(),
    }


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    return widget.accessibleName() or _text(widget) or type(widget).__name__


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""


def run(profile_dir: str, state_file: str) -> int:
    """Open the window over ``profile_dir`` until it is closed."""
    folder, made = Path(profile_dir), list[Application]()
    build = bootstrap.build_application

    def remembered(profile_dir: Path | None = None) -> Application:
        made.append(build(profile_dir))
        return made[0]

    def load(ui: UiContext, window: MainWindow) -> None:
        Watcher(window, Path(state_file), made)
        load_house(ui, window, folder)

    bootstrap.build_application = remembered
    return open_window(folder, load)


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:3]))
