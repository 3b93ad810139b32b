"""What the person said in one turn, and the place to correct it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reports import TurnRecord
from ui.design.components.button import Button, IconButton, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.components.quote_marks import Mark
from ui.design.components.quote_text import QuoteText
from ui.design.components.underlined import Span
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.correction import Correction
from ui.report.hearable import Hearable
from ui.report.tab_order import tab_in_reading_order


class SaidTurn(QWidget):
    """The words with their marks; a pencil turns them into a field.

    Signals:
        mark_hovered: index of the mark under the pointer or the keyboard, or -1.
        mark_chosen: index of the mark that was chosen.
        corrected: the person wants other words in their place.
        part_hovered: part of the story under the pointer or the keyboard, or -1.
    """

    mark_hovered = Signal(int)
    mark_chosen = Signal(int)
    corrected = Signal(int, str)
    part_hovered = Signal(int)

    def __init__(self, ui: UiContext, hearable: Hearable | None = None) -> None:
        super().__init__()
        self._ui = ui
        self._hearable = hearable
        self._turn: TurnRecord | None = None
        self._asked = Label("", Role.SOFT)
        self._quote = QuoteText()
        self._empty = Label("", Role.READING, Tone.SOFT)
        self._pencil = IconButton(Icon.RENAME)
        self._note = Label("", Role.SOFT_SMALL)
        self._before = Button("", Kind.LINK)
        self._original = QuoteText()
        self._original.hide()
        self._correction: Correction | None = None
        self._arrange()
        self._quote.mark_hovered.connect(self.mark_hovered)
        self._quote.mark_chosen.connect(self.mark_chosen)
        self._quote.part_hovered.connect(self.part_hovered)
        self._pencil.clicked.connect(self._on_pencil)
        self._before.clicked.connect(self._on_before)

    def _arrange(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._quote, 1)
        words.addWidget(self._empty, 1)
        words.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        note = QHBoxLayout()
        note.setSpacing(Space.S)
        note.addWidget(self._note)
        note.addWidget(self._before)
        note.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self._asked)
        self._column.addLayout(words)
        if self._hearable is not None:
            self._column.addWidget(self._hearable)
        self._column.addLayout(note)
        self._column.addWidget(self._original)

    def show_turn(
        self,
        turn: TurnRecord,
        asked: str,
        marks: Sequence[Mark],
        parts: Sequence[Span] = (),
    ) -> None:
        """Show a turn.

        Args:
            turn: what was said.
            asked: the follow-up it replies to; empty for the question itself.
            marks: its words that prove something.
            parts: its words that belong to a part of the story.
        """
        corrected = self._correction is not None
        if self._turn is None or turn.text != self._turn.text:
            self._close_correction()
        self._turn = turn
        self._asked.setText(asked)
        self._asked.setVisible(bool(asked))
        self._quote.setAccessibleName(self._ui.t("Your answer"))
        self._quote.show_quote(turn.text, marks, parts)
        self._empty.setText(self._ui.t("Nothing was said."))
        self._pencil.set_words(self._ui.t("Correct these words"))
        self._note.setText(self._ui.t("Corrected by you."))
        self._original.setAccessibleName(self._ui.t("Your first words"))
        self._original.show_quote(turn.original_text or "")
        self._show_parts()
        if corrected and self._correction is None:
            self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, indexes: Sequence[int]) -> None:
        """Emphasise these marks, or none."""
        self._quote.point_at(*(indexes or (-1,)))

    def show_found(self, start: int, end: int) -> None:
        """Bring the keyboard to the words and emphasise those that were looked for."""
        self.take_focus()
        self._quote.show_found(start, end)

    def take_focus(self) -> None:
        """Bring the keyboard to the words."""
        self._quote.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_parts(self) -> None:
        correcting = self._correction is not None
        said = self._turn is not None and bool(self._turn.text.strip())
        changed = self._turn is not None and self._turn.original_text is not None
        self._quote.setVisible(said and not correcting)
        self._empty.setVisible(not said and not correcting)
        self._pencil.setVisible(not correcting)
        self._note.setVisible(changed and not correcting)
        self._before.setVisible(changed and not correcting)
        if not changed:
            self._original.hide()
        self._say_before()

    def _say_before(self) -> None:
        hidden = self._original.isHidden()
        self._before.set_words(
            self._ui.t("Show the first words")
            if hidden
            else self._ui.t("Hide the first words")
        )

    def _on_before(self) -> None:
        self._original.setVisible(self._original.isHidden())
        self._say_before()

    def _on_pencil(self) -> None:
        if self._turn is None:
            return
        height = self._quote.height()
        self._correction = Correction(self._ui, self._turn.text, height)
        self._correction.saved.connect(self._on_saved)
        self._correction.left.connect(self._on_left)
        self._column.insertWidget(1, self._correction)
        self._correction.show()
        tab_in_reading_order(self)
        self._show_parts()
        self._correction.take_focus()

    def _on_saved(self, text: str) -> None:
        if self._turn is not None:
            self.corrected.emit(self._turn.index, text)

    def _on_left(self) -> None:
        self._close_correction()
        self._show_parts()
        self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_correction(self) -> None:
        if self._correction is not None:
            self._correction.hide()
            self._correction.deleteLater()
            self._correction = None
