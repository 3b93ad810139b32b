"""What the room shows, and where keys and buttons lead."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.settings import Settings
from app.practice.live_session import LiveSession
from app.settings.save_settings import save_settings
from app.shared.clock import ManualClock
from app.text import Texts
from engine.dialogue.records import Mode
from tests.ui.seeing import button, visible, words_on
from tests.ui.workspaces.practice.rehearsals import (
    STORY,
    begin,
    fail_writes,
)
from ui.design.components.countdown_clock import CountdownClock
from ui.design.components.text_area import TextArea
from ui.design.theme import ThemeChoice
from ui.design.tokens import Size
from ui.kit.context import UiContext
from ui.stage.portrait_view import PortraitView
from ui.stage.pose import Mood
from ui.workspaces.practice.room.caption import Caption
from ui.workspaces.practice.room.drawer import Drawer
from ui.workspaces.practice.room.pause_overlay import PauseOverlay
from ui.workspaces.practice.room.state import Phase
from ui.workspaces.practice.room.tool_row import Tool
from ui.workspaces.practice.room.view import RoomView
from ui.workspaces.practice.room.view_model import RoomViewModel

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(ui: UiContext, application: Application) -> RoomViewModel:
    return RoomViewModel(ui, application)


@pytest.fixture
def view(
    ui: UiContext, room: RoomViewModel, live: LiveSession, qtbot: QtBot
) -> RoomView:
    made = RoomView(ui, room)
    qtbot.addWidget(made)
    made.resize(1096, 800)
    made.show()
    room.enter(live)
    made.focus_first()
    return made


def writing_place(view: RoomView) -> TextArea:
    return visible(view, TextArea)[0]


def tool(view: RoomView, name: Tool) -> QAbstractButton:
    found = view.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def write(view: RoomView, text: str = STORY) -> None:
    QTest.keyClicks(writing_place(view), text)


@pytest.mark.requirement("E-047")
def test_the_room_says_who_is_there_and_that_it_is_an_ai(view: RoomView) -> None:
    assert "Claire Morel, recruiter · AI" in words_on(view)
    (portrait,) = visible(view, PortraitView)
    assert portrait.accessibleName() == "Claire Morel, recruiter · AI"


@pytest.mark.requirement("E-042")
def test_the_caption_is_the_verbatim(view: RoomView, live: LiveSession) -> None:
    (caption,) = visible(view, Caption)

    assert caption.shown == live.turns[0].text


@pytest.mark.requirement("E-007")
def test_an_answer_is_typed_and_given_by_keyboard_alone(
    view: RoomView, room: RoomViewModel
) -> None:
    write(view)
    QTest.keyClick(writing_place(view), Qt.Key.Key_Return, CONTROL)

    assert room.state.lines[1].text == STORY
    assert writing_place(view).toPlainText() == ""


def test_the_large_button_gives_the_answer_once_there_is_one(
    view: RoomView, room: RoomViewModel
) -> None:
    finish = button(view, "Finish answer")
    assert not finish.isEnabled()
    write(view)

    finish.click()

    assert room.state.lines[1].text == STORY


def test_space_gives_the_answer_when_the_text_has_no_focus(
    view: RoomView, room: RoomViewModel
) -> None:
    write(view)
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_Space)

    assert room.state.lines[1].text == STORY


def test_space_in_the_text_is_a_space(view: RoomView, room: RoomViewModel) -> None:
    write(view, "Last March")

    assert room.state.draft == "Last March"
    assert len(room.state.lines) == 1


@pytest.mark.requirement("E-006")
def test_escape_pauses_and_resumes(view: RoomView) -> None:
    write(view, "Last March")

    QTest.keyClick(writing_place(view), Qt.Key.Key_Escape)
    (overlay,) = visible(view, PauseOverlay)
    assert not tool(view, Tool.SKIP).isEnabled()

    button(overlay, "Resume").click()
    assert visible(view, PauseOverlay) == []
    assert writing_place(view).toPlainText() == "Last March"


def test_the_draft_survives_a_change_of_language(
    view: RoomView, room: RoomViewModel, ui: UiContext
) -> None:
    write(view, "Last March")

    ui.speak(Texts("fr"))

    assert writing_place(view).toPlainText() == "Last March"
    assert room.state.draft == "Last March"


def test_a_full_disk_is_told_above_the_text_that_stays(
    view: RoomView, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(view)
    with monkeypatch.context() as full:
        fail_writes(full, lambda _count: True)
        button(view, "Finish answer").click()

    assert "The disk is full." in words_on(view)
    assert writing_place(view).toPlainText() == STORY

    button(view, "Try again").click()
    assert "The disk is full." not in words_on(view)
    assert writing_place(view).toPlainText() == ""


def test_the_hint_is_shown_and_put_away(view: RoomView) -> None:
    tool(view, Tool.HINT).click()
    assert "What a good answer shows" in words_on(view)

    button(view, "Close the hint").click()
    assert "What a good answer shows" not in words_on(view)


def test_real_conditions_show_neither_hint_nor_second_try(
    view: RoomView, room: RoomViewModel, application: Application
) -> None:
    room.enter(begin(application, mode=Mode.REAL))

    assert tool(view, Tool.HINT).isHidden()
    assert tool(view, Tool.RETRY).isHidden()
    assert not tool(view, Tool.REPEAT).isHidden()


def test_a_button_leaves_the_keyboard_where_one_writes(view: RoomView) -> None:
    tool(view, Tool.TRANSCRIPT).click()
    tool(view, Tool.REPEAT).click()

    assert QApplication.focusWidget() is writing_place(view)


@pytest.mark.requirement("E-011")
def test_the_transcript_shows_each_turn_with_speaker_and_time(
    view: RoomView, clock: ManualClock
) -> None:
    clock.advance(65_000)
    write(view)
    button(view, "Finish answer").click()

    tool(view, Tool.TRANSCRIPT).click()

    (drawer,) = visible(view, Drawer)
    shown = words_on(drawer)
    assert "You" in shown
    assert "Claire Morel" in shown
    assert "01:05" in shown
    assert STORY in shown


@pytest.mark.requirement("E-011")
def test_ones_own_turn_is_corrected_in_the_transcript(
    view: RoomView, room: RoomViewModel
) -> None:
    write(view)
    button(view, "Finish answer").click()
    room.open_drawer(opened=True)
    (drawer,) = visible(view, Drawer)

    button(drawer, "Correct").click()
    (editor,) = visible(drawer, TextArea)
    editor.selectAll()
    QTest.keyClicks(editor, "I called twelve workshops.")
    button(drawer, "Save").click()

    assert room.state.lines[1].text == "I called twelve workshops."
    assert f"Corrected. You first wrote: {STORY}" in words_on(drawer)


def test_escape_closes_the_editor_then_the_transcript(
    view: RoomView, room: RoomViewModel
) -> None:
    write(view)
    button(view, "Finish answer").click()
    room.open_drawer(opened=True)
    (drawer,) = visible(view, Drawer)
    button(drawer, "Correct").click()

    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert visible(drawer, TextArea) == []
    QTest.keyClick(view, Qt.Key.Key_Escape)

    assert not room.state.drawer_open
    assert room.state.phase is Phase.LISTENING


def test_the_caption_is_made_larger_by_keyboard(
    view: RoomView, room: RoomViewModel
) -> None:
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Minus, CONTROL)

    assert room.state.caption_step == 1


@pytest.mark.requirement("E-005")
def test_the_last_two_minutes_are_said_in_words(
    view: RoomView, room: RoomViewModel, clock: ManualClock
) -> None:
    clock.advance(481_000)
    room.tick()

    assert "About two minutes are left." in words_on(view)


@pytest.mark.requirement("E-040")
def test_the_portrait_follows_the_moment(view: RoomView, room: RoomViewModel) -> None:
    (portrait,) = visible(view, PortraitView)
    moods = [portrait.mood]

    room.pause()
    moods.append(portrait.mood)

    assert moods == [Mood.LISTENING, Mood.IDLE]


@pytest.mark.requirement("E-241")
def test_every_control_has_a_name(view: RoomView, room: RoomViewModel) -> None:
    room.open_drawer(opened=True)
    room.show_hint(shown=True)

    nameless = [
        each
        for each in visible(view, QAbstractButton)
        if each.isEnabled() and not each.accessibleName()
    ]

    assert nameless == []
    assert writing_place(view).accessibleName() == "Your answer"


def test_a_low_window_keeps_the_buttons_as_icons_with_names(view: RoomView) -> None:
    view.resize(776, 600)

    pause = tool(view, Tool.PAUSE)
    assert pause.text() == ""
    assert pause.accessibleName() == "Pause"


@pytest.mark.requirement("E-241")
def test_buttons_as_icons_keep_their_keys(view: RoomView) -> None:
    view.resize(776, 600)

    assert tool(view, Tool.TRANSCRIPT).shortcut().toString() == "Ctrl+Shift+T"
    assert tool(view, Tool.END).shortcut().toString() == "Ctrl+Shift+E"


def test_the_interviewer_stands_beside_an_open_transcript(
    view: RoomView, room: RoomViewModel
) -> None:
    (clock,) = visible(view, CountdownClock)
    before = clock.mapTo(view, clock.rect().topRight()).x()

    room.open_drawer(opened=True)

    (drawer,) = visible(view, Drawer)
    beside = clock.mapTo(view, clock.rect().topRight()).x()
    assert beside < drawer.x() < before


def test_transcript_and_latencies_give_way_to_each_other(
    room: RoomViewModel,
) -> None:
    room.open_drawer(opened=True)
    room.open_panel(opened=True)
    first = (room.state.drawer_open, room.state.panel_open)

    room.open_drawer(opened=True)

    assert first == (False, True)
    assert (room.state.drawer_open, room.state.panel_open) == (True, False)


def test_the_clock_can_be_left_out_and_the_warning_still_comes(
    view: RoomView,
    room: RoomViewModel,
    application: Application,
    ui: UiContext,
    clock: ManualClock,
) -> None:
    ui.tasks.command(
        lambda: save_settings(application.vault, Settings(shows_clock=False))
    )
    clock.advance(481_000)
    room.tick()

    assert visible(view, CountdownClock) == []
    assert "About two minutes are left." in words_on(view)


@pytest.mark.requirement("E-241")
def test_at_twice_the_text_size_the_smallest_window_still_holds_the_room(
    view: RoomView, room: RoomViewModel, ui: UiContext
) -> None:
    ui.theme.apply(ThemeChoice.LIGHT, 200, reduced_motion=True)
    room.show_hint(shown=True)
    view.resize(Size.WINDOW_MIN_WIDTH - Size.RAIL, Size.WINDOW_MIN_HEIGHT)

    assert view.minimumSizeHint().height() <= Size.WINDOW_MIN_HEIGHT
    assert view.minimumSizeHint().width() <= Size.WINDOW_MIN_WIDTH - Size.RAIL
