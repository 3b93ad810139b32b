"""The page of a screen: centred, scrolling, never wider than the content width."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.design.components.shadow import ShadowHost
from ui.design.tokens import Size, Space


class ScrollPage(QScrollArea):
    """Put content in ``column``; ``max_width`` is without the margins."""

    def __init__(
        self, parent: QWidget | None = None, *, max_width: int = Size.CONTENT
    ) -> None:
        super().__init__(parent)
        self._max_width = max_width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = ShadowHost()
        self.column = QVBoxLayout(self._page)
        self.column.setSpacing(Space.L)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._page)
        self.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)
        self._set_margins()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring ``widget`` into view."""
        self.ensureWidgetVisible(widget, 0, Space.XL)

    def _set_margins(self) -> None:
        side = max(Space.XL, (self.viewport().width() - self._max_width) // 2)
        if self.viewport().width() >= Size.WINDOW_MIN_WIDTH:
            side = max(side, Space.XXXL)
        self.column.setContentsMargins(side, Space.XXL, side, Space.XXXL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
