"""What tests of the window share: a context with no thread, and real fonts."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.text import Texts
from ui.design.theme import Theme, ThemeChoice
from ui.kit.changes import ChangeHub
from ui.kit.context import UiContext
from ui.kit.garbage import due_generation
from ui.kit.problems import ProblemDesk
from ui.kit.tasks import inline_tasks


@pytest.fixture(autouse=True)
def _garbage_on_the_main_thread() -> Iterator[None]:
    """Collect after a test and on its thread, as the window does between two looks.

    Python collects on whichever thread happens to allocate. What an earlier test left of
    Qt then died on a foreign thread, and Qt's warning failed the test that was running.
    """
    gc.disable()
    yield
    due = due_generation(gc.get_count(), gc.get_threshold())
    if due is not None:
        gc.collect(due)
    gc.enable()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The one theme of the test run, light at 100 % and still."""
    made = Theme(qapp)
    made.apply(ThemeChoice.LIGHT, reduced_motion=True)
    return made


@pytest.fixture
def ui(theme: Theme) -> UiContext:
    """English words, the light look, tasks that run at once."""
    theme.apply(ThemeChoice.LIGHT, reduced_motion=True)
    changes, problems = ChangeHub(), ProblemDesk()
    return UiContext(
        Texts("en"), theme, inline_tasks(changes, problems), changes, problems
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Overlook what the display without a screen says about itself."""
    for item in items:
        item.add_marker(
            pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
        )
