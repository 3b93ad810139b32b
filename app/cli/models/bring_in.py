"""``exerzia models import`` and ``install``: models without a network."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import emit, note, tell_error
from app.cli.exit_codes import ExitCode
from app.cli.models.bars import one_bar, stoppable
from app.cli.models.options import Folder, Shared, models_of_this_computer
from app.cli.models.records import manifest_record
from app.cli.options import AsJson, ProfileDir
from app.cli.words import words
from app.models.accept_key import accept_key
from app.models.import_models import Imported, Watch, import_models
from app.models.install_bundle import install_bundle
from app.models.tools import ModelTools
from app.shared.errors import N_, Refused
from app.text.formats import moment
from engine.models.bundles.read_bundle import read_bundle
from engine.models.bundles.records import BundleInstalled
from engine.models.bundles.refusals import UnknownMaker
from engine.models.signing import VerifyKey


def import_(
    path: Annotated[
        Path, typer.Argument(help=words.t("A file, a folder, a stick or a share."))
    ],
    *,
    folder: Folder = None,
    shared: Shared = False,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> None:
    """Copy the models of a file or a folder; they are known by their content."""
    with models_of_this_computer(profile_dir, folder, shared=shared) as application:
        with stoppable() as cancel, one_bar() as show:
            done, _ = import_models(application.models, path, Watch(show, cancel))
        if as_json:
            emit(_import_json(done))
        _tell_imported(done)


def install(
    file: Annotated[Path, typer.Argument(help=words.t("A bundle (.exzpack)."))],
    *,
    trust: Annotated[
        str | None,
        typer.Option(
            "--trust",
            metavar="FINGERPRINT",
            help=words.t("Accept the maker whose key has this fingerprint."),
        ),
    ] = None,
    folder: Folder = None,
    shared: Shared = False,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> int:
    """Install the models of a signed bundle; needs no network."""
    with models_of_this_computer(profile_dir, folder, shared=shared) as application:
        tools = application.models
        _introduce(file)
        try:
            done = _install(tools, file)
        except UnknownMaker as question:
            _decide(question, trust)
            accept_key(tools, question.key, question.maker_name)
            done = _install(tools, file)
        if as_json:
            emit(_install_json(done))
        _tell_installed(done)
    return ExitCode.DONE


def _introduce(file: Path) -> None:
    facts = read_bundle(file)
    names = ", ".join(manifest.name for manifest in facts.manifests)
    when = moment(facts.made_at, words)
    note(words.t("{names}. Made on {when}.", names=names, when=when))


def _install(tools: ModelTools, file: Path) -> BundleInstalled:
    with stoppable() as cancel, one_bar() as show:
        done, _ = install_bundle(
            tools, file, lambda here, total: show(file.name, here, total), cancel
        )
    if done is None:
        raise KeyboardInterrupt
    return done


def _decide(question: UnknownMaker, trust: str | None) -> None:
    """Let the person compare the fingerprint.

    Raises:
        UnknownMaker: nobody is there to compare it.
        Refused: it is another one than was told.
        Abort: they said no.
    """
    if trust is not None:
        _compare(question.key, trust)
        return
    if not sys.stdin.isatty():
        raise question
    what, remedy = words.error(question)
    note(what)
    if question.maker_name:
        note(words.t("They call themselves {name}.", name=question.maker_name))
    note(remedy)
    typer.confirm(words.t("Is the fingerprint the same?"), abort=True, err=True)


def _compare(key: VerifyKey, told: str) -> None:
    if _plain(told) != _plain(key.fingerprint):
        raise Refused(
            N_("The bundle was signed with another key: {fingerprint}."),
            N_("Ask who made it. Nothing was changed here."),
            {"fingerprint": key.fingerprint},
        )


def _plain(fingerprint: str) -> str:
    return "".join(each for each in fingerprint.upper() if each.isalnum())


def _tell_imported(done: Imported) -> None:
    for problem in done.refused:
        tell_error(problem)
    for manifest in done.models:
        note(words.t("Here: {name} ({id})", name=manifest.name, id=manifest.id))
    for bundle in done.bundles:
        note(
            words.t("A bundle. Install it: exerzia models install {file}", file=bundle)
        )


def _tell_installed(done: BundleInstalled) -> None:
    for each in done.installed:
        manifest = each.manifest
        note(words.t("Here: {name} ({id})", name=manifest.name, id=manifest.id))
    for each in done.already_here:
        note(words.t("Was here already: {name}", name=each.manifest.name))


def _import_json(done: Imported) -> str:
    document = {
        "models": [manifest_record(each) for each in done.models],
        "refused": [str(problem) for problem in done.refused],
        "bundles": [str(path) for path in done.bundles],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _install_json(done: BundleInstalled) -> str:
    document = {
        "models": [manifest_record(each.manifest) for each in done.installed],
        "already_here": [each.manifest.id for each in done.already_here],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)
