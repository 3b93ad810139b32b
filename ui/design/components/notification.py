"""A short word about what was just done, with Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.design.components.button import Button, IconButton, Kind
from ui.design.components.label import Label
from ui.design.components.painting import Painted, fill_rounded, smooth_painter
from ui.design.icons import Icon
from ui.design.look import look
from ui.design.tokens import UNDO_MS, Size, Space
from ui.kit.context import UiContext

_WIDEST = 560


class Notification(Painted):
    """One at a time, at the foot of a window, for eight seconds.

    It waits while the pointer or the keyboard is on it. Ctrl+Z undoes, Escape closes
    when the keyboard is inside; Tab reaches it. Make one for the window.
    """

    def __init__(self, ui: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._undo: Callable[[], None] | None = None
        self._words = Label("")
        self._button = Button("", Kind.LINK)
        self._cross = IconButton(Icon.CLOSE)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS, Space.XS, Space.XS)
        row.setSpacing(Space.L)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._cross)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        self._keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
        self._keys.setEnabled(False)
        self._keys.activated.connect(self._on_undo)
        self._button.clicked.connect(self._on_undo)
        self._cross.clicked.connect(self.close_now)
        window.installEventFilter(self)
        self.hide()
        ui.say(self._say)

    def tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; ``undo`` takes it back. Replaces what was told before."""
        self._undo = undo
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        self._keys.setEnabled(undo is not None)
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(UNDO_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def close_now(self) -> None:
        """Go away; what was done stays done."""
        self._timer.stop()
        self._undo = None
        self._keys.setEnabled(False)
        self.hide()

    def _say(self) -> None:
        self._button.set_words(self._ui.t("Undo"))
        self._cross.set_words(self._ui.t("Close"))

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(look().scaled(_WIDEST), window.width() - 2 * Space.XL)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left = (window.width() - width) // 2
        self.setGeometry(left, window.height() - height - Space.XL, width, height)

    def _on_undo(self) -> None:
        undo = self._undo
        self.close_now()
        if undo is not None:
            undo()

    def _on_time_over(self) -> None:
        focused = self.window().focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        if self.underMouse() or inside:
            self._timer.start(UNDO_MS // 2)
            return
        self.close_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().colours
        box = QRectF(self.rect())
        fill_rounded(
            smooth_painter(self),
            box,
            Size.RADIUS_CARD,
            colours.surface,
            colours.control,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
