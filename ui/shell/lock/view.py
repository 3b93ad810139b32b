"""The lock screen: nothing of what was practised is behind it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.context import UiContext
from ui.shell.door_foot import DoorFoot
from ui.shell.lock.choose_page import ChoosePage
from ui.shell.lock.code_page import CodePage
from ui.shell.lock.computer_page import ComputerPage
from ui.shell.lock.door_page import DoorPage
from ui.shell.lock.forgotten_sheet import ForgottenSheet
from ui.shell.lock.loading_page import LoadingPage
from ui.shell.lock.new_passphrase_page import NewPassphrasePage
from ui.shell.lock.passphrase_page import PassphrasePage
from ui.shell.lock.state import DamagedProfile, LockState, Step
from ui.shell.lock.view_model import LockViewModel
from ui.workspaces.settings.confirm_by_typing import ConfirmByTyping


class LockScreen(QWidget):
    """One question at a time; ways out beneath it.

    Signals:
        new_profile_wanted: another person wants a profile.
        restore_wanted: a backup shall become a profile again.
    """

    new_profile_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, ui: UiContext, model: LockViewModel, foot: DoorFoot) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._pages: dict[Step, DoorPage] = {
            Step.LOADING: LoadingPage(ui),
            Step.CHOOSE: self._choose_page(),
            Step.PASSPHRASE: self._passphrase_page(),
            Step.COMPUTER: self._computer_page(),
            Step.RECOVERY_CODE: self._code_page(),
            Step.NEW_PASSPHRASE: self._new_passphrase_page(),
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        back = QShortcut(QKeySequence("Escape"), self)
        back.activated.connect(self._on_back)
        model.state_changed.connect(self._on_state_changed)
        self._on_state_changed()
        model.load()

    def show_state(self, state: LockState) -> None:
        """Show ``state``."""
        page = self._pages[state.step]
        page.show_state(state)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            page.take_focus()

    def _choose_page(self) -> ChoosePage:
        page = ChoosePage(self._ui)
        page.chosen.connect(self._model.choose)
        page.removal_wanted.connect(self._on_removal)
        page.folder_wanted.connect(self._on_folder)
        self._connect_ways(page)
        return page

    def _passphrase_page(self) -> PassphrasePage:
        page = PassphrasePage(self._ui)
        page.submitted.connect(self._model.unlock)
        page.code_wanted.connect(self._model.ask_recovery_code)
        page.computer_wanted.connect(self._model.unlock_by_computer)
        page.forgotten.connect(self._on_forgotten)
        page.another_wanted.connect(self._model.choose_another)
        self._connect_ways(page)
        return page

    def _computer_page(self) -> ComputerPage:
        page = ComputerPage(self._ui)
        page.pressed.connect(self._model.unlock_by_computer)
        page.passphrase_wanted.connect(self._model.ask_passphrase)
        page.code_wanted.connect(self._model.ask_recovery_code)
        page.another_wanted.connect(self._model.choose_another)
        self._connect_ways(page)
        return page

    def _code_page(self) -> CodePage:
        page = CodePage(self._ui)
        page.submitted.connect(self._model.unlock_by_code)
        page.back_wanted.connect(self._on_back)
        self._connect_ways(page)
        return page

    def _new_passphrase_page(self) -> NewPassphrasePage:
        page = NewPassphrasePage(self._ui)
        page.submitted.connect(self._model.set_passphrase)
        page.kept.connect(self._model.keep_passphrase)
        return page

    def _connect_ways(self, page: DoorPage) -> None:
        page.new_profile_wanted.connect(self.new_profile_wanted)
        page.restore_wanted.connect(self.restore_wanted)

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_back(self) -> None:
        self._model.go_back()

    def _on_forgotten(self) -> None:
        locked = self._model.state.locked
        if locked is None:
            return
        profile = locked.profile
        sheet = ForgottenSheet(self._ui, self, profile.name)
        sheet.code_wanted.connect(self._model.ask_recovery_code)
        sheet.restore_wanted.connect(self.restore_wanted)
        sheet.new_profile_wanted.connect(self.new_profile_wanted)
        sheet.deletion_wanted.connect(
            lambda: self._confirm_deletion(profile.id, profile.name)
        )
        sheet.open()

    def _on_removal(self, damaged: DamagedProfile) -> None:
        try:
            profile_id = UUID(damaged.folder.name)
        except ValueError:
            return
        self._confirm_deletion(profile_id, self._ui.t("delete"))

    def _on_folder(self, damaged: DamagedProfile) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(damaged.folder)))

    def _confirm_deletion(self, profile_id: UUID, wanted: str) -> None:
        sheet = ConfirmByTyping(self._ui, self, wanted)
        sheet.set_words(
            self._ui.t("Delete this profile for good?"),
            self._ui.t(
                "Its sessions, reports and key are erased from this computer. Nobody "
                "can bring them back. Backups saved elsewhere stay where they are."
            ),
            self._ui.t("Delete for good"),
            self._ui.t("Keep it"),
        )
        sheet.accepted.connect(self._deletion_of(profile_id))
        sheet.open()

    def _deletion_of(self, profile_id: UUID) -> Callable[[], None]:
        return lambda: self._model.delete(profile_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pages[self._model.state.step].take_focus()
