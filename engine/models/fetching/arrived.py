"""A whole file that the caller has not taken away yet."""

import hashlib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.models.fetching.places import PartPlaces
from engine.models.fetching.positioned import sync_folder
from engine.models.fetching.records import Check, Fetched, RemoteFile
from engine.models.fetching.stopping import Stopping

_CHUNK_BYTES = 1 << 20


class Arrival(BaseModel):
    """What was found out about a file when it was whole."""

    model_config = ConfigDict(frozen=True)

    sha256: str
    size: int
    host: str
    checks: tuple[Check, ...]


def put_down(places: PartPlaces, arrival: Arrival) -> None:
    """Make the partial file, which nobody has open any more, the whole one.

    Raises:
        OSError: the disk refuses.
    """
    fresh = places.record.with_name(f"{places.record.name}.new")
    fresh.write_text(arrival.model_dump_json(), "utf-8")
    fresh.replace(places.record)
    places.data.replace(places.whole)
    places.state.unlink(missing_ok=True)
    sync_folder(places.whole.parent)


def pick_up(places: PartPlaces, file: RemoteFile, stopping: Stopping) -> Fetched | None:
    """Return what an earlier download put down, if it is still what it was.

    Raises:
        OSError: the disk refuses.
        Stopped: it was asked to meanwhile.
    """
    if file.kept_at is not None and file.sha256 and file.kept_at.is_file():
        size = file.kept_at.stat().st_size
        return Fetched(file.kept_at, file.sha256, size, "", 0, (Check.SHA256,))
    arrival = _record(places.record) if places.whole.is_file() else None
    if arrival is None:
        return None
    try:
        sha256 = _hash(places.whole, stopping)
    except FileNotFoundError:
        # Whoever fetched it has taken it away this moment.
        return pick_up(places, file, stopping)
    if sha256 != arrival.sha256 or file.sha256 not in {None, sha256}:
        places.whole.unlink(missing_ok=True)
        return None
    size = places.whole.stat().st_size
    return Fetched(places.whole, sha256, size, "", 0, arrival.checks)


def _record(path: Path) -> Arrival | None:
    try:
        return Arrival.model_validate_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError):
        return None


def _hash(path: Path, stopping: Stopping) -> str:
    sha256 = hashlib.sha256()
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            stopping.check()
            sha256.update(chunk)
    return sha256.hexdigest()
