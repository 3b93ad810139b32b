"""What a person sees on a screen, and the buttons they can press."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from ui.design.components.quote_text import QuoteText

W = TypeVar("W", bound=QWidget)


def visible(screen: QWidget, kind: type[W]) -> list[W]:
    """Return the widgets of one kind that are not hidden, in no other order than Qt's."""
    return [each for each in screen.findChildren(kind) if each.isVisibleTo(screen)]


def words_on(screen: QWidget) -> str:
    """Return what can be read, a line each: labels first, then what people said."""
    labels = [label.text() for label in visible(screen, QLabel)]
    said = [quote.toPlainText() for quote in visible(screen, QuoteText)]
    return "\n".join([*labels, *said])


def button(screen: QWidget, name: str) -> QAbstractButton:
    """Return the first visible button of that name."""
    found = [
        each
        for each in visible(screen, QAbstractButton)
        if each.accessibleName() == name
    ]
    assert found, f"no button {name!r}"
    return found[0]


def control_names(screen: QWidget) -> list[str]:
    """Return what a screen reader says of every control that Tab reaches."""
    return [
        widget.accessibleName() or getattr(widget, "text", str)()
        for widget in visible(screen, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QAbstractScrollArea)
        and widget.isEnabled()
    ]
