"""Where a download lies while it is under way: files named by what is fetched."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from engine.models.fetching.records import RemoteFile
from engine.models.files.durable import unfinished


@dataclass(frozen=True, slots=True)
class PartPlaces:
    """The files of one download."""

    data: Path
    """Bytes that came, at their places."""
    state: Path
    """Which bytes those are."""
    whole: Path
    """All of it, checked; until the caller takes it away."""
    record: Path
    """What ``whole`` was checked to be."""
    lock: Path

    @property
    def all(self) -> tuple[Path, ...]:
        """Everything there may be but the lock."""
        begun = (unfinished(self.state), unfinished(self.record))
        return (self.data, self.state, self.whole, self.record, *begun)


def part_places(file: RemoteFile, into: Path) -> PartPlaces:
    """Return where the download of ``file`` lies in the folder ``into``."""
    key = _key(file)
    return PartPlaces(
        data=into / f"{key}.part",
        state=into / f"{key}.state",
        whole=into / f"{key}.whole",
        record=into / f"{key}.json",
        lock=into / f"{key}.lock",
    )


def _key(file: RemoteFile) -> str:
    if file.sha256:
        return file.sha256
    if file.md5:
        return f"md5-{file.md5}"
    address = file.addresses[0] if file.addresses else ""
    return f"address-{hashlib.sha256(address.encode()).hexdigest()[:40]}"
