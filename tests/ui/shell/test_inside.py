"""Behind the door: rail, shortcuts, palette, help."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from app.account.unlock import unlock
from app.application import Application
from app.domain.sessions import Focus, FocusKind
from app.domain.settings import Theme
from app.storage.keys import WithPassphrase
from app.text import Texts
from tests.ui.seeing import button, control_names, visible, words_on
from tests.vault_fixtures import PASSPHRASE
from ui.design.theme import ThemeChoice
from ui.kit.context import UiContext
from ui.shell.command_palette import CommandPalette
from ui.shell.inside import Inside
from ui.shell.navigation_rail import NavigationRail
from ui.shell.workspaces import ROOMS, Indoors, Room
from ui.workspaces.help.article import read_article
from ui.workspaces.history.workspace import HistoryWorkspace
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.view import SettingsWorkspace


@pytest.fixture
def inside(
    application: Application,
    preferences: PreferencesViewModel,
    ui: UiContext,
    tmp_path: Path,
    qtbot: QtBot,
) -> Inside:
    """The rooms of Léa, the help in sight: it is the lightest."""
    profile = application.accounts.profiles.profiles()[0]
    opener = WithPassphrase(PASSPHRASE)
    application.use(unlock(application.accounts, profile.id, opener))
    made = Inside(Indoors(ui, application, preferences, profile, False, tmp_path))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.go("help")
    with qtbot.waitActive(made):
        made.show()
    return made


def press(inside: Inside, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier(0)
    focused = inside.focusWidget()
    QTest.keyClick(focused if focused is not None else inside, key, modifier)


def type_in_palette(inside: Inside, words: str) -> None:
    press(inside, Qt.Key.Key_K, ctrl=True)
    palette = inside.findChild(CommandPalette)
    assert palette is not None
    QTest.keyClicks(visible(palette, QLineEdit)[0], words)
    QTest.keyClick(visible(palette, QLineEdit)[0], Qt.Key.Key_Return)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_every_room_is_reached_by_its_keys(inside: Inside, room: Room) -> None:
    number = Qt.Key(Qt.Key.Key_0 + int(room.keys[-1]))

    press(inside, number, ctrl=True)

    assert inside.present_room == room.id


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
def test_f1_explains_where_one_is(inside: Inside, room: Room) -> None:
    inside.go(room.id)

    press(inside, Qt.Key.Key_F1)

    assert inside.present_room == "help"
    assert read_article(room.article, "en").title in words_on(inside)


def test_no_two_rooms_share_a_name_or_keys() -> None:
    assert len({room.id for room in ROOMS}) == len(ROOMS)
    assert len({room.keys for room in ROOMS}) == len(ROOMS)


def test_the_rail_tells_where_one_is(inside: Inside) -> None:
    button(inside, "Settings").click()

    assert button(inside.rail, "Settings").isChecked()
    assert inside.present_room == "settings"


def test_the_lock_is_one_press_away(inside: Inside, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inside.lock_wanted):
        press(inside, Qt.Key.Key_L, ctrl=True)


def test_the_badge_leads_to_keys_and_security(inside: Inside) -> None:
    button(inside, "Léa").click()

    assert inside.present_room == "settings"
    assert "Encryption key" in words_on(inside)


def test_the_palette_finds_a_page_of_the_settings(inside: Inside) -> None:
    type_in_palette(inside, "backup settings")

    assert "Make a backup" in words_on(inside)


def test_the_palette_finds_the_models(inside: Inside) -> None:
    type_in_palette(inside, "download advised")

    settings = inside.room("settings")
    assert inside.present_room == "settings"
    assert isinstance(settings, SettingsWorkspace)
    assert "Packs for this computer" in words_on(settings)


def test_the_palette_changes_the_theme(
    inside: Inside, preferences: PreferencesViewModel
) -> None:
    type_in_palette(inside, "dark theme")

    assert preferences.state.theme is Theme.DARK


def test_the_palette_prepares_a_scenario(inside: Inside) -> None:
    type_in_palette(inside, "first steps")

    assert inside.present_room == "practice"
    assert "First steps" in words_on(inside)


def test_the_palette_holds_what_the_screen_offers(inside: Inside) -> None:
    inside.prepare("first-steps")
    button(inside, "Begin").click()
    type_in_palette(inside, "transcript")

    assert button(inside, "Transcript").isChecked()


def test_escape_closes_the_palette_and_gives_the_keyboard_back(inside: Inside) -> None:
    before = inside.focusWidget()
    press(inside, Qt.Key.Key_K, ctrl=True)
    during = inside.focusWidget()
    press(inside, Qt.Key.Key_Escape)

    assert during is not before
    assert inside.focusWidget() is before


def test_a_second_press_closes_the_palette(inside: Inside) -> None:
    press(inside, Qt.Key.Key_K, ctrl=True)
    press(inside, Qt.Key.Key_K, ctrl=True)

    assert visible(inside, CommandPalette) == []


def test_a_word_that_fits_nothing_is_told(inside: Inside) -> None:
    type_in_palette(inside, "xyzzy")

    assert "Nothing of that name" in words_on(inside)


def test_arrows_choose_in_the_palette(inside: Inside) -> None:
    press(inside, Qt.Key.Key_K, ctrl=True)
    for _ in range(len(ROOMS) - 2):
        press(inside, Qt.Key.Key_Down)
    press(inside, Qt.Key.Key_Return)

    assert inside.present_room == ROOMS[-2].id


@pytest.mark.parametrize(
    ("width", "percent", "compact"),
    [(1280, 100, False), (960, 100, True), (1150, 200, True), (1920, 200, False)],
)
def test_the_rail_shows_words_where_they_fit(
    ui: UiContext, qtbot: QtBot, width: int, percent: int, compact: bool
) -> None:
    rail = NavigationRail(ui, ROOMS)
    qtbot.addWidget(rail)
    rail.show()
    ui.theme.apply(ThemeChoice.LIGHT, percent, reduced_motion=True)

    rail.fit(width)

    assert ("Exerzia" in words_on(rail)) is not compact
    assert rail.width() <= width // 4


def test_icons_alone_keep_their_names(ui: UiContext, qtbot: QtBot) -> None:
    rail = NavigationRail(ui, ROOMS)
    qtbot.addWidget(rail)
    rail.show()
    rail.show_profile("Léa", is_guest=False)
    rail.fit(960)

    names = control_names(rail)
    tips = [each.toolTip() for each in visible(rail, QAbstractButton)]

    assert "" not in names
    assert "" not in tips


def test_every_place_speaks_french_at_once(inside: Inside, ui: UiContext) -> None:
    before = words_on(inside)
    ui.speak(Texts("fr"))

    assert words_on(inside) != before


@pytest.mark.requirement("E-072")
def test_a_question_to_answer_again_leads_from_the_history_to_practice(
    inside: Inside,
) -> None:
    history = inside.room("history")
    assert isinstance(history, HistoryWorkspace)

    history.focus_wanted.emit(Focus(FocusKind.DRILL, drill_id="say-why"), "fr")

    assert inside.present_room == "practice"
    assert "Exercise" in words_on(inside)
    assert "Dire pourquoi" in words_on(inside)
