"""Closing the window: what is open is locked, a live session is kept."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.shared.places import Places
from app.storage.files import make_private_folder, write_whole
from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.shell.first_look import read_object
from ui.shell.main_window import MainWindow
from ui.shell.view_model import ShellViewModel
from ui.shell.window_place import WindowPlace, place_file, place_of

if TYPE_CHECKING:
    from ui.shell.inside import Inside

_TOLD = "told_that_sessions_are_kept"


class ClosingSheet(Sheet):
    """Shown the first time somebody closes the window during a session."""

    def __init__(self, ui: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        t = ui.t
        self.set_words(
            t("Your session waits for you"),
            t(
                "Every answer is saved already. When you open Exerzia again, you can go "
                "on where you were. This is said only once."
            ),
            t("Close Exerzia"),
            t("Stay"),
        )


class Closing(QObject):
    """Lets the window go once everything is locked and noted."""

    def __init__(
        self, ui: UiContext, window: MainWindow, model: ShellViewModel, places: Places
    ) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        self._model = model
        self._file = place_file(places.preferences)
        self._inside: Inside | None = None
        self._is_closing = False
        window.ask_before_closing(self.may_close)
        QApplication.setQuitOnLastWindowClosed(False)

    def watch(self, inside: "Inside | None") -> None:
        """Know whether a session may be going on."""
        self._inside = inside

    def may_close(self) -> bool:
        """Begin to close; False: not before what is open is locked."""
        live = self._inside is not None and self._inside.has_live_session
        kept = live and not self._model.state.is_guest
        if kept and read_object(self._file).get(_TOLD) is not True:
            self._tell()
        else:
            self._close()
        return False

    def _tell(self) -> None:
        sheet = ClosingSheet(self._ui, self._window)
        sheet.accepted.connect(self._close)
        sheet.open()

    def _close(self) -> None:
        if self._is_closing:
            return
        self._is_closing = True
        live = self._inside is not None and self._inside.has_live_session
        told = live or read_object(self._file).get(_TOLD) is True
        place = place_of(self._window)
        if self._inside is not None:
            self._inside.pause_live()
        self._window.hide()
        file = self._file

        def locked() -> None:
            self._ui.tasks.query(lambda: _note(file, place, told=told), over, failed)

        def over(_: None) -> None:
            QApplication.quit()

        def failed(_problem: Problem) -> None:
            QApplication.quit()

        self._model.shut(locked)


def _note(file: Path, place: WindowPlace, *, told: bool) -> None:
    make_private_folder(file.parent)
    noted = {**place.as_values(), _TOLD: told}
    write_whole(file, json.dumps(noted).encode())
