"""What the binding itself must not get wrong."""

import sys

from PySide6.QtGui import QPainterPath


def test_qt_calls_leave_the_reference_count_of_none_alone() -> None:
    """PySide6 6.12.0 drops one reference at each void call on Python 3.11.

    After some ten thousand calls the interpreter aborts ("deallocating None").
    """
    path = QPainterPath()
    before = sys.getrefcount(None)

    for _ in range(500):
        path.moveTo(1, 1)

    assert sys.getrefcount(None) > before - 100
