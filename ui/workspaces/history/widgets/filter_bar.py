"""What narrows the list of past sessions."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.design.components.chip import Chip, ChipRow
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.option import Option
from ui.design.components.select import Select
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.history.state import Filters, Person

_ALL = ""


class FilterBar(QWidget):
    """Chips and choices, in lines that wrap.

    Signals:
        family_chosen, language_chosen, person_chosen: carry a value; empty means all.
        recent_toggled, unfinished_toggled: carry whether it is on.
    """

    family_chosen = Signal(str)
    language_chosen = Signal(str)
    person_chosen = Signal(str)
    recent_toggled = Signal(bool)
    unfinished_toggled = Signal(bool)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._families = ChipRow()
        self._recent, self._unfinished = Chip(), Chip()
        self._people, self._languages = Select(), Select()
        flow = FlowLayout(self, across=Space.S, down=Space.S)
        for part in (
            self._families,
            self._recent,
            self._unfinished,
            self._people,
            self._languages,
        ):
            flow.addWidget(part)
        for chip in (self._recent, self._unfinished):
            chip.setAutoExclusive(False)
        self._families.chosen.connect(self.family_chosen)
        self._languages.chosen.connect(self.language_chosen)
        self._people.chosen.connect(self.person_chosen)
        self._recent.clicked.connect(self.recent_toggled)
        self._unfinished.clicked.connect(self.unfinished_toggled)

    def show_filters(self, filters: Filters, people: Mapping[str, Person]) -> None:
        """Show what narrows the list now, and whom it can be narrowed to."""
        t = self._ui.t
        self._families.setAccessibleName(t("Kind of session"))
        self._families.show_options(
            [
                Option(_ALL, t("All")),
                Option("interview", t("Interviews")),
                Option("conversation", t("Conversations")),
            ],
            filters.family or _ALL,
        )
        self._recent.setText(t("Last 30 days"))
        self._recent.setChecked(filters.recent)
        self._unfinished.setText(t("Unfinished"))
        self._unfinished.setChecked(filters.unfinished)
        self._show_people(filters, people)
        self._languages.setAccessibleName(t("Language of the session"))
        self._languages.show_options(
            [
                Option(_ALL, t("Both languages")),
                Option("fr", t("In French")),
                Option("en", t("In English")),
            ],
            filters.language or _ALL,
        )

    def _show_people(self, filters: Filters, people: Mapping[str, Person]) -> None:
        language = self._ui.texts.language
        names = sorted(
            (person.name.in_(language), value) for value, person in people.items()
        )
        self._people.setAccessibleName(self._ui.t("Person met"))
        self._people.show_options(
            [
                Option(_ALL, self._ui.t("Everybody")),
                *(Option(value, name) for name, value in names),
            ],
            filters.persona_id or _ALL,
        )
        self._people.setVisible(len(people) > 1 or filters.persona_id is not None)
