"""Levels over sessions: reached by the keyboard, and the same as a table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from ui.design.components.dose_marks import DoseMarks
from ui.design.components.figures_table import FiguresTable
from ui.design.components.level_chart import LevelChart, LevelMark, OwnBaseline

pytestmark = pytest.mark.usefixtures("theme")
MARKS = [LevelMark(level, level, 5, rating=3) for level in (2.0, 3.0, 2.0, 4.0)]
BASELINE = OwnBaseline(2.3, 0.8, 4.0, 1)


@pytest.fixture
def chart(qtbot: QtBot) -> LevelChart:
    made = LevelChart()
    qtbot.addWidget(made)
    made.resize(480, 140)
    made.show_levels(MARKS, ("March", "May"), BASELINE)
    made.show()
    return made


@pytest.mark.requirement("E-241")
def test_the_arrows_go_from_session_to_session(chart: LevelChart) -> None:
    pointed = QSignalSpy(chart.pointed)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(chart, key)

    assert [pointed.at(n)[0] for n in range(pointed.count())] == [0, 1, 3, 0]


@pytest.mark.requirement("E-241")
def test_enter_chooses_the_session_the_keyboard_is_on(chart: LevelChart) -> None:
    chosen = QSignalSpy(chart.chosen)

    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Return)

    assert chosen.at(0)[0] == 3


def test_a_click_beside_every_point_chooses_nothing(chart: LevelChart) -> None:
    chosen = QSignalSpy(chart.chosen)

    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert chosen.count() == 0


def test_with_no_session_the_keyboard_passes_by(chart: LevelChart) -> None:
    chart.show_levels([], ("", ""))

    assert chart.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.requirement("E-072")
def test_the_baseline_is_drawn_where_there_is_one(chart: LevelChart) -> None:
    with_baseline = chart.grab().toImage()

    chart.show_levels(MARKS, ("March", "May"))

    assert chart.grab().toImage() != with_baseline


@pytest.mark.requirement("E-072")
def test_the_range_of_a_session_is_drawn(chart: LevelChart) -> None:
    with_ranges = chart.grab().toImage()

    bare = [LevelMark(mark.level, rating=mark.rating) for mark in MARKS]
    chart.show_levels(bare, ("March", "May"), BASELINE)

    assert chart.grab().toImage() != with_ranges


@pytest.mark.requirement("E-241")
def test_a_table_is_copied_as_a_table(qtbot: QtBot) -> None:
    table = FiguresTable()
    qtbot.addWidget(table)
    table.show_figures("Ownership", ("Day", "Level"), [("May", "2"), ("June", "3")])

    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Day\tLevel\nMay\t2\nJune\t3"
    assert table.accessibleName() == "Ownership"


@pytest.mark.requirement("E-241")
def test_enter_in_a_table_chooses_its_row(qtbot: QtBot) -> None:
    table = FiguresTable()
    qtbot.addWidget(table)
    table.show_figures("Ownership", ("Day", "Level"), [("May", "2"), ("June", "3")])
    chosen = QSignalSpy(table.chosen)

    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert chosen.at(0)[0] == 1


def test_the_dose_takes_more_lines_where_there_is_less_room(qtbot: QtBot) -> None:
    marks = DoseMarks()
    qtbot.addWidget(marks)

    marks.show_dose(12, 9, 38, "12 sessions held.")

    assert marks.accessibleName() == "12 sessions held."
    assert marks.heightForWidth(200) > marks.heightForWidth(800)
