"""A report on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.reports import Report
from ui.kit.context import UiContext
from ui.report.view import ReportView

Show = Callable[[Report], ReportView]


@pytest.fixture
def view(ui: UiContext, qtbot: QtBot) -> ReportView:
    made = ReportView(ui)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    return made


@pytest.fixture
def show(view: ReportView, qtbot: QtBot) -> Show:
    """Show a report and wait until all of it is there."""

    def shown(report: Report) -> ReportView:
        view.show_report(report)
        view.show()
        qtbot.waitUntil(lambda: not view.is_busy)
        QApplication.processEvents()
        return view

    return shown
