"""Whose bundle it is: a fingerprint to compare, and what trusting it means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.sheet import Sheet
from ui.design.components.text_field import TextField
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.settings.models.carrying_state import Asked


class MakerSheet(Sheet):
    """Accepted: the maker is trusted from now on."""

    def __init__(self, ui: UiContext, parent: QWidget, asked: Asked) -> None:
        super().__init__(parent)
        t, maker = ui.t, asked.maker
        self.set_words(
            t("Who made this bundle?"),
            t(
                "This computer does not know the maker of {file}. Ask whoever gave it "
                "to you for the fingerprint of their key, by telephone or face to "
                "face, and compare.",
                file=asked.file.name,
            ),
            t("It is the same: trust and add"),
            t("Leave it"),
        )
        groups = maker.key.fingerprint.split("-")
        fingerprint = Label("   ".join(groups), Role.TITLE, wrap=False)
        fingerprint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fingerprint.make_selectable()
        fingerprint.setAccessibleName(
            t("Fingerprint: {groups}", groups=", ".join(" ".join(g) for g in groups))
        )
        card = Card(Space.L)
        card.column.addWidget(fingerprint)
        self.column.addWidget(card)
        self.column.addWidget(
            Label(
                t(
                    "Trusting it means: from now on, this computer takes models from "
                    "bundles signed with this key without asking. Nobody but you "
                    "checked whose it is."
                )
            )
        )
        self._name = TextField(
            t("Their name, so that you know it again"),
            t("The bundle says: {name}. Nobody checked that.", name=maker.maker_name)
            if maker.maker_name
            else "",
        )
        self._name.set_text(maker.maker_name)
        # Enter in the field must not decide whom to trust.
        self._accept.setDefault(False)
        self.column.addWidget(self._name)

    @property
    def name(self) -> str:
        """What the person calls the maker."""
        return self._name.text.strip()
