"""The favourites: a filter, and a row each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.favourites import FavouriteKind
from app.text import N_
from app.text.formats import decimal
from engine.content.localised import Localised
from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.chip import ChipRow
from ui.design.components.empty_state import EmptyState
from ui.design.components.icon_mark import IconMark
from ui.design.components.list_row import OpenRow
from ui.design.components.option import Option
from ui.design.components.row_card import RowCard
from ui.design.components.skeleton import Skeleton
from ui.design.components.star_button import StarButton
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.workspaces.progress.favourites.state import (
    FavouritesState,
    Kept,
    Loading,
    Ready,
)
from ui.workspaces.progress.shortened import shortened

_ALL = ""
_FACE = 40
_ICONS = {
    FavouriteKind.SCENARIO: Icon.PRACTICE,
    FavouriteKind.PERSONA: Icon.USER,
    FavouriteKind.QUESTION: Icon.HELP,
    FavouriteKind.ANSWER: Icon.TRANSCRIPT,
}
_NAMES = {
    FavouriteKind.ANSWER: N_("Answers"),
    FavouriteKind.QUESTION: N_("Questions"),
    FavouriteKind.SCENARIO: N_("Scenarios"),
    FavouriteKind.PERSONA: N_("People"),
}
_ACTIONS = {
    FavouriteKind.SCENARIO: N_("Practise"),
    FavouriteKind.QUESTION: N_("Answer it now"),
}


class FavouritesView(QWidget):
    """Shows a state of the favourites.

    Signals:
        kind_chosen: carries a ``FavouriteKind``, or None for all.
        opened: show this; carries a ``FavouriteThing``.
        acted: practise or answer this; carries a ``FavouriteThing``.
        removed: no favourite any more; carries a ``FavouriteThing``.
        retry_wanted: read again after a problem.
    """

    kind_chosen = Signal(object)
    opened = Signal(object)
    acted = Signal(object)
    removed = Signal(object)
    retry_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._state: FavouritesState = Loading()
        self._kinds = ChipRow()
        self._waiting = Skeleton(lines=5)
        self._problem = Banner(Gravity.ERROR)
        self._nothing = EmptyState(Icon.STAR)
        self._rows = RowCard()
        self._stars: list[StarButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for part in (
            self._kinds,
            self._waiting,
            self._problem,
            self._nothing,
            self._rows,
        ):
            column.addWidget(part)
        self._kinds.chosen.connect(self._on_kind)
        self._problem.acted.connect(self.retry_wanted)
        ui.say(self._say)

    def show_state(self, state: FavouritesState) -> None:
        """Show ``state``."""
        self._state = state
        ready = state if isinstance(state, Ready) else None
        shown = ready.shown if ready else ()
        self._waiting.setVisible(isinstance(state, Loading))
        self._problem.setVisible(isinstance(state, Problem))
        self._kinds.setVisible(ready is not None and bool(ready.kept))
        self._nothing.setVisible(ready is not None and not shown)
        self._rows.setVisible(bool(shown))
        if isinstance(state, Problem):
            what, remedy = state.in_words(self._ui.texts)
            self._problem.set_words(what, remedy, self._ui.t("Try again"))
        if ready is not None:
            self._show_kinds(ready)
            self._show_rows(shown)

    def _show_rows(self, shown: Sequence[Kept]) -> None:
        """Show rows; the keyboard stays in its place, though its row may have gone."""
        stars = [index for index, star in enumerate(self._stars) if star.hasFocus()]
        self._stars = []
        self._rows.show_rows([self._row(each) for each in shown])
        for place in stars[:1]:
            if self._stars:
                last = len(self._stars) - 1
                self._stars[min(place, last)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kinds(self, ready: Ready) -> None:
        t = self._ui.t
        kinds = [Option(kind, t(name)) for kind, name in _NAMES.items()]
        self._kinds.setAccessibleName(t("Kind of favourite"))
        self._kinds.show_options([Option(_ALL, t("All")), *kinds], ready.chosen or _ALL)
        if ready.kept:
            self._nothing.set_words(
                t("None of this kind"), t("Your other favourites are still there.")
            )
        else:
            self._nothing.set_words(
                t("No favourites yet"),
                t(
                    "Press the star beside an answer, a question, a scenario or a "
                    "person, and you find it here."
                ),
            )

    def _row(self, kept: Kept) -> OpenRow:
        thing = kept.favourite.thing
        title, detail = self._in_words(kept.title), self._in_words(kept.detail)
        if thing.kind is FavouriteKind.ANSWER:
            detail = "\n".join((shortened(detail, self._ui), self._level(kept)))
        row = OpenRow(title, detail[:1].upper() + detail[1:])
        row.leading.addWidget(self._sign(kept, title), 0, Qt.AlignmentFlag.AlignTop)
        for part in self._trailing(kept, title):
            row.trailing.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.clicked.connect(lambda: self.opened.emit(thing))
        return row

    def _sign(self, kept: Kept, title: str) -> QWidget:
        if kept.look is None:
            icon = _ICONS[kept.favourite.thing.kind]
            return IconMark(icon, "accent", _FACE, on_disc=True)
        face = PortraitPicture(_FACE, Framing.HEAD, Corners.ROUND)
        face.show_persona(kept.look, title)
        return face

    def _trailing(self, kept: Kept, title: str) -> list[QWidget]:
        ui, thing = self._ui, kept.favourite.thing
        parts: list[QWidget] = []
        if thing.kind in _ACTIONS:
            button = Button(ui.t(_ACTIONS[thing.kind]), Kind.SECONDARY)
            button.setAccessibleDescription(title)
            button.clicked.connect(lambda: self.acted.emit(thing))
            parts.append(button)
        star = StarButton()
        star.show_star(ui.t("Favourite: {what}", what=title), marked=True)
        self._stars.append(star)
        star.chosen.connect(lambda _on: self.removed.emit(thing))
        return [*parts, star]

    def _level(self, kept: Kept) -> str:
        ui = self._ui
        if kept.level is None:
            return ui.t("No level")
        return ui.t("Level {level} of 5", level=decimal(kept.level, ui.texts))

    def _in_words(self, words: Localised | str) -> str:
        if isinstance(words, Localised):
            return words.in_(self._ui.texts.language)
        return words

    def _say(self) -> None:
        self._waiting.set_words(self._ui.t("Reading your favourites"))
        self.show_state(self._state)

    def _on_kind(self, value: str) -> None:
        self.kind_chosen.emit(FavouriteKind(value) if value else None)
