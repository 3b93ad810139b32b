"""``exerzia models list`` and ``search``: what is here and what can be had."""

import json
from typing import Annotated

import typer
from rich.table import Table

from app.application import Application
from app.cli.console import emit, note, results
from app.cli.models.amounts import model_size, size_in_words
from app.cli.models.names import language_names, level_name, origin_name, purpose_name
from app.cli.models.options import Folder, models_of_this_computer
from app.cli.models.records import entry_record, shelf_record
from app.cli.models.this_machine import this_machine
from app.cli.options import AsJson, ProfileDir
from app.cli.words import words
from app.domain.models import OfferedPack, Shelf, TransferState
from app.models.list_shelf import list_shelf
from engine.models.catalogue.records import ModelEntry


def list_models(
    *, folder: Folder = None, as_json: AsJson = False, profile_dir: ProfileDir = None
) -> None:
    """List what is installed, and the packs that can be had."""
    with models_of_this_computer(profile_dir, folder) as application:
        shelf = _shelf(application)
        if as_json:
            transfers = application.models.downloads.transfers()
            emit(_json(shelf_record(shelf, transfers)))
            return
        _print_installed(shelf)
        _print_packs(shelf)
        _print_room(shelf)
        _print_under_way(application)


def search(
    text: Annotated[
        str, typer.Argument(help=words.t("Words of a name, a publisher or a purpose."))
    ] = "",
    *,
    folder: Folder = None,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> None:
    """Search the catalogue."""
    with models_of_this_computer(profile_dir, folder) as application:
        found = [
            entry for entry in application.models.catalogue.models if _is(entry, text)
        ]
        if as_json:
            emit(_json([entry_record(entry) for entry in found]))
            return
        here = {each.id for each in _shelf(application).installed}
        _print_entries(found, here)


def _shelf(application: Application) -> Shelf:
    memory, advised = this_machine(application)
    return list_shelf(application.models, memory, advised)


def _is(entry: ModelEntry, text: str) -> bool:
    told = (
        entry.id,
        entry.name,
        entry.publisher,
        entry.purpose,
        purpose_name(entry.purpose),
        language_names(entry.languages),
    )
    line = " ".join(told).casefold()
    return all(word in line for word in text.casefold().split())


def _print_installed(shelf: Shelf) -> None:
    results.print(words.t("Installed"), style="bold", markup=False)
    if not shelf.installed:
        note(words.t("No model is here: you type, and the interviewer has a script."))
        return
    table = _table(words.t("Model"), words.t("For"), words.t("Size"), words.t("Note"))
    for each in shelf.installed:
        notes = [origin_name(each.origin)]
        if each.in_use:
            notes.insert(0, words.t("in use"))
        if each.shared:
            notes.append(words.t("for everybody"))
        size = size_in_words(each.size)
        table.add_row(each.id, purpose_name(each.purpose), size, ", ".join(notes))
    results.print(table)


def _print_packs(shelf: Shelf) -> None:
    if not shelf.packs:
        return
    results.print()
    results.print(words.t("Packs"), style="bold", markup=False)
    table = _table(words.t("Pack"), words.t("Level"), words.t("Fetch"), words.t("Note"))
    for pack in shelf.packs:
        level = f"{level_name(pack.level)}, {language_names([pack.language])}"
        missing = "—" if pack.is_here else size_in_words(pack.missing)
        table.add_row(pack.id, level, missing, _note_of(pack))
    results.print(table)


def _note_of(pack: OfferedPack) -> str:
    if pack.is_here:
        return words.t("here")
    if not pack.fits:
        return words.t("needs more memory")
    return words.t("for this machine") if pack.advised else ""


def _print_room(shelf: Shelf) -> None:
    results.print()
    line = words.t(
        "{folder}: {free} free.", folder=shelf.folder, free=size_in_words(shelf.free)
    )
    results.print(line, markup=False)
    if shelf.unused:
        unused = size_in_words(shelf.unused)
        line = words.t("{size} are used by no model: exerzia models prune", size=unused)
        results.print(line, markup=False)


def _print_under_way(application: Application) -> None:
    transfers = application.models.downloads.transfers()
    paused = [each for each in transfers if each.state is not TransferState.DONE]
    if paused:
        count = len(paused)
        note(
            words.tn(
                "{count} download is paused. Go on: exerzia models download",
                "{count} downloads are paused. Go on: exerzia models download",
                count,
            )
        )


def _print_entries(entries: list[ModelEntry], here: set[str]) -> None:
    if not entries:
        note(words.t("The catalogue has no such model."))
        return
    table = _table(words.t("Model"), words.t("For"), words.t("Size"), words.t("Note"))
    for entry in entries:
        size = model_size(entry)
        languages = language_names(entry.languages)
        state = words.t("here") if entry.id in here else languages
        table.add_row(entry.id, purpose_name(entry.purpose), size, state)
    results.print(table)


def _table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2, default=str)
