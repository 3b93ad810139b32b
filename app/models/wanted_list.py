"""Which models somebody wants, on disk: what an abrupt end must not forget.

One small file a model, so that two running Exerzias never write over one another.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.storage.files import make_private_folder, write_whole

if TYPE_CHECKING:
    from engine.models.store.store import ModelStore

_MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """One file of a model that came whole and lies among the store's contents."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """One model that somebody wants."""

    model_id: str
    version: int
    order: int
    """Place in the queue: milliseconds since 1970 when it was asked for."""
    done: int = 0
    """Bytes that had come when this was written."""
    files: Mapping[str, FetchedFile] = field(default_factory=dict)
    """What came whole, by the names in the catalogue."""


def wanted_in(store: "ModelStore") -> "WantedList":
    """Return what is wanted into a store, by every running Exerzia."""
    return WantedList(store.own / "wanted")


class WantedList:
    """The wanted models of one store.

    Args:
        folder: where the files are; made when first written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[Wanted, ...]:
        """Return what is wanted, in the order it was asked for."""
        try:
            files = [*self._folder.glob("*.json")]
        except OSError:
            return ()
        found = (_read(file) for file in files)
        return tuple(sorted(filter(None, found), key=lambda each: each.order))

    def keep(self, wanted: Wanted) -> None:
        """Remember this, whole or not at all.

        Raises:
            Unavailable: the disk said no.
        """
        make_private_folder(self._folder)
        write_whole(self._file(wanted.model_id), json.dumps(asdict(wanted)).encode())

    def forget(self, model_id: str) -> None:
        """Want this model no longer."""
        with suppress(OSError):  # it shows up as paused once more, and can be cancelled
            self._file(model_id).unlink(missing_ok=True)

    def _file(self, model_id: str) -> Path:
        return self._folder / f"{model_id}.json"


def _read(file: Path) -> Wanted | None:
    """Return what a file says; None where it makes no sense."""
    try:
        with file.open("rb") as stream:
            kept = json.loads(stream.read(_MOST_BYTES))
        return Wanted(
            model_id=str(kept["model_id"]),
            version=int(kept["version"]),
            order=int(kept["order"]),
            done=max(0, int(kept["done"])),
            files={
                str(name): FetchedFile(int(each["size"]), str(each["sha256"]))
                for name, each in dict(kept["files"]).items()
            },
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
