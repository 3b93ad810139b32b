"""A sheet: one question or one small task, over the window."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.look import look
from ui.design.tokens import Size, Space

_BY_TAB = Qt.FocusPolicy.TabFocus


class Sheet(QDialog):
    """A modal dialog with a title, words, room for content, and its buttons.

    Content goes in ``column``. Escape and the quiet button reject, the other accepts;
    listen to ``accepted`` and ``rejected``, and show it with ``open()``.
    """

    def __init__(self, parent: QWidget, *, destructive: bool = False) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._title = Label("", Role.TITLE)
        self._words = Label("", Role.SOFT)
        self.column = QVBoxLayout()
        self.column.setSpacing(Space.L)
        self._accept = Button("", Kind.DESTRUCTIVE if destructive else Kind.PRIMARY)
        self._reject = Button("", Kind.SECONDARY)
        self._page = ScrollPage(bare=True)
        self._scrim: _Scrim | None = None
        self._arrange()
        self._accept.clicked.connect(self.accept)
        self._reject.clicked.connect(self.reject)
        self._accept.setDefault(not destructive)
        self._page.when_content_changes(self._on_content_changed)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addStretch(1)
        buttons.addWidget(self._reject)
        buttons.addWidget(self._accept)
        content = self._page.column
        content.setSpacing(Space.M)
        content.addWidget(self._title)
        content.addWidget(self._words)
        content.addLayout(self.column)
        self._layout = QVBoxLayout(self)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._layout.setContentsMargins(
            Space.XXL - Space.XS, Space.XL, Space.XXL - Space.M, Space.XL
        )
        self._layout.setSpacing(Space.L)
        self._layout.addWidget(self._page, 1)
        self._layout.addLayout(buttons)

    def _fit(self) -> None:
        """Be as high as the content at this width, within the window; else scroll."""
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.window().size() - QSize(2 * Space.XL, 2 * Space.XL)
        margins = self._layout.contentsMargins()
        width = min(look().scaled(Size.SHEET), room.width())
        around = (
            margins.top()
            + margins.bottom()
            + self._layout.spacing()
            + self._accept.sizeHint().height()
        )
        inner = width - margins.left() - margins.right()
        height = min(self._page.height_at(inner) + around, room.height())
        if self.size() != QSize(width, height):
            box = QRect(QPoint(0, 0), QSize(width, height))
            box.moveCenter(parent.window().geometry().center())
            self.setGeometry(box)

    def set_words(self, title: str, words: str, accept: str, reject: str) -> None:
        """Say what it is about; empty button words hide the button."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for button, said in ((self._accept, accept), (self._reject, reject)):
            button.set_words(said)
            button.setVisible(bool(said))

    def allow_accept(self, *, allowed: bool) -> None:
        """Enable the accepting button, or not yet."""
        self._accept.setEnabled(allowed)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._fit()
            self._put_content_first()
            self._shade()
        elif event.type() == QEvent.Type.Hide and self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None
        return super().event(event)

    def _on_content_changed(self) -> None:
        if self.isVisible():
            self._fit()

    def _put_content_first(self) -> None:
        """Let the keyboard begin in the content, and Tab come to the buttons last."""
        inside = [
            widget for widget in _focus_chain(self) if self._page.isAncestorOf(widget)
        ]
        if not inside:
            return
        QWidget.setTabOrder(inside[-1], self._reject)
        QWidget.setTabOrder(self._reject, self._accept)
        stops = (each for each in inside if _begins_with(each))
        first = next((each for each in stops if each.isVisibleTo(self)), None)
        if first is not None and self.focusWidget() in (
            None,
            self._accept,
            self._reject,
        ):
            first.setFocus()

    def _shade(self) -> None:
        parent = self.parentWidget()
        if parent is not None and self._scrim is None:
            self._scrim = _Scrim(parent.window())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(look().colours.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _begins_with(widget: QWidget) -> bool:
    """Return whether the keyboard may begin there: a link is a way aside."""
    is_link = widget.property("kind") == Kind.LINK.value
    return bool(widget.focusPolicy() & _BY_TAB) and not is_link


def _focus_chain(start: QWidget) -> Iterator[QWidget]:
    widget = start.nextInFocusChain()
    while widget is not None and widget is not start:
        yield widget
        widget = widget.nextInFocusChain()


class _Scrim(QWidget):
    """Dims the window behind a sheet."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(0, 0, 0)
        shade.setAlphaF(0.5 if look().colours.dark else 0.32)
        QPainter(self).fillRect(self.rect(), shade)
