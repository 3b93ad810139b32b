"""The printed report."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from app.domain.reports import Report
from app.reports.pdf import render_pdf
from app.text import Texts
from tests.examples import examples
from tests.report_builders import ANSWER, a_report

MARGIN = 20 * 72 / 25.4
"""Twenty millimetres, in points."""


def printed(report: Report) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(report, Texts("en"))))


def words(reader: PdfReader) -> str:
    text = " ".join(page.extract_text() for page in reader.pages)
    return "".join(text.split())


def outside_the_margins(data: bytes) -> list[str]:
    """Characters that stand more than half a point outside the text's frame."""
    strays: list[str] = []
    for page in pdfium.PdfDocument(data):
        width, _ = page.get_size()
        text = page.get_textpage()
        for index in range(text.count_chars()):
            left, _, right, _ = text.get_charbox(index)
            if left < MARGIN - 0.5 or right > width - MARGIN + 0.5:
                strays.append(text.get_text_range(index, 1))
    return strays


@pytest.mark.requirement("E-076")
def test_the_pdf_holds_every_turn_and_every_remark() -> None:
    report = a_report([ANSWER, f"{ANSWER} Et voilà, ça a marché."])

    found = words(printed(report))

    expected = [turn.text for turn in report.turns]
    expected += [r.text for answer in report.answers for r in answer.remarks]
    assert [text for text in expected if "".join(text.split()) not in found] == []


@pytest.mark.requirement("E-076")
@pytest.mark.requirement("E-047")
def test_the_pdf_says_that_the_interviewer_is_an_ai() -> None:
    report = a_report()

    reader = printed(report)

    assert "".join(report.notice.split()) in words(reader)
    assert report.notice in str(reader.metadata and reader.metadata["/Keywords"])


def test_each_page_says_its_number_and_how_many_there_are() -> None:
    reader = printed(a_report([ANSWER] * 12))

    count = len(reader.pages)
    last = reader.pages[-1].extract_text()

    assert count > 2
    assert f"Page {count} of {count}" in " ".join(last.split())


def test_every_font_is_embedded() -> None:
    reader = printed(
        a_report(["Où ça ? À Œuilly, l’été dernier : I called eleven workshops."])
    )

    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index] # pypdf's objects
    }

    assert [name for name, font in fonts.items() if "/FontDescriptor" not in font] == []


def test_headings_and_questions_are_bookmarked() -> None:
    report = a_report()

    outline = printed(report).outline

    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles[-4:] == [
        "What you can take away",
        "Answer by answer",
        "Transcript",
        "Coverage and limits",
    ]


@pytest.mark.parametrize(
    "answer",
    [
        " ".join([ANSWER] * 80),
        "x" * 60 + " I called eleven workshops " + "W" * 60,
        "I called eleven workshops\n" * 400,
    ],
    ids=["three thousand words", "unbroken words", "many short lines"],
)
def test_no_text_leaves_the_margins(answer: str) -> None:
    data = render_pdf(a_report([answer]), Texts("en"))

    assert outside_the_margins(data) == []


def test_the_report_of_ninety_minutes_stays_within_the_margins() -> None:
    report = a_report([ANSWER * 4] * 60)

    data = render_pdf(report, Texts("fr"))

    assert outside_the_margins(data) == []


@settings(max_examples=examples(25))
@given(said=st.text(max_size=300))
def test_whatever_was_said_can_be_printed(said: str) -> None:
    report = a_report([f"{said} I called eleven workshops {said}"])

    assert len(printed(report).pages) >= 1
