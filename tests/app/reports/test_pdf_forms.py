"""The printed report in its forms: all of it, a summary, names replaced."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from pydantic import BaseModel
from pypdf import PdfReader

from app.domain.reports import Report
from app.reports.export_report import ReportFormat, report_document
from app.reports.wish import ReportForm, ReportWish
from app.text import Texts
from engine.api.language import Language
from tests.app.reports.rich_report import NAMES, a_comparison, a_rich_report
from tests.report_builders import ANSWER, a_report

FULL = ReportWish()
SUMMARY = ReportWish(form=ReportForm.SUMMARY)
REPLACED = ReportWish(names_replaced=True)


def pdf(report: Report, wish: ReportWish, language: Language = "en") -> PdfReader:
    texts = Texts(language)
    return PdfReader(BytesIO(report_document(report, ReportFormat.PDF, texts, wish)))


def squeezed(text: str) -> str:
    return "".join(text.split())


def printed(reader: PdfReader) -> str:
    return squeezed(" ".join(page.extract_text() for page in reader.pages))


def titles(reader: PdfReader) -> list[str]:
    return [str(each.title) for each in reader.outline if not isinstance(each, list)]


def remarks(value: object) -> Iterator[str]:
    """Every sentence of a report: of statements, findings, figures, checks."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            held = getattr(value, name)
            if name in ("text", "remark", "reason", "instruction", "debrief") and held:
                yield held
            yield from remarks(held)
    if isinstance(value, tuple):
        for each in value:
            yield from remarks(each)


@pytest.mark.requirement("E-076")
@pytest.mark.requirement("E-077")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_full_report_holds_every_turn_and_every_sentence(
    language: Language,
) -> None:
    report = a_rich_report(language=language)

    found = printed(pdf(report, FULL, language))

    assert [text for text in remarks(report) if squeezed(text) not in found] == []
    assert [t.text for t in report.turns if squeezed(t.text) not in found] == []


@pytest.mark.requirement("E-077")
def test_a_full_report_says_why_how_sure_and_how_it_was_measured() -> None:
    found = printed(pdf(a_rich_report(), FULL))

    said = [
        "Rule: reading.agency · “I”: 3 · “we”: 1",
        "The readings leave open levels 3 to 5.",
        "75% of the model’s readings gave this level.",
        "Pace: 212.4 syllables a minute",
        "Fillers: at least 3 a minute",
        "Accepted band: 150–200 (a corpus of read speech).",
        "Your own usual value: 205, from 4 sessions.",
        "Formula: nuclei over time. Source: after de Jong and Wempe.",
        "Not yet: under a minute",
        "Could not be told: no filler",
    ]
    assert [words for words in said if squeezed(words) not in found] == []


@pytest.mark.requirement("E-077")
def test_a_full_report_is_bookmarked_by_its_parts() -> None:
    report = a_rich_report()
    wish = ReportWish(comparison=a_comparison(report))

    marks = titles(pdf(report, wish))

    assert marks[1:] == [
        "The exercise",
        "What you can take away",
        "How you thought it went",
        "Before and after",
        "Answer by answer",
        "Delivery",
        "Transcript",
        "Coverage and limits",
        "What the rules saw",
    ]


@pytest.mark.requirement("E-077")
def test_a_retry_shows_both_answers_and_what_changed() -> None:
    report = a_rich_report()
    wish = ReportWish(comparison=a_comparison(report))

    found = printed(pdf(report, wish))

    said = [
        "My boss Priya Desai asked. We managed in the end.",
        "Results: before 2, after 4",
        "Your own actions are told now.",
    ]
    assert [words for words in said if squeezed(words) not in found] == []


@pytest.mark.requirement("E-077")
def test_a_summary_of_an_ordinary_session_takes_two_pages_at_most() -> None:
    report = a_report([ANSWER] * 8)

    reader = pdf(report, SUMMARY)

    assert len(reader.pages) <= 2
    assert titles(reader)[-2:] == [
        "What you can take away",
        "Levels, and what they rest on",
    ]
    assert squeezed(report.turns[1].text) not in printed(reader)


@pytest.mark.requirement("E-076")
@pytest.mark.requirement("E-077")
@pytest.mark.parametrize("wish", [FULL, SUMMARY, REPLACED])
def test_every_form_says_that_the_interviewer_is_an_ai(wish: ReportWish) -> None:
    report = a_rich_report()

    assert squeezed(report.notice) in printed(pdf(report, wish))


@pytest.mark.requirement("E-077")
@pytest.mark.requirement("E-213")
@pytest.mark.parametrize("form", list(ReportForm))
def test_no_name_is_left_where_names_are_replaced(form: ReportForm) -> None:
    report = a_rich_report()
    wish = ReportWish(form, names_replaced=True, comparison=a_comparison(report))

    reader = pdf(report, wish)

    everything = printed(reader) + str(reader.metadata) + "".join(titles(reader))
    assert [name for name in NAMES if squeezed(name) in everything] == []


@pytest.mark.requirement("E-213")
def test_the_reader_is_told_what_marks_are_and_never_that_nobody_can_be_known() -> None:
    found = printed(pdf(a_rich_report(), REPLACED))

    told = "somebody who knows the person may still recognise them"
    assert squeezed(told) in found
    assert "anonym" not in found.lower()


def test_the_judgement_is_read_before_what_the_rules_saw() -> None:
    found = printed(pdf(a_rich_report(), FULL))

    assert found.index("Answerbyanswer") < found.index("Transcript")
    assert found.index("Transcript") < found.rindex("Rule:reading.")
    assert found.index("Rule:reading.") > found.index("Coverageandlimits")


def test_weights_of_words_are_not_printed() -> None:
    found = printed(pdf(a_rich_report(), FULL))

    assert "learned.facts" not in found
    assert "learnedsign" not in found
    assert squeezed("“I”: 3 · “we”: 1") in found
