"""Typefaces, colours and paragraph styles of the printed report.

The palette is the light theme's: paper is white.
"""

from pathlib import Path
from types import ModuleType
from typing import Any

import font_source_sans_pro
import font_source_serif_pro
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
from reportlab.pdfbase.ttfonts import TTFont

MARGIN = 20 * mm
INK: Color = HexColor("#1C2230")
INK_SOFT: Color = HexColor("#5A6273")
LINE: Color = HexColor("#E5E0D6")
ACCENT: Color = HexColor("#0F6B63")
ACCENT_WASH = "#E1EEEB"
WASH: Color = HexColor(ACCENT_WASH)
PAPER: Color = HexColor("#FFFFFF")
WARM: Color = HexColor("#B4561F")
WATCH: Color = HexColor("#9A6700")
GOOD: Color = HexColor("#2E7D4F")
STAR_COLOURS: dict[str, Color] = {
    "situation": HexColor("#A9CDC9"),
    "task": HexColor("#6FA5A0"),
    "action": WARM,
    "result": GOOD,
}

SANS = "SourceSansPro"
SANS_STRONG = "SourceSansPro-Semibold"
SERIF = "SourceSerifPro"
SERIF_STRONG = "SourceSerifPro-Semibold"


def register_fonts() -> None:
    """Make the four fonts known to reportlab; read once, they serve every document."""
    known = set(getRegisteredFontNames())
    for package, name, file in (
        (font_source_sans_pro, SANS, "SourceSansPro-Regular"),
        (font_source_sans_pro, SANS_STRONG, "SourceSansPro-Semibold"),
        (font_source_serif_pro, SERIF, "SourceSerifPro-Regular"),
        (font_source_serif_pro, SERIF_STRONG, "SourceSerifPro-Semibold"),
    ):
        if name not in known:
            registerFont(TTFont(name, _font_file(package, file)))


def _font_file(package: ModuleType, name: str) -> str:
    return str(Path(package.font_directory) / f"{name}.ttf")


def _based_on(parent: ParagraphStyle, name: str, **changes: Any) -> ParagraphStyle:  # noqa: ANN401 (reportlab's own properties)
    return ParagraphStyle(name, parent=parent, **changes)


BODY = ParagraphStyle(
    "body",
    fontName=SANS,
    fontSize=10.5,
    leading=14.7,
    textColor=INK,
    splitLongWords=1,
    allowWidows=0,
    allowOrphans=0,
    spaceAfter=4,
)
TITLE = _based_on(
    BODY, "title", fontName=SERIF_STRONG, fontSize=24, leading=30, spaceAfter=6
)
FACTS = _based_on(BODY, "facts", fontSize=10, textColor=INK_SOFT, spaceAfter=2)
HEADING = _based_on(
    BODY,
    "heading",
    fontName=SERIF_STRONG,
    fontSize=15,
    leading=20,
    spaceBefore=16,
    spaceAfter=6,
)
QUESTION = _based_on(
    BODY,
    "question",
    fontName=SERIF_STRONG,
    fontSize=12,
    leading=16,
    spaceBefore=14,
    spaceAfter=4,
)
LABEL = _based_on(
    BODY,
    "label",
    fontName=SANS_STRONG,
    fontSize=9.5,
    leading=13,
    spaceBefore=6,
    spaceAfter=1,
)
SMALL = _based_on(BODY, "small", fontSize=9, leading=12.5, textColor=INK_SOFT)
SAID = _based_on(BODY, "said", fontName=SERIF, leading=15.5, spaceAfter=6)
QUOTE = _based_on(
    BODY, "quote", fontName=SERIF, fontSize=10, textColor=INK_SOFT, leftIndent=10
)
NOTICE = _based_on(SMALL, "notice", spaceBefore=8, spaceAfter=6)
