"""What this computer can do, looked at again."""

from PySide6.QtCore import Qt, Signal

from ui.design.components.button import Button
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.workspaces.settings.first_steps_row import FirstStepsRow
from ui.workspaces.settings.machine_checks import MachineChecks
from ui.workspaces.settings.section_page import SectionPage
from ui.workspaces.settings.state import SettingsState


class MachinePage(SectionPage):
    """The checks of the first run, at any time.

    Signals:
        look_wanted: look again.
    """

    look_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._skeleton = Skeleton(lines=6)
        self._checks = MachineChecks(ui)
        self._again = Button("", icon_name=Icon.RETRY)
        self.column.addWidget(self._skeleton)
        self.column.addWidget(self._checks)
        self.column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.first_steps = FirstStepsRow(ui)
        self.add_rows(self.first_steps)
        self._again.clicked.connect(self.look_wanted)
        ui.say(self._say)

    def show_state(self, state: SettingsState) -> None:
        self._skeleton.setVisible(state.checks is None)
        self._checks.setVisible(state.checks is not None)
        self._again.setEnabled(state.checks is not None)
        if state.checks is not None:
            self._checks.show_checks(state.checks)

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(t("Measured on this computer, without sending anything."))
        self._skeleton.set_words(t("Looking at this computer…"))
        self._again.set_words(t("Look again"))
