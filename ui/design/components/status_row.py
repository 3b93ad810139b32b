"""A row that says how a check came out."""

from enum import StrEnum

from ui.design.components.icon_mark import IconMark
from ui.design.components.list_row import ListRow
from ui.design.icons import Icon

_MARK = 26


class Standing(StrEnum):
    """How a check came out: a shape and a colour."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    WAITING = "waiting"


_MARKS = {
    Standing.GOOD: (Icon.CHECK, "accent"),
    Standing.ATTENTION: (Icon.WARNING, "warm"),
    Standing.BAD: (Icon.CLOSE, "danger"),
    Standing.WAITING: (Icon.MORE, "ink_soft"),
}


class StatusRow(ListRow):
    """A row that says how a check came out; put a remedy button in ``trailing``."""

    def __init__(
        self,
        standing: Standing = Standing.WAITING,
        title: str = "",
        detail: str = "",
        note: str = "",
    ) -> None:
        super().__init__(title, detail, note)
        self._mark = IconMark(*_MARKS[standing], _MARK, on_disc=True)
        self.leading.addWidget(self._mark)

    def set_standing(self, standing: Standing) -> None:
        """Show how it came out."""
        self._mark.show_icon(*_MARKS[standing])
