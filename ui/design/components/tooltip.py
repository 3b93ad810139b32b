"""Tooltips: plain words, with the shortcut of the action."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

_TOLD = "tooltipTold"
"""What a tooltip says to a screen reader, which would read its mark-up otherwise; a
description of the widget's own goes first."""


def set_tooltip(widget: QWidget, words: str, shortcut: str = "") -> None:
    """Give ``widget`` a tooltip; empty words take it away.

    Args:
        widget: what is explained.
        words: plain words; long ones wrap.
        shortcut: in Qt's portable form, such as ``Ctrl+K``; shown as the system
            writes it.
    """
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    told = f"{words} ({keys})" if keys else words
    widget.setToolTip(f"<p>{_escaped(told)}</p>" if told else "")
    if widget.accessibleDescription() == (widget.property(_TOLD) or ""):
        widget.setAccessibleDescription(told)
        widget.setProperty(_TOLD, told)


def _escaped(words: str) -> str:
    """Return ``words`` with mark-up taken literally (importing ``html`` is slow)."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
