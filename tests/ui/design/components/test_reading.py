"""Quotes, levels, shares, clock, seal: what is read."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.text import Texts
from ui.design.components.card_grid import CardGrid
from ui.design.components.countdown_clock import CountdownClock
from ui.design.components.device_seal import DeviceSeal
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.key_hint import KeyHint
from ui.design.components.label import ElidedLabel, Label, Role
from ui.design.components.level_bar import LevelBar
from ui.design.components.profile_badge import ProfileBadge, initials
from ui.design.components.quote_marks import Mark, MarkTone
from ui.design.components.quote_text import QuoteText
from ui.design.components.share_bar import ShareBar, SharePart
from ui.design.components.step_dots import StepDots
from ui.design.tokens import LIGHT
from ui.kit.context import UiContext

pytestmark = pytest.mark.usefixtures("ui")
WORDS = "Last March our supplier went bankrupt. I called eleven workshops."
MARKS = (
    Mark(11, 37, MarkTone.ACCENT, "Situation"),
    Mark(39, 64, MarkTone.WARM, "Action"),
)


@pytest.fixture
def quote(qtbot: QtBot) -> QuoteText:
    made = QuoteText("Your answer")
    qtbot.addWidget(made)
    made.resize(500, 120)
    made.show_quote(WORDS, MARKS)
    made.show()
    return made


def place_of(quote: QuoteText, character: int) -> QPoint:
    cursor = QTextCursor(quote.document())
    cursor.setPosition(character)
    return quote.cursorRect(cursor).center() + QPoint(3, 0)


def test_a_click_on_a_mark_chooses_it(quote: QuoteText, qtbot: QtBot) -> None:
    place = place_of(quote, 45)

    with qtbot.waitSignal(quote.mark_chosen) as heard:
        QTest.mouseClick(quote.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert heard.args == [1]


def test_a_click_beside_the_marks_chooses_nothing(
    quote: QuoteText, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(quote.mark_chosen):
        place = place_of(quote, 3)
        QTest.mouseClick(quote.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.requirement("E-241")
def test_arrows_go_from_mark_to_mark_and_enter_chooses(
    quote: QuoteText, qtbot: QtBot
) -> None:
    hovered: list[int] = []
    quote.mark_hovered.connect(hovered.append)

    with qtbot.waitSignal(quote.mark_chosen) as heard:
        QTest.keyClick(quote, Qt.Key.Key_Right)
        QTest.keyClick(quote, Qt.Key.Key_Right)
        QTest.keyClick(quote, Qt.Key.Key_Right)
        QTest.keyClick(quote, Qt.Key.Key_Return)

    assert hovered == [0, 1]
    assert heard.args == [1]
    assert quote.accessibleDescription() == "Action"


def test_a_quote_is_as_high_as_its_words(quote: QuoteText) -> None:
    assert quote.heightForWidth(200) > quote.heightForWidth(600)


def test_mark_up_in_what_was_said_is_shown_as_it_was_said(qtbot: QtBot) -> None:
    quote = QuoteText()
    qtbot.addWidget(quote)
    quote.show_quote("<b>bold</b> & plain")

    assert quote.toPlainText() == "<b>bold</b> & plain"


def test_a_mark_is_underlined_in_its_tone(quote: QuoteText) -> None:
    marked = quote.extraSelections()

    first, second = (each.format.underlineColor().name().upper() for each in marked)
    assert (first, second) == (LIGHT.accent, LIGHT.warm)


def test_a_level_is_told_in_words(qtbot: QtBot) -> None:
    bar = LevelBar()
    qtbot.addWidget(bar)
    bar.show_level(3, "Level 3 of 5")
    three = bar.grab().toImage()
    bar.show_level(None, "Not assessed")

    assert bar.accessibleName() == "Not assessed"
    assert bar.grab().toImage() != three


def test_shares_are_told_in_words(qtbot: QtBot) -> None:
    bar = ShareBar("How the answer is shared")
    qtbot.addWidget(bar)
    bar.show_parts([SharePart("Situation 38 %", 0.38), SharePart("Result 4 %", 0.04)])

    assert bar.accessibleDescription() == "Situation 38 %, Result 4 %"


@pytest.mark.parametrize(
    ("remaining_ms", "words", "warm"),
    [
        (702_000, "11:42", False),
        (120_001, "2:00", False),
        (120_000, "2:00", True),
        (-5, "0:00", True),
    ],
)
def test_the_clock_turns_warm_at_two_minutes(
    ui: UiContext, qtbot: QtBot, remaining_ms: int, words: str, warm: bool
) -> None:
    clock = CountdownClock(ui)
    qtbot.addWidget(clock)
    clock.show_time(remaining_ms, 1_200_000)

    assert (clock.words, clock.is_warm) == (words, warm)


def test_the_clock_tells_its_time_to_a_screen_reader(
    ui: UiContext, qtbot: QtBot
) -> None:
    clock = CountdownClock(ui)
    qtbot.addWidget(clock)
    clock.show_time(98_000, 1_200_000)
    running = clock.accessibleDescription()
    clock.show_time(98_000, 1_200_000, paused=True)

    assert clock.accessibleName() == "1 min 38 s left"
    assert (running, clock.accessibleDescription()) == ("Nearly over", "Paused")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "On this device. No connection open."),
        (1, "On this device. 1 connection open."),
        (3, "On this device. 3 connections open."),
    ],
)
def test_the_seal_says_where_things_stand(
    ui: UiContext, qtbot: QtBot, count: int, words: str
) -> None:
    seal = DeviceSeal(ui)
    qtbot.addWidget(seal)
    seal.show_connections(count)

    assert seal.accessibleName() == words


def test_the_seal_speaks_again_when_the_language_changes(
    ui: UiContext, qtbot: QtBot
) -> None:
    seal = DeviceSeal(ui)
    qtbot.addWidget(seal)
    texts = Texts("fr")

    ui.speak(texts)

    assert (
        seal.accessibleName()
        == f"{texts.t('On this device.')} {texts.t('No connection open.')}"
    )


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Camille", "CA"),
        ("Camille Lefèvre", "CL"),
        ("Anne-Marie du Pont", "AP"),
        ("é", "É"),
        ("  ", ""),
        ("· Li", "LI"),
    ],
)
def test_a_name_gives_its_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_small_signs_have_names() -> None:
    badge, keys, dots = ProfileBadge("Camille"), KeyHint("Ctrl+K"), StepDots()
    dots.show_step(2, 6, "Step 2 of 6")
    names = [widget.accessibleName() for widget in (badge, keys, dots)]

    assert names == ["Camille", "Ctrl+K", "Step 2 of 6"]


def test_a_long_line_is_shortened_and_kept_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A very long title that does not fit in the room there is")
    qtbot.addWidget(label)
    label.show()
    label.resize(80, 20)
    short = label.toolTip()
    label.resize(800, 20)

    assert "does not fit" in short
    assert label.toolTip() == ""


def test_running_text_holds_a_column(qtbot: QtBot) -> None:
    label = Label("Words " * 200, Role.READING)
    qtbot.addWidget(label)
    label.hold_column()
    label.show()

    characters = label.maximumWidth() / label.fontMetrics().averageCharWidth()
    assert characters <= 72


@pytest.mark.parametrize(("width", "columns"), [(200, 1), (460, 2), (1000, 4)])
def test_a_grid_has_as_many_columns_as_fit(
    qtbot: QtBot, width: int, columns: int
) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    grid = CardGrid(box)

    assert grid.columns(width) == columns


def test_a_flow_starts_a_new_line_when_the_room_ends(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    labels = [Label("word", wrap=False) for _ in range(6)]
    for label in labels:
        flow.addWidget(label)
    box.resize(labels[0].sizeHint().width() * 3, 200)
    box.show()

    lines = {label.y() for label in labels}
    assert 2 <= len(lines) <= 3
    assert all(label.geometry().right() < box.width() for label in labels)
