"""A whole file that the caller has not taken away yet."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from engine.models.fetching.partial.places import PartPlaces
from engine.models.fetching.records import Check, Fetched, RemoteFile
from engine.models.fetching.waiting.stopping import Stopping
from engine.models.files.copying import digest_of
from engine.models.files.durable import replace_patiently, settle, write_whole


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
    write_whole(places.record, arrival.model_dump_json().encode())
    replace_patiently(places.data, places.whole)
    places.state.unlink(missing_ok=True)
    settle(places.whole.parent)


def pick_up(places: PartPlaces, file: RemoteFile, stopping: Stopping) -> Fetched | None:
    """Return what an earlier download put down, if it is still what it was.

    Raises:
        OSError: the disk refuses.
        Stopped: it was asked to meanwhile.
    """
    try:
        return _picked_up(places, file, stopping)
    except FileNotFoundError:
        # Whoever fetched it has taken it away this moment: it is elsewhere, or gone.
        return _picked_up(places, file, stopping)


def _picked_up(
    places: PartPlaces, file: RemoteFile, stopping: Stopping
) -> Fetched | None:
    if file.kept_at is not None and file.sha256 and file.kept_at.is_file():
        size = file.kept_at.stat().st_size
        return Fetched(file.kept_at, file.sha256, size, "", 0, (Check.SHA256,))
    arrival = _record(places.record) if places.whole.is_file() else None
    if arrival is None:
        return None
    sha256 = digest_of(places.whole, lambda _: stopping.check())
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
