"""The interviewer's words on the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.design.theme import Theme, ThemeChoice
from ui.kit.context import UiContext
from ui.workspaces.practice.room.caption import Caption

WORDS = "You said the supplier went bankrupt. What did you do, on the first day?"


@pytest.fixture
def caption(ui: UiContext, qtbot: QtBot) -> Caption:
    ui.theme.apply(ThemeChoice.LIGHT, reduced_motion=True)
    made = Caption()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


def moving(theme: Theme) -> None:
    theme.apply(ThemeChoice.LIGHT, reduced_motion=False)


@pytest.mark.requirement("E-042")
def test_with_reduced_motion_all_words_are_there_at_once(
    caption: Caption, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(caption.revealed, timeout=0):
        caption.say(WORDS)

    assert caption.shown == WORDS
    assert not caption.is_speaking


@pytest.mark.requirement("E-042")
def test_otherwise_they_come_clause_by_clause(
    caption: Caption, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{Caption.__module__}.clause_ms", lambda _: 1)
    moving(theme)
    shown: list[str] = []
    caption.advanced.connect(lambda _foot: shown.append(caption.shown))

    with qtbot.waitSignal(caption.revealed, timeout=10_000):
        caption.say(WORDS)

    assert shown == [
        "You said the supplier went bankrupt. ",
        "You said the supplier went bankrupt. What did you do, ",
        WORDS,
    ]


def test_a_click_shows_the_rest(caption: Caption, theme: Theme) -> None:
    moving(theme)
    caption.say(WORDS)

    QTest.mouseClick(caption, Qt.MouseButton.LeftButton)

    assert caption.shown == WORDS


def test_nothing_is_revealed_while_the_session_is_paused(
    caption: Caption, theme: Theme, qtbot: QtBot
) -> None:
    moving(theme)
    caption.say(WORDS)

    caption.hold(held=True)
    assert not caption.is_speaking

    with qtbot.waitSignal(caption.revealed, timeout=10_000):
        caption.hold(held=False)
    assert caption.shown == WORDS


def test_a_screen_reader_hears_all_of_it_at_once(
    caption: Caption, theme: Theme
) -> None:
    moving(theme)

    caption.say(WORDS)

    assert caption.accessibleName() == WORDS


def test_larger_words_take_more_height(caption: Caption) -> None:
    caption.say(WORDS)
    usual = caption.heightForWidth(600)

    caption.set_step(3)

    assert caption.heightForWidth(600) > usual


def test_unsaid_words_keep_their_place(caption: Caption, theme: Theme) -> None:
    moving(theme)

    caption.say(WORDS)
    before = caption.heightForWidth(300)
    caption.show_all()

    assert caption.heightForWidth(300) == before


@pytest.mark.requirement("E-042")
def test_words_that_nobody_voices_come_clause_by_clause_too(
    caption: Caption, theme: Theme, qtbot: QtBot
) -> None:
    moving(theme)

    with qtbot.waitSignal(caption.revealed, timeout=10_000):
        caption.read(WORDS)
        begun = caption.shown

    assert begun == ""
    assert caption.shown == WORDS


def test_words_that_nobody_voices_go_on_from_those_that_are_there(
    caption: Caption, theme: Theme, qtbot: QtBot
) -> None:
    caption.read(WORDS, grows=True)
    moving(theme)

    with qtbot.waitSignal(caption.revealed, timeout=10_000):
        caption.read(f"{WORDS} And then, after a week?")
        kept = caption.shown

    assert kept == WORDS
    assert caption.shown == f"{WORDS} And then, after a week?"


def test_words_under_way_keep_their_place_while_more_are_found(
    caption: Caption,
) -> None:
    caption.follow(WORDS, 8, grows=True)
    before = (caption.grab().toImage(), caption.heightForWidth(600))

    caption.follow(f"{WORDS} And then, after a week?", 8, grows=True)

    assert (caption.grab().toImage(), caption.heightForWidth(600)) == before


def test_words_that_are_all_there_before_the_first_is_shown_are_centred(
    caption: Caption, theme: Theme
) -> None:
    moving(theme)
    caption.read("Hello.", grows=True)
    growing = caption.heightForWidth(600)

    caption.read("Hello.")

    assert caption.heightForWidth(600) == growing / 3
