"""A line on the first page while models come, and when they have come."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.shared.errors import N_
from engine.models.catalogue.records import Purpose
from ui.design.components.banner import Banner, Gravity
from ui.design.components.card import Card
from ui.design.components.progress import Progress
from ui.design.tokens import Space
from ui.kit.amounts import size_in_words, time_left_in_words
from ui.kit.arrivals import Arrivals
from ui.kit.context import UiContext

_NEWS = {
    Purpose.HEARING: N_("You can now answer aloud: the interviewer listens."),
    Purpose.LANGUAGE: N_("The interviewer now finds its own words."),
    Purpose.VOICE: N_("The interviewer has a natural voice now."),
}
"""What can be done since a model came, in the order it is told."""


class ModelsNotice(QWidget):
    """Nothing at all while no model is wanted and none came.

    Signals:
        pause_wanted: let the download stand still.
        resume_wanted: go on with what stands still, or failed.
        dismissed: the news was read.
    """

    pause_wanted = Signal()
    resume_wanted = Signal()
    dismissed = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._card = Card(Space.L)
        self._progress = Progress()
        self._card.column.addWidget(self._progress)
        self._still = Banner(Gravity.INFO)
        self._failed = Banner(Gravity.WARNING)
        self._came = Banner(Gravity.GOOD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for part in (self._card, self._still, self._failed, self._came):
            column.addWidget(part)
        self._progress.stopped.connect(self.pause_wanted)
        self._still.acted.connect(self.resume_wanted)
        self._failed.acted.connect(self.resume_wanted)
        self._came.dismissed.connect(self.dismissed)

    def show_arrivals(self, arrivals: Arrivals, read: frozenset[Purpose]) -> None:
        """Show where the models are, in the language in force.

        Args:
            arrivals: what is on its way, and what came.
            read: what the person was told of already.
        """
        news = arrivals.came - read
        failure = arrivals.failure
        self._card.setVisible(arrivals.is_going)
        self._still.setVisible(arrivals.stands_still)
        self._failed.setVisible(failure is not None)
        self._came.setVisible(bool(news) and not arrivals.is_wanted)
        parts = (self._card, self._still, self._failed, self._came)
        self.setVisible(any(not part.isHidden() for part in parts))
        if arrivals.is_going:
            self._say_going(arrivals)
        elif arrivals.stands_still:
            self._say_still(arrivals)
        elif failure is not None:
            what, remedy = failure.in_words(self._ui.texts)
            self._failed.set_words(what, remedy, self._ui.t("Go on with it"))
        if news:
            self._say_news(news)

    def _say_going(self, arrivals: Arrivals) -> None:
        ui, left = self._ui, arrivals.seconds_left
        doing = ui.t(
            "The models are on their way: {done} of {total}. You can practise meanwhile.",
            done=size_in_words(arrivals.done, ui.texts),
            total=size_in_words(arrivals.total, ui.texts),
        )
        self._progress.show_progress(
            doing,
            arrivals.done / arrivals.total if arrivals.total else None,
            time_left_in_words(left, ui.texts)
            if left is not None
            else ui.t("waiting for an answer"),
            ui.t("Pause"),
        )

    def _say_still(self, arrivals: Arrivals) -> None:
        ui = self._ui
        self._still.set_words(
            ui.t("The download of the models stands still."),
            ui.t(
                "{done} of {total} are here and are not fetched again.",
                done=size_in_words(arrivals.done, ui.texts),
                total=size_in_words(arrivals.total, ui.texts),
            ),
            ui.t("Go on with it"),
        )

    def _say_news(self, news: frozenset[Purpose]) -> None:
        t = self._ui.t
        told = [t(words) for purpose, words in _NEWS.items() if purpose in news]
        what, rest = told[0], told[1:]
        self._came.set_words(
            what, " ".join((*rest, t("Try it in any conversation."))), "", t("Close")
        )
