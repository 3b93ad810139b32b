"""Work that takes a while: what is happening, how far, how long."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.tokens import Space

_FINE = 1_000


class Progress(QWidget):
    """Words above, a bar, and a way to stop when there is one.

    Signals:
        stopped: the person asked to stop.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doing = Label("", Role.STRONG)
        self._left = Label("", Role.SOFT_SMALL, wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _FINE)
        self._stop = Button("", Kind.QUIET)
        self._stop.clicked.connect(self.stopped)
        words = QHBoxLayout()
        words.addWidget(self._doing, 1)
        words.addWidget(self._left)
        words.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(words)
        column.addWidget(self._bar)

    def show_progress(
        self, doing: str, share: float | None, left: str = "", stop: str = ""
    ) -> None:
        """Say what is happening.

        Args:
            doing: a sentence.
            share: what is done, 0 to 1; None when it cannot be known.
            left: how long it still takes, in words.
            stop: words of the button that stops it; empty for none.
        """
        self._doing.setText(doing)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        self._stop.set_words(stop)
        self._stop.setVisible(bool(stop))
        self._bar.setAccessibleName(doing)
        self._bar.setAccessibleDescription(left)
        if share is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, _FINE)
            self._bar.setValue(round(max(0.0, min(1.0, share)) * _FINE))
