"""Packs and models that come when they are asked for, and never before."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.models import TransferState
from app.models.tools import ModelTools
from app.shared.clock import ManualClock
from tests.app.models.desk import Desk, no_network
from tests.ui.seeing import button, control_names, words_on
from tests.ui.workspaces.settings.models.model_desk import press, sheet_of
from ui.design.components.sheet import Sheet
from ui.workspaces.settings.models.licence_sheet import LicenceSheet
from ui.workspaces.settings.view import SettingsWorkspace

PACK = "Standard pack"
"""The advised one: Small, Words and Voice, 180 bytes."""


def want(workspace: SettingsWorkspace) -> None:
    """Ask for the advised pack, its licences seen."""
    press(workspace, "Download 1 KB", PACK)
    sheet_of(workspace, LicenceSheet).accept()


def stop_after(desk: Desk, pieces: int, deed: object) -> None:
    """Have ``deed`` done before a later piece of the download."""
    left = [pieces]

    def before() -> None:
        left[0] -= 1
        if isinstance(desk.clock, ManualClock):
            desk.clock.advance(200)
        if left[0] == 0 and callable(deed):
            deed()

    desk.source.before_piece = before


def states(models: ModelTools) -> set[TransferState]:
    """Return how the transfers stand."""
    return {each.state for each in models.downloads.transfers()}


def focus_chain(workspace: SettingsWorkspace) -> Iterator[QWidget]:
    """Give what Tab would reach, from the page's beginning."""
    here = workspace.nextInFocusChain()
    while here is not None and here is not workspace:
        yield here
        here = here.nextInFocusChain()


def test_the_pack_for_this_computer_is_marked_with_the_reason(
    workspace: SettingsWorkspace,
) -> None:
    shown = words_on(workspace)

    assert "Advised for this computer" in shown
    assert "The light pack is yes here." not in shown
    assert "About 1.6 s (1.4–2 s) from the end of your turn" in shown
    assert "Small, Words, Voice." in shown


@pytest.mark.requirement("E-144")
def test_looking_at_the_page_fetches_nothing(
    workspace: SettingsWorkspace, desk: Desk
) -> None:
    assert "No model yet" in words_on(workspace)
    assert desk.source.fetched == []


@pytest.mark.requirement("E-046")
def test_licences_and_what_is_not_pinned_are_shown_before_a_download(
    workspace: SettingsWorkspace, desk: Desk
) -> None:
    press(workspace, "Download 1 KB", PACK)
    sheet = sheet_of(workspace, LicenceSheet)
    shown = words_on(sheet)
    sheet.reject()

    assert "Licence: Apache-2.0." in shown
    assert "Not every use is allowed for certain." in shown
    assert "The catalogue cannot check every file" in shown
    assert desk.source.fetched == []


@pytest.mark.requirement("E-046")
def test_a_pack_comes_when_it_was_asked_for(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    want(workspace)

    shown = words_on(workspace)
    assert {each.id for each in models.store.installed()} == {"small", "words", "voice"}
    assert "Advised for this computer · Here, and checked" in shown
    assert "No model yet" not in shown


def test_while_it_comes_the_page_says_how_much_and_from_whom(
    workspace: SettingsWorkspace, desk: Desk
) -> None:
    seen: list[str] = []
    stop_after(desk, 5, lambda: seen.append(words_on(workspace)))

    want(workspace)

    assert "Small, from models.example" in seen[0]
    assert "1 KB of 1 KB" in seen[0]


@pytest.mark.requirement("E-046")
def test_a_pause_keeps_what_came_and_it_goes_on_from_there(
    workspace: SettingsWorkspace, desk: Desk, models: ModelTools
) -> None:
    stop_after(desk, 4, lambda: press(workspace, "Pause", PACK))
    want(workspace)
    paused, shown = states(models), words_on(workspace)

    press(workspace, "Resume", PACK)

    assert paused == {TransferState.PAUSED}
    assert "Paused. What is here is kept and is not fetched again." in shown
    assert states(models) == {TransferState.DONE}
    assert [size for name, size in desk.source.fetched if name == "small.bin"] == [
        50,
        20,
    ]


def test_what_was_cancelled_is_thrown_away_after_a_question(
    workspace: SettingsWorkspace, desk: Desk, models: ModelTools
) -> None:
    stop_after(desk, 4, lambda: press(workspace, "Pause", PACK))
    want(workspace)
    press(workspace, "Cancel", PACK)
    button(sheet_of(workspace, Sheet), "Keep it").click()
    kept = states(models)
    press(workspace, "Cancel", PACK)
    button(sheet_of(workspace, Sheet), "Throw it away").click()

    assert kept == {TransferState.PAUSED}
    assert models.downloads.transfers() == ()
    assert button(workspace, "Download 1 KB").isEnabled()


def test_a_failure_says_what_happened_and_that_a_file_will_do(
    workspace: SettingsWorkspace, desk: Desk, models: ModelTools
) -> None:
    def fail() -> None:
        raise no_network()

    desk.source.before_piece = fail
    want(workspace)
    shown = words_on(workspace)
    desk.source.before_piece = lambda: None
    press(workspace, "Try again", PACK)

    assert "The network is gone." in shown
    assert "A file from another computer will do." in shown
    assert states(models) == {TransferState.DONE}


def test_a_network_paid_for_by_volume_is_asked_about(
    workspace: SettingsWorkspace, desk: Desk, models: ModelTools
) -> None:
    desk.metered = True
    want(workspace)
    asked, before = words_on(sheet_of(workspace, Sheet)), desk.source.fetched[:]
    button(sheet_of(workspace, Sheet), "Download all the same").click()

    assert "paid for by volume" in asked
    assert before == []
    assert states(models) == {TransferState.DONE}


def test_a_single_model_comes_and_tells_of_itself(
    workspace: SettingsWorkspace, desk: Desk, models: ModelTools
) -> None:
    button(workspace, "4 other models").click()
    press(workspace, "Download…", "Base")
    stop_after(desk, 2, lambda: models.downloads.pause("base"))
    sheet_of(workspace, LicenceSheet).accept()
    shown = words_on(workspace)

    press(workspace, "Resume", "Base")

    assert "On their way" in shown
    assert [each.id for each in models.store.installed()] == ["base"]


@pytest.mark.requirement("E-144")
def test_a_licence_its_publisher_keeps_is_fetched_only_by_its_button(
    workspace: SettingsWorkspace,
) -> None:
    button(workspace, "4 other models").click()
    press(workspace, "Download…", "Voice")
    sheet = sheet_of(workspace, LicenceSheet)
    before = words_on(sheet)
    button(sheet, "Fetch it").click()

    assert "To read it opens a connection to models.example." in before
    assert "The card of the model." in words_on(sheet)


def test_every_control_has_a_name_in_every_state(
    workspace: SettingsWorkspace, desk: Desk
) -> None:
    offered = control_names(workspace)
    stop_after(desk, 4, lambda: press(workspace, "Pause", PACK))
    want(workspace)
    paused = control_names(workspace)
    press(workspace, "Resume", PACK)
    button(workspace, "1 other model").click()
    button(workspace, "Network for downloads").click()

    assert "" not in {*offered, *paused, *control_names(workspace)}


@pytest.mark.requirement("E-241")
def test_tab_goes_down_the_page_as_one_reads_it(workspace: SettingsWorkspace) -> None:
    press(workspace, "Download 1 KB", PACK)
    sheet_of(workspace, LicenceSheet).accept()
    order = [each.accessibleName() for each in focus_chain(workspace)]

    light, other = order.index("Download 1 KB"), order.index("1 other model")
    assert light < other < order.index("Check all files")
    assert order.index("Check all files") < order.index("Choose a file…")
