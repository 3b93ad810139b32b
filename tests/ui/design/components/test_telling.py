"""Banners, notifications, sheets, the focus ring: what is told and asked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button
from ui.design.components.empty_state import EmptyState
from ui.design.components.notification import Notification
from ui.design.components.progress import Progress
from ui.design.components.sheet import Sheet
from ui.design.components.skeleton import Skeleton
from ui.design.components.tooltip import set_tooltip
from ui.design.focus_ring import FocusRing
from ui.design.icons import Icon
from ui.kit.context import UiContext

pytestmark = pytest.mark.usefixtures("ui")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def button_called(parent: QWidget, words: str) -> Button:
    return next(
        button
        for button in parent.findChildren(Button)
        if button.accessibleName() == words
    )


@pytest.mark.parametrize("gravity", list(Gravity))
def test_a_banner_says_what_and_offers_the_remedy(
    window: QWidget, qtbot: QtBot, gravity: Gravity
) -> None:
    banner = Banner(gravity, window)
    banner.set_words("The disk is full.", "Free some space.", "Save again", "Close")
    banner.show()

    with qtbot.waitSignals([banner.acted, banner.dismissed]):
        button_called(banner, "Save again").click()
        button_called(banner, "Close").click()

    assert banner.accessibleName() == "The disk is full. Free some space."


def test_a_notification_is_undone_by_its_button(ui: UiContext, window: QWidget) -> None:
    undone: list[bool] = []
    notification = Notification(ui, window)
    notification.tell("Session deleted.", lambda: undone.append(True))

    QTest.mouseClick(button_called(notification, "Undo"), Qt.MouseButton.LeftButton)

    assert undone == [True]
    assert not notification.isVisible()


@pytest.mark.requirement("E-241")
def test_a_notification_is_undone_by_the_keyboard(
    ui: UiContext, window: QWidget
) -> None:
    undone: list[bool] = []
    notification = Notification(ui, window)
    notification.tell("Session deleted.", lambda: undone.append(True))

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == [True]
    assert notification.accessibleName() == "Session deleted."


def test_closing_a_notification_undoes_nothing(ui: UiContext, window: QWidget) -> None:
    undone: list[bool] = []
    notification = Notification(ui, window)
    notification.tell("Session deleted.", lambda: undone.append(True))

    button_called(notification, "Close").click()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == []


def test_a_notification_stays_inside_a_window_that_shrinks(
    ui: UiContext, window: QWidget
) -> None:
    notification = Notification(ui, window)
    notification.tell("Session deleted.")

    window.resize(400, 300)

    assert window.rect().contains(notification.geometry())


@pytest.mark.parametrize(("words", "accepted"), [("Delete", True), ("Cancel", False)])
def test_a_sheet_is_answered_by_its_buttons(
    window: QWidget, words: str, accepted: bool
) -> None:
    answers: list[bool] = []
    sheet = Sheet(window, destructive=True)
    sheet.set_words("Delete this session?", "For good.", "Delete", "Cancel")
    sheet.accepted.connect(lambda: answers.append(True))
    sheet.rejected.connect(lambda: answers.append(False))
    sheet.open()

    button_called(sheet, words).click()

    assert answers == [accepted]


def test_escape_rejects_a_sheet(window: QWidget, qtbot: QtBot) -> None:
    sheet = Sheet(window)
    sheet.set_words("Rename", "", "Rename", "Cancel")
    sheet.open()

    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

    assert not sheet.isVisible()


def test_an_empty_place_offers_the_first_thing_to_do(
    window: QWidget, qtbot: QtBot
) -> None:
    empty = EmptyState(Icon.HISTORY, window)
    empty.set_words("Nothing here yet", "Your sessions will be kept here.", "Begin")

    with qtbot.waitSignal(empty.acted):
        button_called(empty, "Begin").click()


def test_work_that_can_be_stopped_says_so(window: QWidget, qtbot: QtBot) -> None:
    progress = Progress(window)
    progress.show_progress("Making the backup", 0.4, "about 20 s left", "Stop")

    with qtbot.waitSignal(progress.stopped):
        button_called(progress, "Stop").click()


def test_a_skeleton_is_blank_at_first(window: QWidget, qtbot: QtBot) -> None:
    skeleton = Skeleton("Opening the vault", parent=window)
    skeleton.resize(300, 120)
    skeleton.show()
    at_first = skeleton.grab().toImage()

    qtbot.waitUntil(lambda: skeleton.grab().toImage() != at_first, timeout=2_000)

    assert skeleton.accessibleName() == "Opening the vault"


@pytest.fixture
def ring(qapp: QApplication) -> FocusRing:
    return qapp.findChildren(FocusRing)[0]


@pytest.mark.requirement("E-241")
def test_the_ring_follows_the_keyboard_and_leaves_the_pointer_alone(
    window: QWidget, ring: FocusRing
) -> None:
    column = QVBoxLayout(window)
    first, second = QPushButton("one"), QPushButton("two")
    column.addWidget(first)
    column.addWidget(second)
    handle = window.windowHandle()
    first.setFocus()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(450, 590))
    by_pointer = ring.target
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    by_keyboard = ring.target

    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(450, 590))

    assert by_pointer is None
    assert by_keyboard in (first, second)
    assert ring.target is None


def test_a_page_that_holds_the_focus_for_a_moment_gets_no_ring(
    window: QWidget, ring: FocusRing
) -> None:
    column = QVBoxLayout(window)
    page, first, second = QWidget(), QPushButton("one"), QPushButton("two")
    for widget in (page, first, second):
        column.addWidget(widget)
    handle = window.windowHandle()
    first.setFocus()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(450, 590))
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    around_a_button = ring.target

    page.setFocus()

    assert around_a_button in (first, second)
    assert page.hasFocus()
    assert ring.target is None


@pytest.mark.requirement("E-241")
def test_a_screen_reader_hears_a_tooltip_without_its_mark_up(qtbot: QtBot) -> None:
    plain, described = QWidget(), QWidget()
    qtbot.addWidget(plain)
    qtbot.addWidget(described)
    described.setAccessibleDescription("Twelve minutes are left.")

    for widget in (plain, described):
        set_tooltip(widget, "Interrupt", "Space")

    assert plain.accessibleDescription() == "Interrupt (Space)"
    assert described.accessibleDescription() == "Twelve minutes are left."
