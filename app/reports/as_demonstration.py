"""A report of the demonstration, which says of itself that it is made up."""

from app.domain.reports import Report
from app.text import Texts
from engine.api.language import Language

MARKS: dict[Language, str] = {"fr": "Démonstration", "en": "Demonstration"}
"""How the name of a file begins: it is read without opening it."""


def as_demonstration(report: Report, texts: Texts) -> Report:
    """Return ``report`` with a notice that begins by what it is."""
    made_up = texts.t("Demonstration: from a workspace filled with made-up sessions.")
    return report.model_copy(update={"notice": f"{made_up} {report.notice}"})


def foot_of(texts: Texts, *, demonstration: bool) -> str:
    """Return what stands at the foot of every page."""
    return texts.t("Exerzia · Demonstration") if demonstration else "Exerzia"
