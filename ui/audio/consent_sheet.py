"""The question that is asked before the sound of answers is kept."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.recordings.consent_wording import consent_wording
from ui.design.components.label import Label, Role
from ui.design.components.sheet import Sheet
from ui.design.tokens import Space
from ui.kit.context import UiContext


class ConsentSheet(Sheet):
    """What, what for, where, how long; nothing is agreed to beforehand.

    ``accepted``: the person agrees. ``rejected``: they do not, and nothing changes.
    """

    def __init__(self, ui: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._accept.setDefault(False)  # Enter alone agrees to nothing
        wording = consent_wording(ui.texts)
        self.set_words(
            wording.title, "", ui.t("I agree: keep the sound"), ui.t("Do not keep it")
        )
        for heading, words in wording.points:
            point = QVBoxLayout()
            point.setSpacing(Space.XS)
            point.addWidget(Label(heading, Role.STRONG_SMALL))
            point.addWidget(Label(words, Role.BODY))
            self.column.addLayout(point)
