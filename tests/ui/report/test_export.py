"""Exporting a report from a screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.reports import Report
from app.reports.export_report import ReportFormat
from app.text import Texts
from tests.report_builders import a_report
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.report.export import ReportExport


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
        ReportExport(ui, Texts, screen, ask).export(a_report(), ReportFormat.JSON).accept()

    assert [problem.is_bug for problem in problems] == [False]


def test_the_json_that_was_exported_is_the_report(
    ui: UiContext, screen: QWidget, tmp_path: Path
) -> None:
    ask = Answering(tmp_path / "mine.json")

    ReportExport(ui, Texts, screen, ask).export(a_report(), ReportFormat.JSON).accept()

    assert Report.model_validate_json(ask.answer.read_text("utf-8")) == a_report()
