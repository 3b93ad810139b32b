"""``exerzia models info``: everything about one model, with its licence."""

import json
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.table import Table

from app.cli.console import emit, note, results
from app.cli.models.amounts import size_in_words
from app.cli.models.names import language_names, purpose_name
from app.cli.models.options import Folder, models_of_this_computer
from app.cli.models.records import entry_record, manifest_record
from app.cli.options import AsJson, ProfileDir
from app.cli.words import words
from app.models.read_licence import needs_network, read_licence
from app.models.tools import ModelTools
from app.models.wanted_models import wanted_models
from engine.models.catalogue.records import ModelEntry
from engine.models.store.manifest import Manifest


def info(
    model: Annotated[
        str, typer.Argument(help=words.t("Identifier of a model or a pack."))
    ],
    *,
    licence: Annotated[
        bool,
        typer.Option(
            "--licence",
            help=words.t("Show the whole licence, fetched where it must be."),
        ),
    ] = False,
    folder: Folder = None,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> None:
    """Say everything about one model, or about each of a pack."""
    with models_of_this_computer(profile_dir, folder) as application:
        tools = application.models
        told = _told(tools, model)
        if as_json:
            records = [_record(each) for each in told]
            pack = tools.catalogue.pack(model)
            emit(_json({"pack": model, "models": records} if pack else records[0]))
            return
        for each in told:
            _print(tools, each, licence=licence)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of one model: one of the two at least."""

    entry: ModelEntry | None
    manifest: Manifest | None


def _told(tools: ModelTools, name: str) -> list[_Told]:
    """Return what is known of a model, or of each model of a pack.

    Raises:
        Refused: nobody knows such a model or pack.
    """
    if name in (found := {each.id: each.manifest for each in tools.store.installed()}):
        return [_Told(tools.catalogue.model(name), found[name])]
    entries = wanted_models(tools.catalogue, (name,))
    return [_Told(each, found.get(each.id)) for each in entries]


def _record(told: _Told) -> dict[str, object]:
    return {
        "catalogue": entry_record(told.entry) if told.entry else None,
        "installed": manifest_record(told.manifest) if told.manifest else None,
    }


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


def _print(tools: ModelTools, told: _Told, *, licence: bool) -> None:
    if told.entry is not None:
        _print_entry(told.entry)
    if told.manifest is not None:
        _print_manifest(told.manifest, known=told.entry is not None)
    if licence and told.entry is not None:
        _print_licence(tools, told.entry)
    elif licence and told.manifest is not None:
        kept = told.manifest.licence_text or told.manifest.licence_name
        results.print()
        results.print(kept or words.t("Nobody told its licence."), markup=False)


def _print_entry(entry: ModelEntry) -> None:
    results.print(f"{entry.name} ({entry.publisher})", style="bold", markup=False)
    rows = (
        (words.t("For"), purpose_name(entry.purpose)),
        (words.t("Languages"), language_names(entry.languages)),
        (words.t("Licence"), _licence(entry)),
        (words.t("Memory"), size_in_words(entry.memory)),
        (words.t("From"), f"{entry.repository} @ {entry.revision}"),
    )
    for name, told in rows:
        results.print(words.t("{name}: {told}", name=name, told=told), markup=False)
    table = Table(box=None, pad_edge=False)
    for heading in (words.t("File"), words.t("Size"), words.t("Checked by")):
        table.add_column(heading, overflow="fold")
    for file in entry.files:
        size = size_in_words(file.size) if file.size else "—"
        table.add_row(file.name, size, _checked_by(file.sha256, file.md5))
    results.print(table)


def _checked_by(sha256: str | None, md5: str | None) -> str:
    if sha256:
        return f"SHA-256 {sha256[:16]}…"
    if md5:
        return words.t("size and the publisher’s MD5")
    return words.t("what the publisher’s server tells")


def _licence(entry: ModelEntry) -> str:
    if entry.licence.any_use:
        return words.t("{name}: any use", name=entry.licence.name)
    return entry.licence.name


def _print_manifest(manifest: Manifest, *, known: bool) -> None:
    if not known:
        results.print(manifest.name, style="bold", markup=False)
        results.print(words.t("The catalogue does not know this model."), markup=False)
    size = size_in_words(manifest.size)
    results.print(words.t("Installed: {size}.", size=size), markup=False)


def _print_licence(tools: ModelTools, entry: ModelEntry) -> None:
    if needs_network(tools, entry):
        note(words.t("Fetching the licence of {name}…", name=entry.name))
    text = read_licence(tools, entry.id)
    results.print()
    results.print(text or entry.licence.source or entry.licence.name, markup=False)
