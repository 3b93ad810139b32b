"""A line of text to fill in, with its name above and help or a problem below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.design.components.label import Label, Role, Tone
from ui.design.components.styling import set_style_property
from ui.design.tokens import Space


class TextField(QWidget):
    """A named line of text; a button of its own goes into ``beside``.

    Signals:
        edited: the person changed the text; carries it.
        submitted: the person pressed Enter.
    """

    edited = Signal(str)
    submitted = Signal()

    def __init__(
        self, name: str = "", help_words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = Label("", Role.STRONG_SMALL)
        self.line = QLineEdit()
        self._below = Label("", Role.SOFT_SMALL)
        self._help = help_words
        self._problem = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.XS)
        self.column.addWidget(self._name)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(Space.XS)
        self.beside.addWidget(self.line, 1)
        self.column.addLayout(self.beside)
        self.column.addWidget(self._below)
        self._name.setBuddy(self.line)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.submitted)
        self.set_words(name, help_words)

    @property
    def text(self) -> str:
        """What is written now."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Write ``text``, without a signal; keeps the cursor when it is the same."""
        if text != self.line.text():
            self.line.setText(text)

    def set_words(self, name: str, help_words: str = "", placeholder: str = "") -> None:
        """Name the field, and say what helps to fill it in."""
        self._help = help_words
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self.line.setAccessibleName(name or placeholder)
        self.line.setPlaceholderText(placeholder)
        self._show_below()

    def set_problem(self, problem: str) -> None:
        """Say what is wrong with what is written; empty when nothing is."""
        self._problem = problem
        set_style_property(self.line, "wrong", "true" if problem else "false")
        self._show_below()

    def _show_below(self) -> None:
        words = self._problem or self._help
        self._below.setText(words)
        self._below.set_tone(Tone.DANGER if self._problem else Tone.NONE)
        self._below.setVisible(bool(words))
        self.line.setAccessibleDescription(words)

    def _on_edited(self, text: str) -> None:
        self.set_problem("")
        self.edited.emit(text)
