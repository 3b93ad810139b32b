"""What the page of models shows."""

from dataclasses import dataclass

from app.domain.machine import MachineProfile, PackVerdict
from app.domain.models import (
    InstalledModel,
    OfferedPack,
    Origin,
    Shelf,
    Transfer,
    TransferState,
)
from engine.api.language import Language
from engine.models.catalogue.records import ModelEntry, PackLevel, Purpose
from ui.kit.problems import Problem
from ui.workspaces.settings.models.coming import Coming, coming_pack


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which models the engines were told to run; None: the best that is here."""

    language: str | None = None
    hearing: str | None = None


@dataclass(frozen=True, slots=True)
class ModelsState:
    """Everything the page shows, files and network aside."""

    language: Language
    """Of the packs in sight."""
    shelf: Shelf | None = None
    """None: not read yet."""
    profile: MachineProfile | None = None
    chosen: Chosen = Chosen()
    has_own_folder: bool = False
    """Whether models go into a folder the person chose."""
    own_catalogue: str = ""
    """Name of the organisation whose catalogue counts here; empty: ours."""
    refused_catalogue: Problem | None = None
    """Why an organisation's catalogue is not used."""
    transfers: tuple[Transfer, ...] = ()
    problem: Problem | None = None

    @property
    def installed(self) -> tuple[InstalledModel, ...]:
        """The models that are here."""
        return self.shelf.installed if self.shelf is not None else ()

    @property
    def installed_ids(self) -> frozenset[str]:
        """Their identifiers."""
        return frozenset(each.id for each in self.installed)

    @property
    def all_packs(self) -> tuple[OfferedPack, ...]:
        """Those of every language."""
        return self.shelf.packs if self.shelf is not None else ()

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those in which there are packs."""
        return tuple(dict.fromkeys(each.language for each in self.all_packs))

    @property
    def packs(self) -> tuple[OfferedPack, ...]:
        """Those of the language in sight, lightest first."""
        order = list(PackLevel)
        own = (each for each in self.all_packs if each.language == self.language)
        return tuple(sorted(own, key=lambda each: order.index(each.level)))

    @property
    def advised(self) -> OfferedPack | None:
        """The pack for this machine, in the language in sight."""
        return next((each for each in self.packs if self.is_advised(each)), None)

    @property
    def strays(self) -> tuple[Transfer, ...]:
        """Models on their way that no pack in sight tells of."""
        told = {
            model_id
            for pack in self.packs
            if (coming := self.coming(pack)) is not None
            for model_id in coming.ids
        }
        return tuple(
            each
            for each in self.transfers
            if each.state is not TransferState.DONE and each.model_id not in told
        )

    @property
    def others(self) -> tuple[ModelEntry, ...]:
        """Models of the catalogue that are not here."""
        offered = self.shelf.offered if self.shelf is not None else ()
        return tuple(each for each in offered if each.id not in self.installed_ids)

    def is_advised(self, pack: OfferedPack) -> bool:
        """Return whether this is the pack for this machine."""
        verdict = self.verdict(pack)
        return (
            pack.advised if self.profile is None else bool(verdict and verdict.advised)
        )

    def verdict(self, pack: OfferedPack) -> PackVerdict | None:
        """Return what was found for a pack on this machine."""
        return self.profile.verdict(pack.level) if self.profile is not None else None

    def coming(self, pack: OfferedPack) -> Coming | None:
        """Return how a pack comes; None while it does not."""
        return coming_pack(pack, self.transfers, self.installed_ids)

    def is_on_its_way(self, model_id: str) -> bool:
        """Return whether a model was asked for and is not here yet."""
        return any(
            each.model_id == model_id and each.state is not TransferState.DONE
            for each in self.transfers
        )

    def choosable(self, purpose: Purpose) -> tuple[InstalledModel, ...]:
        """Return the models an engine can be told to run."""
        return tuple(
            each
            for each in self.installed
            if each.purpose is purpose and each.origin is not Origin.BY_HAND
        )
