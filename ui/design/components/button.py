"""Buttons: their words are verbs."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.design.components.painting import look_changed
from ui.design.components.styling import set_style_property
from ui.design.components.tooltip import set_tooltip
from ui.design.icons import Icon, icon
from ui.design.look import look
from ui.design.theme import disabled_ink
from ui.design.tokens import Size


class Kind(StrEnum):
    """How much a button asks for attention."""

    PRIMARY = "primary"
    """The one next step; one a screen."""
    SECONDARY = "secondary"
    QUIET = "quiet"
    DESTRUCTIVE = "destructive"
    """Cannot be undone; alone."""
    LINK = "link"
    DETAIL = "detail"
    """A quiet link to something more, for who asks."""
    ICON = "icon"


class Button(QPushButton):
    """A button of one kind, with an optional icon before its words."""

    def __init__(
        self,
        words: str = "",
        kind: Kind = Kind.SECONDARY,
        icon_name: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._kind = kind
        self._shortcut = ""
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        self._draw_icon()

    def set_words(self, words: str) -> None:
        """Say something else; an ampersand is an ampersand."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._explain()

    def set_kind(self, kind: Kind) -> None:
        """Ask for more attention, or less."""
        if kind is not self._kind:
            self._kind = kind
            set_style_property(self, "kind", kind.value)
            self._draw_icon()

    def set_icon(self, icon_name: Icon | None) -> None:
        """Show another icon, or none."""
        self._icon_name = icon_name
        self._draw_icon()

    def set_shortcut(self, keys: str) -> None:
        """Press with ``keys`` (``Ctrl+Return``); the tooltip shows them."""
        self._shortcut = keys
        self.setShortcut(QKeySequence(keys))
        self._explain()

    def _explain(self) -> None:
        if self._shortcut:
            self.setShortcut(QKeySequence(self._shortcut))
        words = self.accessibleName()
        shown = bool(self._shortcut) or not self.text()
        set_tooltip(self, words if shown else "", self._shortcut)

    def _draw_icon(self) -> None:
        if self._icon_name is None:
            self.setIcon(QIcon())
            return
        colours = look().colours
        ink = {
            Kind.PRIMARY: colours.on_accent,
            Kind.DESTRUCTIVE: colours.on_danger,
            Kind.LINK: colours.accent,
            Kind.DETAIL: colours.accent,
            Kind.QUIET: colours.ink_soft,
            Kind.ICON: colours.accent if self.isChecked() else colours.ink_soft,
        }.get(self._kind, colours.ink)
        small = self._kind is Kind.DETAIL
        size = look().scaled(Size.ICON_SMALL if small else Size.ICON)
        self.setIcon(icon(self._icon_name, ink, disabled_ink(colours), size))
        self.setIconSize(QSize(size, size))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class IconButton(Button):
    """A button that is only an icon; its words are its name and its tooltip."""

    def __init__(
        self, icon_name: Icon, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", Kind.ICON, icon_name, parent)
        self.set_words(name)

    def set_words(self, words: str) -> None:
        """Name the action."""
        self.setAccessibleName(words)
        self._explain()
