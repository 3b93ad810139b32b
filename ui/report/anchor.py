"""What stands still on a page while the rest of it is made again."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Anchor:
    """A widget, and how far down the window it stands."""

    widget: QWidget
    down: int
    """Pixels from the top of the window."""


def anchor_among(page: QScrollArea, widgets: Iterable[QWidget]) -> Anchor | None:
    """Return the first of ``widgets`` that is read now; None at the top of the page."""
    scrolled = page.verticalScrollBar().value()
    for widget in widgets if scrolled else ():
        top = top_of(page, widget)
        if top + widget.height() > scrolled:
            return Anchor(widget, top - scrolled)
    return None


def hold(page: QScrollArea, anchor: Anchor) -> None:
    """Bring ``anchor`` back to where it stood."""
    inside = page.widget()
    layout = inside.layout() if inside is not None else None
    if layout is not None:
        layout.activate()
    page.verticalScrollBar().setValue(top_of(page, anchor.widget) - anchor.down)


def top_of(page: QScrollArea, widget: QWidget) -> int:
    """Return how far down the whole page a widget begins, in pixels."""
    inside = page.widget()
    return 0 if inside is None else widget.mapTo(inside, QPoint(0, 0)).y()
