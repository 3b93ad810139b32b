"""The demonstration's window: full rooms, marked, and real places left alone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.application import Application
from app.bootstrap import guest_application
from tests.architecture.source import ROOT
from tests.ui.seeing import visible, words_on
from ui.kit.context import UiContext
from ui.shell.demo_strip import DemoStrip
from ui.shell.house import House
from ui.shell.inside import Inside
from ui.shell.main_window import MainWindow
from ui.workspaces.settings.visitor_page import VisitorPage

SHOW_DEMO = """
import sys, tempfile
from PySide6.QtCore import QTimer
from ui.shell import start
tempfile.tempdir = sys.argv[1]
load = start.load_demo
def watch(ui, window, folder, language):
    load(ui, window, folder, language)
    timer = QTimer(window, interval=20)
    def look():
        page = window.centralWidget()
        if type(page).__name__ != "Inside":
            return
        timer.stop()
        print("inside")
        for room in ("history", "progress", "library", "settings"):
            page.go(room)
        window.resize(1000, 700)
        window.close()
    timer.timeout.connect(look)
    timer.start()
start.load_demo = watch
from ui.__main__ import main
sys.exit(main(["--demo", "--language", "fr"]))
"""


@pytest.mark.slow
@pytest.mark.requirement("E-082")
def test_the_real_places_stay_as_they_were_byte_for_byte(tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    real = home / ".local/share/Exerzia"
    real.mkdir(parents=True)
    temporary.mkdir()
    (real / "preferences.json").write_text('{"theme": "dark"}', encoding="utf-8")
    (real / "window.json").write_text('{"x": 1, "y": 2}', encoding="utf-8")
    before = _bytes_of(home)

    ended = subprocess.run(
        [sys.executable, "-c", SHOW_DEMO, str(temporary)],
        cwd=ROOT,
        env={**_at_home(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    assert "inside" in ended.stdout
    assert _bytes_of(home) == before
    assert list(temporary.iterdir()) == []


def _at_home(home: Path) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith("XDG_")
    }
    return {**kept, "HOME": str(home)}


def _bytes_of(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def demo_house(
    ui: UiContext,
    window: MainWindow,
    application: Application,
    monkeypatch: pytest.MonkeyPatch,
) -> House:
    """The demonstration in the window; its sessions are left out, for speed."""
    monkeypatch.setattr("ui.shell.view_model.demo_application", _unfilled)
    House(ui, window, application).open("en")
    found = window.findChild(House)
    assert found is not None
    return found


class _unfilled:  # noqa: N801 (in the place of a function)
    """``demo_application`` without its sessions."""

    def __init__(self, _language: str, _engines: object, _models: object) -> None:
        self._guest = guest_application("Hannah")

    def __enter__(self) -> Application:
        made = self._guest.__enter__()
        made.is_demonstration = True
        return made

    def __exit__(self, *ended: object) -> None:
        self._guest.__exit__(None, None, None)


@pytest.fixture
def rooms(demo_house: House, window: MainWindow) -> Iterator[Inside]:
    """The rooms of the demonstration."""
    found = window.findChild(Inside)
    assert found is not None
    yield found
    demo_house.lock()


@pytest.mark.requirement("E-082")
def test_every_room_says_that_it_is_a_demonstration(rooms: Inside) -> None:
    for room in ("practice", "history", "progress", "library", "settings", "help"):
        rooms.go(room)
        strip = rooms.findChild(DemoStrip)
        assert strip is not None
        assert strip.isVisible()
        assert "made up" in strip.accessibleName()


def test_nobody_is_asked_to_make_a_profile_in_a_demonstration(rooms: Inside) -> None:
    rooms.show_settings("security")

    page = rooms.findChild(VisitorPage)
    assert page is not None
    assert page.isVisible()
    assert "This is a demonstration" in words_on(page)
    assert [each for each in visible(page, QAbstractButton) if each.isEnabled()] == []


def test_locking_the_demonstration_closes_its_window(
    rooms: Inside, window: MainWindow, qtbot: QtBot
) -> None:
    rooms.lock_wanted.emit()

    qtbot.waitUntil(lambda: not window.isVisible())
