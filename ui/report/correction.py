"""The field in which a misheard or mistyped turn is put right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.text_area import TextArea
from ui.design.look import look
from ui.design.tokens import Space
from ui.kit.context import UiContext

_HIGHEST = 360
_MARGIN = 3 * Space.XL
"""For the edges, and for lines that are a little shorter than on the page."""


class Correction(QWidget):
    """The words in a field, with Save and Cancel. Escape cancels, Ctrl+Enter saves.

    Args:
        ui: words and look.
        words: as they stand.
        height: of these words on the page, in pixels: the field is as high.

    Signals:
        saved: carries the new words, which are not blank and not the old ones.
        left: the words stay as they are.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(self, ui: UiContext, words: str, height: int = 0) -> None:
        super().__init__()
        self._ui = ui
        self._words = words
        self._area = TextArea(reading=True)
        self._area.set_text(words)
        self._area.setMinimumHeight(min(height + _MARGIN, look().scaled(_HIGHEST)))
        self._help = Label("", Role.SOFT_SMALL)
        self._save = Button("", Kind.PRIMARY)
        self._cancel = Button("", Kind.SECONDARY)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self._save)
        flow.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for part in (self._area, self._help, buttons):
            column.addWidget(part)
        self._area.edited.connect(self._on_edited)
        self._area.submitted.connect(self._on_save)
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.left)
        ui.say(self._say)

    def take_focus(self) -> None:
        """Bring the keyboard into the field."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self._area.set_words(self._ui.t("Your corrected words"))
        self._help.setText(
            self._ui.t(
                "Write what you said. The first words are kept, and the report is "
                "made again."
            )
        )
        self._save.set_words(self._ui.t("Save the correction"))
        self._cancel.set_words(self._ui.t("Cancel"))

    def _on_edited(self, words: str) -> None:
        self._save.setEnabled(bool(words.strip()))

    def _on_save(self) -> None:
        words = self._area.toPlainText().strip()
        if words == self._words:
            self.left.emit()
        elif words:
            self.saved.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
