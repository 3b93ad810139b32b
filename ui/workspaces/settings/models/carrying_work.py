"""Work on the files of models, off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.application import Application
from app.models.import_models import Imported, Watch, import_models
from app.models.install_bundle import install_bundle
from app.models.make_bundle import BundleWish, make_bundle
from app.models.verify_models import verify_models
from app.shared.clock import Clock
from app.shared.errors import ExpectedError
from engine.api.cancel import Cancel
from engine.models.bundles.records import BundleInstalled
from engine.models.bundles.refusals import UnknownMaker
from ui.kit.jobs import Stream
from ui.kit.problems import problem_of
from ui.workspaces.settings.models.carrying_state import (
    Added,
    Asked,
    Bundled,
    Checked,
)

_BETWEEN_MS = 100


@dataclass(frozen=True, slots=True)
class Step:
    """Where the work is."""

    name: str
    """Of the model; empty where it is all of them."""
    done: int
    """Bytes."""
    total: int


class Teller:
    """Tells of the work ten times a second at most, and stops it when it should."""

    def __init__(self, stream: Stream[Step], cancel: Cancel, clock: Clock) -> None:
        self.cancel = cancel
        self._stream = stream
        self._clock = clock
        self._last: int | None = None
        self._name = ""

    def tell(self, name: str, done: int, total: int) -> None:
        """Tell where it is; a window that closes stops the work."""
        if self._stream.cancelled:
            self.cancel.cancel()
        now = self._clock.monotonic_ms()
        waits = self._last is not None and now - self._last < _BETWEEN_MS
        if waits and name == self._name and done < total:
            return
        self._last, self._name = now, name
        self._stream.send(Step(name, done, total))

    def tell_all(self, done: int, total: int) -> None:
        """Tell where it is with everything together."""
        self.tell("", done, total)


Work = Callable[[Application, Teller], Added | Bundled | Checked | None]
"""Does one task; None: it was stopped, and there is nothing to tell."""


def adding(path: Path) -> Work:
    """Return what brings in every model and bundle in ``path``."""

    def work(application: Application, teller: Teller) -> Added:
        watch = Watch(teller.tell, teller.cancel)
        imported, _ = import_models(application.models, path, watch)
        added = _added(imported)
        for each in imported.bundles:
            if teller.cancel.cancelled:
                break
            alone = len(imported.bundles) == 1 and not added.models
            one = _install(application, each, teller, alone=alone)
            added = Added(
                (*added.models, *one.models),
                (*added.refused, *one.refused),
                (*added.asked, *one.asked),
                added.complete and one.complete,
            )
        return added

    return work


def installing(file: Path) -> Work:
    """Return what brings in one bundle."""
    return lambda application, teller: _install(application, file, teller, alone=True)


def bundling(wish: BundleWish) -> Work:
    """Return what writes a bundle."""

    def work(application: Application, teller: Teller) -> Bundled | None:
        models = application.models
        facts = make_bundle(models, wish, teller.tell_all, teller.cancel)
        if facts is None:
            return None
        return Bundled(wish.target, facts.size, facts.maker.fingerprint)

    return work


def checking(ids: tuple[str, ...] | None) -> Work:
    """Return what reads models again; None: all of the store."""

    def work(application: Application, teller: Teller) -> Checked:
        found = verify_models(application.models, ids, teller.tell, teller.cancel)
        return Checked(found, complete=not teller.cancel.cancelled)

    return work


def _added(imported: Imported) -> Added:
    return Added(
        models=tuple(each.name for each in imported.models),
        refused=tuple(map(problem_of, imported.refused)),
        complete=imported.complete,
    )


def _install(
    application: Application, file: Path, teller: Teller, *, alone: bool
) -> Added:
    try:
        done, _ = install_bundle(
            application.models, file, teller.tell_all, teller.cancel
        )
    except UnknownMaker as maker:
        return Added(asked=(Asked(file, maker),))
    except ExpectedError as problem:
        if alone:
            raise
        return Added(refused=(problem_of(problem),))
    if done is None:
        return Added(complete=False)
    return Added(models=_names(done))


def _names(done: BundleInstalled) -> tuple[str, ...]:
    return tuple(each.manifest.name for each in (*done.installed, *done.already_here))
