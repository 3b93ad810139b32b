"""What the pages of one scenario and of one persona share."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.favourites import FavouriteKind, FavouriteThing
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.library.starred import Star


class DetailPage(ScrollPage):
    """A way back above, content beneath; the content is replaced as a whole.

    Signals:
        back_wanted: to what was shown before.
        marked: carries a ``FavouriteThing`` and whether it is a favourite now.
    """

    back_wanted = Signal()
    marked = Signal(object, bool)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._back = Button("", Kind.LINK, Icon.BACK)
        self._back.set_shortcut("Alt+Left")
        self._back.clicked.connect(self.back_wanted)
        self._body: QWidget | None = None
        self._favourites: frozenset[FavouriteThing] = frozenset()
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        """Bring the keyboard to the way back, at the top."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_favourites(self, favourites: frozenset[FavouriteThing]) -> None:
        """Show whether what is on the page is a favourite."""
        self._favourites = favourites
        for star in self.findChildren(Star):
            star.show_marked(marked=star.thing in favourites)

    def _star(self, kind: FavouriteKind, identifier: str, name: str) -> Star:
        thing = FavouriteThing.content(kind, identifier)
        star = Star(thing, name, self._ui, marked=thing in self._favourites)
        star.marked.connect(self.marked)
        return star

    def _show_body(self, parts: Iterable[QWidget]) -> None:
        self._back.set_words(self._ui.t("Back"))
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for part in parts:
            column.addWidget(part)
        self.column.addWidget(self._body)
        self._body.show()
        self.verticalScrollBar().setValue(0)


def told(heading: str, words: str, role: Role = Role.READING) -> QWidget:
    """Return a heading with words beneath, which can be selected."""
    part = QWidget()
    label = Label(words, role)
    label.make_selectable()
    label.hold_column()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XS)
    column.addWidget(Label(heading, Role.STRONG_SMALL))
    column.addWidget(label)
    return part
