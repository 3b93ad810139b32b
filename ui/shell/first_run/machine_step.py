"""What this machine can do, measured just now."""

from PySide6.QtWidgets import QWidget

from ui.design.components.skeleton import Skeleton
from ui.kit.context import UiContext
from ui.shell.first_run.frame import StepFrame
from ui.workspaces.settings.machine_checks import MachineChecks


class MachineStep(StepFrame):
    """Each check with a remedy beside it."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._skeleton = Skeleton(lines=6)
        self._checks = MachineChecks(ui, brief=True)
        self.body.addWidget(self._skeleton)
        self.body.addWidget(self._checks)
        self.add_buttons()
        ui.say(self._say)

    def first_field(self) -> QWidget:
        return self.primary

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("What this computer can do"),
            t("Measured just now, without sending anything."),
        )
        self._skeleton.set_words(t("Looking at this computer…"))
        self.set_buttons(t("Continue"))
        self.set_footnote(
            t(
                "This is enough to begin: the interviewer speaks, and you can always "
                "type. You find this page again in Settings."
            )
        )
