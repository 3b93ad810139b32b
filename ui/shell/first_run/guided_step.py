"""Last step: two guided minutes, or straight home."""

from ui.design.components.icon_mark import IconMark
from ui.design.components.list_row import ListRow
from ui.design.components.row_card import RowCard
from ui.design.icons import Icon
from ui.kit.context import UiContext
from ui.shell.first_run.frame import StepFrame

_MARK = 32


class GuidedStep(StepFrame):
    """What the guided session is, in three lines."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._rows = (ListRow(), ListRow(), ListRow())
        for row, icon in zip(
            self._rows, (Icon.PRACTICE, Icon.KEYBOARD, Icon.TRANSCRIPT), strict=True
        ):
            row.leading.addWidget(IconMark(icon, "accent", _MARK, on_disc=True))
        self.body.addWidget(RowCard(self._rows))
        self.add_buttons()
        ui.say(self._say)

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("A first try, with somebody kind"),
            t("Two questions, about three minutes. You can stop at any moment."),
        )
        said = (
            (
                t("An interviewer asks you two questions"),
                t("An AI that follows rules, and says so. It answers what you say."),
            ),
            (
                t("You answer aloud, or by typing"),
                t("At your own pace. Ask it to repeat, to rephrase, or to wait."),
            ),
            (
                t("You read what your words showed"),
                t("One strength, one priority, one drill, each with your own words."),
            ),
        )
        for row, (title, detail) in zip(self._rows, said, strict=True):
            row.set_words(title, detail)
        self.set_buttons(t("Begin the guided session"), t("Back"), t("Straight home"))
