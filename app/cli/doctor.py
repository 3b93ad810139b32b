"""``exerzia doctor``: what works on this machine, and what does not."""

import json
import time
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from app.application import Application
from app.bootstrap import build_application
from app.cli.console import emit, note, results
from app.cli.exit_codes import ExitCode
from app.cli.options import AsJson, ProfileDir
from app.cli.words import words
from app.machine.check import Check, State
from app.machine.diagnostics.collect import Material, collect_diagnostics
from app.machine.diagnostics.known_here import known_here
from app.machine.diagnostics.save_diagnostics import save_diagnostics
from app.machine.examine import examine
from app.machine.found_words import finding_of, remedy_of
from app.machine.libraries import version_of
from app.machine.start_engines import start_engines
from app.shared.errors import N_

_MARKS = {State.WORKS: "✓", State.LIMITED: "–", State.FAILS: "✗"}
_SOUND = Check(
    "sound",
    N_("Microphone and loudspeaker"),
    State.WORKS,
    N_("The window looks at them, with the permission: Settings, This computer."),
)

StartEngines = Annotated[
    bool,
    typer.Option(
        "--start-engines",
        help=words.t("Start each engine too, and say how long it takes."),
    ),
]
SaveTo = Annotated[
    Path | None,
    typer.Option(
        "--save",
        metavar="FILE.zip",
        help=words.t("Save a report for support; what is in it is shown first."),
        dir_okay=False,
    ),
]
WithoutAsking = Annotated[
    bool, typer.Option("--yes", help=words.t("Save without asking."))
]


def doctor(
    *,
    profile_dir: ProfileDir = None,
    start_engines: StartEngines = False,
    save: SaveTo = None,
    yes: WithoutAsking = False,
    as_json: AsJson = False,
) -> int:
    """Say what works on this machine and what does not, with remedies.

    Opens no connection. Example: exerzia doctor --start-engines
    """
    application = build_application(profile_dir)
    try:
        checks = tuple(_checks(application, starts=start_engines))
        if as_json:
            emit(json.dumps([_as_values(check) for check in checks], indent=1))
        elif save is None:
            for check in checks:
                _show(check)
        if save is not None:
            _save(application, checks, save, asks=not yes)
    finally:
        application.close()
    failed = any(check.state is State.FAILS for check in checks)
    return ExitCode.UNAVAILABLE if failed and save is None else ExitCode.DONE


def _checks(application: Application, *, starts: bool) -> Iterator[Check]:
    with as_file(files("resources") / "content") as content:
        yield from examine(application.surroundings(content))
    if starts:
        yield from start_engines(application.engines, application.clock, time.sleep)
    yield _SOUND


def _as_values(check: Check) -> dict[str, object]:
    return {
        "id": check.id,
        "state": check.state.value,
        "name": words.t(check.name),
        "finding": finding_of(check, words),
        "remedy": remedy_of(check, words),
    }


def _show(check: Check) -> None:
    results.print(f"{_MARKS[check.state]} {words.t(check.name)}", markup=False)
    results.print(f"  {finding_of(check, words)}", markup=False)
    remedy = remedy_of(check, words)
    if remedy:
        results.print(f"  {remedy}", markup=False)


def _save(
    application: Application, checks: tuple[Check, ...], path: Path, *, asks: bool
) -> None:
    places, accounts = application.places, application.accounts
    names = (profile.name for profile in accounts.profiles.profiles())
    material = Material(
        checks,
        places,
        known_here(places, names, (application.models.store.own,)),
        version_of("exerzia") or "?",
    )
    diagnostics = collect_diagnostics(material, words)
    note(words.t("The report holds no session, no name and no key:"))
    for part in diagnostics.parts:
        note(f"  {part.name:<16}{part.size:>9,} B")
    if asks and not typer.confirm(words.t("Save it?"), err=True):
        note(words.t("Nothing was saved."))
        return
    save_diagnostics(diagnostics, path)
    note(words.t("Saved as {path}. Read it before you send it.", path=path))
