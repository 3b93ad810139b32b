"""A computer with Léa's locked profile, and the window of Exerzia on it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.account.tools import AccountTools
from app.application import Application
from app.shared.places import places_in
from engine.content.library import ContentLibrary
from tests.content import shipped
from tests.ui.shell.doors import rooms_in, unlock_by_hand
from tests.ui.shell.first_run.beginning import LIGHT_IS_BEST, STANDARD_IS_BEST
from ui.kit.context import UiContext
from ui.shell.first_run.machine_work import Look, read_shelf
from ui.shell.house import House
from ui.shell.inside import Inside
from ui.shell.main_window import MainWindow
from ui.shell.opening_page import OpeningPage
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel

_VIEW_MODEL = "ui.shell.first_run.machine_view_model"


@pytest.fixture(scope="session")
def library() -> ContentLibrary:
    """The bundled content."""
    return shipped()


@pytest.fixture(autouse=True)
def _content_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first look at the machine find the content read already."""
    monkeypatch.setattr("app.machine.content.load_library", lambda _: shipped())


@pytest.fixture(autouse=True)
def _measured_in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this computer be a certain one: the Light pack by the facts, then Standard."""

    def look(application: Application, _language: str) -> Look:
        shelf = read_shelf(application, LIGHT_IS_BEST)
        return Look(LIGHT_IS_BEST, (), shelf, is_offline=False)

    monkeypatch.setattr(f"{_VIEW_MODEL}.look", look)
    monkeypatch.setattr(f"{_VIEW_MODEL}.measure", lambda *_: STANDARD_IS_BEST)


@pytest.fixture
def application(
    tools: AccountTools, library: ContentLibrary, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    """Exerzia on a computer with one profile, Léa's, locked."""
    monkeypatch.setattr("app.application.bundled_library", lambda: library)
    made = Application(places_in(tools.profiles.root.parent), tools)
    yield made
    made.lock()


@pytest.fixture
def preferences(application: Application, ui: UiContext) -> PreferencesViewModel:
    """What is chosen for the whole computer: nothing yet."""
    return PreferencesViewModel(application.places.preferences, ui.tasks)


@pytest.fixture
def window(ui: UiContext, qtbot: QtBot) -> MainWindow:
    """The window, as in its first frame."""
    made = MainWindow(ui, OpeningPage(ui))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def exerzia(ui: UiContext, window: MainWindow, application: Application) -> MainWindow:
    """The window with the house moved in, at Léa's locked door."""
    House(ui, window, application).open()
    return window


@pytest.fixture
def house(exerzia: MainWindow) -> House:
    """The house in the window."""
    found = exerzia.findChild(House)
    assert found is not None
    return found


@pytest.fixture
def inside(exerzia: MainWindow) -> Inside:
    """The rooms in the window, opened by Léa."""
    unlock_by_hand(exerzia)
    return rooms_in(exerzia)


@pytest.fixture
def swept() -> Callable[[], None]:
    """Let what is to be deleted go now."""

    def sweep() -> None:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return sweep
