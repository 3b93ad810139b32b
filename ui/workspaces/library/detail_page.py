"""What the pages of one scenario and of one persona share."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext


class DetailPage(ScrollPage):
    """A way back above, content beneath; the content is replaced as a whole.

    Signals:
        back_wanted: to what was shown before.
    """

    back_wanted = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._back = Button("", Kind.LINK, Icon.BACK)
        self._back.set_shortcut("Alt+Left")
        self._back.clicked.connect(self.back_wanted)
        self._body: QWidget | None = None
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        """Bring the keyboard to the way back, at the top."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_body(self, parts: Iterable[QWidget]) -> None:
        self._back.set_words(self._ui.t("Back"))
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for part in parts:
            column.addWidget(part)
        self.column.addWidget(self._body)
        self._body.show()
        self.verticalScrollBar().setValue(0)


def told(heading: str, words: str, role: Role = Role.READING) -> QWidget:
    """Return a heading with words beneath, which can be selected."""
    part = QWidget()
    label = Label(words, role)
    label.make_selectable()
    label.hold_column()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XS)
    column.addWidget(Label(heading, Role.STRONG_SMALL))
    column.addWidget(label)
    return part
