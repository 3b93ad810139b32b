"""Models from a file or a folder, while one goes on."""

from dataclasses import dataclass, replace
from pathlib import Path

from shiboken6 import isValid

from app.application import Application
from app.models.accept_key import accept_key
from app.shared.changes import Changes
from engine.models.bundles.refusals import UnknownMaker
from ui.kit.context import UiContext
from ui.kit.jobs import Stream
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.shell.first_run.machine_work import bring

Outcome = tuple[str, ...] | UnknownMaker


@dataclass(frozen=True, slots=True)
class BringingState:
    """How far it is."""

    path: Path | None = None
    """What was chosen last."""
    done: int = 0
    """Bytes checked."""
    total: int = 0
    came: tuple[str, ...] = ()
    """Names of the models that came."""
    unknown: UnknownMaker | None = None
    """Who made the bundle, where the person has to compare a fingerprint first."""
    problem: Problem | None = None

    @property
    def is_going(self) -> bool:
        """Whether files are being copied and checked."""
        over = self.came or self.unknown or self.problem
        return self.path is not None and not over


class Bringing(ViewModel[BringingState]):
    """Goes on when the page is gone; the window then tells how it ended."""

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(BringingState(), ui.tasks)
        self._ui = ui
        self._application = application

    def begin(self, path: Path) -> None:
        """Take the models of a bundle, a file or a folder."""
        if self.state.is_going:
            return
        self._set(BringingState(path))
        application = self._application

        def work(stream: Stream[tuple[int, int]]) -> Outcome:
            try:
                return bring(application, path, stream)
            except UnknownMaker as unknown:
                return unknown

        # Not of this page alone: nobody waits here for gigabytes to be checked.
        self._ui.tasks.ask(work, self._on_part, self._on_done, self._on_failed)

    def accept_maker(self) -> None:
        """Let the signature of the bundle count from now on, and take the bundle."""
        unknown, path, models = (
            self.state.unknown,
            self.state.path,
            self._application.models,
        )
        if unknown is None or path is None:
            return

        def work() -> Changes:
            return accept_key(models, unknown.key, unknown.maker_name)

        def done(_: None) -> None:
            self._set(BringingState())
            self.begin(path)

        self.tasks.command(work, done, self._on_failed)

    def refuse_maker(self) -> None:
        """Leave the bundle alone."""
        self._set(BringingState())

    def _on_part(self, part: tuple[int, int]) -> None:
        if isValid(self):
            done, total = part
            self._set(replace(self.state, done=done, total=total))

    def _on_done(self, outcome: Outcome) -> None:
        if isValid(self):
            self._show(outcome)
        elif not isinstance(outcome, UnknownMaker):
            self._ui.notices.tell(self._ui.t("The models you chose are here."))

    def _show(self, outcome: Outcome) -> None:
        if isinstance(outcome, UnknownMaker):
            self._set(replace(self.state, unknown=outcome))
        else:
            self._set(replace(self.state, came=outcome))

    def _on_failed(self, problem: Problem) -> None:
        if isValid(self):
            self._set(replace(self.state, problem=problem))
        else:
            self._ui.problems.reported.emit(problem)
