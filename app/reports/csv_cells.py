"""Cells that a spreadsheet reads as what they are, and never as a formula."""

from typing import Final

from engine.api.language import Language

_STARTS_A_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
_GUARD: Final = "'"
"""What a spreadsheet takes for "this is text". Doubled where the text begins with it,
so that reading gives back what was written."""

SEPARATOR: Final[dict[Language, str]] = {"en": ",", "fr": ";"}
"""A French spreadsheet takes the comma for a decimal mark."""


def text_cell(text: str) -> str:
    """Return words as a cell that no spreadsheet runs."""
    if text.startswith((*_STARTS_A_FORMULA, _GUARD)):
        return _GUARD + text
    return text


def text_of_cell(cell: str) -> str:
    """Return the words that ``text_cell`` made a cell of."""
    return cell.removeprefix(_GUARD)


def number_cell(value: float | None, language: Language) -> str:
    """Return a number with the decimal mark of the language; nothing for None."""
    if value is None:
        return ""
    written = repr(value)  # the shortest that reads back as the same number
    return written.replace(".", ",") if language == "fr" else written
