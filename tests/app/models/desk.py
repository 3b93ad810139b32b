"""Models made of a few bytes, a source that gives them, and tools over a folder."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from app.domain.engines import EngineStatus
from app.models.network import Network
from app.models.open_store import open_store
from app.models.tools import ModelParts, ModelTools
from app.settings.change_preferences import change_preferences
from app.settings.read_preferences import read_preferences
from app.shared.clock import Clock, ManualClock
from app.shared.errors import ExpectedError, Unavailable
from app.shared.places import places_in
from app.storage.key_store import KeyStore, MemoryKeyStore
from engine.api.cancel import Cancel
from engine.models.catalogue.load import LoadedCatalogue
from engine.models.catalogue.records import (
    Catalogue,
    Licence,
    ModelEntry,
    ModelFile,
    Pack,
    PackLevel,
    Purpose,
)
from engine.models.fetching.records import (
    Connection,
    Fetched,
    Progress,
    RemoteFile,
    Route,
)
from engine.models.trust import TrustedKeys
from tests.builders import A_MOMENT

PIECE = 10
"""Bytes the source gives at once."""
HOST = "models.example"


def content(name: str, size: int = 50) -> bytes:
    """Return the bytes of a file, the same for the same name."""
    return (hashlib.sha256(name.encode()).digest() * (size // 32 + 1))[:size]


def a_file(name: str, size: int = 50, *, pinned: bool = True) -> ModelFile:
    body = content(name, size)
    if not pinned:
        return ModelFile(name=name, size=size, md5=hashlib.md5(body).hexdigest())  # noqa: S324 (what the publisher gives)
    return ModelFile(name=name, size=size, sha256=hashlib.sha256(body).hexdigest())


def a_whisper(path: str) -> ModelFile:
    """Return weights at ``path`` in the repository, under the name an engine opens."""
    return a_file(path).model_copy(update={"name": "model.bin", "path": path})


def a_model(
    model_id: str, *files: ModelFile, purpose: Purpose = Purpose.LANGUAGE
) -> ModelEntry:
    return ModelEntry(
        id=model_id,
        purpose=purpose,
        name=model_id.title(),
        publisher="Example",
        languages=("fr", "en"),
        repository=f"example/{model_id}",
        revision="main",
        version=1,
        files=files or (a_file(f"{model_id}.gguf"),),
        licence=Licence(name="Apache-2.0"),
        memory=1_000,
    )


SHARED = a_file("tokenizer.json", 20)
SMALL = a_model("small", a_whisper("small.bin"), SHARED, purpose=Purpose.HEARING)
BASE = a_model("base", a_whisper("base.bin"), SHARED, purpose=Purpose.HEARING)
WORDS = a_model("words")
VOICE = a_model(
    "voice",
    a_file("voice.onnx", pinned=False),
    a_file("voice.onnx.json", 10, pinned=False),
    purpose=Purpose.VOICE,
)
CATALOGUE = Catalogue(
    version=3,
    issued=date(2026, 11, 20),
    publisher="Exerzia",
    hub=f"https://{HOST}",
    models=(SMALL, BASE, WORDS, VOICE),
    packs=(
        Pack(
            id="light-fr",
            level=PackLevel.LIGHT,
            language="fr",
            models=("base", "words"),
            least_memory=8_000,
        ),
        Pack(
            id="standard-fr",
            level=PackLevel.STANDARD,
            language="fr",
            models=("small", "words", "voice"),
            least_memory=16_000,
        ),
        Pack(
            id="light-en",
            level=PackLevel.LIGHT,
            language="en",
            models=("base",),
            least_memory=8_000,
        ),
    ),
)


class Source:
    """Gives files piece by piece; what it gave stays where it was put.

    Attributes:
        before_piece: called before each piece; may raise what a network would.
        fetched: name and bytes received of each call.
        addresses: those of the last call.
        route: that of the last call.
    """

    def __init__(self) -> None:
        self.before_piece: Callable[[], None] = lambda: None
        self.fetched: list[tuple[str, int]] = []
        self.addresses: tuple[str, ...] = ()
        self.route: Route | None = None

    def fetch(  # noqa: PLR0917 (the shape of ``Fetch``)
        self,
        file: RemoteFile,
        into: Path,
        route: Route,
        on_progress: Callable[[Progress], None],
        cancel: Cancel,
        note: Callable[[Connection], None],
    ) -> Fetched | None:
        self.addresses, self.route = file.addresses, route
        name = file.addresses[0].rpartition("/")[2]
        body = content(name, file.size or 0)
        into.mkdir(parents=True, exist_ok=True)
        part = into / f"{name}.part"
        here = part.stat().st_size if part.exists() else 0
        received = 0
        note(Connection(HOST, file.purpose, A_MOMENT, 0))
        self.fetched.append((name, len(body) - here))
        while here < len(body):
            self.before_piece()
            if cancel.cancelled:
                return None
            with part.open("ab") as stream:
                stream.write(body[here : here + PIECE])
            received += len(body[here : here + PIECE])
            here = min(len(body), here + PIECE)
            on_progress(Progress(here, len(body), received, HOST))
        note(Connection(HOST, file.purpose, A_MOMENT, received))
        digest = hashlib.sha256(body).hexdigest()
        return Fetched(part, digest, len(body), HOST, received)


@dataclass
class WatchedEngines:
    """Engines that only count what they are told."""

    in_use: frozenset[str] = frozenset()
    refreshed: int = 0
    closed: int = 0

    def refresh(self) -> None:
        self.refreshed += 1

    def close(self) -> None:
        self.closed += 1

    def models_in_use(self) -> frozenset[str]:
        return self.in_use

    def status(self) -> tuple[EngineStatus, ...]:
        return ()


@dataclass
class Desk:
    """Tools over one folder, with everything slow or foreign in the test's hands."""

    folder: Path
    source: Source = field(default_factory=Source)
    engines: WatchedEngines = field(default_factory=WatchedEngines)
    clock: Clock = field(default_factory=lambda: ManualClock(A_MOMENT))
    key_store: KeyStore = field(default_factory=MemoryKeyStore)
    catalogue: Catalogue = CATALOGUE
    metered: bool | None = None
    card: str | ExpectedError = "The card of the model."

    def tools(self) -> ModelTools:
        """Return tools as a new start would make them."""
        places = places_in(self.folder)
        loaded = LoadedCatalogue(self.catalogue, "bundled", self.folder / "nowhere")
        return ModelTools(
            ModelParts(
                places=places,
                clock=self.clock,
                engines=self.engines,
                key_store=self.key_store,
                read_preferences=partial(read_preferences, places.preferences),
                change_preferences=partial(change_preferences, places.preferences),
                open_store=lambda named: open_store(
                    places, read_preferences(places.preferences), named
                ),
                load_catalogue=lambda: loaded,
                trusted=TrustedKeys(
                    (places.shared / "trusted",), self.folder / "trusted", ()
                ),
                network=lambda: Network(
                    self.source.fetch, self._fetch_text, lambda: self.metered
                ),
            )
        )

    def _fetch_text(self, *_: object) -> str:
        if isinstance(self.card, ExpectedError):
            raise self.card
        return self.card


def no_network() -> Unavailable:
    return Unavailable("The network is gone.", "Wait for it.")


def at_piece(number: int, act: Callable[[], None]) -> Callable[[], None]:
    """Return what acts before the piece of that number, and at no other."""
    pieces = count()

    def before_piece() -> None:
        acts = {number: act}
        acts.get(next(pieces), lambda: None)()

    return before_piece
