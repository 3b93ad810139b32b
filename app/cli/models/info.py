"""``exerzia models info``: everything about one model, with its licence."""

import json
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
    model: Annotated[str, typer.Argument(help=words.t("Identifier of a model."))],
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
    """Say everything about one model."""
    with models_of_this_computer(profile_dir, folder) as application:
        tools = application.models
        found = tools.store.find(model)
        manifest = found.manifest if found else None
        entry = tools.catalogue.model(model)
        if entry is None and manifest is None:
            wanted_models(tools.catalogue, (model,))  # says that nobody knows it
        if as_json:
            emit(_json(entry, manifest))
            return
        if entry is not None:
            _print_entry(entry)
        if manifest is not None:
            _print_manifest(manifest, known=entry is not None)
        if licence and entry is not None:
            _print_licence(tools, entry)


def _json(entry: ModelEntry | None, manifest: Manifest | None) -> str:
    document = {
        "catalogue": entry_record(entry) if entry else None,
        "installed": manifest_record(manifest) if manifest else None,
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


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
