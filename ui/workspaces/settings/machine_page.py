"""What this computer can do, looked at again, and a report of it for support."""

from PySide6.QtCore import Signal

from app.machine.check import Check, State
from ui.audio.sound import Sound
from ui.design.components.button import Button
from ui.design.components.disclosure import Disclosure
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.workspaces.settings.device_checks import device_checks
from ui.workspaces.settings.first_steps_row import FirstStepsRow
from ui.workspaces.settings.machine_checks import MachineChecks
from ui.workspaces.settings.section_page import SectionPage
from ui.workspaces.settings.state import SettingsState

_FIRST = frozenset(
    {
        "system",
        "memory",
        "disk",
        "folder",
        "key-store",
        "content",
        "language-engine",
        "hearing-engine",
        "voice-engine",
        "microphone",
        "loudspeaker",
    }
)
"""What a session needs; all else is shown on request, or where it is not well."""


class MachinePage(SectionPage):
    """Every check, those that matter to a session first.

    Signals:
        look_wanted: look again.
        report_wanted: save a report for support; carries the checks that are shown.
    """

    look_wanted = Signal()
    report_wanted = Signal(object)

    def __init__(self, ui: UiContext, sound: Sound) -> None:
        super().__init__(ui)
        self._sound = sound
        self._shown: tuple[Check, ...] = ()
        self._skeleton = Skeleton(lines=6)
        self._checks = MachineChecks(ui)
        self._more = Disclosure()
        self._again = Button("", icon_name=Icon.RETRY)
        self._report = Button("")
        for part in (self._skeleton, self._checks, self._more):
            self.column.addWidget(part)
        buttons = FlowLayout()
        buttons.addWidget(self._again)
        buttons.addWidget(self._report)
        self.column.addLayout(buttons)
        self.first_steps = FirstStepsRow(ui)
        self.add_rows(self.first_steps)
        self._again.clicked.connect(self.look_wanted)
        self._report.clicked.connect(self._on_report)
        ui.say(self._say)

    def show_state(self, state: SettingsState) -> None:
        looked = state.checks is not None
        self._skeleton.setVisible(not looked)
        for part in (self._checks, self._more):
            part.setVisible(looked)
        for button in (self._again, self._report):
            button.setEnabled(looked)
        if state.checks is not None:
            self._show((*state.checks, *self._devices()))

    def _devices(self) -> tuple[Check, ...]:
        devices = self._sound.devices
        devices.look()
        return tuple(device_checks(devices.plugged, self._sound.permission))

    def _show(self, checks: tuple[Check, ...]) -> None:
        if checks == self._shown:
            return
        self._shown = checks
        rest = tuple(check for check in checks if not _comes_first(check))
        self._checks.show_checks([check for check in checks if check not in rest])
        self._more.show_content(lambda: [_rows(self.ui, rest)])

    def _on_report(self) -> None:
        self.report_wanted.emit(self._shown)

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(t("Measured on this computer, without sending anything."))
        self._skeleton.set_words(t("Looking at this computer…"))
        self._again.set_words(t("Look again"))
        self._report.set_words(t("Save a report for support…"))
        self._more.set_words(
            t("Show everything that was looked at"),
            t("Show only what matters to a session"),
        )


def _comes_first(check: Check) -> bool:
    return check.id in _FIRST or check.state is not State.WORKS


def _rows(ui: UiContext, checks: tuple[Check, ...]) -> MachineChecks:
    rows = MachineChecks(ui)
    rows.show_checks(checks)
    return rows
