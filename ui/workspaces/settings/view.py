"""The settings: pages behind chips, one in sight."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.application import Application
from ui.audio.sound import MachineSound, Sound
from ui.design.components.banner import Banner, Gravity
from ui.design.components.chip import ChipRow
from ui.design.components.reading_width import ReadingWidth
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import PageHeader
from ui.kit.context import UiContext
from ui.workspaces.settings.about_page import AboutPage
from ui.workspaces.settings.appearance_page import AppearancePage
from ui.workspaces.settings.backup_page import BackupPage
from ui.workspaces.settings.key_deeds import KeyDeeds
from ui.workspaces.settings.keys_view_model import KeysViewModel
from ui.workspaces.settings.language_page import LanguagePage
from ui.workspaces.settings.machine_page import MachinePage
from ui.workspaces.settings.models.page import ModelsPage
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel
from ui.workspaces.settings.privacy_page import PrivacyPage
from ui.workspaces.settings.section_page import SectionPage
from ui.workspaces.settings.sections import section_options
from ui.workspaces.settings.security_page import SecurityPage
from ui.workspaces.settings.state import Section, SettingsState
from ui.workspaces.settings.support_report import SupportReport
from ui.workspaces.settings.view_model import SettingsViewModel
from ui.workspaces.settings.visitor_page import VisitorPage
from ui.workspaces.settings.voice_page import VoicePage

_NEED_A_PROFILE = frozenset({Section.SECURITY, Section.BACKUP})


class SettingsWorkspace(ScrollPage):
    """Everything a person can choose, and everything that is theirs.

    Signals:
        lock_wanted: lock the profile.
        sent_wanted: show what was ever sent.
        rotation_wanted: change the key; carries the proof.
        deletion_wanted: erase the profile; it was confirmed.
        restore_wanted: bring a backup back.
        profile_wanted: a visitor wants a profile.
        first_steps_wanted: go through the first steps again.
    """

    lock_wanted = Signal()
    sent_wanted = Signal()
    rotation_wanted = Signal(object)
    deletion_wanted = Signal()
    restore_wanted = Signal()
    profile_wanted = Signal()
    first_steps_wanted = Signal()

    def __init__(  # noqa: PLR0913 (built in one place, each by name)
        self,
        ui: UiContext,
        application: Application,
        preferences: PreferencesViewModel,
        logs: Path,
        *,
        is_guest: bool = False,
        sound: Sound | None = None,
    ) -> None:
        super().__init__()
        self._ui = ui
        sound = sound or MachineSound(self)
        self._is_guest = is_guest
        self._model = SettingsViewModel(
            application, ui.tasks, ui.changes, is_guest=is_guest
        )
        self._deeds = KeyDeeds(ui, KeysViewModel(application, ui.tasks), self)
        self._header = PageHeader()
        self._chips = ChipRow()
        self._banner = Banner(Gravity.ERROR)
        self._support = SupportReport(ui, application, self)
        self._visitor = VisitorPage(ui, is_demo=application.is_demonstration)
        self._body = ReadingWidth()
        self._pages: dict[Section, SectionPage] = {}
        self._makers: dict[Section, Callable[[], SectionPage]] = {
            Section.LANGUAGE: lambda: LanguagePage(ui, preferences),
            Section.APPEARANCE: lambda: AppearancePage(ui, preferences),
            Section.VOICE: lambda: VoicePage(ui, application, sound),
            Section.MODELS: lambda: ModelsPage(ui, application),
            Section.PRIVACY: lambda: PrivacyPage(ui, logs),
            Section.SECURITY: lambda: SecurityPage(ui),
            Section.BACKUP: lambda: BackupPage(ui),
            Section.MACHINE: lambda: MachinePage(ui, sound),
            Section.ABOUT: lambda: AboutPage(ui),
        }
        self._arrange()
        self._connect()
        ui.say(self._say)

    def entered(self) -> None:
        """Read again what may have changed elsewhere, and take the keyboard."""
        self._model.refresh()
        self._chips.setFocus()

    def show_section(self, section: str) -> None:
        """Show one page of the settings; an unknown name changes nothing."""
        if section in set(Section):
            self._model.choose_section(Section(section))

    def fetch_advised_pack(self) -> None:
        """Show the models, and offer the pack for this computer."""
        self.show_section(Section.MODELS)
        models = self._page_of(Section.MODELS)
        if isinstance(models, ModelsPage):
            models.fetch_advised()

    def add_models(self) -> None:
        """Show the models, and ask for a file with more of them."""
        self.show_section(Section.MODELS)
        models = self._page_of(Section.MODELS)
        if isinstance(models, ModelsPage):
            models.add_from_file()

    def _arrange(self) -> None:
        # Made before the pages are added, so that Tab goes from the chips to the page.
        self._chips.show_options(section_options(self._ui), Section.LANGUAGE)
        for part in (self._header, self._chips, self._banner, self._visitor):
            self.column.addWidget(part)
        self.column.addWidget(self._body)

    def _page_of(self, section: Section) -> SectionPage:
        """Return a page, made when it is first seen: all at once would take a moment."""
        if section not in self._pages:
            page = self._makers[section]()
            self._pages[section] = page
            self._body.column.addWidget(page)
            self._wire(page)
        return self._pages[section]

    def _connect(self) -> None:
        self._model.state_changed.connect(self._on_state_changed)
        self._chips.chosen.connect(self.show_section)
        self._banner.acted.connect(self._model.refresh)
        self._visitor.profile_wanted.connect(self.profile_wanted)
        self._deeds.rotation_wanted.connect(self.rotation_wanted)

    def _wire(self, page: SectionPage) -> None:
        match page:
            case AppearancePage() | VoicePage():
                page.changed.connect(self._model.choose)
            case ModelsPage():
                page.look_here.connect(self._on_look_here)
            case PrivacyPage():
                self._wire_privacy(page)
            case SecurityPage():
                self._wire_security(page)
            case BackupPage():
                page.backup_wanted.connect(self._deeds.back_up)
                page.check_wanted.connect(self._deeds.verify)
                page.restore_wanted.connect(self.restore_wanted)
            case MachinePage():
                page.look_wanted.connect(self._model.look_at_machine)
                page.report_wanted.connect(self._support.begin)
                page.first_steps.button.clicked.connect(self.first_steps_wanted)
            case AboutPage():
                page.first_steps.button.clicked.connect(self.first_steps_wanted)
            case _:
                pass

    def _wire_privacy(self, page: PrivacyPage) -> None:
        page.sent_wanted.connect(self.sent_wanted)
        page.deletion_wanted.connect(self.deletion_wanted)
        page.sound.agreed.connect(self._model.agree_to_sound)
        page.sound.withdrawn.connect(self._model.keep_no_sound)
        page.sound.erasure_wanted.connect(self._model.erase_sound)

    def _wire_security(self, page: SecurityPage) -> None:
        page.lock_wanted.connect(self.lock_wanted)
        page.auto_lock_chosen.connect(self._model.choose_auto_lock)
        page.rename_wanted.connect(self._on_rename)
        page.passphrase_wanted.connect(self._on_passphrase)
        page.code_wanted.connect(self._on_code)
        page.computer_wanted.connect(self._on_computer)
        page.rotation_wanted.connect(self._on_rotation)

    def show_state(self, state: SettingsState) -> None:
        """Show ``state``."""
        self._chips.show_options(section_options(self._ui), state.section)
        self._banner.setVisible(state.problem is not None)
        if state.problem is not None:
            self._banner.set_words(
                *state.problem.in_words(self._ui.texts), self._ui.t("Try again")
            )
        barred = self._is_guest and state.section in _NEED_A_PROFILE
        self._visitor.setVisible(barred)
        present = self._page_of(state.section)
        for page in self._pages.values():
            page.setVisible(page is present and not barred)
        present.show_state(state)

    def _say(self) -> None:
        t = self._ui.t
        self._header.set_words(t("Settings"))
        self._chips.setAccessibleName(t("Pages of the settings"))
        self.show_state(self._model.state)

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_look_here(self, part: QWidget) -> None:
        self.scroll_to(part)

    def _on_rename(self) -> None:
        self._deeds.rename(self._model.state.name)

    def _on_passphrase(self) -> None:
        self._deeds.change_passphrase(self._model.state.opens)

    def _on_code(self) -> None:
        self._deeds.new_code(self._model.state.opens, self._model.state.name)

    def _on_computer(self, is_on: bool) -> None:
        if is_on:
            self._deeds.remember(self._model.state.opens)
        else:
            self._deeds.forget()

    def _on_rotation(self) -> None:
        self._deeds.rotate(self._model.state.opens)
