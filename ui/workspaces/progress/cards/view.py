"""The revision cards: the one in sight, or when the next comes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.text.formats import day
from ui.design.components.banner import Banner, Gravity
from ui.design.components.empty_state import EmptyState
from ui.design.components.label import Label, Role
from ui.design.components.skeleton import Skeleton
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.progress.cards.card import QuestionCard
from ui.workspaces.progress.cards.state import CardsState, Loading, Ready


class CardsView(QWidget):
    """Shows a state of the cards.

    Signals:
        revealed, judged, marked: see ``QuestionCard``.
        answer_wanted: answer a question; carries its identifier and its language.
        overview_wanted: nothing is due: back to the overview.
        retry_wanted: read again after a problem.
    """

    revealed = Signal()
    judged = Signal(bool)
    marked = Signal(bool)
    answer_wanted = Signal(str, str)
    overview_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._state: CardsState = Loading()
        self._how = Label("", Role.SOFT)
        self._how.hold_column()
        self._waiting = Skeleton(lines=5)
        self._problem = Banner(Gravity.ERROR)
        self._nothing = EmptyState(Icon.ARCHIVE)
        self._card = QuestionCard(ui)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for part in (
            self._how,
            self._waiting,
            self._problem,
            self._nothing,
            self._card,
        ):
            column.addWidget(part)
        self._card.revealed.connect(self.revealed)
        self._card.judged.connect(self.judged)
        self._card.marked.connect(self.marked)
        self._card.answer_wanted.connect(self._on_answer)
        self._nothing.acted.connect(self.overview_wanted)
        self._problem.acted.connect(self.retry_wanted)
        ui.say(self._say)

    def show_state(self, state: CardsState) -> None:
        """Show ``state``; a card that comes or turns takes the keyboard."""
        was, self._state = self._state, state
        due = state.due if isinstance(state, Ready) else ()
        self._waiting.setVisible(isinstance(state, Loading))
        self._problem.setVisible(isinstance(state, Problem))
        self._nothing.setVisible(isinstance(state, Ready) and not due)
        self._card.setVisible(bool(due))
        self._how.setVisible(bool(due))
        if isinstance(state, Problem):
            what, remedy = state.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, self._ui.t("Try again"))
        elif isinstance(state, Ready) and due:
            self._card.show_card(state)
            if self.isVisible() and _turned(was, state):
                self._card.take_focus(state)
        elif isinstance(state, Ready):
            self._say_nothing(state)
            if self.isVisible() and isinstance(was, Ready) and was.due:
                self.take_focus()

    def take_focus(self) -> None:
        """Bring the keyboard to the card, or to what can be done where there is none."""
        if isinstance(self._state, Ready) and self._state.due:
            self._card.take_focus(self._state)
        else:
            self._nothing.take_focus()

    def _say_nothing(self, state: Ready) -> None:
        t, texts = self._ui.t, self._ui.texts
        if not state.total:
            title = t("No cards yet")
            words = t(
                "Each question you are asked in a session becomes a card. It comes "
                "back the next day with your own best answer on its back."
            )
        elif state.next_due is not None:
            title = t("All done for now") if state.taken else t("No card is due")
            words = t("The next one comes on {day}.", day=day(state.next_due, texts))
        else:
            title, words = t("No card is due"), ""
        self._nothing.set_words(title, words, t("See what to do next"))

    def _say(self) -> None:
        t = self._ui.t
        self._waiting.set_words(t("Reading your cards"))
        self._how.setText(
            t(
                "Answer in your head or aloud, then turn the card. A card you know "
                "comes back later each time; the others come back tomorrow."
            )
        )
        self.show_state(self._state)

    def _on_answer(self) -> None:
        if isinstance(self._state, Ready) and self._state.due:
            card = self._state.due[0].standing
            self.answer_wanted.emit(card.question_id, card.language)


def _turned(was: CardsState, now: Ready) -> bool:
    if not isinstance(was, Ready) or not was.due:
        return True
    other = was.due[0].standing.question_id != now.due[0].standing.question_id
    return other or was.revealed != now.revealed
