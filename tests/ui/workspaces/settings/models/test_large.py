"""A model that is large for this computer is used after a word, or not."""

import pytest

from app.application import Application
from app.models.tools import ModelTools
from engine.models.catalogue.records import Purpose
from tests.ui.seeing import button, visible, words_on
from tests.ui.shell.first_run.beginning import STANDARD_IS_BEST
from tests.ui.workspaces.settings.models.model_desk import install, press, sheet_of
from ui.design.components.select import Select
from ui.design.components.sheet import Sheet
from ui.workspaces.settings.models.licence_sheet import LicenceSheet
from ui.workspaces.settings.view import SettingsWorkspace

GIB = 1024**3
PACK = "Standard pack"
WARNED = "other programs may be ended for it"
SMALL = STANDARD_IS_BEST.model_copy(
    update={"facts": STANDARD_IS_BEST.facts.model_copy(update={"memory": GIB})}
)


@pytest.fixture
def application(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> Application:
    """Léa's application on a computer of 1 GB."""
    monkeypatch.setattr(
        "ui.workspaces.settings.models.work.judge_machine", lambda *_: SMALL
    )
    return application


def select_words(workspace: SettingsWorkspace, models: ModelTools) -> Sheet:
    """Install a model, choose it, and return the sheet that asks."""
    install(models.store, "words", Purpose.LANGUAGE)
    models.refreshed()
    lists = visible(workspace, Select)
    select = next(e for e in lists if e.accessibleName() == "Language model in use")
    select.chosen.emit("words")
    return sheet_of(workspace, Sheet)


@pytest.mark.requirement("E-049")
def test_a_large_model_is_used_once_the_person_has_read_the_warning(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    sheet = select_words(workspace, models)
    before = models.preferences.language_model

    assert WARNED in words_on(sheet)
    button(sheet, "Use it").click()
    assert (before, models.preferences.language_model) == (None, "words")


def test_a_large_model_that_is_not_wanted_after_all_is_not_used(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    sheet = select_words(workspace, models)

    button(sheet, "Not now").click()

    assert models.preferences.language_model is None


@pytest.mark.requirement("E-049")
def test_a_pack_that_is_large_for_this_computer_is_warned_of_before_it_is_fetched(
    workspace: SettingsWorkspace,
) -> None:
    press(workspace, "Download 1 KB", PACK)

    sheet = sheet_of(workspace, LicenceSheet)
    assert WARNED in words_on(sheet)
