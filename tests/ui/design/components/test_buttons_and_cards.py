"""Buttons, cards and rows: pressed by pointer and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.design.components.button import Button, IconButton, Kind
from ui.design.components.card import ActionCard, Card
from ui.design.components.list_row import ListRow, OpenRow
from ui.design.components.rail_item import RailItem
from ui.design.components.row_card import Divider, RowCard
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.status_row import Standing, StatusRow
from ui.design.icons import Icon

pytestmark = pytest.mark.usefixtures("ui")
KEYS = [Qt.Key.Key_Space, Qt.Key.Key_Return]


@pytest.mark.requirement("E-241")
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("Begin", Kind.PRIMARY),
        lambda: IconButton(Icon.PAUSE, "Pause"),
        lambda: ActionCard("Begin the scenario"),
        lambda: OpenRow("A session"),
        lambda: RailItem(Icon.HISTORY),
    ],
    ids=["button", "icon", "card", "row", "rail"],
)
def test_space_and_enter_press(qtbot: QtBot, make: object, key: Qt.Key) -> None:
    assert callable(make)
    button: QAbstractButton = make()
    qtbot.addWidget(button)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))

    QTest.keyClick(button, key)

    assert pressed == [True]


def test_an_ampersand_in_words_is_an_ampersand(qtbot: QtBot) -> None:
    button = Button("Questions & answers")
    qtbot.addWidget(button)

    assert button.text() == "Questions && answers"
    assert button.accessibleName() == "Questions & answers"


def test_a_shortcut_presses_and_is_told_in_the_tooltip(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Finish answer", Kind.PRIMARY, parent=window)
    button.set_shortcut("Ctrl+Return")
    button.set_words("J’ai terminé")
    with qtbot.waitActive(window):
        window.show()

    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "J’ai terminé (Ctrl+Return)" in button.toolTip()


def test_words_with_mark_up_stay_words_in_a_tooltip(qtbot: QtBot) -> None:
    button = IconButton(Icon.PAUSE, "<b>Pause</b>")
    qtbot.addWidget(button)

    assert "&lt;b&gt;Pause&lt;/b&gt;" in button.toolTip()


def test_a_card_is_pressed_as_a_whole_and_told_as_a_button(qtbot: QtBot) -> None:
    card = ActionCard("Begin: the unhappy client")
    qtbot.addWidget(card)
    card.resize(200, 120)
    card.show()
    told = QAccessible.queryAccessibleInterface(card)

    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))

    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Begin: the unhappy client"


def test_a_row_is_told_with_all_its_words(qtbot: QtBot) -> None:
    row = ListRow("The panel", "20 November", "typed")
    qtbot.addWidget(row)

    assert row.accessibleName() == "The panel, 20 November, typed"


def test_rows_are_replaced_and_parted_by_hairlines(qtbot: QtBot) -> None:
    card = RowCard([ListRow("one")])
    qtbot.addWidget(card)

    card.show_rows([StatusRow(Standing.GOOD, "two"), ListRow("three")])
    qtbot.waitUntil(lambda: len(card.findChildren(ListRow)) == 2)

    names = [row.accessibleName() for row in card.findChildren(ListRow)]
    assert names == ["two", "three"]
    assert len(card.findChildren(Divider)) == 1


def test_a_card_casts_its_shadow_on_the_page(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    card = Card()
    card.setFixedHeight(80)
    page.column.addWidget(card)
    page.resize(700, 400)
    page.show()
    inner = page.widget()
    assert inner is not None
    below = card.mapTo(inner, QPoint(card.width() // 2, card.height() + 3))
    shaded = inner.grab().toImage().pixelColor(below).lightness()

    card.hide()

    assert inner.grab().toImage().pixelColor(below).lightness() > shaded


def test_a_page_never_grows_wider_than_its_content_width(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    card = Card()
    page.column.addWidget(card)
    page.resize(1920, 600)
    page.show()
    wide = card.width()
    page.resize(960, 600)

    assert wide <= 1120
    assert card.width() < 960


def test_a_page_gives_wrapped_words_all_their_height(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    holder = QWidget()
    column = QVBoxLayout(holder)
    rows = [ListRow("A title " * 30, "A detail " * 40) for _ in range(6)]
    for row in rows:
        column.addWidget(row)
    page.column.addWidget(holder)
    page.resize(960, 300)
    with qtbot.waitExposed(page):
        page.show()

    assert all(row.height() >= row.heightForWidth(row.width()) for row in rows)
