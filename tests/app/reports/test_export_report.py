"""A report leaves the vault whole, to the place the person chose, or not at all."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.reports import Report
from app.reports.export_report import ReportFormat, export_report, file_name
from app.reports.wish import ReportForm, ReportWish
from app.shared.errors import Unavailable
from app.text import Texts
from tests.report_builders import a_report

ENGLISH = Texts("en")


def with_title(title: str) -> Report:
    report = a_report()
    noon = report.session.started_at.replace(hour=12)
    session = report.session.model_copy(update={"title": title, "started_at": noon})
    return report.model_copy(update={"session": session})


def test_a_pdf_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "Mon rapport"

    export_report(a_report(), ReportFormat.PDF, target, ENGLISH)

    assert target.read_bytes().startswith(b"%PDF-")


def test_the_json_is_the_report_itself(tmp_path: Path) -> None:
    target = tmp_path / "report.json"

    export_report(a_report(), ReportFormat.JSON, target, ENGLISH)

    assert Report.model_validate(json.loads(target.read_text("utf-8"))) == a_report()


def test_an_earlier_file_is_unharmed_when_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.json"
    target.write_text("earlier")
    monkeypatch.setattr("os.fsync", _full)

    with pytest.raises(Unavailable):
        export_report(a_report(), ReportFormat.JSON, target, ENGLISH)

    assert target.read_text() == "earlier"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be written"):
        export_report(
            a_report(), ReportFormat.JSON, tmp_path / "gone" / "report.json", ENGLISH
        )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Customer adviser", "Customer adviser 2026-11-20.pdf"),
        ("Entretien : été/hiver", "Entretien été hiver 2026-11-20.pdf"),
        ("../../etc", "etc 2026-11-20.pdf"),
        ("???", "Exerzia 2026-11-20.pdf"),
        ("a" * 200, "a" * 80 + " 2026-11-20.pdf"),
    ],
)
def test_the_proposed_name_is_safe_on_every_system(title: str, name: str) -> None:
    assert file_name(with_title(title), ReportFormat.PDF) == name


def _full(_descriptor: int) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.requirement("E-082")
@pytest.mark.parametrize("form", list(ReportForm))
def test_a_pdf_of_the_demonstration_says_so_on_every_page(
    tmp_path: Path, form: ReportForm
) -> None:
    target = tmp_path / "report.pdf"
    wish = ReportWish(form, demonstration=True)

    export_report(a_report(), ReportFormat.PDF, target, ENGLISH, wish)

    pages = [page.extract_text() for page in PdfReader(target).pages]
    assert all("Exerzia · Demonstration" in page for page in pages)
    assert "made-up sessions" in " ".join(pages[0].split())


@pytest.mark.requirement("E-082")
def test_json_and_name_of_a_file_of_the_demonstration_say_so(tmp_path: Path) -> None:
    target, wish = tmp_path / "report.json", ReportWish(demonstration=True)

    export_report(a_report(), ReportFormat.JSON, target, ENGLISH, wish)

    notice = json.loads(target.read_text("utf-8"))["notice"]
    assert notice.startswith("Demonstration")
    assert file_name(a_report(), ReportFormat.JSON, wish).startswith("Demonstration")
