"""Printing a few words, where the system can."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from ui.design.fonts import sans
from ui.design.look import look


def print_words(parent: QWidget, title: str, words: str) -> bool:
    """Let the person print ``words``; False where this system cannot print."""
    try:
        from PySide6.QtPrintSupport import (  # noqa: PLC0415 (lacks a library on some systems)
            QPrintDialog,
            QPrinter,
        )
    except ImportError:
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        document = QTextDocument()
        document.setDefaultFont(sans(look().type.body))
        document.setPlainText(words)
        document.print_(printer)
    return True
