"""An unlocked vault: what the rest of the application reads and writes through."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Engine

from app.domain.people import Profile
from app.storage.copying import copy_database
from app.storage.database import empty_journal
from app.storage.failures import locked
from app.storage.header import Header
from app.storage.presence import Presence
from app.storage.secret_key import SecretKey
from app.storage.sound_files import SoundFiles
from app.storage.succession import forget_earlier
from app.storage.unit_of_work import UnitOfWork, read_unit, write_unit

_PATIENCE_S = 10.0
"""How long locking waits for work that is under way."""


class Vault:
    """One person's open vault. Any thread may use it; each unit stays in its thread."""

    def __init__(
        self, header: Header, key: SecretKey, engine: Engine, presence: Presence
    ) -> None:
        self._profile = header.profile
        self._database = header.database
        self._key = key
        self._engine = engine
        self._presence = presence
        self._units = 0
        self._open = True
        self._quiet = threading.Condition()

    @property
    def profile(self) -> Profile:
        """Whose vault this is."""
        return self._profile

    @property
    def folder(self) -> Path:
        """The folder that holds this vault's files."""
        return self._presence.folder

    @property
    def sounds(self) -> SoundFiles:
        """The files of this vault's recordings; their keys are in the database."""
        return SoundFiles(self.folder)

    @property
    def is_open(self) -> bool:
        """Whether the vault can be used; False once it is locked."""
        return self._open

    def write(self) -> AbstractContextManager[UnitOfWork]:
        """Give one transaction that writes; durable once the block has ended.

        Raises:
            Refused: the vault is locked.
            Unavailable: the disk said no; nothing of the block has happened.
        """
        return self._unit(writes=True)

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """Give one consistent view; what the block writes is dropped.

        Raises:
            Refused: the vault is locked.
            Unavailable: the disk said no.
        """
        return self._unit(writes=False)

    def erase_trash(self) -> int:
        """Erase for good every session that was deleted and not restored.

        Returns:
            How many were erased. If any, no earlier state of the vault is kept.

        Raises:
            Refused: the vault is locked.
            Unavailable: the disk said no.
        """
        with self.write() as unit:
            erased = unit.sessions.purge_trash()
        if erased:
            self.leave_no_trace()
        return erased

    def leave_no_trace(self) -> None:
        """Remove what was erased from the log, the recordings and earlier states.

        To be called after ``unit.sessions.purge`` or ``unit.recordings.erase``, once
        its block has ended.

        Raises:
            Refused: the vault is locked.
            Unavailable: the disk said no.
        """
        with self._in_use():
            self.sweep_sounds()
            empty_journal(self._engine)
            forget_earlier(self.folder)

    def sweep_sounds(self) -> None:
        """Remove the files of sound that no row has a key for.

        Whoever keeps a sound holds the lock of a writing unit from the first byte of
        the file until its row is there: this takes the same lock, so that nothing on
        its way is taken for a leftover.

        Raises:
            Refused: the vault is locked.
            Unavailable: the disk said no.
        """
        if not self.sounds.names():
            return
        with self.write() as unit:
            for name in self.sounds.names() - unit.recordings.files():
                self.sounds.remove(name)

    def copy_to(self, target: Path, key: SecretKey) -> None:
        """Write a consistent, verified copy of the database under another key.

        Keys of recordings are left out: a copy elsewhere would outlive their erasure.

        Raises:
            Refused: the vault is locked.
            Unavailable: the disk said no; then no half copy is left behind.
        """
        with self._in_use():
            source = self.folder / self._database
            copy_database(source, self._key, target, key, without=("recordings",))

    def close(self) -> None:
        """Close the files and forget the key; closing twice is harmless."""
        with self._quiet:
            if not self._open:
                return
            self._open = False
            self._quiet.wait_for(lambda: self._units == 0, _PATIENCE_S)
            self._engine.dispose()
            self._key.wipe()
            self._presence.leave()

    @contextmanager
    def _unit(self, *, writes: bool) -> Iterator[UnitOfWork]:
        give = write_unit if writes else read_unit
        with self._in_use(), give(self._engine) as unit:
            yield unit

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._quiet:
            if not self._open:
                raise locked()
            self._units += 1
        try:
            yield
        finally:
            with self._quiet:
                self._units -= 1
                self._quiet.notify_all()
