"""Where the caption stands: as high as its words, scrolling beyond a share."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.workspaces.practice.room.caption import Caption

_ANY = 1 << 20


class CaptionBox(QScrollArea):
    """Holds one caption; it scrolls by keyboard when it must scroll at all."""

    def __init__(self, caption: Caption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._most = _ANY
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(caption)
        self.viewport().setAutoFillBackground(False)
        caption.setAutoFillBackground(False)

    def set_most(self, most: int) -> None:
        """Never take more than ``most`` of height, in whole lines."""
        self._most = most
        self._fit()

    def wanted(self, width: int) -> int:
        """Return the height the words take at ``width``."""
        line = self._caption.minimumSizeHint().height()
        whole_lines = max(1, self._most // line) * line
        return min(self._caption.heightForWidth(width), whole_lines)

    def bring_into_view(self, foot: int) -> None:
        """Scroll so that the line with its foot at ``foot`` is seen."""
        bar = self.verticalScrollBar()
        beyond = foot - (bar.value() + self.viewport().height())
        if beyond > 0:
            bar.setValue(bar.value() + beyond)
        elif foot <= bar.value():
            bar.setValue(0)

    def _fit(self) -> None:
        height = max(self.wanted(self.width()), 1)
        scrolls = self._caption.heightForWidth(self.width()) > height
        focus = Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus
        bar = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if scrolls
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFocusPolicy(focus)
        self.setVerticalScrollBarPolicy(bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
