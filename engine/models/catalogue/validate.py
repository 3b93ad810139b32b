"""What a catalogue must be beyond its schema, each rule with the field it is about."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from engine.models.catalogue.names import (
    is_plain_name,
    is_plain_path,
    is_repository,
    is_safe_address,
)
from engine.models.catalogue.records import (
    Catalogue,
    ModelEntry,
    ModelFile,
    Pack,
    Purpose,
)
from engine.models.files.names import MANIFEST_NAME

FORMAT = "exerzia-catalogue/1"
MAX_MODELS = 1_000
MAX_PACKS = 200
MAX_FILES = 100
LONGEST_ID = 100
LONGEST_WORDS = 300
LARGEST_FILE = 2**40
LARGEST_VERSION = 10**9
_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}")

Flaw = tuple[str, str]
"""The field, and what is wrong with it."""


def flaws_of(catalogue: Catalogue) -> Iterator[Flaw]:
    """Return what is wrong with a catalogue that keeps to the schema."""
    if catalogue.format != FORMAT:
        yield "format", f"should be {FORMAT}"
    if len(catalogue.models) > MAX_MODELS:
        yield "models", f"more than {MAX_MODELS}"
    if len(catalogue.packs) > MAX_PACKS:
        yield "packs", f"more than {MAX_PACKS}"
    if not catalogue.publisher.isprintable():
        yield "publisher", "should be on one line"
    yield from _addresses(catalogue)
    yield from _repeated("models", "id", (each.id for each in catalogue.models))
    yield from _repeated("packs", "id", (each.id for each in catalogue.packs))
    for number, entry in enumerate(catalogue.models):
        yield from _below(f"models.{number}", _entry(entry))
    yield from _conflicts(catalogue)
    for number, pack in enumerate(catalogue.packs):
        yield from _below(f"packs.{number}", _pack(pack, catalogue))


def _below(place: str, flaws: Iterable[Flaw]) -> Iterator[Flaw]:
    return ((f"{place}.{field}", reason) for field, reason in flaws)


def _addresses(catalogue: Catalogue) -> Iterator[Flaw]:
    named = [
        ("hub", catalogue.hub),
        *((f"mirrors.{n}", each) for n, each in enumerate(catalogue.mirrors)),
    ]
    for field, address in named:
        if not is_safe_address(address):
            yield field, "should be an https address without a password"


def _repeated(place: str, field: str, names: Iterable[str]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name.lower() in seen:
            yield f"{place}.{number}.{field}", f"{name} stands there a second time"
        seen.add(name.lower())


def _revisions(entry: ModelEntry) -> Iterator[Flaw]:
    named = [
        ("revision", entry.revision),
        *((f"also_at.{n}", each) for n, each in enumerate(entry.also_at)),
    ]
    for field, revision in named:
        if not is_plain_name(revision):
            yield field, "should be a commit, a tag or a branch"


def _entry(entry: ModelEntry) -> Iterator[Flaw]:
    if len(entry.id) > LONGEST_ID or not is_plain_name(entry.id):
        yield "id", f"should be a name of {LONGEST_ID} letters at most"
    if entry.version > LARGEST_VERSION:
        yield "version", f"more than {LARGEST_VERSION}"
    yield from _words(entry)
    if not is_repository(entry.repository):
        yield "repository", "should be owner/name"
    yield from _revisions(entry)
    if not _VERSION.fullmatch(entry.minimum_application):
        yield "minimum_application", "should be a version like 0.1.0"
    if not entry.languages:
        yield "languages", "should name one at least"
    yield from _licence(entry)
    yield from _files(entry)
    missing = _MISSING[entry.purpose](tuple(file.name for file in entry.files))
    if missing:
        yield "files", missing


def _words(entry: ModelEntry) -> Iterator[Flaw]:
    told = {
        "name": entry.name,
        "publisher": entry.publisher,
        "family": entry.family,
        "licence.name": entry.licence.name,
    }
    for field, words in told.items():
        if len(words) > LONGEST_WORDS or not words.isprintable():
            yield field, f"should be {LONGEST_WORDS} letters on one line at most"


def _licence(entry: ModelEntry) -> Iterator[Flaw]:
    licence = entry.licence
    if not licence.text and not licence.card:
        yield "licence", "should have a text or a card"
    if licence.text and not is_plain_name(licence.text):
        yield "licence.text", "should be the name of a file"
    if licence.text and licence.text_sha256 is None:
        yield "licence.text_sha256", "should be there, with the text"
    if licence.card and not is_plain_path(licence.card):
        yield "licence.card", "should be a path below the repository"


def _files(entry: ModelEntry) -> Iterator[Flaw]:
    if len(entry.files) > MAX_FILES:
        yield "files", f"more than {MAX_FILES}"
    yield from _repeated("files", "name", (file.name for file in entry.files))
    for number, file in enumerate(entry.files):
        if not is_plain_name(file.name) or file.name.lower() == MANIFEST_NAME:
            yield f"files.{number}.name", "should be the name of a file"
        if file.path and not is_plain_path(file.path):
            yield f"files.{number}.path", "should be a path below the repository"
        if (file.size or 0) > LARGEST_FILE:
            yield f"files.{number}.size", f"more than {LARGEST_FILE}"


def _language(names: tuple[str, ...]) -> str:
    found = [name for name in names if name.endswith(".gguf")]
    return "" if len(found) == 1 else "should hold one .gguf file"


def _hearing(names: tuple[str, ...]) -> str:
    return "" if "model.bin" in names else "should hold a model.bin"


def _voice(names: tuple[str, ...]) -> str:
    found = [name for name in names if name.endswith(".onnx")]
    paired = len(found) == 1 and f"{found[0]}.json" in names
    return "" if paired else "should hold one .onnx file and its .onnx.json"


_MISSING: dict[Purpose, Callable[[tuple[str, ...]], str]] = {
    Purpose.LANGUAGE: _language,
    Purpose.HEARING: _hearing,
    Purpose.VOICE: _voice,
}


def _conflicts(catalogue: Catalogue) -> Iterator[Flaw]:
    """One content has one size: whoever copies a wrong hash is found here."""
    sizes: dict[str, ModelFile] = {}
    for number, entry in enumerate(catalogue.models):
        for place, file in enumerate(entry.files):
            if file.sha256 is None:
                continue
            known = sizes.setdefault(file.sha256, file)
            if known.size != file.size:
                field = f"models.{number}.files.{place}.sha256"
                yield field, "is that of a file with another size"


def _pack(pack: Pack, catalogue: Catalogue) -> Iterator[Flaw]:
    purposes: Counter[Purpose] = Counter()
    yield from (("models", reason) for _, reason in _repeated("", "", pack.models))
    for number, model_id in enumerate(pack.models):
        entry = catalogue.model(model_id)
        if entry is None:
            yield f"models.{number}", f"{model_id} is no model of this catalogue"
            continue
        if pack.language not in entry.languages:
            yield f"models.{number}", f"{model_id} does not speak {pack.language}"
        purposes[entry.purpose] += 1
    for purpose in (Purpose.LANGUAGE, Purpose.HEARING):
        if purposes[purpose] > 1:
            yield "models", f"more than one for {purpose}"
