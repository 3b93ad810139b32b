"""The revision cards, without a widget."""

from dataclasses import replace
from datetime import datetime

from app.application import Application
from app.domain.cards import RevisionCard
from app.domain.favourites import FavouriteKind, FavouriteThing
from app.progress.list_favourites import list_favourites
from app.progress.mark_card import mark_card
from app.progress.mark_favourite import mark_favourite
from app.progress.revision_cards import revision_cards
from app.progress.unmark_favourite import unmark_favourite
from app.shared.changes import Changes, Noun
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.kit.view_model import ViewModel
from ui.workspaces.progress.cards.state import CardsState, Loading, Ready

_Read = tuple[tuple[RevisionCard, ...], frozenset[str]]


class CardsViewModel(ViewModel[CardsState]):
    """Turns a card over, and moves it on.

    The cards are read when the room is entered; a card that was taken leaves the pile
    at once, without reading the others again.
    """

    listens_to = frozenset({Noun.SESSION, Noun.ASSESSMENT, Noun.FAVOURITE})

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(Loading(), ui.tasks, ui.changes)
        self._application = application
        self._cards: tuple[RevisionCard, ...] = ()
        self._favourites: frozenset[str] = frozenset()
        self._taken = 0
        self._revealed: RevisionCard | None = None
        self.set_visible(visible=False)

    def refresh(self) -> None:
        """Read the cards again; the one in sight stays where it is still due."""
        self.tasks.query(self._read, self._on_read, self._fail)

    def reveal(self) -> None:
        """Turn the card over."""
        state = self.state
        if isinstance(state, Ready) and state.due:
            self._revealed = state.due[0]
            self._set(replace(state, revealed=True))

    def mark(self, *, known: bool) -> None:
        """Say whether there was an answer to the card in sight, and take the next."""
        state, application = self.state, self._application
        if not isinstance(state, Ready) or not state.due:
            return
        card, now = state.due[0].standing, application.clock.now()
        self._cards = tuple(
            replace(each, standing=card.marked(now, known=known))
            if each.standing == card
            else each
            for each in self._cards
        )
        self._taken += 1
        self._set(self._ready(now))
        self.tasks.command(
            lambda: mark_card(
                application.vault,
                card.question_id,
                card.language,
                application.clock,
                known=known,
            )
        )

    def mark_favourite(self, *, marked: bool) -> None:
        """Make a favourite of the question in sight, or no longer."""
        state, application = self.state, self._application
        if not isinstance(state, Ready) or not state.due:
            return
        question = state.due[0].standing.question_id
        thing = FavouriteThing.content(FavouriteKind.QUESTION, question)

        def work() -> Changes:
            if marked:
                return mark_favourite(application.vault, thing, application.clock)
            return unmark_favourite(application.vault, thing)

        now = {question} if marked else set()
        self._favourites = (self._favourites - {question}) | now
        self._set(replace(state, is_favourite=marked))
        self.tasks.command(work)

    def _read(self) -> _Read:
        application = self._application
        vault, library = application.vault, application.library
        marked = list_favourites(vault, FavouriteKind.QUESTION)
        return (
            revision_cards(vault, library, application.clock),
            frozenset(each.thing.key for each in marked),
        )

    def _on_read(self, read: _Read) -> None:
        self._cards, self._favourites = read
        self._set(self._ready(self._application.clock.now()))

    def _ready(self, now: datetime) -> Ready:
        due = tuple(each for each in self._cards if each.standing.due_at <= now)
        waiting = [
            each.standing.due_at for each in self._cards if each.standing.due_at > now
        ]
        return Ready(
            due,
            taken=self._taken,
            total=len(self._cards),
            next_due=min(waiting, default=None),
            revealed=bool(due) and due[0] == self._revealed,
            is_favourite=bool(due) and due[0].standing.question_id in self._favourites,
        )

    def _fail(self, problem: Problem) -> None:
        self._set(problem)
