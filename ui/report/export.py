"""Asking where a report should go, and putting it there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.comparisons import AttemptComparison
from app.domain.reports import Report
from app.reports.export_report import ReportFormat, export_report, file_name
from app.reports.wish import ReportWish
from app.text import N_, Texts
from engine.api.language import Language
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.report.export_sheet import ExportSheet

_TITLES = {
    ReportFormat.PDF: N_("Export the report as PDF"),
    ReportFormat.JSON: N_("Export the report as JSON"),
}

Ask = Callable[[str, Path, Callable[[Path], None]], None]
"""Asks where to save: a title, a proposal, and what to do with the answer."""


@dataclass(frozen=True, slots=True)
class _Export:
    report: Report
    form: ReportFormat
    wish: ReportWish


class ReportExport(QObject):
    """Exports reports from one screen; a notice says where the file went.

    Args:
        ui: words, tasks and notices.
        texts_in: the catalogue of a language; a PDF speaks its session's.
        screen: over which the question is asked.
        ask: how it is asked; the system's file dialog unless given.
        known_names: names to replace that no rule could know: the profile's.
        demonstration: whether what is exported is made up.
    """

    def __init__(  # noqa: PLR0913 (each screen names what it gives)
        self,
        ui: UiContext,
        texts_in: Callable[[Language], Texts],
        screen: QWidget,
        ask: Ask | None = None,
        *,
        known_names: Callable[[], tuple[str, ...]] = tuple,
        demonstration: bool = False,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._known_names = known_names
        self._demonstration = demonstration
        self._ui = ui
        self._tasks = ui.tasks.owned_by(self)
        self._texts_in = texts_in
        self._ask = ask or partial(ask_with_dialog, screen)
        self._folder = documents()

    def export(
        self,
        report: Report,
        form: ReportFormat,
        comparison: AttemptComparison | None = None,
    ) -> ExportSheet:
        """Ask what and where, then write the file off the main thread.

        Args:
            report: what to write.
            form: as what.
            comparison: the earlier answer, on the report of a retry.

        Returns:
            The sheet that asks what, open.
        """
        texts = self._texts_in(report.session.language)
        sheet = ExportSheet(self._ui, report, form, texts, self._screen)
        sheet.know(self._known_names(), comparison)
        sheet.accepted.connect(
            lambda: self._ask_where(_Export(report, form, self._marked(sheet.wish)))
        )
        sheet.open()
        return sheet

    def _marked(self, wish: ReportWish) -> ReportWish:
        return replace(wish, demonstration=self._demonstration)

    def _ask_where(self, wanted: _Export) -> None:
        self._ask(
            self._ui.t(_TITLES[wanted.form]),
            self._folder / file_name(wanted.report, wanted.form, wanted.wish),
            partial(self._write, wanted),
        )

    def _write(self, wanted: _Export, path: Path) -> None:
        self._folder = path.parent
        report, form, wish = wanted.report, wanted.form, wanted.wish
        texts = self._texts_in(report.session.language)
        self._tasks.query(
            lambda: export_report(report, form, path, texts, wish),
            lambda _nothing: self._tell(path),
            lane=Lane.IO,
        )

    def _tell(self, path: Path) -> None:
        self._ui.notices.tell(
            self._ui.t(
                "Saved as {path}. It is not encrypted: keep it where you trust.",
                path=path,
            )
        )


def ask_with_dialog(
    screen: QWidget, title: str, proposal: Path, chosen: Callable[[Path], None]
) -> None:
    """Ask with the system's file dialog."""
    dialog = QFileDialog(screen, title, str(proposal.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposal.suffix.removeprefix("."))
    dialog.setNameFilter(f"*{proposal.suffix}")
    dialog.selectFile(proposal.name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def documents() -> Path:
    """Where people look for what they saved; not every home has a folder for it."""
    usual = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(usual))
    return folder if folder.is_dir() else Path.home()
