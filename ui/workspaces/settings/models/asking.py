"""The questions of the page: each is a sheet over it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.models import InstalledModel, OfferedPack
from app.machine.warn_before_loading import warn_before_loading
from app.machine.wording import in_words
from engine.models.catalogue.records import ModelEntry, Purpose
from ui.design.components.sheet import Sheet
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.kit.metered_sheet import MeteredSheet
from ui.workspaces.settings.models.bundle_sheet import BundleSheet
from ui.workspaces.settings.models.carrying_state import Asked
from ui.workspaces.settings.models.carrying_view_model import CarryingViewModel
from ui.workspaces.settings.models.coming import Coming
from ui.workspaces.settings.models.licence_sheet import LicenceSheet
from ui.workspaces.settings.models.maker_sheet import MakerSheet
from ui.workspaces.settings.models.model_sheet import ModelSheet
from ui.workspaces.settings.models.view_model import Metered, ModelsViewModel
from ui.workspaces.settings.models.words import pack_name


class Asking(QObject):
    """Opens the sheets, and does what is answered.

    Attributes:
        choice_kept: another model was not wanted after all.
    """

    choice_kept = Signal()

    def __init__(
        self,
        ui: UiContext,
        page: QWidget,
        model: ModelsViewModel,
        carrying: CarryingViewModel,
    ) -> None:
        super().__init__(page)
        self._ui = ui
        self._page = page
        self._model = model
        self._carrying = carrying
        self._asked: Asked | None = None

    def about_pack(self, pack: OfferedPack) -> None:
        """Show what is in a pack, then fetch it."""
        here = self._model.state.installed_ids
        missing = [each for each in pack.models if each.id not in here]
        sheet = LicenceSheet(
            self._ui, self._page, self._model, missing or list(pack.models)
        )
        size = size_in_words(pack.missing, self._ui.texts)
        sheet.say(
            pack_name(pack, self._ui),
            self._ui.t("Download {size}", size=size),
            self._warning(pack.models),
        )
        sheet.accepted.connect(lambda: self._model.fetch((pack.id,)))
        sheet.open()

    def about_entry(self, entry: ModelEntry) -> None:
        """Show the licence of one model, then fetch it."""
        t = self._ui.t
        size = entry.size
        sheet = LicenceSheet(self._ui, self._page, self._model, (entry,))
        sheet.say(
            entry.name,
            t("Download")
            if size is None
            else t("Download {size}", size=size_in_words(size, self._ui.texts)),
            self._warning((entry,)),
        )
        sheet.accepted.connect(lambda: self._model.fetch((entry.id,)))
        sheet.open()

    def about_choice(self, purpose: Purpose, model_id: str | None) -> None:
        """Have a model used; one that is large for this computer after a word."""
        entry = self._entry(model_id)
        warning = self._warning((entry,)) if entry is not None else ""
        if entry is None or not warning:
            self._model.choose_model(purpose, model_id)
            return
        t = self._ui.t
        sheet = Sheet(self._page)
        sheet.set_words(
            t("Use {name}?", name=entry.name), warning, t("Use it"), t("Not now")
        )
        sheet.accepted.connect(lambda: self._model.choose_model(purpose, model_id))
        sheet.rejected.connect(self.choice_kept)
        sheet.open()

    def about_model(self, model: InstalledModel) -> None:
        """Show what a model is, and what can be done with it."""
        sheet = ModelSheet(self._ui, self._page, model)
        sheet.check_wanted.connect(lambda: self._carrying.check((model.id,)))
        sheet.licence_wanted.connect(lambda: self._show_licence(model))
        sheet.removal_wanted.connect(lambda: self._about_removal(model))
        sheet.open()

    def about_metered(self, metered: Metered) -> None:
        """Ask before bytes cost money."""
        sheet = MeteredSheet(self._ui, self._page, metered.missing)
        sheet.accepted.connect(metered.allow)
        sheet.open()

    def about_cancel(self, name: str, coming: Coming) -> None:
        """Ask before throwing away what came; where nothing came, do it."""
        came = coming.done - coming.here
        if not came:
            self._model.cancel(coming.ids)
            return
        t = self._ui.t
        sheet = Sheet(self._page, destructive=True)
        sheet.set_words(
            t("Cancel the download of {name}?", name=name),
            t(
                "{size} that came are thrown away. A pause keeps them.",
                size=size_in_words(came, self._ui.texts),
            ),
            t("Throw it away"),
            t("Keep it"),
        )
        sheet.accepted.connect(lambda: self._model.cancel(coming.ids))
        sheet.open()

    def about_maker(self, asked: Asked) -> None:
        """Ask whether the maker of a bundle is who they should be, once."""
        if self._asked == asked:
            return
        self._asked = asked
        sheet = MakerSheet(self._ui, self._page, asked)
        sheet.accepted.connect(lambda: self._on_trusted(sheet.name))
        sheet.rejected.connect(self._on_not_trusted)
        sheet.open()

    def about_bundle(self) -> None:
        """Ask what goes into a bundle and where it goes, then write it."""
        state = self._model.state
        sheet = BundleSheet(self._ui, self._page, state.installed, state.all_packs)

        def on_accepted() -> None:
            if sheet.wish is not None:
                self._carrying.make_bundle(sheet.wish)

        sheet.accepted.connect(on_accepted)
        sheet.open()

    def _entry(self, model_id: str | None) -> ModelEntry | None:
        installed = self._model.state.installed
        return next((each.entry for each in installed if each.id == model_id), None)

    def _warning(self, entries: Sequence[ModelEntry]) -> str:
        """Return what to say of models that are large for this computer."""
        profile = self._model.state.profile
        if profile is None:
            return ""
        memory = profile.facts.memory
        warnings = (warn_before_loading(each, memory) for each in entries)
        return " ".join(in_words(each, self._ui.texts) for each in warnings if each)

    def _show_licence(self, model: InstalledModel) -> None:
        if model.entry is not None:
            sheet = LicenceSheet(self._ui, self._page, self._model, (model.entry,))
            sheet.say(model.name, "")
            sheet.open()

    def _about_removal(self, model: InstalledModel) -> None:
        t = self._ui.t
        size = size_in_words(model.size, self._ui.texts)
        again = (
            t("It can be fetched again at any time.")
            if model.entry is not None
            else t("It is in no catalogue: keep the file it came from.")
        )
        use = t("It is in use: another one takes its place, or none.")
        sheet = Sheet(self._page, destructive=True)
        sheet.set_words(
            t("Remove {name}?", name=model.name),
            " ".join(
                (
                    t("Up to {size} are free again.", size=size),
                    *((use,) if model.in_use else ()),
                    again,
                )
            ),
            t("Remove it"),
            t("Keep it"),
        )
        sheet.accepted.connect(lambda: self._model.remove(model.id))
        sheet.open()

    def _on_trusted(self, name: str) -> None:
        self._asked = None
        self._carrying.accept_maker(name)

    def _on_not_trusted(self) -> None:
        self._asked = None
        self._carrying.refuse_maker()
