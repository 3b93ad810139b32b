"""Faults of the libraries we stand on, so that a newer version with them is refused."""

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 1_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted any more")
def test_calls_into_qt_give_none_back_whole(qtbot: QtBot) -> None:
    """PySide6 6.12.0 gives away one reference of None at each call that returns none.

    After some ten thousand calls Python 3.11 dies with "deallocating None".
    """
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        widget.updateGeometry()

    assert sys.getrefcount(None) > before - CALLS // 2
