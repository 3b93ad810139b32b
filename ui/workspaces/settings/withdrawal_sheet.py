"""Taking a consent back, with the offer to erase what is kept."""

from PySide6.QtWidgets import QWidget

from app.domain.recordings import KEPT_DAYS
from ui.design.components.sheet import Sheet
from ui.design.components.switch import SwitchRow
from ui.kit.context import UiContext


class WithdrawalSheet(Sheet):
    """``accepted``: the consent is withdrawn; read ``erases``."""

    def __init__(self, ui: UiContext, parent: QWidget, answers: int) -> None:
        """Ask; ``answers`` is how many are kept now."""
        super().__init__(parent)
        self._erase = SwitchRow()
        self._erase.set_on(on=answers > 0)
        self._erase.setVisible(answers > 0)
        self._erase.set_words(
            ui.tn(
                "Also erase the sound of {count} answer that is kept",
                "Also erase the sound of {count} answers that is kept",
                answers,
            ),
            ui.t(
                "Otherwise it goes by itself, {days} days after it was said.",
                days=KEPT_DAYS,
            ),
        )
        self.set_words(
            ui.t("Keep no more sound?"),
            ui.t(
                "From now on no sound is kept, also in a session under way. Nothing else "
                "changes, and you can agree again at any time."
            ),
            ui.t("Withdraw"),
            ui.t("Cancel"),
        )
        self.column.addWidget(self._erase)

    @property
    def erases(self) -> bool:
        """Whether what is kept goes too."""
        return self._erase.is_on
