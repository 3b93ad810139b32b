"""The start: what is loaded by the first frame, and that the door comes after it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

HEAVY = {
    "alembic",
    "app.bootstrap",
    "engine.content",
    "engine.reading",
    "pydantic",
    "reportlab",
    "sqlalchemy",
    "sqlcipher3",
    "structlog",
}
SHOW_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.shell import start
load = start.load_house
def watch(ui, window, profile_dir):
    opening = window.centralWidget()
    timer = QTimer(window, interval=10)
    window.first_painted.connect(lambda: print(*sys.modules))
    window.first_painted.connect(timer.start)
    def look():
        page = window.centralWidget()
        if page is not opening:
            print(type(page.layout().itemAt(0).widget()).__name__)
            window.close()
    timer.timeout.connect(look)
    load(ui, window, profile_dir)
start.load_house = watch
from ui.__main__ import main
sys.exit(main(["--profile-dir", sys.argv[1]]))
"""


@pytest.mark.slow
def test_the_first_frame_loads_nothing_slow_and_the_first_run_follows(
    tmp_path: Path,
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SHOW_START, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    modules, page, *_ = ended.stdout.splitlines()
    assert set(modules.split()) & HEAVY == set()
    assert page == "FirstRunPage"
    assert ended.returncode == 0
    assert (tmp_path / "logs" / "exerzia.log").is_file()
    assert (tmp_path / "window.json").is_file()
