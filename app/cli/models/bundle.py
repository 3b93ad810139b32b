"""``exerzia models bundle``: models in one signed file, for machines without network."""

import json
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import emit, note
from app.cli.models.amounts import size_in_words
from app.cli.models.bars import one_bar, stoppable
from app.cli.models.options import Folder, ModelIds, models_of_this_computer
from app.cli.models.records import manifest_record
from app.cli.options import AsJson, ProfileDir
from app.cli.words import words
from app.models.make_bundle import BundleWish, make_bundle
from engine.models.bundles.records import BundleFacts


def bundle(
    ids: ModelIds,
    *,
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", help=words.t("File to write, ending in .exzpack.")
        ),
    ],
    key: Annotated[
        Path | None,
        typer.Option(
            "--key",
            metavar="FILE",
            help=words.t("Key to sign with; without it, one of your own is made."),
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    name: Annotated[
        str, typer.Option("--name", help=words.t("What you call yourself in it."))
    ] = "",
    folder: Folder = None,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> None:
    """Put installed models into one signed file."""
    with models_of_this_computer(profile_dir, folder) as application:
        wish = BundleWish(out, ids, key_file=key, maker_name=name)
        with stoppable() as cancel, one_bar() as show:
            facts = make_bundle(
                application.models,
                wish,
                lambda done, total: show(out.name, done, total),
                cancel,
            )
    if facts is None:
        raise KeyboardInterrupt
    if as_json:
        emit(_json(facts, out))
    note(words.t("Written: {path}, {size}", path=out, size=size_in_words(facts.size)))
    note(words.t("Install it elsewhere: exerzia models install {name}", name=out.name))
    note(
        words.t(
            "Tell who installs it the fingerprint of your key by another way: "
            "{fingerprint}",
            fingerprint=facts.maker.fingerprint,
        )
    )


def _json(facts: BundleFacts, out: Path) -> str:
    document = {
        "file": str(out),
        "bytes": facts.size,
        "fingerprint": facts.maker.fingerprint,
        "models": [manifest_record(each) for each in facts.manifests],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)
