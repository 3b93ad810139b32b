"""Tooltips: plain words, with the shortcut of the action."""

from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget


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
    widget.setToolTip(f"<p>{escape(told)}</p>" if told else "")
