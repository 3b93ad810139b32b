"""Version, licence, and what Exerzia is built on."""

from PySide6.QtGui import QShowEvent

from ui.design.components.list_row import ListRow
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import SectionHeader
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.workspaces.settings.components_used import (
    Component,
    components_used,
    product_version,
)
from ui.workspaces.settings.first_steps_row import FirstStepsRow
from ui.workspaces.settings.section_page import SectionPage


class AboutPage(SectionPage):
    """The packages are read when the page is first shown."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._version = ListRow()
        self._licence = ListRow()
        self._sources = ListRow()
        self._interviewer = ListRow()
        self._built_on = SectionHeader()
        self._packages = RowCard()
        self._is_read = False
        self.first_steps = FirstStepsRow(ui)
        self.add_rows(self._version, self._interviewer, self._licence, self._sources)
        self.add_rows(self.first_steps)
        self.column.addWidget(self._built_on)
        self.column.addWidget(self._packages)
        ui.say(self._say)

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(
            t("A rehearsal room for the conversations that matter, on your computer.")
        )
        self._version.set_words(
            t("Exerzia"), t("Version {version}", version=product_version())
        )
        self._interviewer.set_words(
            t("The interviewer is an AI"),
            t(
                "It follows rules you can read. It judges words, with evidence; it makes "
                "no guess about emotion or personality."
            ),
        )
        self._licence.set_words(
            t("Licence"),
            t(
                "GNU General Public License, version 3 or later. You may use, study, "
                "share and change it."
            ),
        )
        self._sources.set_words(
            t("Source code"),
            t(
                "It belongs to the program: whoever gave you Exerzia owes you its source."
            ),
        )
        self._built_on.set_words(
            t("Built on"), t("Packages by others, each under its own licence.")
        )

    def _show_packages(self, found: tuple[Component, ...]) -> None:
        self._packages.show_rows(
            [ListRow(each.name, each.licence, each.version) for each in found]
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_read:
            self._is_read = True
            self.ui.tasks.owned_by(self).query(
                components_used, self._show_packages, lane=Lane.IO
            )
