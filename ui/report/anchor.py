"""What stands still on a page while the rest of it is made again."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from ui.design.components.scroll_page import ScrollPage
from ui.design.tokens import Space

_SETTLED_MS = 300


@dataclass(frozen=True, slots=True)
class Anchor:
    """A widget, and how far down the window it stands."""

    widget: QWidget
    down: int
    """Pixels from the top of the window."""


def anchor_among(page: QScrollArea, widgets: Iterable[QWidget]) -> Anchor | None:
    """Return the first of ``widgets`` that is read now; None at the top of the page.

    One of which only the foot is left in sight is read no more.
    """
    scrolled = page.verticalScrollBar().value()
    for widget in widgets if scrolled else ():
        top = top_of(page, widget)
        if top + widget.height() > scrolled + Space.XXXL:
            return Anchor(widget, top - scrolled)
    return None


def top_of(page: QScrollArea, widget: QWidget) -> int:
    """Return how far down the whole page a widget begins, in pixels."""
    inside = page.widget()
    return 0 if inside is None else widget.mapTo(inside, QPoint(0, 0)).y()


class Holder(QObject):
    """Keeps an anchor where it stood, whenever words above it take other room.

    Layouts settle over several turns of the event loop: it holds on until a moment
    after ``let_go_soon``.
    """

    def __init__(self, page: ScrollPage) -> None:
        super().__init__(page)
        self._page = page
        self._anchor: Anchor | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.let_go)
        page.when_content_changes(self._on_changed)

    def hold(self, widgets: Iterable[QWidget]) -> None:
        """Hold on to the first of ``widgets`` that is read now."""
        self._timer.stop()
        self._anchor = anchor_among(self._page, widgets)

    def let_go_soon(self) -> None:
        """Let go when all has settled."""
        self._timer.start()

    def let_go(self) -> None:
        """Let go at once: the person goes elsewhere."""
        self._timer.stop()
        self._anchor = None

    def _on_changed(self) -> None:
        anchor = self._anchor
        if anchor is None or not isValid(anchor.widget):
            return
        bar = self._page.verticalScrollBar()
        bar.setValue(top_of(self._page, anchor.widget) - anchor.down)
