"""``exerzia models download``: models from the network, however often it breaks off."""

import json
import sys
import threading
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table

from app.cli.console import emit, note, notes, tell_error
from app.cli.exit_codes import ExitCode
from app.cli.models.amounts import model_size, size_in_words
from app.cli.models.bars import TransferBars
from app.cli.models.large import warn_if_large
from app.cli.models.network import Certificates, Limit, Mirror, Proxy, Way, go_by
from app.cli.models.options import Folder, Shared, Yes, models_of_this_computer
from app.cli.models.records import transfer_record
from app.cli.options import AsJson, ProfileDir
from app.cli.words import words
from app.domain.models import Transfer, TransferState
from app.models.downloads import Downloads
from app.models.metered_network import MeteredNetwork
from app.models.missing_bytes import is_here, missing_bytes
from app.models.tools import ModelTools
from app.models.wanted_models import wanted_models
from app.shared.errors import N_, Refused
from engine.models.catalogue.records import ModelEntry

_LOOK_S = 0.25
_GOING = (TransferState.WAITING, TransferState.RUNNING)


def download(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MODEL",
            help=words.t("Models or packs; none: go on with what is paused."),
        ),
    ] = None,
    *,
    yes: Yes = False,
    metered: Annotated[
        bool,
        typer.Option("--metered", help=words.t("Allow a network paid for by volume.")),
    ] = False,
    limit: Limit = None,
    mirror: Mirror = None,
    proxy: Proxy = None,
    certificates: Certificates = None,
    folder: Folder = None,
    shared: Shared = False,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> int:
    """Fetch models or packs; nothing of it is lost when it breaks off."""
    with models_of_this_computer(profile_dir, folder, shared=shared) as application:
        tools = application.models
        go_by(tools, Way(limit, mirror, proxy, certificates))
        wanted = _wanted(tools, ids or [])
        if wanted:
            _show(tools, wanted)
            warn_if_large(wanted)
            _ask(yes=yes)
        code = _fetch(tools.downloads, [each.id for each in wanted], metered=metered)
        if as_json:
            records = [transfer_record(each) for each in tools.downloads.transfers()]
            emit(json.dumps(records, ensure_ascii=False, indent=2))
        return code


def _wanted(tools: ModelTools, ids: Sequence[str]) -> tuple[ModelEntry, ...]:
    """Return what is to be fetched.

    Raises:
        Refused: the catalogue knows no such model, or nothing is paused.
    """
    if ids:
        named = wanted_models(tools.catalogue, ids)
    else:
        open_ids = [
            each.model_id
            for each in tools.downloads.transfers()
            if each.state is not TransferState.DONE
        ]
        if not open_ids:
            raise Refused(
                N_("No download is paused."),
                N_("Name a model or a pack: exerzia models download standard-fr"),
            )
        named = wanted_models(tools.catalogue, open_ids)
    return tuple(entry for entry in named if not is_here(tools.store, entry))


def _show(tools: ModelTools, wanted: Sequence[ModelEntry]) -> None:
    table = Table(box=None, pad_edge=False)
    for heading in (words.t("Model"), words.t("Size"), words.t("Licence")):
        table.add_column(heading, overflow="fold")
    for entry in wanted:
        size = model_size(entry)
        table.add_row(entry.id, size, _licence(entry))
    notes.print(table)
    missing = size_in_words(missing_bytes(tools.store, wanted))
    note(
        words.t("To fetch: {size}, into {folder}", size=missing, folder=tools.store.own)
    )
    note(words.t("A licence in full: exerzia models info MODEL --licence"))


def _licence(entry: ModelEntry) -> str:
    name = entry.licence.name
    return name if entry.licence.any_use else words.t("{name} (read it)", name=name)


def _ask(*, yes: bool) -> None:
    """Let the person decide.

    Raises:
        Refused: nobody is there to ask.
        Abort: they said no.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise Refused(
            N_("Nobody is here to accept the licences."),
            N_("Read them, then say --yes."),
        )
    typer.confirm(words.t("Fetch them under these licences?"), abort=True, err=True)


def _fetch(downloads: Downloads, ids: Sequence[str], *, metered: bool) -> int:
    if not ids:
        note(words.t("Everything is here."))
        return ExitCode.DONE
    changed = threading.Event()
    stop = downloads.watch(lambda _: changed.set())
    try:
        _start(downloads, ids, metered=metered)
        _follow(downloads, ids, changed)
    except KeyboardInterrupt:
        downloads.close()
        note(words.t("Paused; what came is kept. Go on: exerzia models download"))
        return ExitCode.INTERRUPTED
    finally:
        stop()
    return _told([each for each in downloads.transfers() if each.model_id in ids])


def _start(downloads: Downloads, ids: Sequence[str], *, metered: bool) -> None:
    try:
        downloads.start(ids, allow_metered=metered)
    except MeteredNetwork as question:
        if not sys.stdin.isatty():
            raise
        note(words.error(question)[0])
        typer.confirm(words.t("Fetch them all the same?"), abort=True, err=True)
        downloads.start(ids, allow_metered=True)


def _follow(downloads: Downloads, ids: Sequence[str], changed: threading.Event) -> None:
    with TransferBars() as bars:
        while True:
            mine = [each for each in downloads.transfers() if each.model_id in ids]
            bars.show(mine)
            if not any(each.state in _GOING for each in mine):
                return
            changed.wait(_LOOK_S)
            changed.clear()


def _told(transfers: Sequence[Transfer]) -> int:
    for each in transfers:
        if each.problem is not None:
            note(words.t("{name} did not come.", name=each.name))
            tell_error(each.problem)
    came = [each for each in transfers if each.state is TransferState.DONE]
    if came:
        count = len(came)
        note(words.tn("{count} model is here.", "{count} models are here.", count))
    problem = next((each.problem for each in transfers if each.problem), None)
    if problem is None:
        return ExitCode.DONE
    return ExitCode.REFUSED if isinstance(problem, Refused) else ExitCode.UNAVAILABLE
