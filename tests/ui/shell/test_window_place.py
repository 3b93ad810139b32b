"""Where the window opens."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.kit.context import UiContext
from ui.shell.main_window import MainWindow
from ui.shell.opening_page import OpeningPage
from ui.shell.window_place import WindowPlace, place_of, put, read_place


@pytest.fixture
def unplaced(ui: UiContext, qtbot: QtBot) -> MainWindow:
    made = MainWindow(ui, OpeningPage(ui))
    qtbot.addWidget(made)
    return made


def test_a_window_opens_where_it_stood(unplaced: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    file.write_text(json.dumps(WindowPlace(20, 30, 1000, 700).as_values()))

    put(unplaced, read_place(file))

    assert place_of(unplaced) == WindowPlace(20, 30, 1000, 700)


def test_a_window_that_would_be_off_every_screen_opens_in_sight(
    unplaced: MainWindow,
) -> None:
    put(unplaced, WindowPlace(90_000, 90_000, 1000, 700))

    assert place_of(unplaced).x < 10_000


def test_a_window_is_never_smaller_than_its_smallest(unplaced: MainWindow) -> None:
    put(unplaced, WindowPlace(0, 0, 100, 100))
    unplaced.show()

    assert (unplaced.width(), unplaced.height()) == (960, 640)


@pytest.mark.parametrize("content", ["", "[]", '{"x": "left"}', '{"x": 1}'])
def test_a_strange_file_places_nothing(tmp_path: Path, content: str) -> None:
    file = tmp_path / "window.json"
    file.write_text(content)

    assert read_place(file) is None
