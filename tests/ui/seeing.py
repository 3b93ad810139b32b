"""What a person sees on a screen, and the buttons they can press."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def visible(screen: QWidget, kind: type[W]) -> list[W]:
    """Return the widgets of one kind that are not hidden, in no other order than Qt's."""
    return [each for each in screen.findChildren(kind) if each.isVisibleTo(screen)]


def words_on(screen: QWidget) -> str:
    """Return what the labels say, a line each."""
    return "\n".join(label.text() for label in visible(screen, QLabel))


def button(screen: QWidget, name: str) -> QAbstractButton:
    """Return the first visible button of that name."""
    found = [
        each
        for each in visible(screen, QAbstractButton)
        if each.accessibleName() == name
    ]
    assert found, f"no button {name!r}"
    return found[0]
