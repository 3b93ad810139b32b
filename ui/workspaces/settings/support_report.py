"""Collects a report for support, shows it, and saves it where the person chooses."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.application import Application
from app.machine.check import Check
from app.machine.diagnostics.collect import Material, collect_diagnostics
from app.machine.diagnostics.known_here import known_here
from app.machine.diagnostics.records import Diagnostics
from app.machine.diagnostics.save_diagnostics import save_diagnostics
from app.machine.libraries import version_of
from app.text import Texts
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.report.export import Ask, ask_with_dialog, documents
from ui.workspaces.settings.report_sheet import ReportSheet

_NAME = "exerzia-report.zip"


class SupportReport(QObject):
    """One report at a time.

    Args:
        ui: words, tasks and notices.
        application: of which the report tells.
        screen: over which it is shown.
        ask: how it is asked where to save; the system's file dialog unless given.
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
        self._screen = screen
        self._ask = ask or partial(ask_with_dialog, screen)
        self._tasks = ui.tasks.owned_by(self)

    def begin(self, checks: Sequence[Check]) -> None:
        """Collect the report with these checks, then show it."""
        application, texts = self._application, self._ui.texts
        self._tasks.query(
            lambda: _collect(application, tuple(checks), texts),
            self._show,
            lane=Lane.IO,
        )

    def _show(self, diagnostics: Diagnostics) -> None:
        sheet = ReportSheet(self._ui, diagnostics, self._screen)
        sheet.accepted.connect(lambda: self._ask_where(diagnostics))
        sheet.open()

    def _ask_where(self, diagnostics: Diagnostics) -> None:
        title = self._ui.t("Save a report for support")
        self._ask(title, documents() / _NAME, partial(self._save, diagnostics))

    def _save(self, diagnostics: Diagnostics, path: Path) -> None:
        self._tasks.query(
            lambda: save_diagnostics(diagnostics, path),
            lambda _nothing: self._tell(path),
            lane=Lane.IO,
        )

    def _tell(self, path: Path) -> None:
        self._ui.notices.tell(self._ui.t("Saved as {path}.", path=path))


def _collect(
    application: Application, checks: tuple[Check, ...], texts: Texts
) -> Diagnostics:
    names = [profile.name for profile in application.accounts.profiles.profiles()]
    material = Material(
        checks,
        application.places,
        known_here(application.places, names, (application.models.store.own,)),
        version_of("exerzia") or "?",
    )
    return collect_diagnostics(material, texts)
