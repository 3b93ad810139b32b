"""What opens the profile, and when it locks."""

from PySide6.QtCore import Signal

from ui.design.components.select import Select
from ui.kit.context import UiContext
from ui.workspaces.settings.choices import NEVER, ChoiceRow, auto_lock_options
from ui.workspaces.settings.section_page import ActRow, SectionPage, ToggleRow
from ui.workspaces.settings.state import SettingsState


class SecurityPage(SectionPage):
    """Each row says what it does; sheets ask for the key.

    Signals:
        lock_wanted: lock now.
        rename_wanted: another name.
        passphrase_wanted: another passphrase.
        code_wanted: another recovery code.
        computer_wanted: let this computer open it, or not any more; carries which.
        rotation_wanted: another key.
        auto_lock_chosen: minutes, or None for never.
    """

    lock_wanted = Signal()
    rename_wanted = Signal()
    passphrase_wanted = Signal()
    code_wanted = Signal()
    computer_wanted = Signal(bool)
    rotation_wanted = Signal()
    auto_lock_chosen = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui)
        self._state = SettingsState()
        self._auto_lock = ChoiceRow(Select())
        self._lock = ActRow()
        self._name = ActRow()
        self._passphrase = ActRow()
        self._code = ActRow()
        self._rotate = ActRow()
        self._computer = ToggleRow()
        self.add_rows(self._auto_lock, self._computer, self._lock)
        self.add_rows(self._name, self._passphrase, self._code, self._rotate)
        self._connect()
        ui.say(self._say)

    def _connect(self) -> None:
        self._auto_lock.chosen.connect(self._on_auto_lock)
        self._lock.button.clicked.connect(self.lock_wanted)
        self._name.button.clicked.connect(self.rename_wanted)
        self._passphrase.button.clicked.connect(self.passphrase_wanted)
        self._code.button.clicked.connect(self.code_wanted)
        self._rotate.button.clicked.connect(self.rotation_wanted)
        self._computer.toggled.connect(self._on_computer)

    def show_state(self, state: SettingsState) -> None:
        self._state = state
        self._say()

    def _say(self) -> None:
        t, opens = self.ui.t, self._state.opens
        self.lead.setText(t("Your key opens everything; only you have it."))
        self._auto_lock.say(
            t("Lock by itself"), t("When nobody touches keyboard or mouse.")
        )
        self._lock.say(
            t("Lock now"), t("A session that is going on waits for you."), t("Lock")
        )
        self._name.say(t("First name"), self._state.name, t("Change…"))
        self._passphrase.say(
            t("Passphrase"),
            t("It opens the profile.")
            if opens.by_passphrase
            else t("There is none yet."),
            t("Change…") if opens.by_passphrase else t("Choose one…"),
        )
        self._code.say(
            t("Recovery code"),
            t("Opens your sessions when the passphrase is forgotten."),
            t("Make another…"),
        )
        self._rotate.say(
            t("Encryption key"),
            t(
                "Encrypts everything anew. For when somebody may have copied your files."
            ),
            t("Change the key…"),
        )
        self._computer.say(
            t("Open without typing on this computer"), self._computer_words()
        )
        self._computer.switch.setEnabled(opens.has_key_store or opens.by_computer)
        self._computer.switch.setChecked(opens.by_computer)
        self._show_auto_lock()

    def _computer_words(self) -> str:
        t, opens = self.ui.t, self._state.opens
        if not opens.has_key_store and not opens.by_computer:
            return t("This computer offers no key store that Exerzia can use.")
        if opens.by_computer and not opens.by_passphrase:
            return t("Choose a passphrase before you turn this off.")
        return t(
            "The key store of the system keeps the key. Whoever can use your session of "
            "this computer can then open your profile too."
        )

    def _show_auto_lock(self) -> None:
        settings = self._state.settings
        minutes = settings.auto_lock_minutes if settings else None
        self._auto_lock.show_options(
            auto_lock_options(self.ui), NEVER if minutes is None else str(minutes)
        )

    def _on_auto_lock(self, value: str) -> None:
        self.auto_lock_chosen.emit(None if value == NEVER else int(value))

    def _on_computer(self, is_on: bool) -> None:
        self._computer.switch.setChecked(self._state.opens.by_computer)
        self.computer_wanted.emit(is_on)
