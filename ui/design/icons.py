"""Phosphor icons, drawn from the font that the qtawesome package carries.

The package itself is not imported: doing so takes as long as all of Qt, and loads
eleven further fonts. Its Phosphor font and its list of names are all we need.
"""

import json
from enum import StrEnum
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"


class Icon(StrEnum):
    """The icons in use, by their Phosphor names."""

    PRACTICE = "chat-circle"
    HISTORY = "clock"
    PROGRESS = "chart-line-up"
    LIBRARY = "books"
    SETTINGS = "gear"
    HELP = "question"
    LOCK = "lock-simple"
    UNLOCK = "lock-simple-open"
    KEY = "key"
    SHIELD = "shield-check"
    EYE = "eye"
    EYE_CLOSED = "eye-slash"
    SEARCH = "magnifying-glass"
    CLOSE = "x"
    CHECK = "check"
    CHECK_CIRCLE = "check-circle"
    INFO = "info"
    WARNING = "warning"
    ERROR = "warning-circle"
    BACK = "arrow-left"
    FORWARD = "arrow-right"
    RETRY = "arrow-counter-clockwise"
    UNDO = "arrow-u-up-left"
    DELETE = "trash"
    RENAME = "pencil-simple"
    EXPORT = "export"
    DOWNLOAD = "download-simple"
    PDF = "file-pdf"
    FOLDER = "folder-open"
    PAUSE = "pause"
    PLAY = "play"
    SKIP = "skip-forward"
    STOP = "stop"
    REPEAT = "repeat"
    SEND = "paper-plane-right"
    KEYBOARD = "keyboard"
    MICROPHONE = "microphone"
    SPEAKER = "speaker-high"
    USER = "user"
    USERS = "users"
    ADD = "plus"
    DOWN = "caret-down"
    UP = "caret-up"
    RIGHT = "caret-right"
    MORE = "dots-three"
    TRANSCRIPT = "chat-text"
    TARGET = "target"
    IDEA = "lightbulb"
    FLAG = "flag"
    CALENDAR = "calendar-blank"
    LANGUAGE = "globe"
    LIGHT = "sun"
    DARK = "moon"
    TEXT_SIZE = "text-aa"
    CONTRAST = "circle-half"
    DEVICE = "laptop"
    COMMAND = "command"
    COPY = "copy"
    PRINT = "printer"
    ARCHIVE = "archive"
    NOTE = "note-pencil"
    FILTER = "funnel"
    LEAVE = "sign-out"
    STAR = "star"
    STAR_FULL = "star-fill"
    CHAT = "chat-centered-text"


def icon_pixmap(name: Icon, colour: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """Return ``name`` painted in ``colour``, ``pixels`` wide and high.

    Args:
        name: which icon.
        colour: ``#RRGGBB``, from the tokens.
        pixels: side in device-independent pixels.
        ratio: device pixels for each of those.
    """
    pixmap = QPixmap(QSize(round(pixels * ratio), round(pixels * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, pixels, pixels), name, colour)
    painter.end()
    return pixmap


def paint_icon(painter: QPainter, box: QRectF, name: Icon, colour: str) -> None:
    """Paint ``name`` centred in ``box``, as high as the box."""
    font = QFont(_family())
    font.setPixelSize(max(1, round(box.height())))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _characters()[name.value])
    painter.restore()


@lru_cache(256)
def icon(name: Icon, colour: str, disabled: str, pixels: int) -> QIcon:
    """Return an icon for a Qt button, sharp up to a device ratio of 2."""
    made = QIcon(icon_pixmap(name, colour, pixels, 2.0))
    made.addPixmap(icon_pixmap(name, disabled, pixels, 2.0), QIcon.Mode.Disabled)
    return made


def _folder() -> Path:
    found = find_spec("qtawesome")
    if found is None or found.origin is None:
        raise FileNotFoundError("the qtawesome package")
    return Path(found.origin).parent / "fonts"


@cache
def _characters() -> dict[str, str]:
    names = json.loads((_folder() / _NAMES).read_text(encoding="utf-8"))
    return {name: chr(int(names[name], 16)) for name in Icon}


@cache
def _family() -> str:
    loaded = QFontDatabase.addApplicationFont(str(_folder() / _FONT))
    return QFontDatabase.applicationFontFamilies(loaded)[0]
