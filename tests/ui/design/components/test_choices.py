"""Chips, segments, lists, switches."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from ui.design.components.chip import ChipRow
from ui.design.components.option import Option
from ui.design.components.pick_row import PickRow
from ui.design.components.row_card import RowCard
from ui.design.components.segmented import Segmented
from ui.design.components.select import Select
from ui.design.components.switch import Switch, SwitchRow

pytestmark = pytest.mark.usefixtures("ui")
OPTIONS = (Option("a", "All"), Option("b", "Interviews"), Option("c", "Conversations"))
Row = ChipRow | Segmented


def shown(qtbot: QtBot, row: Row, chosen: str = "b") -> dict[str, QAbstractButton]:
    qtbot.addWidget(row)
    row.show_options(OPTIONS, chosen)
    with qtbot.waitActive(row):
        row.show()
    return {button.text(): button for button in row.findChildren(QAbstractButton)}


@pytest.mark.parametrize("make", [ChipRow, Segmented])
def test_the_chosen_option_is_on_and_nothing_is_emitted(
    qtbot: QtBot, make: Callable[[], Row]
) -> None:
    row = make()
    heard: list[str] = []
    row.chosen.connect(heard.append)
    buttons = shown(qtbot, row)

    assert [words for words, button in buttons.items() if button.isChecked()] == [
        "Interviews"
    ]
    assert heard == []


@pytest.mark.parametrize("make", [ChipRow, Segmented])
def test_a_click_chooses(qtbot: QtBot, make: Callable[[], Row]) -> None:
    row = make()
    buttons = shown(qtbot, row)

    with qtbot.waitSignal(row.chosen) as heard:
        QTest.mouseClick(buttons["All"], Qt.MouseButton.LeftButton)

    assert heard.args == ["a"]


@pytest.mark.requirement("E-241")
@pytest.mark.parametrize("make", [ChipRow, Segmented])
def test_an_arrow_key_chooses_the_next(qtbot: QtBot, make: Callable[[], Row]) -> None:
    row = make()
    buttons = shown(qtbot, row)
    buttons["Interviews"].setFocus()

    with qtbot.waitSignal(row.chosen) as heard:
        QTest.keyClick(buttons["Interviews"], Qt.Key.Key_Right)

    assert heard.args == ["c"]
    assert buttons["Conversations"].isChecked()


@pytest.mark.parametrize("make", [ChipRow, Segmented])
def test_options_change_their_words_without_losing_focus(
    qtbot: QtBot, make: Callable[[], Row]
) -> None:
    row = make()
    buttons = shown(qtbot, row)
    french = (Option("a", "Toutes"), Option("b", "Entretiens"), Option("c", "Autres"))

    row.show_options(french, "b")

    assert buttons["Interviews"].text() == "Entretiens"


@pytest.mark.parametrize("make", [ChipRow, Segmented])
def test_a_choice_among_several_is_told_as_a_radio_button(
    qtbot: QtBot, make: Callable[[], Row]
) -> None:
    row = make()
    button = shown(qtbot, row)["All"]
    told = QAccessible.queryAccessibleInterface(button)

    assert told.role() == QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name) == "All"


def test_a_list_shows_and_chooses(qtbot: QtBot) -> None:
    select = Select("Language")
    qtbot.addWidget(select)
    select.show_options(OPTIONS, "c")
    heard: list[str] = []
    select.chosen.connect(heard.append)

    select.activated.emit(0)

    assert select.currentText() == "Conversations"
    assert heard == ["a"]


def test_a_wheel_that_passes_over_a_list_changes_nothing(qtbot: QtBot) -> None:
    select = Select("Language")
    qtbot.addWidget(select)
    select.show_options(OPTIONS, "a")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    select.wheelEvent(wheel)

    assert select.currentText() == "All"


def test_setting_a_switch_is_silent_and_pressing_it_is_not(qtbot: QtBot) -> None:
    row = SwitchRow("Reduce motion", "Nothing moves.")
    qtbot.addWidget(row)
    row.show()
    heard: list[bool] = []
    row.toggled.connect(heard.append)
    row.set_on(on=True)
    silent = list(heard)

    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))

    assert silent == []
    assert heard == [False]


@pytest.mark.requirement("E-241")
def test_a_switch_is_named_and_told_as_a_check_box(qtbot: QtBot) -> None:
    row = SwitchRow("Reduce motion", "Nothing moves.")
    qtbot.addWidget(row)
    switch: QWidget = row.findChildren(Switch)[0]
    told = QAccessible.queryAccessibleInterface(switch)

    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Reduce motion"
    assert told.text(QAccessible.Text.Description) == "Nothing moves."


def test_of_several_rows_one_is_picked(qtbot: QtBot) -> None:
    rows = (PickRow("Light"), PickRow("Standard"))
    card = RowCard(rows)
    qtbot.addWidget(card)
    card.show()
    rows[0].click()
    QTest.keyClick(rows[1], Qt.Key.Key_Return)

    assert [row.isChecked() for row in rows] == [False, True]
    assert [row.accessibleName() for row in rows] == ["Light", "Standard"]
