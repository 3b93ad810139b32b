"""Writing a report where the person asked for it."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from app.cli.console import emit, note, results
from app.cli.words import words
from app.domain.reports import Report
from app.reports.pdf import render_pdf
from app.shared.errors import N_, Unavailable
from app.text import Texts

STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Exports:
    """Where the report goes besides the vault."""

    json: Path | None = None
    pdf: Path | None = None


def check_exports(exports: Exports) -> None:
    """Find out before the session whether the exports can be written after it.

    Raises:
        Unavailable: a folder is missing or may not be written.
    """
    for path in (exports.json, exports.pdf):
        if path is None or path == STDOUT:
            continue
        folder = path.absolute().parent
        if not folder.is_dir() or not os.access(folder, os.W_OK) or path.is_dir():
            raise _cannot_write(path)


def export(report: Report, texts: Texts, exports: Exports) -> None:
    """Write the report to the places asked for; without any, show its summary.

    Raises:
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    if exports.pdf is not None:
        write_file(exports.pdf, render_pdf(report, texts))
        note(words.t("PDF: {path}", path=exports.pdf))
    document = report.model_dump_json(indent=2)
    if exports.json == STDOUT:
        emit(document)
        return
    if exports.json is not None:
        write_file(exports.json, document.encode())
        note(words.t("JSON: {path}", path=exports.json))
    show_summary(report, texts)


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
    if summary == type(summary)(strength=None, priority=None, drill=None):
        results.print(
            texts.t("There is not enough material to say anything honest."),
            markup=False,
        )


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` whole or not at all.

    Raises:
        Unavailable: the disk said no.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=".exerzia-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _cannot_write(path) from error


def _cannot_write(path: Path) -> Unavailable:
    return Unavailable(
        N_("The file {path} cannot be written."),
        N_("Check that its folder exists, may be written and has room."),
        {"path": path},
    )
