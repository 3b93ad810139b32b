"""Exporting a report from a screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.reports import Report
from app.reports.export_report import ReportFormat
from app.reports.wish import ReportForm
from app.text import Texts
from tests.app.reports.rich_report import NAMES, a_rich_report
from tests.report_builders import a_report
from tests.ui.seeing import visible, words_on
from ui.design.components.segmented import Segmented
from ui.design.components.switch import Switch
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.report.export import ReportExport
from ui.report.export_sheet import ExportSheet


class Answering:
    """Stands in for the file dialog: answers with one path."""

    def __init__(self, answer: Path) -> None:
        self.answer = answer
        self.proposals: list[str] = []

    def __call__(
        self, _title: str, proposal: Path, chosen: Callable[[Path], None]
    ) -> None:
        self.proposals.append(proposal.name)
        chosen(self.answer)


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("form", list(ReportFormat))
def test_the_report_goes_where_the_person_says(
    ui: UiContext, screen: QWidget, tmp_path: Path, form: ReportFormat, qtbot: QtBot
) -> None:
    ask = Answering(tmp_path / f"mine.{form}")
    export = ReportExport(ui, Texts, screen, ask)

    with qtbot.waitSignal(ui.notices.told) as heard:
        export.export(a_report(), form).accept()

    assert ask.answer.stat().st_size > 1_000
    assert ask.proposals == [f"Customer adviser 2026-11-20.{form}"]
    assert heard.args == [
        f"Saved as {ask.answer}. It is not encrypted: keep it where you trust.",
        None,
    ]


def test_a_file_that_cannot_be_written_is_a_problem_and_no_notice(
    ui: UiContext, screen: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    ask = Answering(tmp_path / "gone" / "mine.json")
    problems: list[Problem] = []
    ui.problems.reported.connect(problems.append)

    with qtbot.assertNotEmitted(ui.notices.told):
        ReportExport(ui, Texts, screen, ask).export(
            a_report(), ReportFormat.JSON
        ).accept()

    assert [problem.is_bug for problem in problems] == [False]


def test_the_json_that_was_exported_is_the_report(
    ui: UiContext, screen: QWidget, tmp_path: Path
) -> None:
    ask = Answering(tmp_path / "mine.json")

    ReportExport(ui, Texts, screen, ask).export(a_report(), ReportFormat.JSON).accept()

    assert Report.model_validate_json(ask.answer.read_text("utf-8")) == a_report()


def with_sheet(ui: UiContext, screen: QWidget, form: ReportFormat) -> ExportSheet:
    """Return the sheet of a report that names people, open."""
    nowhere = Answering(Path("/nowhere"))
    return ReportExport(ui, Texts, screen, nowhere).export(a_rich_report(), form)


@pytest.mark.requirement("E-077")
def test_a_summary_is_saved_where_one_was_chosen(
    ui: UiContext, screen: QWidget, tmp_path: Path
) -> None:
    ask = Answering(tmp_path / "mine.pdf")
    sheet = ReportExport(ui, Texts, screen, ask).export(
        a_report(["I called eleven workshops."] * 9), ReportFormat.PDF
    )

    sheet.findChildren(QAbstractButton, ReportForm.SUMMARY.value)[0].click()
    sheet.accept()

    assert len(PdfReader(ask.answer).pages) <= 2


@pytest.mark.requirement("E-213")
def test_the_person_sees_what_is_replaced_before_anything_is_saved(
    ui: UiContext, screen: QWidget
) -> None:
    sheet = with_sheet(ui, screen, ReportFormat.PDF)

    visible(sheet, Switch)[0].click()

    said = words_on(sheet)
    assert "some may be missed." in said
    assert "Priya Desai, Priya" in said


@pytest.mark.requirement("E-213")
def test_names_are_replaced_in_the_file_and_in_its_name(
    ui: UiContext, screen: QWidget, tmp_path: Path
) -> None:
    ask = Answering(tmp_path / "mine.json")
    report = a_rich_report()
    session = report.session.model_copy(update={"title": "For Priya"})
    named = report.model_copy(update={"session": session})
    sheet = ReportExport(ui, Texts, screen, ask).export(named, ReportFormat.JSON)

    visible(sheet, Switch)[0].click()
    sheet.accept()

    assert ask.proposals == ["Exerzia 2026-11-20.json"]
    assert [name for name in NAMES if name in ask.answer.read_text("utf-8")] == []


def test_the_list_goes_when_names_stay(ui: UiContext, screen: QWidget) -> None:
    sheet = with_sheet(ui, screen, ReportFormat.PDF)
    switch = visible(sheet, Switch)[0]
    switch.click()

    switch.click()

    assert "Priya" not in words_on(sheet)
    assert not sheet.wish.names_replaced


def test_json_is_always_whole(ui: UiContext, screen: QWidget) -> None:
    sheet = with_sheet(ui, screen, ReportFormat.JSON)

    assert visible(sheet, Segmented) == []


def test_the_sheet_is_said_again_in_french(ui: UiContext, screen: QWidget) -> None:
    sheet = with_sheet(ui, screen, ReportFormat.PDF)

    ui.speak(Texts("fr"))

    assert sheet.windowTitle() == ui.t("Export the report as PDF")
