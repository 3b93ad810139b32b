"""An organisation with a server, a catalogue of its own, and computers that trust it."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.shared.places import places_in
from engine.api.language import Language
from engine.models.catalogue.records import (
    Catalogue,
    Licence,
    ModelEntry,
    ModelFile,
    Pack,
    PackLevel,
    Purpose,
)
from engine.models.signing import SigningKey
from tests.models.install import MICRO_WHISPER, TINY_GGUF, TINY_VOICES
from tests.servers.file_server import FileServer
from tests.servers.served import Served

CARD = "MODEL_CARD"
WORDS_OF_CARD = "Trained for the tests of Exerzia. Any use is allowed.\n"
LANGUAGE = (TINY_GGUF,)
HEARING = tuple(
    MICRO_WHISPER / name
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.json")
)
VOICE = (
    TINY_VOICES / "fr_FR-tiny-low.onnx",
    TINY_VOICES / "fr_FR-tiny-low.onnx.json",
)


@dataclass
class Organisation:
    """Serves the project's own small models, and large ones of noise."""

    server: FileServer
    key: SigningKey = field(default_factory=SigningKey.new)
    entries: list[ModelEntry] = field(default_factory=list)

    packs: list[Pack] = field(default_factory=list)
    """Those of the catalogue; none: one of the first three models, in French."""

    def offer(
        self,
        model_id: str,
        purpose: Purpose,
        files: tuple[Path, ...],
        languages: tuple[Language, ...] = (),
    ) -> None:
        """Serve a model, and put it into the catalogue."""
        contents = {path.name: path.read_bytes() for path in files}
        usual: tuple[Language, ...] = (
            ("fr",) if purpose is Purpose.VOICE else ("fr", "en")
        )
        self._offer(model_id, purpose, contents, languages or usual)

    def offer_noise(self, model_id: str, content: bytes) -> None:
        """Serve a model that no engine could run."""
        contents = {f"{model_id}.gguf": content}
        self._offer(model_id, Purpose.LANGUAGE, contents, ("fr", "en"))

    def offer_pack(self, language: Language, *model_ids: str) -> str:
        """Put a light pack into the catalogue; return its identifier."""
        pack = Pack(
            id=f"light-{language}",
            level=PackLevel.LIGHT,
            language=language,
            models=model_ids,
            least_memory=1_000_000,
        )
        self.packs.append(pack)
        return pack.id

    def equip(self, folder: Path, version: int = 1) -> None:
        """Let the computer whose places are in ``folder`` go by this catalogue."""
        shared = places_in(folder).shared
        catalogue, trusted = shared / "catalogue", shared / "trusted"
        catalogue.mkdir(parents=True, exist_ok=True)
        trusted.mkdir(parents=True, exist_ok=True)
        (trusted / "us.pub").write_text(f"{self.key.public.text} Us\n", "utf-8")
        content = self._catalogue(version).model_dump_json(indent=1).encode()
        (catalogue / "catalogue.json").write_bytes(content)
        (catalogue / "catalogue.sig").write_bytes(self.key.sign(content))

    def _offer(
        self,
        model_id: str,
        purpose: Purpose,
        contents: dict[str, bytes],
        languages: tuple[Language, ...],
    ) -> None:
        repository = f"us/{model_id}"
        files = []
        for name, content in contents.items():
            served = Served(content)
            self.server.serve(f"/{repository}/resolve/main/{name}", served)
            files.append(ModelFile(name=name, size=served.size, sha256=served.sha256))
        self.server.serve(
            f"/{repository}/resolve/main/{CARD}", Served(WORDS_OF_CARD.encode())
        )
        self.entries.append(
            ModelEntry(
                id=model_id,
                purpose=purpose,
                name=f"Our {model_id}",
                publisher="Us",
                languages=languages,
                repository=repository,
                revision="main",
                version=1,
                files=tuple(files),
                licence=Licence(name="Ours", card=CARD),
                memory=50_000_000,
                family="chatml" if purpose is Purpose.LANGUAGE else "",
            )
        )

    def _catalogue(self, version: int) -> Catalogue:
        whole = {entry.purpose for entry in self.entries} == set(Purpose)
        if whole and not self.packs:
            self.offer_pack("fr", *(entry.id for entry in self.entries[:3]))
        return Catalogue(
            version=version,
            issued=date(2026, 11, 20),
            publisher="Us",
            hub=self.server.address,
            models=tuple(self.entries),
            packs=tuple(self.packs),
        )
