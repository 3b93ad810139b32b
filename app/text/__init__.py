"""The words of the interface: one gettext catalogue for window, PDF and terminal."""

from app.text.texts import N_, Texts

__all__ = ["N_", "Texts"]
