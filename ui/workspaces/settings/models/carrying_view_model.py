"""Files of models brought in, bundled and checked; one thing at a time."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from shiboken6 import isValid

from app.application import Application
from app.models.accept_key import accept_key
from app.models.make_bundle import BundleWish
from app.shared.changes import Changes
from engine.api.cancel import Cancel
from ui.kit.context import UiContext
from ui.kit.jobs import Stream
from ui.kit.lanes import Lane
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.settings.models.carrying_state import (
    Added,
    CarryingState,
    Outcome,
    Task,
)
from ui.workspaces.settings.models.carrying_work import (
    Step,
    Teller,
    Work,
    adding,
    bundling,
    checking,
    installing,
)


class CarryingViewModel(ViewModel[CarryingState]):
    """Goes on when the page is gone; the window then tells how it ended."""

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(CarryingState(), ui.tasks)
        self._ui = ui
        self._application = application
        self._cancel = Cancel()
        self._before = Added()

    def add(self, path: Path) -> None:
        """Bring in what is in a file or a folder."""
        self._before = Added()
        self._begin(Task.ADD, adding(path))

    def make_bundle(self, wish: BundleWish) -> None:
        """Write models into one signed file."""
        self._begin(Task.BUNDLE, bundling(wish))

    def check(self, ids: tuple[str, ...] | None) -> None:
        """Read models again, and say whether they are still what they were."""
        self._begin(Task.CHECK, checking(ids))

    def stop(self) -> None:
        """Stop; what is whole by then stays."""
        self._cancel.cancel()

    def accept_maker(self, name: str) -> None:
        """Let the signature of the bundle in question count, and take the bundle."""
        asked, models = self.state.question, self._application.models
        if asked is None or not isinstance(self.state.outcome, Added):
            return
        self._before = replace(self.state.outcome, asked=self.state.outcome.asked[1:])
        key = asked.maker.key

        def done(changes: Changes) -> None:
            self._ui.changes.broadcast(changes)
            self._set(CarryingState())
            self._begin(Task.ADD, installing(asked.file))

        self.tasks.query(
            lambda: accept_key(models, key, name), done, self._on_failed, lane=Lane.IO
        )

    def refuse_maker(self) -> None:
        """Leave the bundle in question alone."""
        outcome = self.state.outcome
        if not isinstance(outcome, Added):
            return
        left = replace(outcome, asked=outcome.asked[1:])
        told = left.models or left.refused or left.asked
        self._set(replace(self.state, outcome=left) if told else CarryingState())

    def close_result(self) -> None:
        """The person has read how it ended."""
        if not self.state.is_going:
            self._set(CarryingState())

    def _begin(self, task: Task, work: Work) -> None:
        if self.state.is_going:
            return
        self._cancel = cancel = Cancel()
        self._set(CarryingState(task))
        application = self._application

        def on_lane(stream: Stream[Step]) -> Outcome | None:
            return work(application, Teller(stream, cancel, application.clock))

        # Not of this page alone: gigabytes are not thrown away when a profile locks.
        self._ui.tasks.ask(
            on_lane,
            partial(self._if_here, self._on_step),
            self._on_done,
            self._on_ended_badly,
        )

    def _on_step(self, step: Step) -> None:
        self._set(replace(self.state, name=step.name, done=step.done, total=step.total))

    def _on_done(self, outcome: Outcome | None) -> None:
        if isValid(self):
            self._show(outcome)
        elif isinstance(outcome, Added) and outcome.models:
            self._ui.notices.tell(self._ui.t("The models you chose are here."))

    def _show(self, outcome: Outcome | None) -> None:
        if outcome is None:
            self._set(CarryingState())
            return
        if isinstance(outcome, Added):
            asked = (*self._before.asked, *outcome.asked)
            outcome = replace(self._before.beside(outcome), asked=asked)
            self._before = Added()
        self._set(replace(self.state, outcome=outcome))

    def _on_ended_badly(self, problem: Problem) -> None:
        if isValid(self):
            self._on_failed(problem)
        else:
            self._ui.problems.reported.emit(problem)

    def _on_failed(self, problem: Problem) -> None:
        self._set(replace(self.state, outcome=None, problem=problem))

    def _if_here(self, call: Callable[[Step], None], step: Step) -> None:
        if isValid(self):
            call(step)
