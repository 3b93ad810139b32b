"""What this computer can do, and a pack or none: nothing is ever waited for."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from app.application import Application
from app.shared.errors import Unavailable
from app.text import Texts
from engine.models.bundles.refusals import UnknownMaker
from engine.models.signing import SigningKey
from tests.app.models.desk import Desk
from tests.ui.seeing import button, visible, words_on
from tests.ui.shell.first_run.beginning import (
    STANDARD_IS_BEST,
    Beginning,
)
from ui.design.components.list_row import OpenRow
from ui.design.components.pick_row import PickRow
from ui.design.components.sheet import Sheet
from ui.kit.context import UiContext
from ui.shell.first_run.licence_sheet import LicenceSheet, unfolded
from ui.shell.first_run.machine_work import Look, read_shelf
from ui.shell.first_run.source_sheet import SourceSheet
from ui.shell.first_run.state import Step

pytestmark = pytest.mark.requirement("E-081")


def sheet_on(beginning: Beginning, kind: type[Sheet]) -> Sheet:
    return beginning.page.findChildren(kind)[-1]


def packs_on(beginning: Beginning) -> list[PickRow]:
    return visible(beginning.page, PickRow)


def wanted(desk: Desk) -> list[str]:
    return sorted({name for name, _ in desk.source.fetched})


def test_what_was_measured_takes_the_place_of_what_the_facts_say(
    beginning: Beginning,
) -> None:
    beginning.reach_machine()

    shown = words_on(beginning.page)
    assert "The Standard pack answers fast here." in shown
    assert "The Light pack answers fast here." not in shown


@pytest.mark.requirement("E-049")
def test_the_advised_pack_is_offered_and_the_others_are_in_reach(
    beginning: Beginning,
) -> None:
    beginning.reach_machine()
    offered = button(beginning.page, "Download the Standard pack").isEnabled()
    beginning.press("Other packs, and what is in them")

    assert offered
    assert [row.isChecked() for row in packs_on(beginning)] == [False, True]
    assert "Standard – advised for this computer" in words_on(beginning.page)


@pytest.mark.requirement("E-049")
def test_another_pack_can_be_picked(beginning: Beginning) -> None:
    beginning.reach_machine()
    beginning.press("Other packs, and what is in them")

    packs_on(beginning)[0].click()

    assert button(beginning.page, "Download the Light pack").isEnabled()


def test_the_packs_of_the_other_language_can_be_chosen(beginning: Beginning) -> None:
    beginning.reach_machine()
    beginning.press("Other packs, and what is in them")
    segments = visible(beginning.page, QAbstractButton)
    next(each for each in segments if each.text() == "Français").click()
    beginning.press("Download the Standard pack")
    sheet_on(beginning, LicenceSheet).accept()

    models = beginning.application.models
    pack = models.catalogue.pack("standard-fr")
    assert pack is not None
    assert {each.model_id for each in models.downloads.transfers()} == set(pack.models)


@pytest.mark.requirement("E-046")
def test_licences_are_shown_before_anything_is_fetched(
    beginning: Beginning, desk: Desk
) -> None:
    beginning.reach_machine()
    beginning.press("Download the Standard pack")
    shown = words_on(sheet_on(beginning, LicenceSheet))
    sheet_on(beginning, LicenceSheet).reject()

    assert "Apache-2.0" in shown
    assert "Small" in shown
    assert wanted(desk) == []
    assert beginning.step is Step.MACHINE


@pytest.mark.requirement("E-046")
def test_a_licence_can_be_read_to_its_end(beginning: Beginning) -> None:
    beginning.reach_machine()
    beginning.press("Download the Standard pack")
    sheet = sheet_on(beginning, LicenceSheet)

    button(sheet, "Read the licence").click()

    assert "Known by its name: Apache-2.0." in words_on(sheet)


def test_once_the_download_has_begun_one_goes_on_at_once(beginning: Beginning) -> None:
    beginning.reach_machine()
    beginning.press("Download the Standard pack")

    sheet_on(beginning, LicenceSheet).accept()

    assert beginning.step is Step.SOUND


def test_on_a_network_paid_by_volume_the_person_decides(
    beginning: Beginning, desk: Desk
) -> None:
    desk.metered = True
    beginning.reach_machine()
    beginning.press("Download the Standard pack")
    sheet_on(beginning, LicenceSheet).accept()
    asked = beginning.page.findChildren(Sheet)[-1]
    before = (words_on(asked), beginning.step)
    asked.accept()

    assert "This network may cost you" in before[0]
    assert before[1] is Step.MACHINE
    assert beginning.step is Step.SOUND


def test_a_full_disk_is_told_and_one_stays_to_choose(
    beginning: Beginning, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("There is no room.", "Make some.")

    monkeypatch.setattr("engine.models.store.store.ModelStore.check_room", full)
    beginning.reach_machine()
    beginning.press("Download the Standard pack")
    sheet_on(beginning, LicenceSheet).accept()

    assert "There is no room." in words_on(beginning.page)
    assert beginning.step is Step.MACHINE


def test_without_a_model_one_goes_on(beginning: Beginning, desk: Desk) -> None:
    beginning.reach_machine()

    beginning.press("Continue without a model")

    assert beginning.step is Step.SOUND
    assert wanted(desk) == []


def test_a_file_or_a_folder_can_be_chosen_instead(
    beginning: Beginning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_: ("/media/stick/all.exzpack", "")
    )
    monkeypatch.setattr(
        "ui.shell.first_run.bringing.bring", lambda *_: ("Small", "Words")
    )
    beginning.reach_machine()
    beginning.press("Choose a file…")
    sheet = sheet_on(beginning, SourceSheet)
    row = next(
        each
        for each in visible(sheet, OpenRow)
        if each.accessibleName().startswith("A file…")
    )

    row.click()

    assert "They are here: Small, Words." in words_on(beginning.page)
    assert button(beginning.page, "Continue").isEnabled()


def test_a_file_that_is_refused_is_told_with_what_to_do(
    beginning: Beginning, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise Unavailable("The stick is gone.", "Plug it in again.")

    monkeypatch.setattr("ui.shell.first_run.bringing.bring", refused)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/media/stick")
    beginning.reach_machine()
    beginning.press("Choose a file…")
    sheet = sheet_on(beginning, SourceSheet)
    rows = visible(sheet, OpenRow)
    next(each for each in rows if each.accessibleName().startswith("A fol")).click()

    shown = words_on(beginning.page)
    assert "The stick is gone." in shown
    assert "Plug it in again." in shown
    assert button(beginning.page, "Continue without a model").isEnabled()


@pytest.mark.parametrize(
    ("choice", "came"), [("It is the same: take it", True), ("Leave it", False)]
)
def test_a_bundle_of_an_unknown_maker_is_a_question(
    beginning: Beginning, monkeypatch: pytest.MonkeyPatch, choice: str, came: bool
) -> None:
    key = SigningKey.new().public

    def bring(application: Application, *_: object) -> tuple[str, ...]:
        if not application.models.trusted.trusts(key):
            raise UnknownMaker(key, "Somebody")
        return ("Small",)

    monkeypatch.setattr("ui.shell.first_run.bringing.bring", bring)
    beginning.reach_machine()
    beginning.press("Choose a file…")
    chosen = sheet_on(beginning, SourceSheet)
    assert isinstance(chosen, SourceSheet)
    chosen.chosen.emit(Path("/media/stick/all.exzpack"))
    chosen.accept()
    asked = beginning.page.findChildren(Sheet)[-1]
    shown = words_on(asked)
    button(asked, choice).click()

    assert key.fingerprint in shown
    assert ("They are here: Small." in words_on(beginning.page)) is came


def test_a_computer_without_network_is_offered_the_file_first(
    beginning: Beginning, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(*_: object) -> Look:
        shelf = read_shelf(beginning.application, STANDARD_IS_BEST)
        return Look(STANDARD_IS_BEST, (), shelf, is_offline=True)

    monkeypatch.setattr("ui.shell.first_run.machine_view_model.look", look)
    beginning.reach_machine()

    shown = words_on(beginning.page)
    assert "This computer has no network" in shown
    assert "Download" not in shown
    assert button(beginning.page, "Choose a file…").property("kind") == "primary"


def test_the_page_follows_the_language(beginning: Beginning, ui: UiContext) -> None:
    beginning.reach_machine()
    english = words_on(beginning.page)

    ui.speak(Texts("fr"))

    assert words_on(beginning.page) != english


def test_a_download_that_stands_still_can_go_on_from_here(
    beginning: Beginning, desk: Desk
) -> None:
    earlier = desk.tools()
    desk.source.before_piece = earlier.downloads.pause
    earlier.downloads.start(("standard-en",))
    earlier.close()
    desk.metered = True
    beginning.reach_machine()
    shown = words_on(beginning.page)
    beginning.press("Go on with the download")

    assert "The download stands still" in shown
    assert "This network may cost you" in words_on(
        beginning.page.findChildren(Sheet)[-1]
    )


def test_a_pack_that_is_here_leaves_nothing_to_choose(
    beginning: Beginning, ui: UiContext, qtbot: QtBot
) -> None:
    tell = ui.changes.broadcast
    models = beginning.application.models
    models.when_changed(lambda changes: ui.tasks.on_main(partial(tell, changes)))
    beginning.reach_machine()
    beginning.press("Download the Standard pack")
    sheet_on(beginning, LicenceSheet).accept()
    beginning.press("Back")

    qtbot.waitUntil(
        lambda: "Everything this pack brings is here." in words_on(beginning.page)
    )
    assert button(beginning.page, "Continue").isEnabled()


def test_a_licence_written_for_a_terminal_is_read_as_paragraphs() -> None:
    text = "MIT License\n\nPermission is\nhereby granted\n\n - one\n - two\n"

    assert (
        unfolded(text)
        == "MIT License\n\nPermission is hereby granted\n\n - one\n - two"
    )
