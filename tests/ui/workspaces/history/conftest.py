"""The history on the screen, over a real vault."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from ui.kit.context import UiContext
from ui.workspaces.history.workspace import HistoryWorkspace


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """Where the file dialog always answers to save."""
    return tmp_path / "report.pdf"


@pytest.fixture
def history(
    ui: UiContext, application: Application, qtbot: QtBot, exported: Path
) -> HistoryWorkspace:
    """The room, not entered yet."""

    def ask(_title: str, _proposal: Path, chosen: Callable[[Path], None]) -> None:
        chosen(exported)

    made = HistoryWorkspace(ui, application, ask=ask)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made
