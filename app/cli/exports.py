"""Writing a report where the person asked for it."""

import os
from dataclasses import dataclass
from pathlib import Path

from app.cli.console import emit, note, results
from app.cli.words import words
from app.domain.reports import Report
from app.reports.export_report import ReportFormat, export_report, report_document
from app.reports.wish import ReportWish
from app.reports.write_file import cannot_write
from app.text import Texts
from app.text.formats import quoted

STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Exports:
    """Where the report goes besides the vault."""

    json: Path | None = None
    pdf: Path | None = None
    audio: Path | None = None
    """Of the interviewer's voice."""


def check_exports(exports: Exports) -> None:
    """Find out before the session whether the exports can be written after it.

    Raises:
        Unavailable: a folder is missing or may not be written.
    """
    for path in (exports.json, exports.pdf, exports.audio):
        if path is None or path == STDOUT:
            continue
        folder = path.absolute().parent
        if not folder.is_dir() or not os.access(folder, os.W_OK) or path.is_dir():
            raise cannot_write(path)


def export(
    report: Report, texts: Texts, exports: Exports, wish: ReportWish | None = None
) -> None:
    """Write the report to the places asked for; show its summary unless JSON is shown.

    Args:
        report: what to write.
        texts: the catalogue of its language.
        exports: where to.
        wish: how much of it, and with whose names.

    Raises:
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    to_stdout = exports.json == STDOUT
    wish = wish or ReportWish()
    if exports.pdf is not None:
        export_report(report, ReportFormat.PDF, exports.pdf, texts, wish)
    if exports.json is not None and not to_stdout:
        export_report(report, ReportFormat.JSON, exports.json, texts, wish)
    if to_stdout:
        document = report_document(report, ReportFormat.JSON, texts, wish)
        emit(document.decode())
    else:
        show_summary(report, texts)
    if exports.pdf is not None:
        note(words.t("PDF: {path}", path=exports.pdf))
    if exports.json is not None and not to_stdout:
        note(words.t("JSON: {path}", path=exports.json))


def show_summary(report: Report, texts: Texts) -> None:
    """Print the three things to take away."""
    summary = report.summary
    results.print()
    for label, statement in (
        (texts.t("Strength"), summary.strength),
        (texts.t("Priority"), summary.priority),
        (texts.t("Drill"), summary.drill),
    ):
        if statement is not None:
            results.print(label, style="bold", markup=False)
            results.print(f"  {statement.text}", markup=False)
            for quote in () if statement is summary.drill else statement.evidence:
                said = quoted(quote.quote, texts)
                results.print(f"  {said}", style="dim", markup=False)
    if summary == type(summary)(strength=None, priority=None, drill=None):
        results.print(
            texts.t("There is not enough material to say anything honest."),
            markup=False,
        )
