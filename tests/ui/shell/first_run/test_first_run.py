"""The first minutes, from the language to an open profile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from app.storage.key_store import MemoryKeyStore
from app.text import Texts
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.shell.first_run.beginning import (
    NEW_PASSPHRASE,
    Begin,
    Beginning,
)
from ui.kit.context import UiContext
from ui.shell.first_run.state import ANOTHER_PERSON, Step


def test_every_step_leads_to_the_next_and_inside(beginning: Beginning) -> None:
    steps = [beginning.step]
    beginning.press("Continue")
    steps.append(beginning.step)
    beginning.create()
    steps.append(beginning.step)
    beginning.press("Not now")
    steps.append(beginning.step)
    beginning.press("Continue without a model")
    steps.append(beginning.step)
    beginning.press("Continue")
    steps.append(beginning.step)
    beginning.press("Straight home")

    assert steps == list(Step)
    assert [(profile.name, guided) for profile, guided in beginning.entered] == [
        ("Nour", False)
    ]


def test_the_guided_session_can_be_begun(beginning: Beginning) -> None:
    beginning.reach_sound()
    beginning.press("I will type")
    beginning.press("Begin the guided session")

    assert beginning.entered[0][1] is True
    assert beginning.application.unlocked


def test_the_language_changes_the_page_at_once(
    beginning: Beginning, ui: UiContext
) -> None:
    english = words_on(beginning.page)
    ui.speak(Texts("fr"))

    assert "Welcome to Exerzia" in english
    assert beginning.page.currentWidget() is not None
    assert words_on(beginning.page) != english


def test_choosing_a_language_keeps_it(beginning: Beginning) -> None:
    beginning.press("Français")

    assert beginning.preferences.state.language == "fr"


@pytest.mark.requirement("E-136")
def test_without_a_key_store_a_passphrase_is_needed(beginning: Beginning) -> None:
    beginning.press("Continue")
    first, passphrase = visible(beginning.page, QLineEdit)
    first.insert("Nour")
    without = button(beginning.page, "Create the profile").isEnabled()
    passphrase.insert("short")
    too_short = button(beginning.page, "Create the profile").isEnabled()
    passphrase.insert(" but long enough now")

    assert (without, too_short) == (False, False)
    assert button(beginning.page, "Create the profile").isEnabled()


def test_with_a_key_store_the_computer_can_keep_the_key(begin: Begin) -> None:
    key_store = MemoryKeyStore()
    beginning = begin(key_store)
    beginning.press("Continue")
    visible(beginning.page, QLineEdit)[0].insert("Nour")
    computer = next(
        each for each in control_widgets(beginning) if each.text() == "This computer"
    )
    computer.click()
    beginning.press("Create the profile")

    assert beginning.step is Step.CODE
    assert beginning.application.unlocked


def control_widgets(beginning: Beginning) -> list[QAbstractButton]:
    return visible(beginning.page, QAbstractButton)


@pytest.mark.requirement("E-136")
def test_the_recovery_code_is_shown_once_and_confirmed_by_two_groups(
    beginning: Beginning,
) -> None:
    beginning.press("Continue")
    beginning.create()
    groups = beginning.model.state.recovery_code.split("-")
    shown = words_on(beginning.page)
    before = button(beginning.page, "Continue").isEnabled()
    second, sixth = visible(beginning.page, QLineEdit)
    second.insert(groups[1].lower())
    sixth.insert(groups[5])
    allowed = button(beginning.page, "Continue").isEnabled()
    beginning.press("Continue")

    assert all(group in shown for group in groups)
    assert (before, allowed) == (False, True)
    assert beginning.model.state.recovery_code == ""


def test_a_wrong_group_confirms_nothing(beginning: Beginning) -> None:
    beginning.press("Continue")
    beginning.create()
    second, sixth = visible(beginning.page, QLineEdit)
    second.insert("0000")
    sixth.insert("1111")

    assert not button(beginning.page, "Continue").isEnabled()


def test_having_written_it_down_is_enough(beginning: Beginning) -> None:
    beginning.press("Continue")
    beginning.create()
    beginning.press("Or simply: I have written it down")

    assert button(beginning.page, "Continue").isEnabled()


def test_there_is_no_way_back_once_the_profile_exists(beginning: Beginning) -> None:
    beginning.press("Continue")
    beginning.create()
    beginning.model.go_back()

    assert beginning.step is Step.CODE


def test_the_machine_is_described_with_what_it_can_do(beginning: Beginning) -> None:
    beginning.reach_machine()

    assert "Disk space" in words_on(beginning.page)
    assert "Key store of the system" not in words_on(beginning.page)
    assert "EXERZIA_PASSPHRASE" not in words_on(beginning.page)


def test_one_can_look_around_first(beginning: Beginning, qtbot: QtBot) -> None:
    beginning.press("Continue")

    with qtbot.waitSignal(beginning.page.guest_wanted):
        beginning.press("Look around first")


def test_a_name_of_spaces_creates_nothing(beginning: Beginning) -> None:
    beginning.press("Continue")
    beginning.create(name="\u00a0")

    assert beginning.step is Step.PROFILE
    assert not beginning.application.unlocked


def test_it_goes_by_keyboard_alone(beginning: Beginning) -> None:
    QTest.keyClick(button(beginning.page, "Continue"), Qt.Key.Key_Return)
    first, passphrase = visible(beginning.page, QLineEdit)
    QTest.keyClicks(first, "Nour")
    QTest.keyClicks(passphrase, NEW_PASSPHRASE)
    QTest.keyClick(passphrase, Qt.Key.Key_Return)

    assert beginning.step is Step.CODE


def test_every_control_of_every_step_has_a_name(beginning: Beginning) -> None:
    names = control_names(beginning.page)
    beginning.press("Continue")
    names += control_names(beginning.page)
    beginning.create()
    names += control_names(beginning.page)
    beginning.press("Not now")
    beginning.press("Other packs, and what is in them")
    names += control_names(beginning.page)
    beginning.press("Continue without a model")
    names += control_names(beginning.page)
    beginning.press("Continue")
    names += control_names(beginning.page)

    assert len(names) >= 24
    assert "" not in names


def test_another_person_hears_themselves_but_is_told_nothing_of_the_machine(
    begin: Begin,
) -> None:
    beginning = begin(course=ANOTHER_PERSON)
    beginning.create()
    beginning.press("Not now")
    at_sound = beginning.step
    beginning.model.go_back()

    assert at_sound is Step.SOUND
    assert beginning.step is Step.SOUND


@pytest.mark.requirement("E-081")
def test_one_can_go_straight_home_from_every_step_behind_the_profile(
    beginning: Beginning,
) -> None:
    beginning.reach_machine()
    from_machine = button(beginning.page, "Straight home").isVisibleTo(beginning.page)
    beginning.press("Continue without a model")
    beginning.press("Straight home")

    assert from_machine
    assert [guided for _profile, guided in beginning.entered] == [False]


def test_alt_left_returns_to_the_step_before(beginning: Beginning) -> None:
    beginning.reach_sound()

    QTest.keyClick(beginning.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert beginning.step is Step.MACHINE
