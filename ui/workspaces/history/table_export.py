"""All sessions and their levels as a table, saved where the person says."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.application import Application
from app.reports.export_levels import export_levels
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.report.export import Ask, ask_with_dialog, documents

_NAME = "Exerzia.csv"


class TableExport(QObject):
    """Asks where, writes off the main thread, says where the file went.

    Args:
        ui: words, tasks and notices; the window's language decides the separator.
        application: the vault and the names of competencies.
        screen: over which the question is asked.
        ask: how it is asked; the system's file dialog unless given.
    """

    def __init__(
        self,
        ui: UiContext,
        application: Application,
        screen: QWidget,
        ask: Ask | None = None,
    ) -> None:
        super().__init__(screen)
        self._ui = ui
        self._application = application
        self._tasks = ui.tasks.owned_by(self)
        self._ask = ask or partial(ask_with_dialog, screen)

    def export(self) -> None:
        """Ask where, then write the table."""
        title = self._ui.t("Export sessions and levels as a table")
        self._ask(title, documents() / _NAME, self._write)

    def _write(self, path: Path) -> None:
        application, texts = self._application, self._ui.texts

        def work() -> int:
            competencies = application.library.competencies
            names = {
                name: one.name.in_(texts.language) for name, one in competencies.items()
            }
            return export_levels(application.vault, names, path, texts)

        self._tasks.query(work, partial(self._tell, path), lane=Lane.DATABASE)

    def _tell(self, path: Path, lines: int) -> None:
        self._ui.notices.tell(
            self._ui.tn(
                "{count} line saved as {path}. It is not encrypted: keep it where you "
                "trust.",
                "{count} lines saved as {path}. It is not encrypted: keep it where you "
                "trust.",
                lines,
                path=path,
            )
        )
