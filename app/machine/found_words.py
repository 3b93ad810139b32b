"""A check in the words of one language."""

from datetime import datetime
from pathlib import Path

from app.machine.check import Check
from app.text import Texts
from app.text.formats import day, decimal


def finding_of(check: Check, texts: Texts) -> str:
    """Return what was found."""
    return texts.t(check.finding, **written(check, texts))


def remedy_of(check: Check, texts: Texts) -> str:
    """Return what helps; empty where nothing has to be done."""
    return texts.t(check.remedy, **written(check, texts)) if check.remedy else ""


def written(check: Check, texts: Texts) -> dict[str, object]:
    """Return the values of a check as the language writes them."""
    return {name: _written(value, texts) for name, value in check.values.items()}


def _written(value: object, texts: Texts) -> object:
    match value:
        case float():
            return decimal(value, texts)
        case datetime():
            return day(value, texts)
        case Path():
            return str(value)
        case _:
            return value
