"""The page of a screen: centred, scrolling, never wider than the content width."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.design.components.shadow import ShadowHost
from ui.design.tokens import Size, Space


class ScrollPage(QScrollArea):
    """Put content in ``column``; ``max_width`` is without the margins.

    Content stays at the top; with ``fill`` it shares out the height of the window, for
    screens that are one thing in the middle. A ``bare`` one has no margins, for sheets.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        max_width: int = Size.CONTENT,
        fill: bool = False,
        bare: bool = False,
    ) -> None:
        super().__init__(parent)
        self._bare = bare
        self._max_width = max_width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = _Page()
        self.column = QVBoxLayout()
        self.column.setSpacing(Space.L)
        self._outer = QVBoxLayout(self._page)
        self._outer.addLayout(self.column, 1 if fill else 0)
        if not fill:
            self._outer.addStretch(1)
        self.setWidget(self._page)
        self.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)
        self._set_margins()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring ``widget`` into view."""
        self.ensureWidgetVisible(widget, 0, Space.XL)

    def when_content_changes(self, call: Callable[[], None]) -> None:
        """Call ``call`` after the content asked for another size."""
        self._page.resized.connect(call, Qt.ConnectionType.QueuedConnection)

    def height_at(self, width: int) -> int:
        """Return how high the content is at ``width``."""
        inner = width - _left_and_right(self._outer)
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(inner) + _top_and_bottom(self._outer)
        return self.column.totalSizeHint().height() + _top_and_bottom(self._outer)

    def _set_margins(self) -> None:
        if self._bare:
            self._outer.setContentsMargins(Space.XS, Space.XS, Space.M, Space.XS)
            return
        side = max(Space.XL, (self.viewport().width() - self._max_width) // 2)
        if self.viewport().width() >= Size.WINDOW_MIN_WIDTH:
            side = max(side, Space.XXXL)
        self._outer.setContentsMargins(side, Space.XXL, side, Space.XXXL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()


class _Page(ShadowHost):
    """A page as high as its content is at its width, and not as at its narrowest.

    Signals:
        resized: the content asked for another size.
    """

    resized = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()


def _left_and_right(layout: QLayout) -> int:
    margins = layout.contentsMargins()
    return margins.left() + margins.right()


def _top_and_bottom(layout: QLayout) -> int:
    margins = layout.contentsMargins()
    return margins.top() + margins.bottom()
