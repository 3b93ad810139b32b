"""Stars of the library: on a card, and on a page."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.favourites import FavouriteThing
from ui.design.components.card import ActionCard
from ui.design.components.painting import fill_rounded, smooth_painter
from ui.design.components.star_button import StarButton
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext


class Star(StarButton):
    """A star that knows of what.

    Signals:
        marked: carries a ``FavouriteThing`` and whether it is a favourite now.
    """

    marked = Signal(object, bool)

    def __init__(
        self, thing: FavouriteThing, name: str, ui: UiContext, *, marked: bool
    ) -> None:
        super().__init__()
        self.thing = thing
        self._words = ui.t("Favourite: {what}", what=name)
        self.show_marked(marked=marked)
        self.chosen.connect(lambda on: self.marked.emit(thing, on))

    def show_marked(self, *, marked: bool) -> None:
        """Show whether it is a favourite."""
        self.show_star(self._words, marked=marked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Give it a ground of its own: it may lie on a picture."""
        colours, box = look().colours, QRectF(self.rect())
        radius = Size.RADIUS_CONTROL
        fill_rounded(smooth_painter(self), box, radius, colours.surface)
        super().paintEvent(event)


class StarredCard(QWidget):
    """A card that is pressed as a whole, with a star over its corner."""

    def __init__(self, card: ActionCard, star: Star) -> None:
        super().__init__()
        self.star = star
        corner = QVBoxLayout()
        corner.setContentsMargins(0, Space.XS, Space.XS, 0)
        corner.addWidget(star)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(card, 0, 0)
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        grid.addLayout(corner, 0, 0, top_right)
