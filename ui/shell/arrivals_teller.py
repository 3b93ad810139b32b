"""Models on their way, told by the frame of the window: rail and seal."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.models import Transfer, TransferState
from app.machine.open_connections import open_connections
from app.machine.wording import LEVEL_NAMES
from app.models.tools import ModelTools
from engine.models.catalogue.records import Catalogue, Pack
from ui.design.components.device_seal import DeviceSeal
from ui.kit.arrivals import Arrivals, ArrivalsModel
from ui.kit.context import UiContext
from ui.kit.lanes import Lane
from ui.shell.navigation_rail import NavigationRail


class ArrivalsTeller(QObject):
    """Follows the downloads for the page that is shown.

    Signals:
        models_wanted: show the models.
    """

    models_wanted = Signal()

    def __init__(self, ui: UiContext, models: ModelTools, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._models = models
        self._tasks = ui.tasks.owned_by(self)
        self._page: QWidget | None = None
        self._was_connected = False
        self._arrivals = ArrivalsModel(models, ui.tasks, self)
        self._arrivals.state_changed.connect(self._on_changed)
        self._arrivals.follow()
        ui.texts_changed.connect(self._say)

    @property
    def host(self) -> str | None:
        """Whom a model is being fetched from now; None: from nobody."""
        return _host(self._arrivals.state)

    def tell(self, page: QWidget) -> None:
        """Tell it on this page from now on; seals count what is open now."""
        self._page = page
        for rail in page.findChildren(NavigationRail):
            rail.models_wanted.connect(self.models_wanted)
        self._say()
        self._count()

    def _on_changed(self) -> None:
        self._say()
        connected = _host(self._arrivals.state) is not None
        if connected != self._was_connected:
            self._was_connected = connected
            self._count()

    def _count(self) -> None:
        """Have the seals say what the system says of this process."""
        self._tasks.query(open_connections, self._show_count, lane=Lane.IO)

    def _show_count(self, count: int) -> None:
        for seal in self._seals():
            seal.show_connections(count)

    def _say(self) -> None:
        arrivals = self._arrivals.state
        for seal in self._seals():
            seal.show_fetching(_host(arrivals))
        if self._page is None:
            return
        for rail in self._page.findChildren(NavigationRail):
            rail.coming.setVisible(arrivals.is_wanted)
            if arrivals.is_wanted:
                self._say_coming(rail, arrivals)

    def _say_coming(self, rail: NavigationRail, arrivals: Arrivals) -> None:
        t = self._ui.t
        share = arrivals.done / arrivals.total if arrivals.total else None
        name = _name(arrivals.transfers, self._models.catalogue, self._ui)
        if not arrivals.is_going:
            words = (
                t("{name}: stopped", name=name)
                if arrivals.failure is not None
                else t("{name}: paused", name=name)
            )
        elif share is None:
            words = name
        else:
            words = t("{name}, {percent} %", name=name, percent=int(share * 100))
        rail.coming.show_progress(
            words, share, t("Show the models"), stands=not arrivals.is_going
        )

    def _seals(self) -> Iterator[DeviceSeal]:
        if self._page is not None:
            yield from self._page.findChildren(DeviceSeal)


def _host(arrivals: Arrivals) -> str | None:
    """Return whom something is being fetched from; empty: it is being asked for."""
    hosts = (
        each.host for each in arrivals.transfers if each.state is TransferState.RUNNING
    )
    return next(hosts, None)


def _name(transfers: tuple[Transfer, ...], catalogue: Catalogue, ui: UiContext) -> str:
    """Return what is on its way: a pack where all of it is one's, else a number."""
    wanted = {
        each.model_id for each in transfers if each.state is not TransferState.DONE
    }
    known = {each.model_id for each in transfers}
    pack = _pack(wanted, known, catalogue)
    if pack is not None:
        return ui.t("{level} pack", level=ui.t(LEVEL_NAMES[pack.level]))
    return ui.tn("{count} model", "{count} models", len(wanted))


def _pack(wanted: set[str], known: set[str], catalogue: Catalogue) -> Pack | None:
    """Return the pack that holds all that is wanted, and most of what is known."""
    holding = [each for each in catalogue.packs if wanted <= set(each.models)]
    if len(wanted) == 1 and len(known) == 1:
        return None
    return max(holding, key=lambda each: len(known & set(each.models)), default=None)
