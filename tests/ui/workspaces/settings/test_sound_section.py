"""Settings, privacy: the consent, what sound is kept and until when, erasing it."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.application import Application
from app.domain.consents import Purpose
from app.recordings.give_consent import give_consent
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.recordings.list_consents import list_consents
from app.recordings.list_recordings import list_recordings
from app.recordings.standing_consent import standing_consent
from app.shared.clock import ManualClock
from tests.recorded import an_answer
from tests.ui.seeing import button, control_names, visible, words_on
from ui.design.components.sheet import Sheet
from ui.design.components.switch import Switch
from ui.workspaces.settings.view import SettingsWorkspace

DAY_MS = 24 * 3_600_000


@pytest.fixture
def kept(application: Application, clock: ManualClock) -> tuple[AnswerSound, ...]:
    """The sound of two sessions, the first of them twelve days old."""
    give_consent(application.vault, clock)
    both = (
        an_answer(application.vault, 60_000, seed=1),
        an_answer(application.vault, 30_000, seed=2),
    )
    keep_recording(application.vault, both[0], clock)
    clock.advance(12 * DAY_MS)
    keep_recording(application.vault, both[1], clock)
    return both


def open_privacy(workspace: SettingsWorkspace) -> None:
    workspace.entered()
    workspace.show_section("privacy")


def the_sheet(workspace: SettingsWorkspace) -> Sheet:
    return next(s for s in workspace.findChildren(Sheet) if s.isVisible())


@pytest.mark.requirement("E-138")
def test_a_consent_is_given_after_reading_what_it_is_about(
    workspace: SettingsWorkspace, application: Application
) -> None:
    open_privacy(workspace)
    before = words_on(workspace)
    button(workspace, "Read and agree…").click()
    asked = words_on(the_sheet(workspace))

    button(the_sheet(workspace), "I agree: keep the sound").click()

    assert "No sound is kept" in before
    assert "On this computer alone, encrypted" in asked
    assert standing_consent(application.vault) is not None
    assert "You agreed on 2 March 2026" in words_on(workspace)


@pytest.mark.requirement("E-139")
@pytest.mark.usefixtures("kept")
def test_what_is_kept_is_listed_with_its_size_and_the_days_it_has_left(
    workspace: SettingsWorkspace,
) -> None:
    open_privacy(workspace)

    shown = words_on(workspace)
    assert "The sound of 2 answers is kept" in shown
    assert "2.9 MB in all" in shown
    assert "1 answer · 1.9 MB · 18 days left" in shown
    assert "1 answer · 1 MB · 30 days left" in shown


@pytest.mark.requirement("E-080")
def test_the_sound_of_one_session_is_erased(
    workspace: SettingsWorkspace,
    application: Application,
    clock: ManualClock,
    kept: tuple[AnswerSound, ...],
) -> None:
    open_privacy(workspace)
    button(workspace, "Erase sound…").click()

    button(the_sheet(workspace), "Erase the sound").click()

    left = list_recordings(application.vault, clock)
    assert len(left) == len(kept) - 1
    assert "The sound of 1 answer is kept" in words_on(workspace)


@pytest.mark.requirement("E-080")
@pytest.mark.usefixtures("kept")
def test_all_sound_is_erased_and_only_after_a_yes(
    workspace: SettingsWorkspace, application: Application, clock: ManualClock
) -> None:
    open_privacy(workspace)
    button(workspace, "Erase all sound…").click()
    button(the_sheet(workspace), "Keep it").click()
    after_no = len(list_recordings(application.vault, clock))
    button(workspace, "Erase all sound…").click()

    button(the_sheet(workspace), "Erase the sound").click()

    names = [each.accessibleName() for each in visible(workspace, QAbstractButton)]
    assert after_no == 2
    assert list_recordings(application.vault, clock) == ()
    assert "Erase all sound…" not in names


@pytest.mark.requirement("E-138")
@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(("erases", "left"), [(True, 0), (False, 2)])
def test_withdrawing_offers_to_erase_what_is_kept(
    workspace: SettingsWorkspace,
    application: Application,
    clock: ManualClock,
    erases: bool,
    left: int,
) -> None:
    open_privacy(workspace)
    button(workspace, "Withdraw…").click()
    visible(the_sheet(workspace), Switch)[0].setChecked(erases)

    button(the_sheet(workspace), "Withdraw").click()

    said = [each.given for each in list_consents(application.vault, Purpose.RECORDING)]
    assert said == [True, False]
    assert len(list_recordings(application.vault, clock)) == left
    assert "No sound is kept" in words_on(workspace)


@pytest.mark.usefixtures("kept")
def test_every_control_of_the_page_has_a_name(workspace: SettingsWorkspace) -> None:
    open_privacy(workspace)

    assert "" not in control_names(workspace)
