"""``exerzia machine``: what this machine is, and which pack suits it."""

from typing import Annotated

import typer
from rich.table import Table

from app.bootstrap import build_application
from app.cli.console import emit, note, results
from app.cli.options import DEFAULT_LANGUAGE, AsJson, ProfileDir
from app.cli.words import words
from app.domain.machine import MachineProfile, PackVerdict
from app.machine.judge_machine import judge_machine
from app.machine.measure_machine import measure_machine
from app.machine.tools import MachineTools
from app.machine.wording import (
    FIT_NAMES,
    LEVEL_NAMES,
    STAGE_NAMES,
    in_words,
    left_out_in_words,
    rows_in_words,
    time_in_words,
    unsure_in_words,
)
from app.text.formats import moment
from engine.api.cancel import Cancel
from engine.trial.records import Stage


def machine(
    *,
    measure: Annotated[
        bool,
        typer.Option(
            "--measure", help=words.t("Try the real engines first, for 20 seconds.")
        ),
    ] = False,
    as_json: AsJson = False,
    profile_dir: ProfileDir = None,
) -> None:
    """Say what this machine is, and which pack of models suits it.

    Example: exerzia machine --measure
    """
    tools = build_application(profile_dir).machine
    profile = _measured(tools) if measure else judge_machine(tools, DEFAULT_LANGUAGE)
    if as_json:
        emit(profile.model_dump_json(indent=2))
        return
    _show(profile)


def _measured(tools: MachineTools) -> MachineProfile:
    def on_stage(stage: Stage) -> None:
        note(words.t("{doing}…", doing=words.t(STAGE_NAMES[stage])))

    cancel = Cancel()
    found = measure_machine(tools, DEFAULT_LANGUAGE, on_stage, cancel)
    if found is None:
        raise typer.Abort
    return found


def _show(profile: MachineProfile) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    for name, value in rows_in_words(profile.facts, words):
        table.add_row(name, value)
    results.print(table)
    results.print()
    results.print(in_words(profile.summary, words), markup=False)
    for verdict in profile.verdicts:
        _show_pack(verdict)
    results.print()
    if profile.measured is None or profile.measured_at is None:
        results.print(
            words.t("Not measured yet: exerzia machine --measure"), markup=False
        )
        return
    results.print(
        words.t("Measured on {when}.", when=moment(profile.measured_at, words)),
        markup=False,
    )
    unsure = unsure_in_words(profile.measured, words)
    if unsure:
        again = words.t("Measure again: exerzia machine --measure")
        results.print(f"{unsure} {again}", markup=False)
    for left_out in profile.measured.left_out:
        results.print(left_out_in_words(left_out, words), markup=False)


def _show_pack(verdict: PackVerdict) -> None:
    fit = words.t(FIT_NAMES[verdict.fits])
    level = words.t(LEVEL_NAMES[verdict.level])
    results.print(f"{level}: {fit}", markup=False, style="bold")
    results.print(f"  {in_words(verdict.reason, words)}", markup=False)
    if verdict.first_sound_ms is not None:
        results.print(f"  {time_in_words(verdict, words)}", markup=False)
