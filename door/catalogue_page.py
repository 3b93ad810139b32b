"""docs/reference/models.md, written from the catalogue itself."""

from collections.abc import Iterator
from pathlib import Path

from engine.models.catalogue.memory import conversation_bytes
from engine.models.catalogue.records import Catalogue, ModelEntry, ModelFile

PROSE = Path(__file__).with_name("catalogue_page.md")
_HERE = "@@{name}@@"


def page_of(catalogue: Catalogue) -> str:
    """Return the page: our words around tables of what the catalogue says."""
    text = PROSE.read_text(encoding="utf-8")
    tables = {
        "packs": _packs(catalogue),
        "models": _models(catalogue),
        "licences": _licences(catalogue),
        "files": _files(catalogue),
        "shapes": _shapes(catalogue),
    }
    for name, lines in tables.items():
        text = text.replace(_HERE.format(name=name), "\n".join(lines))
    return text.replace(_HERE.format(name="version"), str(catalogue.version))


def _packs(catalogue: Catalogue) -> Iterator[str]:
    yield "| pack | models | to fetch | memory of the machine, at least |"
    yield "|---|---|---:|---:|"
    for pack in catalogue.packs:
        models = [found for each in pack.models if (found := catalogue.model(each))]
        size = sum(each.size or 0 for each in models)
        names = ", ".join(each.name for each in models)
        yield f"| {pack.id} | {names} | {_gb(size)} | {_gb(pack.least_memory)} |"


def _models(catalogue: Catalogue) -> Iterator[str]:
    yield "| model | for | languages | size | memory while it runs | pinned | in a pack |"
    yield "|---|---|---|---:|---:|---|---|"
    packed = {each for pack in catalogue.packs for each in pack.models}
    for entry in catalogue.models:
        size = _gb(entry.size) if entry.size else "not recorded"
        pinned = "yes" if entry.is_pinned else _how(entry)
        yield (
            f"| `{entry.id}` | {entry.purpose} | {', '.join(entry.languages)} | {size} "
            f"| {_gb(entry.memory)} | {pinned} | {'yes' if entry.id in packed else ''} |"
        )


def _how(entry: ModelEntry) -> str:
    known = all(file.size and (file.sha256 or file.md5) for file in entry.files)
    return "size and MD5" if known else "in part"


def _licences(catalogue: Catalogue) -> Iterator[str]:
    yield "| model | licence | any use confirmed | where that was read |"
    yield "|---|---|---|---|"
    for entry in catalogue.models:
        confirmed = "yes" if entry.licence.any_use else "no, see its card"
        yield (
            f"| `{entry.id}` | {entry.licence.name} | {confirmed} "
            f"| {entry.licence.source} |"
        )


def _files(catalogue: Catalogue) -> Iterator[str]:
    yield "| repository @ revision | file | bytes | SHA-256, else MD5 |"
    yield "|---|---|---:|---|"
    for entry in catalogue.models:
        origin = f"{entry.repository} @ {entry.revision}"
        for file in entry.files:
            size = file.size or "not recorded"
            yield f"| {origin} | {file.remote_path} | {size} | {_hash(file)} |"
            origin = ""


def _hash(file: ModelFile) -> str:
    if file.sha256:
        return f"`{file.sha256}`"
    return f"MD5 `{file.md5}`" if file.md5 else "not recorded"


def _shapes(catalogue: Catalogue) -> Iterator[str]:
    yield "| model | layers | width | heads (key/value) | inner | vocabulary | KiB a token |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for entry in catalogue.models:
        shape = entry.shape
        if shape is None:
            continue
        kept = conversation_bytes(shape, 1) // 1024 if entry.family else ""
        yield (
            f"| `{entry.id}` | {shape.layers} | {shape.width} "
            f"| {shape.heads} ({shape.kv_heads or shape.heads}) | {shape.inner} "
            f"| {shape.vocabulary} | {kept} |"
        )


def _gb(size: int) -> str:
    return f"{size / 1e9:.2f} GB"
