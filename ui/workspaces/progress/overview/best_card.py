"""The answers with the highest levels, each to be opened or marked."""

from PySide6.QtCore import Qt, Signal

from app.domain.favourites import FavouriteThing
from app.domain.progress import BestAnswer
from app.text.formats import day, decimal
from ui.design.components.list_row import OpenRow
from ui.design.components.row_card import RowCard
from ui.design.components.star_button import StarButton
from ui.kit.context import UiContext
from ui.workspaces.progress.overview.state import Ready
from ui.workspaces.progress.shortened import shortened


class BestCard(RowCard):
    """A row an answer.

    Signals:
        session_wanted: open the report of this session; carries its UUID.
        marked: carries a ``FavouriteThing`` and whether it is a favourite now.
    """

    session_wanted = Signal(object)
    marked = Signal(object, bool)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._shown: tuple[object, ...] = ()
        self._stars: dict[FavouriteThing, StarButton] = {}

    def show_best(self, content: Ready) -> None:
        """Show the best answers; hidden where there is none."""
        best = content.overview.best
        self.setVisible(bool(best))
        shown = (best, self._ui.texts.language)
        if shown == self._shown:
            for thing, star in self._stars.items():
                star.setChecked(thing in content.favourites)
            return
        self._shown, self._stars = shown, {}
        self.show_rows([self._row(each, content) for each in best])

    def _row(self, best: BestAnswer, content: Ready) -> OpenRow:
        ui = self._ui
        level = ui.t("Level {level} of 5", level=decimal(best.level, ui.texts))
        facts = f"{level} · {day(best.when, ui.texts)}"
        row = OpenRow(best.question, f"{shortened(best.text, ui)}\n{facts}")
        star = StarButton()
        thing = FavouriteThing.answer(best.session_id, best.turn)
        name = ui.t("Favourite: {what}", what=best.question)
        star.show_star(name, marked=thing in content.favourites)
        self._stars[thing] = star
        star.chosen.connect(lambda marked: self.marked.emit(thing, marked))
        row.trailing.addWidget(star, 0, Qt.AlignmentFlag.AlignVCenter)
        row.clicked.connect(lambda: self.session_wanted.emit(best.session_id))
        return row
