"""Puts a look in force on the whole application, live.

The first frame of the window waits for this module, so what it does not need is
imported where it is used: Qt's namespace of constants, and the focus ring.
"""

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.design.colour import mix
from ui.design.fonts import load_fonts, sans
from ui.design.look import look, put_in_force
from ui.design.tokens import (
    DARK,
    LIGHT,
    MAX_TEXT_PERCENT,
    MIN_TEXT_PERCENT,
    SANS,
    SERIF,
    STILL,
    Colours,
    Look,
    Motion,
    Size,
    Type,
    high_contrast,
)

if TYPE_CHECKING:
    from ui.design.focus_ring import FocusRing

_HALF = 0.5


class ThemeChoice(StrEnum):
    """What a person can choose."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
    """Light or dark, as the system is, following it while the application runs."""
    HIGH_CONTRAST = "high_contrast"
    """Black and white with strong colours, dark where the system is dark."""


class Theme(QObject):
    """The one who changes the look.

    Painted components need no subscription: Qt tells every widget by a
    ``StyleChange`` event. ``changed`` is for what is not a widget.

    Signals:
        changed: another look is in force.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = ThemeChoice.SYSTEM
        self._text_percent = MIN_TEXT_PERCENT
        self._motion = Motion()
        self._told_system = False
        self._ring: FocusRing | None = None
        app.setStyle("Fusion")
        load_fonts()
        app.focusChanged.connect(self._on_first_focus)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen last."""
        return self._choice

    def apply(
        self,
        choice: ThemeChoice,
        text_percent: int = MIN_TEXT_PERCENT,
        *,
        reduced_motion: bool = False,
    ) -> None:
        """Put a look in force at once.

        Args:
            choice: which theme.
            text_percent: size of text, 100 to 200; beyond is brought back within.
            reduced_motion: nothing moves.
        """
        self._choice = choice
        self._text_percent = max(MIN_TEXT_PERCENT, min(MAX_TEXT_PERCENT, text_percent))
        self._motion = STILL if reduced_motion else Motion()
        self._tell_system(choice)
        self._put_in_force()

    def _put_in_force(self) -> None:
        new = Look(
            colours=self._colours(),
            type=Type().scaled(self._text_percent),
            motion=self._motion,
            text_percent=self._text_percent,
        )
        if new == look() and self._app.styleSheet():
            return
        put_in_force(self._app, new)
        self._app.setPalette(_palette(new.colours))
        self._app.setFont(sans(new.type.body))
        self._app.setStyleSheet(style_sheet(new))
        self.changed.emit()

    def _colours(self) -> Colours:
        following = DARK if self._system_is_dark() else LIGHT
        return {
            ThemeChoice.LIGHT: LIGHT,
            ThemeChoice.DARK: DARK,
            ThemeChoice.SYSTEM: following,
            ThemeChoice.HIGH_CONTRAST: high_contrast(following),
        }[self._choice]

    def _tell_system(self, choice: ThemeChoice) -> None:
        """Let what the system draws, such as title bars, be light or dark too."""
        follows = choice in (ThemeChoice.SYSTEM, ThemeChoice.HIGH_CONTRAST)
        if follows and not self._told_system:
            return
        from PySide6.QtCore import Qt  # noqa: PLC0415 (see above)

        chosen = (
            Qt.ColorScheme.Dark if choice is ThemeChoice.DARK else Qt.ColorScheme.Light
        )
        self._app.styleHints().setColorScheme(
            Qt.ColorScheme.Unknown if follows else chosen
        )
        self._told_system = True

    def _system_is_dark(self) -> bool:
        """Before a first look is in force, the system's own palette tells it."""
        if not self._app.styleSheet():
            return self._app.palette().window().color().lightnessF() < _HALF
        from PySide6.QtCore import Qt  # noqa: PLC0415 (see above)

        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _on_first_focus(self, _before: QWidget | None, _now: QWidget | None) -> None:
        from ui.design.focus_ring import FocusRing  # noqa: PLC0415 (see above)

        self._app.focusChanged.disconnect(self._on_first_focus)
        self._ring = FocusRing(self._app)

    def _on_scheme_changed(self) -> None:
        wanted = self._colours()
        if wanted != look().colours:
            self._put_in_force()


def style_sheet(new: Look) -> str:
    """Return the Qt style sheet of a look."""
    template = Path(__file__).with_name("style.qss.tmpl").read_text("utf-8")
    return Template(template).substitute(_values(new))


def _values(new: Look) -> dict[str, object]:
    colours = new.colours
    values: dict[str, object] = dict(asdict(colours))
    values |= {f"size_{name}": f"{size}px" for name, size in asdict(new.type).items()}
    values |= {
        "sans": SANS,
        "serif": SERIF,
        "ink_disabled": disabled_ink(colours),
        "radius_card": f"{Size.RADIUS_CARD}px",
        "radius_control": f"{Size.RADIUS_CONTROL}px",
        "radius_small": f"{Size.RADIUS_SMALL}px",
        "danger_hover": mix(colours.ink, colours.danger, 0.15),
    }
    return values


def disabled_ink(colours: Colours) -> str:
    """Return the colour of words on a control that cannot be used now."""
    return mix(colours.ink_soft, colours.surface, 0.62)


def _palette(colours: Colours) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: colours.paper,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.paper,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.BrightText: colours.on_accent,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.PlaceholderText: colours.ink_soft,
        QPalette.ColorRole.ToolTipBase: colours.ink,
        QPalette.ColorRole.ToolTipText: colours.paper,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Accent: colours.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    faint = QColor(disabled_ink(colours))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return palette
