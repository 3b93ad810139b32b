"""Models: packs for this computer, what is here, and how more come."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from app.application import Application
from ui.design.components.banner import Banner, Gravity
from ui.design.components.skeleton import Skeleton
from ui.kit.context import UiContext
from ui.report.tab_order import tab_in_reading_order
from ui.workspaces.settings.models.asking import Asking
from ui.workspaces.settings.models.carrying_panel import CarryingPanel
from ui.workspaces.settings.models.carrying_view_model import CarryingViewModel
from ui.workspaces.settings.models.coming_section import ComingSection
from ui.workspaces.settings.models.files_section import FilesSection
from ui.workspaces.settings.models.installed_section import InstalledSection
from ui.workspaces.settings.models.network_section import NetworkSection
from ui.workspaces.settings.models.network_view_model import NetworkViewModel
from ui.workspaces.settings.models.others_section import OthersSection
from ui.workspaces.settings.models.packs_section import PacksSection
from ui.workspaces.settings.models.room_section import RoomSection
from ui.workspaces.settings.models.view_model import ModelsViewModel
from ui.workspaces.settings.section_page import SectionPage
from ui.workspaces.settings.state import SettingsState


class ModelsPage(SectionPage):
    """Reads when it is first shown; a file or a folder can be dropped on it.

    Signals:
        look_here: something began or ended at a place that may be out of sight;
            carries the widget.
    """

    look_here = Signal(object)

    def __init__(self, ui: UiContext, application: Application) -> None:
        super().__init__(ui)
        self._wants_advised = False
        self._parts = 0
        self._model = ModelsViewModel(ui, application)
        self._carrying = CarryingViewModel(ui, application)
        self._network = NetworkViewModel(ui, application)
        for model in (self._model, self._carrying, self._network):
            model.setParent(self)
        self._asking = Asking(ui, self, self._model, self._carrying)
        self._model.set_visible(visible=False)
        self._problem = Banner(Gravity.ERROR)
        self._catalogue = Banner(Gravity.WARNING)
        self._skeleton = Skeleton(lines=8)
        self._panel = CarryingPanel(ui, self._carrying)
        self._packs = PacksSection(ui, self._model)
        self._coming = ComingSection(ui, self._model)
        self._others = OthersSection(ui)
        self._installed = InstalledSection(ui)
        self._files = FilesSection(ui)
        self._room = RoomSection(ui)
        self._way = NetworkSection(ui, self._network)
        for part in (
            self._problem,
            self._panel,
            self._catalogue,
            self._skeleton,
            self._packs,
            self._coming,
            self._others,
            self._installed,
            self._files,
            self._room,
            self._way,
        ):
            self.column.addWidget(part)
        self.setAcceptDrops(True)
        self._connect()
        ui.say(self._say)

    def fetch_advised(self) -> None:
        """Show what is in the pack for this computer, and offer to fetch it."""
        self._wants_advised = True
        self._model.begin()
        self._offer_advised()

    def add_from_file(self) -> None:
        """Let the person choose a file with models."""
        self._files.choose_file()

    def show_state(self, state: SettingsState) -> None:
        """Nothing of it is shown here: models belong to no profile."""

    def _connect(self) -> None:
        model, carrying, asking = self._model, self._carrying, self._asking
        model.state_changed.connect(self._render)
        model.looked.connect(self._offer_advised)
        model.permission_wanted.connect(asking.about_metered)
        self._problem.dismissed.connect(model.close_problem)
        carrying.state_changed.connect(self._on_carrying)
        self._packs.pack_wanted.connect(asking.about_pack)
        self._packs.cancel_wanted.connect(asking.about_cancel)
        self._coming.cancel_wanted.connect(asking.about_cancel)
        self._others.model_wanted.connect(asking.about_entry)
        self._installed.model_wanted.connect(asking.about_model)
        self._installed.chosen.connect(asking.about_choice)
        asking.choice_kept.connect(self._render)
        self._installed.check_wanted.connect(self._on_check_all)
        self._files.chosen.connect(self._on_files)
        self._files.bundle_wanted.connect(asking.about_bundle)
        self._room.folder_wanted.connect(model.choose_folder)
        self._room.freeing_wanted.connect(model.free_room)
        for section in (self._others, self._way):
            section.opened.connect(self._order_tab)

    def _say(self) -> None:
        t = self.ui.t
        self.lead.setText(
            t(
                "Models are the engines of a conversation: they run on this computer "
                "and send nothing. They come when you ask for them, from a network or "
                "from a file, and serve everybody who has a profile here."
            )
        )
        self._skeleton.set_words(t("Looking at the models…"))
        self._way.say()
        self._model.follow_language(self.ui.texts.language)
        self._render()
        self._panel.show_state()

    def _render(self) -> None:
        state = self._model.state
        is_known = state.shelf is not None
        self._skeleton.setVisible(not is_known and state.problem is None)
        self._problem.setVisible(state.problem is not None)
        if state.problem is not None:
            words = state.problem.in_words(self.ui.texts)
            self._problem.set_words(*words, "", self.ui.t("Close"))
        self._catalogue.setVisible(state.refused_catalogue is not None)
        if state.refused_catalogue is not None:
            self._catalogue.set_words(*state.refused_catalogue.in_words(self.ui.texts))
        self._packs.setVisible(is_known)
        self._installed.setVisible(is_known)
        self._room.show_state(state)
        self._coming.show_state(state)
        self._others.show_state(state)
        self._files.show_state(state, busy=self._carrying.state.is_going)
        if is_known:
            self._packs.show_state(state)
            self._installed.show_state(state)
        parts = len(self.findChildren(QWidget))
        if parts != self._parts:
            self._parts = parts
            self._order_tab()

    def _order_tab(self) -> None:
        tab_in_reading_order(self)

    def _offer_advised(self) -> None:
        state = self._model.state
        if not self._wants_advised or state.shelf is None:
            return
        self._wants_advised = False
        pack = state.advised
        if pack is None:
            self.ui.notices.tell(
                self.ui.t("No pack runs well on this computer. The list shows why.")
            )
        elif pack.is_here:
            self.ui.notices.tell(self.ui.t("The advised pack is here already."))
        elif state.coming(pack) is not None:
            self.ui.notices.tell(self.ui.t("The advised pack is on its way."))
        else:
            self._asking.about_pack(pack)

    def _on_carrying(self) -> None:
        state = self._carrying.state
        self._panel.show_state()
        self._files.show_state(self._model.state, busy=state.is_going)
        if state.question is not None:
            self._asking.about_maker(state.question)

    def _on_check_all(self) -> None:
        self._carrying.check(None)
        self.look_here.emit(self._panel)

    def _on_files(self, path: Path) -> None:
        self._carrying.add(path)
        self.look_here.emit(self._panel)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.begin()
        self._model.set_visible(visible=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._model.set_visible(visible=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None and not self._carrying.state.is_going:
            event.acceptProposedAction()
            self._files.show_target(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._files.show_target(is_over=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._files.show_target(is_over=False)
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._on_files(path)


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file or folder that is dropped; None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
