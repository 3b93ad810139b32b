"""Models on their way, as the step about this computer shows them."""

from app.shared.errors import N_
from ui.design.components.progress import Progress
from ui.kit.amounts import size_in_words, time_left_in_words
from ui.kit.context import UiContext
from ui.shell.first_run.machine_state import Importing, MachineState

_GOING = N_("On its way: {done} of {total}.")
_STILL = N_("The download stands still: {done} of {total} are here.")


class Coming(Progress):
    """Hidden while nothing comes."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui

    def show_state(self, state: MachineState) -> None:
        """Show how far it is, in the language in force."""
        coming = state.is_on_its_way or state.stands_still
        self.setVisible(state.importing is not None or coming)
        if state.importing is not None:
            self._show_importing(state.importing)
        elif coming:
            self._show_download(state)

    def _show_importing(self, importing: Importing) -> None:
        t = self._ui.t
        if importing.is_over:
            names = ", ".join(importing.came)
            self.show_progress(t("They are here: {names}.", names=names), 1.0)
            return
        share = importing.done / importing.total if importing.total else None
        self.show_progress(t("Copying and checking the models…"), share)

    def _show_download(self, state: MachineState) -> None:
        ui, arrivals = self._ui, state.arrivals
        words = ui.t(
            _GOING if state.is_on_its_way else _STILL,
            done=size_in_words(arrivals.done, ui.texts),
            total=size_in_words(arrivals.total, ui.texts),
        )
        share = arrivals.done / arrivals.total if arrivals.total else 0.0
        left = arrivals.seconds_left
        said = time_left_in_words(left, ui.texts) if left is not None else ""
        self.show_progress(words, share, said)
