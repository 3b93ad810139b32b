"""The models on this computer."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.models.files.copying import OnProgress
from engine.models.files.durable import discard
from engine.models.store.blobs import (
    claim,
    garbage,
    leftovers,
    move_in,
    own_bytes,
    release,
)
from engine.models.store.checking import damaged_files, withdraw
from engine.models.store.disk import disk_told
from engine.models.store.layout import Root
from engine.models.store.manifest import Manifest
from engine.models.store.publishing import check_version, publish_in
from engine.models.store.reading import (
    BadFolder,
    Installed,
    bad_folders,
    blob_in,
    installed_in,
)
from engine.models.store.removing import refuse_strange, remove_in
from engine.models.store.room import check_room, free_bytes
from engine.models.store.writing import LONG_PATIENCE_S, of_model, writing


class ModelStore:
    """One folder new models go to, and others they are read from.

    Usable from every thread and from several processes at once. Reading writes nothing
    and never fails: a folder that is absent or cannot be read holds no model.

    Args:
        own: where new models go.
        others: what everybody on this computer uses; only read.
        kept: folders of this person that new models no longer go to.
        now: seconds since 1970, for the age of what nobody published.
    """

    def __init__(
        self,
        own: Path,
        others: Sequence[Path] = (),
        kept: Sequence[Path] = (),
        *,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._own = Root(own)
        mine = tuple(dict.fromkeys((own, *kept)))
        self._mine = tuple(map(Root, mine))
        self._shared = tuple(Root(each) for each in others if each not in mine)
        self._now = now
        # Some shares lock out other processes alone, not one's own threads.
        self._turn = threading.Lock()

    @property
    def own(self) -> Path:
        """The folder new models go to."""
        return self._own.path

    @property
    def roots(self) -> tuple[Path, ...]:
        """All folders of models: the own one, those kept, those of everybody."""
        return tuple(root.path for root in (*self._mine, *self._shared))

    @property
    def shared_roots(self) -> tuple[Path, ...]:
        """The folders of everybody on this computer."""
        return tuple(root.path for root in self._shared)

    def installed(self) -> tuple[Installed, ...]:
        """Return the newest of each model, in the order of their identifiers.

        Of the same version in two folders, the one in the first of ``roots``.
        """
        found: dict[str, Installed] = {}
        for root in (*self._mine, *self._shared):
            shared = root in self._shared
            for model_id, model in installed_in(root, shared=shared).items():
                held = found.get(model_id)
                if held is None or held.manifest.version < model.manifest.version:
                    found[model_id] = model
        return tuple(found[model_id] for model_id in sorted(found))

    def find(self, model_id: str) -> Installed | None:
        """Return the newest of one model; None when it is not here."""
        return next((each for each in self.installed() if each.id == model_id), None)

    def troubles(self) -> tuple[BadFolder, ...]:
        """Return the folders among the models that are passed over."""
        roots = (*self._mine, *self._shared)
        return tuple(bad for root in roots for bad in bad_folders(root))

    def blob(self, sha256: str) -> Path | None:
        """Return a file with that content, in any folder; None where there is none."""
        roots = (*self._mine, *self._shared)
        found = (blob_in(root, sha256) for root in roots)
        return next((path for path in found if path is not None), None)

    def partial(self) -> Path:
        """Return the folder for downloads under way; it is made when missing.

        Raises:
            Unavailable: the disk said no.
        """
        with disk_told(self.own):
            self._own.partial.mkdir(parents=True, exist_ok=True)
        return self._own.partial

    def free(self) -> int:
        """Return the bytes that are free where new models go; 0 when nobody tells."""
        try:
            return free_bytes(self.own)
        except Unavailable:
            return 0

    def check_room(self, missing: int) -> None:
        """Refuse to begin unless twice ``missing`` bytes are free.

        Raises:
            Unavailable: there is too little; says how much is needed and where.
        """
        check_room(self.own, missing)

    def claim(self, digests: Iterable[str]) -> None:
        """Keep these contents from being pruned for a week, here already or not.

        ``adopt`` claims what it takes, ``publish`` lets go of it.

        Raises:
            Unavailable: the disk said no.
        """
        with self._turn, writing(self._own, LONG_PATIENCE_S):
            claim(self._own, digests)

    def release(self, digests: Iterable[str]) -> None:
        """Take claims back: nobody is going to publish these.

        Raises:
            Unavailable: the disk said no.
        """
        with self._turn, writing(self._own, LONG_PATIENCE_S):
            release(self._own, digests)

    def adopt(self, file: Path, sha256: str) -> Path:
        """Move a verified whole file into the store and return where it is now.

        Args:
            file: on the same disk it is renamed; from another it is copied, the copy is
                verified, and the file is removed.
            sha256: what its content was found to have.

        Raises:
            Unavailable: the disk said no, or the file is not what it is said to be.
        """
        with self._turn, writing(self._own, LONG_PATIENCE_S):
            return move_in(self._own, file, sha256)

    def held_elsewhere(self, manifest: Manifest) -> Installed | None:
        """Return the same version of a model in another folder; None if there is none.

        Its blobs need not come into this one.
        """
        held = self.find(manifest.id)
        if held is None or not self._is_elsewhere(held):
            return None
        return held if _is_as_good(held, manifest) else None

    def publish(self, manifest: Manifest) -> Installed:
        """Make a model appear, all at once; every blob of it must be here.

        The same version in another folder is used as it is: there is one copy.

        Raises:
            Refused: a higher version is installed.
            Unavailable: a blob is missing, or the disk said no.
        """
        held = self.held_elsewhere(manifest)
        if held is not None:
            return held
        with self._turn, writing(self._own, LONG_PATIENCE_S):
            check_version(manifest, self.find(manifest.id))
            return publish_in(self._own, manifest, self.blob)

    def verify(
        self, model_id: str, on_progress: OnProgress, cancel: Cancel
    ) -> tuple[str, ...]:
        """Read a model again and return the names of its damaged files.

        A damaged model that is not shared is installed no more: it can be fetched again,
        of which only the damaged files are fetched.

        Args:
            model_id: which.
            on_progress: takes bytes read and bytes in all.
            cancel: what was found until then is returned.

        Raises:
            Refused: there is no such model.
            Unavailable: it is damaged, and the disk does not let us say so.
        """
        model = self.find(model_id)
        if model is None:
            refuse_strange(model_id, shared=False)
        damaged = damaged_files(model, on_progress, cancel)
        if damaged and not model.shared:
            root = Root(model.folder.parent.parent)
            with self._turn, writing(root):
                withdraw(root, model, damaged)
        return tuple(file.name for file in damaged)

    def remove(self, model_id: str) -> int:
        """Remove a model with all its versions and return the bytes that are free now.

        A damaged one, too.

        Raises:
            Refused: it is shared, was put there by hand, or is not here.
            ModelInUse: on Windows, somebody has it open; it is still whole.
            Unavailable: the disk said no; it is still whole.
        """
        roots = [root for root in self._mine if of_model(root, model_id)]
        if not roots:
            refuse_strange(model_id, shared=self.find(model_id) is not None)
        freed = 0
        for root in roots:
            with self._turn, writing(root):
                freed += remove_in(root, model_id)
        return freed

    def unused(self) -> int:
        """Return the bytes that ``prune`` would free."""
        return sum(self._unused(root) for root in self._mine)

    def prune(self) -> int:
        """Remove what no model needs and return the bytes that are free now.

        Downloads under way stay, and what was adopted within a week and not published.

        Raises:
            Unavailable: another writer takes long, or the disk said no.
        """
        freed = 0
        for root in self._mine:
            if before := self._unused(root):
                with self._turn, writing(root):
                    self._prune(root)
                freed += max(before - self._unused(root), 0)
        return freed

    def _unused(self, root: Root) -> int:
        return own_bytes((*garbage(root, self._now()), *leftovers(root)))

    def _prune(self, root: Root) -> None:
        for blob in garbage(root, self._now()):
            if own_bytes((blob,)):  # else a folder of a later Exerzia may need it
                discard(blob)

    def _is_elsewhere(self, model: Installed) -> bool:
        return model.folder.parent != self._own.installed


def _is_as_good(held: Installed, manifest: Manifest) -> bool:
    return (
        held.manifest.version == manifest.version
        and held.manifest.digests == manifest.digests
    )
