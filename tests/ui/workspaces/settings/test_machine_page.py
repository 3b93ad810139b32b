"""This computer: devices and permission beside the checks, and a report for support."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.application import Application
from app.machine.check import Check, State
from app.machine.examine import examine
from app.shared.errors import Unavailable
from app.text import Texts
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.sounds import HEADSET, USUAL, HandSound
from ui.audio.devices import Plugged
from ui.audio.permission import Permission
from ui.design.components.sheet import Sheet
from ui.design.components.text_area import TextArea
from ui.kit.context import UiContext
from ui.workspaces.settings.device_checks import device_checks
from ui.workspaces.settings.report_sheet import ReportSheet
from ui.workspaces.settings.support_report import SupportReport
from ui.workspaces.settings.view import SettingsWorkspace

CHECKS = (
    Check("system", "System", State.WORKS, "A machine."),
    Check("proxy", "Proxy", State.WORKS, "None."),
    Check("catalogue", "Catalogue", State.FAILS, "Broken.", "Mend it."),
)


@pytest.mark.parametrize(
    ("plugged", "permission", "states"),
    [
        (USUAL, Permission.GRANTED, (State.WORKS, State.WORKS)),
        (USUAL, Permission.UNASKED, (State.WORKS, State.WORKS)),
        (USUAL, Permission.DENIED, (State.LIMITED, State.WORKS)),
        (Plugged(), Permission.GRANTED, (State.LIMITED, State.LIMITED)),
        (Plugged((HEADSET,)), Permission.GRANTED, (State.WORKS, State.LIMITED)),
        (
            Plugged(problem=Unavailable("No sound here.", "Install it.")),
            Permission.GRANTED,
            (State.LIMITED,),
        ),
    ],
)
def test_devices_and_permission_are_told_with_a_remedy(
    plugged: Plugged, permission: Permission, states: tuple[State, ...]
) -> None:
    checks = tuple(device_checks(plugged, permission))

    assert tuple(check.state for check in checks) == states
    assert all(check.remedy for check in checks if check.state is not State.WORKS)


def test_what_matters_comes_first_and_all_else_on_request(
    workspace: SettingsWorkspace, qtbot: QtBot
) -> None:
    workspace.show_section("machine")
    qtbot.waitUntil(lambda: "Internal microphone" in words_on(workspace))
    before = words_on(workspace)

    button(workspace, "Show everything that was looked at").click()

    assert "Catalogue of models" not in before
    qtbot.waitUntil(lambda: "Catalogue of models" in words_on(workspace))
    assert "" not in control_names(workspace)


def test_what_is_not_well_comes_first_whatever_it_is(
    workspace: SettingsWorkspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("ui.workspaces.settings.view_model.examine", lambda _: CHECKS)

    workspace.show_section("machine")

    qtbot.waitUntil(lambda: "Broken. Mend it." in words_on(workspace))
    assert "None." not in words_on(workspace)


@pytest.fixture
def answered(tmp_path: Path) -> Callable[..., None]:
    """A person who saves under the name that is proposed, in a folder of the test."""

    def answer(_title: str, proposal: Path, chosen: Callable[[Path], None]) -> None:
        chosen(tmp_path / proposal.name)

    return answer


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    """Over which the report is shown."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(960, 640)
    made.show()
    return made


@pytest.mark.requirement("E-127")
def test_the_whole_report_is_shown_before_it_is_saved(
    ui: UiContext,
    application: Application,
    screen: QWidget,
    answered: Callable[..., None],
    tmp_path: Path,
) -> None:
    target = tmp_path / "exerzia-report.zip"
    report = SupportReport(ui, application, screen, answered)

    report.begin(CHECKS)
    (sheet,) = visible(screen, ReportSheet)
    shown = visible(sheet, TextArea)[0].toPlainText()
    was_saved = target.exists()
    sheet.accept()

    with zipfile.ZipFile(target) as zipped:
        saved = [zipped.read(name).decode() for name in zipped.namelist()]
    assert not was_saved
    assert len(saved) > 3
    assert all(text in shown for text in saved)
    assert "[fails] catalogue: Catalogue" in shown


def test_a_report_that_is_declined_is_not_saved(
    ui: UiContext,
    application: Application,
    screen: QWidget,
    answered: Callable[..., None],
    tmp_path: Path,
) -> None:
    SupportReport(ui, application, screen, answered).begin(CHECKS)

    visible(screen, ReportSheet)[0].reject()

    assert list(tmp_path.glob("*.zip")) == []


def test_the_button_in_the_settings_shows_the_report(
    workspace: SettingsWorkspace,
) -> None:
    workspace.show_section("machine")

    button(workspace, "Save a report for support…").click()

    assert [type(sheet) for sheet in visible(workspace, Sheet)] == [ReportSheet]


def test_every_check_can_be_said_in_both_languages(
    application: Application, sound: HandSound
) -> None:
    checks = (
        *examine(application.surroundings(Path("resources/content"))),
        *device_checks(sound.devices.plugged, sound.permission),
    )

    for texts in (Texts("fr"), Texts("en")):
        said = [texts.t(check.finding, **check.values) for check in checks]
        assert all(said)
        assert not any("{" in words for words in said)
