"""The look in force, kept by the QApplication beside its palette and style sheet."""

from PySide6.QtWidgets import QApplication

from ui.design.tokens import Look

_PROPERTY = "exerzia_look"
_DEFAULT = Look()


def look() -> Look:
    """Return the look in force; the light one at 100 % before any was applied."""
    app = QApplication.instance()
    found = app.property(_PROPERTY) if app is not None else None
    return found if isinstance(found, Look) else _DEFAULT


def put_in_force(app: QApplication, new: Look) -> None:
    """Remember ``new``; ``theme.Theme`` alone calls this."""
    app.setProperty(_PROPERTY, new)
