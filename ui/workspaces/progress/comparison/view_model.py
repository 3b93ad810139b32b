"""Comparing two sessions, without a widget."""

from dataclasses import replace
from uuid import UUID

from app.application import Application
from app.domain.comparisons import SessionComparison
from app.progress.compare_sessions import compare_sessions
from app.shared.changes import Noun
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.progress.comparison.reading import read_groups
from ui.workspaces.progress.comparison.state import (
    ComparisonState,
    Group,
    Loading,
    Ready,
)


class ComparisonViewModel(ViewModel[ComparisonState]):
    """Offers the first and the latest session of a scenario, or any two."""

    listens_to = frozenset({Noun.SESSION, Noun.ASSESSMENT})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(Loading(), ui.tasks, ui.changes)
        self._application = application
        self.set_visible(visible=False)

    def refresh(self) -> None:
        """Read again what can be compared; what is chosen stays chosen."""
        application = self._application
        self.tasks.query(lambda: read_groups(application), self._on_read, self._fail)

    def choose_scenario(self, key: str) -> None:
        """Compare the first and the latest session of another scenario."""
        state = self.state
        if isinstance(state, Ready):
            group = next((each for each in state.groups if each.key == key), None)
            self._show(replace(state, chosen=group, one=None, other=None))

    def choose(self, one: UUID | None, other: UUID | None) -> None:
        """Compare these two."""
        state = self.state
        if isinstance(state, Ready):
            self._show(replace(state, one=one, other=other))

    def _on_read(self, groups: tuple[Group, ...]) -> None:
        was = self.state if isinstance(self.state, Ready) else Ready(())
        key = was.chosen.key if was.chosen else ""
        group = next((each for each in groups if each.key == key), None)
        self._show(replace(was, groups=groups, chosen=group))

    def _show(self, state: Ready) -> None:
        group = state.chosen or (state.groups[0] if state.groups else None)
        if group is None:
            self._set(Ready(()))
            return
        known = [held.session_id for held in group.sessions]
        one = state.one if state.one in known else known[0]
        other = state.other if state.other in known else known[-1]
        self._set(Ready(state.groups, group, one, other))
        application = self._application
        texts = application.texts_in(group.language)
        self.tasks.query(
            lambda: compare_sessions(application.vault, one, other, texts),
            lambda made: self._on_compared((one, other), made),
            lambda problem: self._on_not_compared((one, other), problem),
        )

    def _on_compared(self, pair: tuple[UUID, UUID], made: SessionComparison) -> None:
        state = self.state
        if isinstance(state, Ready) and (state.one, state.other) == pair:
            self._set(replace(state, comparison=made))

    def _on_not_compared(self, pair: tuple[UUID, UUID], problem: Problem) -> None:
        state = self.state
        if isinstance(state, Ready) and (state.one, state.other) == pair:
            self._set(replace(state, problem=problem))

    def _fail(self, problem: Problem) -> None:
        self._set(problem)
