"""One turn in the transcript, with the way to correct one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.text.formats import clock
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.components.text_area import TextArea
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.room.state import Line, is_own


class TurnEntry(QWidget):
    """Speaker, time and words.

    Signals:
        corrected: the person's own turn should read otherwise; index and words.
    """

    corrected = Signal(int, str)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._line: Line | None = None
        self._speaker = Label("", Role.STRONG_SMALL, wrap=False)
        self._time = Label("", Role.SOFT_SMALL, wrap=False)
        self._correct = Button("", Kind.LINK)
        self._words = Label("", Role.BODY)
        self._words.make_selectable()
        self._words.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._note = Label("", Role.SOFT_SMALL)
        self._editor = QWidget()
        self._area = TextArea()
        self._save = Button("", Kind.PRIMARY)
        self._cancel = Button("", Kind.SECONDARY)
        self._arrange()
        self._correct.clicked.connect(self._on_correct)
        self._save.clicked.connect(self._on_save)
        self._area.submitted.connect(self._on_save)
        self._cancel.clicked.connect(self.stop_editing)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._speaker)
        head.addWidget(self._time)
        head.addStretch(1)
        head.addWidget(self._correct)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        editor = QVBoxLayout(self._editor)
        editor.setContentsMargins(0, Space.XS, 0, Space.XS)
        editor.addWidget(self._area)
        editor.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.XS)
        whole.addLayout(head)
        for part in (self._words, self._note, self._editor):
            whole.addWidget(part)
        self._editor.hide()

    @property
    def is_editing(self) -> bool:
        """Whether the words are being corrected."""
        return not self._editor.isHidden()

    def show_line(self, line: Line, name: str) -> None:
        """Show a turn; ``name`` is the interviewer's."""
        ui, own = self._ui, is_own(line)
        if self._line is not None and line != self._line:
            self.stop_editing()
        self._line = line
        self._speaker.setText(ui.t("You") if own else name)
        self._speaker.set_tone(Tone.WARM if own else Tone.ACCENT)
        self._time.setText(clock(line.at_ms))
        self._words.setText(line.text)
        self._correct.set_words(ui.t("Correct"))
        self._correct.setVisible(own and not self.is_editing)
        note = note_on(line, ui)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._area.set_words(ui.t("Your corrected words"))
        self._save.set_words(ui.t("Save"))
        self._cancel.set_words(ui.t("Cancel"))

    def stop_editing(self) -> None:
        """Put the editor away; the words stay as they are."""
        self._editor.hide()
        self._words.show()
        self._correct.setVisible(self._line is not None and is_own(self._line))

    def _on_correct(self) -> None:
        if self._line is not None:
            self._area.set_text(self._line.text)
            self._words.hide()
            self._correct.hide()
            self._editor.show()
            self._area.setFocus()
            self._area.moveCursor(QTextCursor.MoveOperation.End)

    def _on_save(self) -> None:
        line, text = self._line, self._area.toPlainText().strip()
        self.stop_editing()
        if line is not None and text and text != line.text:
            self.corrected.emit(line.index, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_editing:
            self.stop_editing()
            return
        super().keyPressEvent(event)


def note_on(line: Line, ui: UiContext) -> str:
    """Return what there is to know about a turn besides its words; mostly nothing."""
    if line.original_text is not None:
        return ui.t("Corrected. You first wrote: {words}", words=line.original_text)
    return ui.t("You cut in here.") if line.cut else ""
