"""How models come: a bar, how much, how fast, from whom."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.label import Label, Role
from ui.design.components.progress import Progress
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.models.coming import Coming, Standing
from ui.workspaces.settings.models.words import (
    amount_in_words,
    pace_in_words,
    source_in_words,
)


class ComingPanel(QWidget):
    """Tells; the buttons are beside it."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._progress = Progress()
        self._now = Label("", Role.SOFT_SMALL)
        self._failed = Banner(Gravity.WARNING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._progress)
        column.addWidget(self._now)
        column.addWidget(self._failed)

    def show_coming(self, coming: Coming) -> None:
        """Show where they stand."""
        ui, problem = self._ui, coming.problem
        failed = coming.standing is Standing.FAILED and problem is not None
        self._failed.setVisible(failed)
        self._progress.show_progress(
            amount_in_words(coming, ui), coming.share, pace_in_words(coming, ui)
        )
        self._now.setVisible(not failed)
        if coming.standing is Standing.GOING:
            self._now.setText(source_in_words(coming.running, ui))
        else:
            self._now.setText(
                ui.t("Paused. What is here is kept and is not fetched again.")
            )
        if failed and problem is not None:
            what, remedy = problem.in_words(ui.texts)
            other = ui.t("What is here is kept. A file from another computer will do.")
            self._failed.set_words(what, f"{remedy} {other}".strip())
