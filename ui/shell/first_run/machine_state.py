"""What the step about this computer shows."""

from dataclasses import dataclass, field

from app.domain.machine import MachineProfile, PackVerdict
from app.domain.models import OfferedPack, Shelf
from app.machine.check import Check
from engine.api.language import Language
from engine.models.catalogue.records import PackLevel
from engine.trial.records import Stage
from ui.kit.arrivals import Arrivals
from ui.kit.problems import Problem


@dataclass(frozen=True, slots=True)
class Importing:
    """Models on their way from a file or a folder."""

    done: int = 0
    total: int = 0
    came: tuple[str, ...] = ()
    """Names of those that came; empty while it lasts."""

    @property
    def is_over(self) -> bool:
        """Whether they are here."""
        return bool(self.came)


@dataclass(frozen=True, slots=True)
class MachineState:
    """Everything the step shows."""

    language: Language
    """Of the packs that are offered."""
    profile: MachineProfile | None = None
    """By the facts alone at first, then as measured; None: still looking."""
    stage: Stage | None = None
    """What is being measured; None: nothing is."""
    failing: tuple[Check, ...] = ()
    """What is wrong with this computer, whatever the pack."""
    shelf: Shelf | None = None
    """None: not read yet, or there are no models to speak of here."""
    level: PackLevel | None = None
    """What the person picked; None: the advised one."""
    arrivals: Arrivals = field(default_factory=Arrivals)
    is_offline: bool = False
    """Whether this computer is known to have no network."""
    importing: Importing | None = None
    problem: Problem | None = None

    @property
    def packs(self) -> tuple[OfferedPack, ...]:
        """Those of the language, lightest first."""
        shelf = self.shelf
        offered = shelf.packs if shelf is not None else ()
        order = list(PackLevel)
        return tuple(
            sorted(
                (each for each in offered if each.language == self.language),
                key=lambda each: order.index(each.level),
            )
        )

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those in which there are packs."""
        shelf = self.shelf
        offered = shelf.packs if shelf is not None else ()
        return tuple(dict.fromkeys(each.language for each in offered))

    @property
    def pack(self) -> OfferedPack | None:
        """The picked one, else the advised one; None: no pack runs well here."""
        picked = (each for each in self.packs if each.level is self.level)
        advised = (each for each in self.packs if each.advised)
        return next(picked, None) or next(advised, None)

    @property
    def is_on_its_way(self) -> bool:
        """Whether models are being fetched."""
        return self.arrivals.is_going

    @property
    def stands_still(self) -> bool:
        """Whether models are wanted that nobody fetches now: paused, or failed."""
        return self.arrivals.is_wanted and not self.arrivals.is_going

    @property
    def is_decided(self) -> bool:
        """Whether there is nothing left to choose here."""
        pack = self.pack
        return (
            self.is_on_its_way
            or self.importing is not None
            or (pack is not None and pack.is_here)
        )

    def verdict(self, pack: OfferedPack) -> PackVerdict | None:
        """Return what was found for a pack."""
        return self.profile.verdict(pack.level) if self.profile is not None else None
