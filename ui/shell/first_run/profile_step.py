"""Second step: a name, and what will open the profile."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.account.create_profile import LONGEST_NAME, NewProfile
from ui.design.components.card import Card
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.passphrase_strength import Strength
from ui.design.components.password_field import PasswordField
from ui.design.components.segmented import Segmented
from ui.design.components.switch import SwitchRow
from ui.design.components.text_field import TextField
from ui.kit.context import UiContext
from ui.shell.first_run.frame import StepFrame
from ui.shell.first_run.state import FirstRunState

_PASSPHRASE = "passphrase"  # noqa: S105 (the name of a choice)
_COMPUTER = "computer"


class ProfileStep(StepFrame):
    """Where there is a key store, the person chooses; else a passphrase is needed.

    Signals:
        wished: create this profile; carries a ``NewProfile``.
    """

    wished = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._opens_by = _PASSPHRASE
        self._has_key_store = False
        self._is_busy = False
        self._name = TextField()
        self._name.line.setMaxLength(LONGEST_NAME)
        self._question = Label("", Role.STRONG_SMALL)
        self._choice = Segmented()
        self._explained = Label("", Role.SOFT_SMALL)
        self._passphrase = PasswordField(ui, judged=True)
        self._also = SwitchRow()
        card = Card()
        for part in (
            self._name,
            self._question,
            self._choice,
            self._explained,
            self._passphrase,
            self._also,
        ):
            card.column.addWidget(part)
        self.body.addWidget(card)
        self.add_buttons()
        self._choice.chosen.connect(self._on_choice)
        self._name.edited.connect(self._on_edited)
        self._name.submitted.connect(self._on_submitted)
        self._passphrase.edited.connect(self._on_edited)
        self._passphrase.submitted.connect(self._on_submitted)
        self.primary.clicked.connect(self._on_submitted)
        ui.say(self._say)

    def show_state(self, state: FirstRunState) -> None:
        """Show what this computer offers, and whether the profile is being made."""
        self._has_key_store = state.has_key_store is True
        self._is_busy = state.is_busy
        self._render()

    def first_field(self) -> QWidget:
        return self._name.line

    def _say(self) -> None:
        t = self.ui.t
        self.set_heading(
            t("Your profile, and its key"),
            t(
                "Everything you practise is encrypted on this computer. Only you can "
                "open it."
            ),
        )
        self._name.set_words(
            t("Your first name"), t("To greet you, and for the lock screen.")
        )
        self._question.setText(t("What opens your profile"))
        self._choice.setAccessibleName(t("What opens your profile"))
        self._passphrase.set_words(
            t("Passphrase"), t("Three or four words that have nothing in common.")
        )
        self._also.set_words(
            t("Also open without typing on this computer"),
            t("Whoever can use your session of this computer can then open it too."),
        )
        self._render()

    def _render(self) -> None:
        t = self.ui.t
        by_passphrase = self._opens_by == _PASSPHRASE or not self._has_key_store
        self._choice.show_options(
            (
                Option(_PASSPHRASE, t("A passphrase")),
                Option(_COMPUTER, t("This computer")),
            ),
            self._opens_by,
        )
        for part in (self._question, self._choice, self._explained):
            part.setVisible(self._has_key_store)
        self._explained.setText(
            t("You type it each time. Nothing else opens the profile.")
            if by_passphrase
            else t(
                "The key store of the system keeps the key: nothing to type, but "
                "whoever can use your session of this computer can open it too."
            )
        )
        self._passphrase.setVisible(by_passphrase)
        self._also.setVisible(by_passphrase and self._has_key_store)
        self.set_buttons(
            t("Creating the profile…") if self._is_busy else t("Create the profile"),
            "" if self._is_busy else t("Back"),
            "" if self._is_busy else t("Look around first"),
        )
        self.set_footnote(
            t(
                "No account, no e-mail address. To look around first means that nothing "
                "of what you do is kept."
            )
        )
        self.primary.setEnabled(self._is_complete() and not self._is_busy)

    def _is_complete(self) -> bool:
        if not self._name.text.strip():
            return False
        if self._opens_by == _COMPUTER and self._has_key_store:
            return True
        return self._passphrase.strength > Strength.TOO_SHORT

    def _wish(self) -> NewProfile:
        by_computer = self._has_key_store and self._opens_by == _COMPUTER
        return NewProfile(
            name=self._name.text,
            passphrase=None if by_computer else self._passphrase.text,
            on_this_computer=by_computer or (self._has_key_store and self._also.is_on),
        )

    def _on_choice(self, value: str) -> None:
        self._opens_by = value
        self._render()

    def _on_edited(self) -> None:
        self._render()

    def _on_submitted(self) -> None:
        if self._is_complete() and not self._is_busy:
            self.wished.emit(self._wish())
        else:
            self.focusNextChild()
