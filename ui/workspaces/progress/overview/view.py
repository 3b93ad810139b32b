"""The overview of progress: next steps, competencies, ratings, best answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.progress.wording import counts_in_words, step_in_words
from ui.design.components.banner import Banner, Gravity
from ui.design.components.empty_state import EmptyState
from ui.design.components.section_header import SectionHeader
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.progress.overview.best_card import BestCard
from ui.workspaces.progress.overview.plan_card import PlanCard
from ui.workspaces.progress.overview.ratings_card import RatingsCard
from ui.workspaces.progress.overview.state import Loading, OverviewState, Ready
from ui.workspaces.progress.overview.trends_card import TrendsCard


class OverviewView(QWidget):
    """Shows a state of the overview.

    Signals:
        step_wanted: do this step; carries the ``NextStep``.
        session_wanted: open the report of this session; carries its UUID.
        marked: carries a ``FavouriteThing`` and whether it is a favourite now.
        retry_wanted: read again after a problem.
    """

    step_wanted = Signal(object)
    session_wanted = Signal(object)
    marked = Signal(object, bool)
    retry_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._state: OverviewState = Loading()
        self._waiting = Skeleton(lines=8)
        self._problem = Banner(Gravity.ERROR)
        self._empty = EmptyState(Icon.PROGRESS)
        self._body = QWidget()
        self._plan_header, self._plan = SectionHeader(), PlanCard(ui)
        self._trends_header, self._trends = SectionHeader(), TrendsCard(ui)
        self._ratings_header, self._ratings = SectionHeader(), RatingsCard(ui)
        self._best_header, self._best = SectionHeader(), BestCard(ui)
        self._arrange()
        self._connect()
        ui.say(self._say)

    def _arrange(self) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(Space.M)
        for header, card in (
            (self._plan_header, self._plan),
            (self._trends_header, self._trends),
            (self._ratings_header, self._ratings),
            (self._best_header, self._best),
        ):
            body.addWidget(header)
            body.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._waiting, self._problem, self._empty, self._body):
            column.addWidget(part)

    def _connect(self) -> None:
        self._plan.step_wanted.connect(self.step_wanted)
        self._empty.acted.connect(self._on_first_step)
        self._problem.acted.connect(self.retry_wanted)
        self._best.marked.connect(self.marked)
        for card in (self._trends, self._ratings, self._best):
            card.session_wanted.connect(self.session_wanted)

    def show_state(self, state: OverviewState) -> None:
        """Show ``state``."""
        self._state = state
        ready = state if isinstance(state, Ready) else None
        self._waiting.setVisible(isinstance(state, Loading))
        self._problem.setVisible(isinstance(state, Problem))
        self._empty.setVisible(ready is not None and ready.is_empty)
        self._body.setVisible(ready is not None and not ready.is_empty)
        if isinstance(state, Problem):
            what, remedy = state.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, self._ui.t("Try again"))
        elif ready is not None and ready.is_empty:
            self._say_empty(ready)
        elif ready is not None:
            self._show_ready(ready)

    def take_focus(self) -> None:
        """Bring the keyboard to the first step, once there is one."""
        if isinstance(self._state, Ready) and not self._state.is_empty:
            self._plan.focus_first()

    def _show_ready(self, content: Ready) -> None:
        t, overview = self._ui.t, content.overview
        self._plan_header.set_words(t("What to do next"))
        self._plan.show_plan(content)
        self._trends_header.set_words(
            t("Your competencies"), counts_in_words(overview.counts, self._ui.texts)
        )
        self._trends_header.setVisible(bool(overview.trends))
        self._trends.setVisible(bool(overview.trends))
        self._trends.show_trends(content)
        self._ratings_header.set_words(t("Your own rating"))
        self._ratings_header.setVisible(bool(overview.ratings))
        self._ratings.show_ratings(content)
        self._best_header.set_words(t("Your best answers"))
        self._best_header.setVisible(bool(overview.best))
        self._best.show_best(content)

    def _say_empty(self, content: Ready) -> None:
        t = self._ui.t
        step = content.plan.steps[0]
        words = step_in_words(step, content.library, self._ui.texts)
        self._empty.set_words(
            t("Nothing to compare yet"),
            t(
                "After three sessions you see here what has changed since your first "
                "ones: against yourself, never against others. The next step: {step}.",
                step=words.title,
            ),
            words.action,
        )

    def _on_first_step(self) -> None:
        if isinstance(self._state, Ready):
            self.step_wanted.emit(self._state.plan.steps[0])

    def _say(self) -> None:
        self._waiting.set_words(self._ui.t("Reading your progress"))
        self.show_state(self._state)
