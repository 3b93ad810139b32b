"""The person's own words: what is sure in ink, the rest softer, the last lines in view."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.design.look import look
from ui.workspaces.practice.room.own_caption import OwnCaption

pytestmark = pytest.mark.usefixtures("ui")


@pytest.fixture
def caption(qtbot: QtBot) -> OwnCaption:
    made = OwnCaption()
    qtbot.addWidget(made)
    made.set_words("Your words", "Your words appear here.")
    made.resize(400, made.sizeHint().height())
    return made


def has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


def test_the_side_of_the_person_is_warm_once_they_speak(caption: OwnCaption) -> None:
    before = has(caption.grab().toImage(), look().colours.warm)

    caption.show_words("I listen", "")

    assert not before
    assert has(caption.grab().toImage(), look().colours.warm)


def test_words_that_may_change_look_other_than_those_that_will_not(
    caption: OwnCaption,
) -> None:
    caption.show_words("I listen to people", "")
    sure = caption.grab().toImage()
    caption.show_words("", "I listen to people")

    assert caption.grab().toImage() != sure


def test_what_was_said_last_stays_in_view_and_nothing_grows(
    caption: OwnCaption,
) -> None:
    height = caption.sizeHint().height()
    caption.show_words("one two three four five six seven eight " * 6, "and then")
    ended = caption.grab().toImage()
    caption.show_words("one two three four five six seven eight " * 6, "and than")

    assert caption.grab().toImage() != ended
    assert caption.sizeHint().height() == height


def test_a_screen_reader_can_read_all_of_it(caption: OwnCaption) -> None:
    caption.show_words("I listen to", "people")

    assert caption.accessibleName() == "Your words"
    assert caption.accessibleDescription() == "I listen to people"
