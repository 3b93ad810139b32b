"""The way back to the first steps."""

from ui.kit.context import UiContext
from ui.workspaces.settings.section_page import ActRow


class FirstStepsRow(ActRow):
    """Press ``button`` to go through them again; the profile stays as it is."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        ui.say(self._say)

    def _say(self) -> None:
        t = self._ui.t
        self.say(
            t("The first steps"),
            t(
                "What this computer can do, microphone and loudspeaker, the guided "
                "session. Your profile stays as it is."
            ),
            t("Go through them again"),
        )
