"""A rest after the session, and one question that can be skipped."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.text import N_
from ui.design.components.button import Button, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext

_RATINGS = (
    N_("Badly"),
    N_("Not so well"),
    N_("All right"),
    N_("Well"),
    N_("Very well"),
)
"""1 to 5."""
_REST_MS = 1_400
"""Before the question comes."""


class RestPage(ScrollPage):
    """Keys 1 to 5 answer.

    Signals:
        rated: how it went, 1 to 5.
        skipped: the person goes straight to the report.
    """

    rated = Signal(int)
    skipped = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, max_width=Size.COLUMN, fill=True)
        self._ui = ui
        self._title = Label("", Role.DISPLAY)
        self._words = Label("", Role.READING)
        self._question = QWidget()
        self._asked = Label("", Role.TITLE)
        self._reason = Label("", Role.SOFT)
        self._ratings = [Button("", Kind.SECONDARY) for _ in _RATINGS]
        self._skip = Button("", Kind.LINK)
        self._arrange()
        for place, button in enumerate(self._ratings, start=1):
            button.setObjectName(str(place))
            button.clicked.connect(self._on_rated)
        self._skip.clicked.connect(self.skipped)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._ask)
        ui.say(self._say)

    def _arrange(self) -> None:
        choices = QWidget()
        flow = FlowLayout(choices)
        for button in self._ratings:
            flow.addWidget(button)
        policy = self._question.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._question.setSizePolicy(policy)
        asked = QVBoxLayout(self._question)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(Space.S)
        asked.addWidget(self._asked)
        asked.addWidget(self._reason)
        asked.addSpacing(Space.S)
        asked.addWidget(choices)
        asked.addSpacing(Space.M)
        asked.addWidget(self._skip, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(2)
        self.column.addWidget(self._title)
        self.column.addWidget(self._words)
        self.column.addSpacing(Space.XXL)
        self.column.addWidget(self._question)
        self.column.addStretch(3)

    def begin(self) -> None:
        """Let a moment pass before the question; none with reduced motion."""
        self._question.hide()
        if look().motion.still:
            self._ask()
        else:
            self._rest.start(_REST_MS)

    def _ask(self) -> None:
        self._question.show()
        if self.isVisible():
            self._skip.setFocus()

    def _say(self) -> None:
        ui = self._ui
        self.setAccessibleName(ui.t("After the session"))
        self._title.setText(ui.t("That is done. Take a breath."))
        self._words.setText(
            ui.t("What you said is safe. There is nothing more to do for a moment.")
        )
        self._asked.setText(ui.t("How do you think it went?"))
        self._reason.setText(
            ui.t("Your own view first: the report stands beside it, not against it.")
        )
        for button, words in zip(self._ratings, _RATINGS, strict=True):
            button.set_words(ui.t(words))
        self._skip.set_words(ui.t("Go straight to the report"))

    def _on_rated(self) -> None:
        self.rated.emit(int(self.sender().objectName()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {button.objectName() for button in self._ratings}:
            if not self._question.isHidden():
                self.rated.emit(int(event.text()))
            return
        super().keyPressEvent(event)
