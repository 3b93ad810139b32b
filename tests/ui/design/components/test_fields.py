"""Fields to write in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.examples import examples
from ui.design.components.button import IconButton
from ui.design.components.label import Label
from ui.design.components.passphrase_strength import Strength, strength_of
from ui.design.components.password_field import PasswordField
from ui.design.components.search_field import SearchField
from ui.design.components.text_area import TextArea
from ui.design.components.text_field import TextField
from ui.kit.context import UiContext

pytestmark = pytest.mark.usefixtures("ui")


def test_writing_is_told_and_setting_is_silent(qtbot: QtBot) -> None:
    field = TextField("Your first name")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.edited.connect(heard.append)
    field.set_text("Cam")

    QTest.keyClicks(field.line, "ille")

    assert field.text == "Camille"
    assert heard == ["Cami", "Camil", "Camill", "Camille"]


@pytest.mark.requirement("E-241")
def test_a_problem_is_told_in_words_until_it_is_mended(qtbot: QtBot) -> None:
    field = TextField("Your first name", "Used to greet you.")
    qtbot.addWidget(field)
    field.set_problem("Write at least one letter.")
    told = field.line.accessibleDescription()

    QTest.keyClicks(field.line, "C")

    assert told == "Write at least one letter."
    assert field.line.accessibleDescription() == "Used to greet you."
    assert field.line.accessibleName() == "Your first name"


def test_a_passphrase_is_hidden_until_it_is_asked_for(
    ui: UiContext, qtbot: QtBot
) -> None:
    field = PasswordField(ui, "Passphrase")
    qtbot.addWidget(field)
    hidden = field.line.echoMode()
    eye = field.findChildren(IconButton)[0]
    name = eye.accessibleName()

    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)

    assert hidden == QLineEdit.EchoMode.Password
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal
    assert (name, eye.accessibleName()) == (
        "Show the passphrase",
        "Hide the passphrase",
    )


def test_the_strength_of_a_new_passphrase_is_told_in_words(
    ui: UiContext, qtbot: QtBot
) -> None:
    field = PasswordField(ui, "Passphrase", judged=True)
    qtbot.addWidget(field)

    QTest.keyClicks(field.line, "short")

    words = [label.text() for label in field.findChildren(Label)]
    assert "Too short: use at least 10 characters." in words


def test_a_forgotten_passphrase_leaves_nothing_behind(
    ui: UiContext, qtbot: QtBot
) -> None:
    field = PasswordField(ui, "Passphrase")
    qtbot.addWidget(field)
    field.set_text("four lamps, a boat")

    field.forget()

    assert field.text == ""


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.TOO_SHORT),
        ("abc", Strength.TOO_SHORT),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("abcdefghijklmnop", Strength.WEAK),
        ("1234567890", Strength.WEAK),
        ("wet morning lamp boat", Strength.STRONG),
        ("correct violin, 42 lanterns over Brest", Strength.VERY_STRONG),
    ],
)
def test_strength_is_told_carefully_low(passphrase: str, strength: Strength) -> None:
    assert strength_of(passphrase) == strength


@given(st.text(max_size=60), st.sampled_from("kZ7%é"))
@settings(max_examples=examples(100))
def test_repeating_what_is_there_never_makes_it_much_stronger(
    passphrase: str, more: str
) -> None:
    assert strength_of(more * 40) <= Strength.WEAK
    assert strength_of(passphrase) in Strength


def test_an_answer_grows_with_what_is_written(qtbot: QtBot) -> None:
    area = TextArea("Your answer")
    qtbot.addWidget(area)
    area.resize(400, area.sizeHint().height())
    empty = area.sizeHint().height()

    area.set_text("\n".join("line" for _ in range(7)))
    longer = area.sizeHint().height()
    area.set_text("\n".join("line" for _ in range(90)))
    longest = area.sizeHint().height()

    assert empty < longer < longest < 3.2 * empty


def test_an_answer_is_sent_with_control_and_enter(qtbot: QtBot) -> None:
    area = TextArea("Your answer")
    qtbot.addWidget(area)
    area.set_text("I called eleven workshops")

    with qtbot.waitSignal(area.submitted):
        QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert area.toPlainText() == "I called eleven workshops"


def test_search_waits_for_a_moment_and_escape_empties_it(qtbot: QtBot) -> None:
    field = SearchField("Search your sessions")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)

    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "panel")
    with qtbot.waitSignal(field.searched):
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert heard == ["panel", ""]
