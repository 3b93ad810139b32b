"""Taking a report out of the vault, to a file the person chose."""

import re
from enum import StrEnum
from pathlib import Path

from app.domain.reports import Report
from app.reports.as_demonstration import MARKS, as_demonstration, foot_of
from app.reports.wish import ReportWish
from app.reports.write_file import write_file
from app.text import Texts

_LONGEST_NAME = 80
_NOT_IN_A_NAME = re.compile(r"[^\w\- ]+")


class ReportFormat(StrEnum):
    """What a report can be written as; the value is the file's suffix."""

    PDF = "pdf"
    JSON = "json"


def export_report(
    report: Report,
    form: ReportFormat,
    path: Path,
    texts: Texts,
    wish: ReportWish | None = None,
) -> None:
    """Write the report to ``path``, whole or not at all.

    Args:
        report: what to write.
        form: as what.
        path: where, under exactly this name.
        texts: the catalogue of the report's language.
        wish: how much of it, and with whose names; all and as said by default.

    Raises:
        Unavailable: the disk said no; a file that was there before is unharmed.
    """
    write_file(path, report_document(report, form, texts, wish or ReportWish()))


def file_name(
    report: Report, form: ReportFormat, wish: ReportWish | None = None
) -> str:
    """Return the name to propose: title, day and suffix, safe on every system.

    A person may have put a name into the title: with names replaced it stays out.
    """
    title = "Exerzia" if wish and wish.names_replaced else report.session.title
    if wish and wish.demonstration:
        title = f"{MARKS[report.session.language]} {title}"
    words = " ".join(_NOT_IN_A_NAME.sub(" ", title).split())
    day = report.session.started_at.astimezone().date().isoformat()
    return f"{words[:_LONGEST_NAME].strip() or 'Exerzia'} {day}.{form}"


def report_document(
    report: Report, form: ReportFormat, texts: Texts, wish: ReportWish
) -> bytes:
    """Return the file's content."""
    comparison = wish.comparison
    if wish.demonstration:
        report = as_demonstration(report, texts)
    if wish.names_replaced:
        from app.reports.replace_names import replace_names  # noqa: PLC0415 (its word lists take a while to load and are seldom needed)

        rewritten = replace_names(report, texts, wish.known_names, comparison)
        report, comparison = rewritten.report, rewritten.comparison
    if form is ReportFormat.JSON:
        return report.model_dump_json(indent=2).encode()
    from app.reports.pdf import render_pdf  # noqa: PLC0415 (reportlab takes a while to load and is seldom needed)

    foot = foot_of(texts, demonstration=wish.demonstration)
    return render_pdf(report, texts, wish.form, comparison, foot)
