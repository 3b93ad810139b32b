"""Comparing two sessions: which, what they were like, and question by question."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.comparisons import AttemptComparison
from app.text.formats import decimal, moment
from engine.content.localised import Localised
from ui.design.components.banner import Banner, Gravity
from ui.design.components.empty_state import EmptyState
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.select import Select
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.report.before_after import BeforeAfterCard
from ui.workspaces.progress.comparison.sides import SidesCard
from ui.workspaces.progress.comparison.state import (
    ComparisonState,
    Group,
    Held,
    Loading,
    Ready,
)


class ComparisonView(QWidget):
    """Shows a state of the comparison.

    Signals:
        scenario_chosen: carries the key of a group.
        pair_chosen: carries the UUIDs of two sessions.
        session_wanted: open the report of this session; carries its UUID.
        overview_wanted: nothing can be compared yet: back to the overview.
        retry_wanted: read again after a problem.
    """

    scenario_chosen = Signal(str)
    pair_chosen = Signal(object, object)
    session_wanted = Signal(object)
    overview_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._state: ComparisonState = Loading()
        self._waiting = Skeleton(lines=6)
        self._problem = Banner(Gravity.ERROR)
        self._nothing = EmptyState(Icon.PROGRESS)
        self._choices = QWidget()
        self._scenarios, self._one, self._other = Select(), Select(), Select()
        self._sides = SidesCard(ui)
        self._questions_title = Label("", Role.HEADING)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(Space.M)
        self._arrange()
        self._connect()
        ui.say(self._say)

    def _arrange(self) -> None:
        flow = FlowLayout(self._choices, across=Space.S, down=Space.S)
        for select in (self._scenarios, self._one, self._other):
            flow.addWidget(select)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for part in (
            self._choices,
            self._waiting,
            self._problem,
            self._nothing,
            self._sides,
            self._questions_title,
        ):
            column.addWidget(part)
        column.addLayout(self._questions)

    def _connect(self) -> None:
        self._scenarios.chosen.connect(self.scenario_chosen)
        self._one.chosen.connect(self._on_pair)
        self._other.chosen.connect(self._on_pair)
        self._sides.session_wanted.connect(self.session_wanted)
        self._nothing.acted.connect(self.overview_wanted)
        self._problem.acted.connect(self.retry_wanted)

    def show_state(self, state: ComparisonState) -> None:
        """Show ``state``."""
        self._state = state
        ready = state if isinstance(state, Ready) else None
        comparison = ready.comparison if ready else None
        problem = _problem(state)
        chosen = ready.chosen if ready else None
        reading = chosen is not None and not comparison and not problem
        self._waiting.setVisible(isinstance(state, Loading) or reading)
        self._problem.setVisible(problem is not None)
        self._nothing.setVisible(ready is not None and not ready.groups)
        self._choices.setVisible(chosen is not None)
        self._sides.setVisible(comparison is not None)
        if problem is not None:
            what, remedy = problem.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, self._ui.t("Try again"))
        if ready is not None and chosen is not None:
            self._show_choices(ready, chosen)
        if comparison is not None:
            self._sides.show_comparison(comparison)
        self._show_questions(comparison.same_questions if comparison else ())

    def _show_choices(self, ready: Ready, chosen: Group) -> None:
        self._scenarios.show_options(
            [Option(group.key, self._name(group)) for group in ready.groups],
            chosen.key,
        )
        sessions = [
            Option(str(held.session_id), self._held(held)) for held in chosen.sessions
        ]
        self._one.show_options(sessions, str(ready.one))
        self._other.show_options(sessions, str(ready.other))

    def _show_questions(self, questions: tuple[AttemptComparison, ...]) -> None:
        while (item := self._questions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._questions_title.setVisible(bool(questions))
        for each in questions:
            self._questions.addWidget(Label(each.question, Role.QUESTION))
            card = BeforeAfterCard(self._ui)
            card.show_comparison(each)
            later = each.after.session_id
            card.quote_wanted.connect(
                lambda _quote, wanted=later: self.session_wanted.emit(wanted)
            )
            self._questions.addWidget(card)

    def _name(self, group: Group) -> str:
        ui, title = self._ui, group.title
        words = title.in_(ui.texts.language) if isinstance(title, Localised) else title
        if group.language == ui.texts.language:
            return words
        language = ui.t("In French") if group.language == "fr" else ui.t("In English")
        return f"{words} · {language}"

    def _held(self, held: Held) -> str:
        ui = self._ui
        level = (
            ui.t("No level")
            if held.level is None
            else ui.t("Level {level} of 5", level=decimal(held.level, ui.texts))
        )
        return f"{moment(held.when, ui.texts)} · {level}"

    def _say(self) -> None:
        t = self._ui.t
        self._waiting.set_words(t("Comparing the sessions"))
        self._scenarios.setAccessibleName(t("Scenario to compare"))
        self._one.setAccessibleName(t("One session"))
        self._other.setAccessibleName(t("The other session"))
        self._questions_title.setText(t("Questions that both asked"))
        self._nothing.set_words(
            t("Nothing to compare yet"),
            t(
                "Hold one scenario twice in the same language, and both sessions stand "
                "here side by side."
            ),
            t("See what to do next"),
        )
        self.show_state(self._state)

    def _on_pair(self, _value: str) -> None:
        one, other = (
            UUID(str(select.currentData())) for select in (self._one, self._other)
        )
        self.pair_chosen.emit(one, other)


def _problem(state: ComparisonState) -> Problem | None:
    if isinstance(state, Problem):
        return state
    return state.problem if isinstance(state, Ready) else None
