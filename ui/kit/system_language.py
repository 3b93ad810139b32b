"""The language of the system, for who has not chosen one."""

from PySide6.QtCore import QLocale

from engine.api.language import Language


def system_language() -> Language:
    """Return the language the system speaks to the person."""
    french = QLocale.Language.French
    return "fr" if QLocale.system().language() == french else "en"
