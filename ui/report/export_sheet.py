"""How much of a report is wanted, and whether with names: asked before it is saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.comparisons import AttemptComparison
from app.domain.reports import Report
from app.reports.export_report import ReportFormat
from app.reports.wish import ReportForm, ReportWish
from app.text import Texts
from engine.anonymising.records import Replaced
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.segmented import Segmented
from ui.design.components.sheet import Sheet
from ui.design.components.switch import SwitchRow
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.report.breakable import breakable


class ExportSheet(Sheet):
    """Accepting it saves; ``wish`` says what was chosen.

    Args:
        ui: words and tasks.
        report: what would be saved.
        form: as what; JSON is always whole.
        texts: the catalogue of the report's language.
        parent: over which it stands.
    """

    def __init__(
        self,
        ui: UiContext,
        report: Report,
        form: ReportFormat,
        texts: Texts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._tasks = ui.tasks.owned_by(self)
        self._report, self._texts = report, texts
        self._form = ReportForm.FULL
        self._known: tuple[str, ...] = ()
        self._comparison: AttemptComparison | None = None
        self._forms = Segmented(ui.t("How much"))
        self._names = SwitchRow()
        self._found = Label("", Role.SOFT_SMALL)
        self._list = Label("", Role.SMALL)
        for part in (self._forms, self._names, self._found, self._list):
            self.column.addWidget(part)
        self._forms.setVisible(form is ReportFormat.PDF)
        self._found.hide()
        self._list.hide()
        self._forms.chosen.connect(self._on_form_chosen)
        self._names.toggled.connect(self._on_names_toggled)
        self._titles = _titles(ui, form)
        ui.say(self._say)

    def know(
        self, names: tuple[str, ...], comparison: AttemptComparison | None = None
    ) -> None:
        """Replace these names too; save this comparison with a full report."""
        self._known, self._comparison = names, comparison

    @property
    def wish(self) -> ReportWish:
        """What was chosen."""
        return ReportWish(
            form=self._form,
            names_replaced=self._names.is_on,
            comparison=self._comparison,
            known_names=self._known,
        )

    def _say(self) -> None:
        t = self._ui.t
        self.set_words(*self._titles(), t("Save…"), t("Cancel"))
        full = t("All of it, with why it was said and the transcript.")
        summary = t("Three things, levels and limits, on two pages at most.")
        options = (
            Option(ReportForm.FULL.value, t("Full report"), full),
            Option(ReportForm.SUMMARY.value, t("Summary"), summary),
        )
        self._forms.show_options(options, self._form.value)
        self._names.set_words(
            t("Replace names"),
            t(
                "People, firms, places, contacts, dates and file numbers become "
                "marks such as [person 1]. Somebody who knows you may still "
                "recognise you."
            ),
        )

    def _on_form_chosen(self, form: str) -> None:
        self._form = ReportForm(form)
        self._say()

    def _on_names_toggled(self, on: bool) -> None:
        self._found.setVisible(on)
        self._list.setVisible(False)
        if not on:
            return
        self._found.setText(self._ui.t("Looking for names…"))
        self._tasks.query(self._look, self._show_found, lane=Lane.IO)

    def _look(self) -> tuple[Replaced, ...]:
        from app.reports.replace_names import replace_names  # noqa: PLC0415 (its word lists take a while to load and are seldom needed)

        found = replace_names(self._report, self._texts, self._known, self._comparison)
        return found.replaced

    def _show_found(self, replaced: tuple[Replaced, ...]) -> None:
        on = self._names.is_on
        self._found.setText(_found_words(self._ui, len(replaced)))
        self._list.setText("\n".join(_line(one) for one in replaced))
        self._list.setVisible(on and bool(replaced))


def _titles(ui: UiContext, form: ReportFormat) -> Callable[[], tuple[str, str]]:
    def said() -> tuple[str, str]:
        words = ui.t("The file is not encrypted: keep it where you trust.")
        if form is ReportFormat.PDF:
            return ui.t("Export the report as PDF"), words
        return ui.t("Export the report as JSON"), words

    return said


def _found_words(ui: UiContext, count: int) -> str:
    if not count:
        return ui.t("No name was found. Read the file before you send it.")
    return ui.tn(
        "{count} name will be replaced. Read the list and the file before you send it: "
        "some may be missed.",
        "{count} names will be replaced. Read the list and the file before you send "
        "it: some may be missed.",
        count,
    )


def _line(one: Replaced) -> str:
    return breakable(f"{one.mark}  {', '.join(one.words)}")
