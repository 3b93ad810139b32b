"""A button to hear words again, there only while their sound is kept."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import Quote
from ui.audio.replay_state import Stretch
from ui.kit.context import UiContext
from ui.report.replay import Replay
from ui.report.replay_desk import ReplayDesk

Find = Callable[[ReplayDesk], Stretch | None]


class Hearable(QWidget):
    """Hidden where no sound is kept, or where nobody can tell when words were said.

    Args:
        ui: words.
        desk: what can be heard; None: nothing ever.
        find: the stretch of sound that is meant.
        words: of the button; "Hear it again" by default.
    """

    def __init__(
        self, ui: UiContext, desk: ReplayDesk | None, find: Find, words: str = ""
    ) -> None:
        super().__init__()
        self._ui, self._desk, self._find, self._words = ui, desk, find, words
        self._stretch: Stretch | None = None
        self._replay: Replay | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if desk is not None:
            desk.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        stretch = None if self._desk is None else self._find(self._desk)
        self.setVisible(stretch is not None)
        if stretch == self._stretch:
            return
        self._stretch = stretch
        if self._replay is not None:
            self._replay.hide()
            self._replay.deleteLater()
            self._replay = None
        if stretch is not None and self._desk is not None:
            self._replay = Replay(
                self._ui,
                self._desk.player,
                stretch,
                length_ms=_length_ms(stretch, self._desk),
                words=self._words,
            )
            self._column.addWidget(self._replay)
            self._replay.show()


def hear_turn(turn: int) -> Find:
    """Return what finds the sound of a whole turn."""
    return lambda desk: desk.whole(turn)


def hear_words(quote: Quote) -> Find:
    """Return what finds where a quote is said."""
    return lambda desk: desk.of_words(quote.turn, quote.start, quote.end)


def hear_between(turn: int, start_ms: int, end_ms: int) -> Find:
    """Return what finds the sound of a turn between two moments."""
    return lambda desk: desk.between(turn, start_ms, end_ms)


def _length_ms(stretch: Stretch, desk: ReplayDesk) -> int | None:
    if stretch.end_ms is not None:
        return stretch.end_ms - stretch.start_ms
    return desk.length_ms(stretch.turn)
