"""Writing a report where the person asked for it."""

import os
from dataclasses import dataclass
from pathlib import Path

from app.cli.console import emit, note, results
from app.cli.words import words
from app.domain.reports import Report
from app.reports.export_report import ReportFormat, export_report
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


def export(report: Report, texts: Texts, exports: Exports) -> None:
    """Write the report to the places asked for; show its summary unless JSON is shown.

    Raises:
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    to_stdout = exports.json == STDOUT
    if exports.pdf is not None:
        export_report(report, ReportFormat.PDF, exports.pdf, texts)
    if exports.json is not None and not to_stdout:
        export_report(report, ReportFormat.JSON, exports.json, texts)
    if to_stdout:
        emit(report.model_dump_json(indent=2))
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
