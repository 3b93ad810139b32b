"""The two typefaces, and the weights of them that are used."""

from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
from PySide6.QtGui import QFont, QFontDatabase

from ui.design.tokens import SANS, SERIF

_FILES = (
    (font_source_sans_pro, ("SourceSansPro-Regular", "SourceSansPro-Semibold")),
    (font_source_serif_pro, ("SourceSerifPro-Regular", "SourceSerifPro-Semibold")),
)


def font_files() -> tuple[Path, ...]:
    """Return the font files the interface needs."""
    return tuple(
        Path(package.font_directory) / f"{name}.ttf"
        for package, names in _FILES
        for name in names
    )


def load_fonts() -> None:
    """Make the typefaces known to Qt; a second call does nothing."""
    if SANS in QFontDatabase.families():
        return
    for path in font_files():
        QFontDatabase.addApplicationFont(str(path))


def sans(pixels: int, *, strong: bool = False) -> QFont:
    """Return the interface's font at ``pixels``."""
    return _font(SANS, pixels, strong=strong)


def serif(pixels: int, *, strong: bool = False) -> QFont:
    """Return the reading font at ``pixels``."""
    return _font(SERIF, pixels, strong=strong)


def figures(pixels: int, *, strong: bool = True) -> QFont:
    """Return the interface's font with figures of one width, for clocks."""
    font = sans(pixels, strong=strong)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _font(family: str, pixels: int, *, strong: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font
