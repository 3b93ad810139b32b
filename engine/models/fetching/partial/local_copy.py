"""The copy that comes into being here: bytes, marks and hashes."""

from engine.models.fetching.facts import Facts
from engine.models.fetching.partial.disk import disk_in_words
from engine.models.fetching.partial.hasher import Hasher
from engine.models.fetching.partial.partial_file import PartialFile
from engine.models.fetching.partial.spans import Spans
from engine.models.fetching.partial.syncer import Syncer
from engine.models.fetching.waiting.stopping import Stopping


class LocalCopy:
    """Takes bytes at their places; hashes them and makes them durable beside."""

    def __init__(self, part: PartialFile, stopping: Stopping, *, md5: bool) -> None:
        self._part = part
        self._stopping = stopping
        self._names = ("sha256", "md5") if md5 else ("sha256",)
        self._beside = stopping.child()
        self._hasher: Hasher | None = None
        self._syncer: Syncer | None = None

    @property
    def facts(self) -> Facts:
        """What is known of the file it is a copy of."""
        return self._part.facts

    @property
    def size(self) -> int:
        """Bytes that are here."""
        return self._part.size

    @property
    def beginning(self) -> int:
        """Bytes that are here without a gap from the first on."""
        return self._part.beginning

    @property
    def checked(self) -> int:
        """Bytes the hash has read."""
        hasher = self._hasher
        return hasher.position if hasher else 0

    def spans(self) -> Spans:
        """Return what is here."""
        return self._part.spans()

    def begin(self, facts: Facts) -> None:
        """Throw away what is here, for a file of these facts.

        Raises:
            Unavailable: the disk refuses.
            Stopped: it was asked to meanwhile.
        """
        self._beside.stop()
        self._beside = self._stopping.child()
        self._hasher = self._syncer = None
        with disk_in_words():
            self._part.begin(facts)

    def go_on(self) -> None:
        """Hash, and make durable, what is here and what comes."""
        if self._hasher is None:
            part, beside = self._part, self._beside
            self._hasher = Hasher(
                part.path, lambda: part.beginning, beside, self._names
            )
            self._syncer = Syncer(part, beside.child())

    def write(self, offset: int, data: bytes) -> bool:
        """Keep bytes that came; return whether any of them are new.

        Raises:
            Unavailable: the disk refuses; what was written before is kept.
            Stopped: it was asked to meanwhile.
        """
        before = self._part.size
        with disk_in_words((self.facts.total or 0) - before):
            self._part.write(offset, data)
        if self._hasher is not None:
            self._hasher.more()
        return self._part.size > before

    def finish(self, total: int) -> tuple[str, ...]:
        """Have the disk keep all of it; return its SHA-256, and MD5 where asked.

        Raises:
            Unavailable: the disk refuses.
            Stopped: it was asked to meanwhile.
        """
        self.go_on()
        with disk_in_words():
            if self._syncer is not None:
                self._syncer.finish()
            self._part.make_durable()
            return self._hasher.finish(total) if self._hasher is not None else ()
