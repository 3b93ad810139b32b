"""``exerzia bench``: how long a turn takes on this machine, stage by stage."""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Annotated

import typer
from rich.table import Table

from app.bootstrap import build_application, guest_application
from app.cli.console import note, results
from app.cli.options import DEFAULT_LANGUAGE, ProfileDir, SpokenLanguage
from app.cli.rehearsal import Rehearsed, rehearse
from app.cli.watched_memory import watched_memory
from app.cli.words import words
from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.practice.spoken.times import TurnTimes
from app.shared.errors import N_

Reached = Callable[[TurnTimes], int | None]

STAGES: tuple[tuple[str, Reached], ...] = (
    (N_("end decided"), lambda times: times.end_decided),
    (N_("text ready"), lambda times: times.text_ready),
    (N_("answer saved"), lambda times: times.answer_committed),
    (N_("reply decided"), lambda times: times.reply_decided),
    (N_("first token"), lambda times: times.first_token),
    (N_("first clause"), lambda times: times.first_clause),
    (N_("first sound"), lambda times: times.first_sound),
)
"""In their order; each is told as milliseconds after the end of speech."""
_ENGINES = {
    EngineKind.LANGUAGE: N_("Language engine"),
    EngineKind.HEARING: N_("Hearing engine"),
    EngineKind.VOICE: N_("Voice engine"),
}


def bench(
    *,
    language: SpokenLanguage = DEFAULT_LANGUAGE,
    turns: Annotated[
        int, typer.Option(min=1, max=12, help=words.t("How many answers are given."))
    ] = 4,
    report: Annotated[
        bool, typer.Option("--report", help=words.t("Show every stage of every turn."))
    ] = False,
    profile_dir: ProfileDir = None,
) -> None:
    """Hold a short spoken session with this machine's engines and time its stages.

    Two machines talk at the pace of people; nothing is heard and nothing is kept.

    Example: exerzia bench --report
    """
    own = build_application(profile_dir)
    try:
        with guest_application(engines=own.engines) as guest:
            note(words.t("Starting the engines of this machine…"))
            with watched_memory(guest):
                held = rehearse(guest, language, turns, _told_turn)
            _tell_engines(own.engines.status())
    finally:
        own.close()
    if not held.spoken:
        note(words.t("The answers were written: without hearing, no speech is timed."))
    results.print(_table(held, report=report))


def _told_turn(number: int) -> None:
    note(words.tn("{count} turn held", "{count} turns held", number))


def _tell_engines(engines: Sequence[EngineStatus]) -> None:
    for engine in engines:
        name = words.t(_ENGINES[engine.kind])
        if engine.state is EngineState.MISSING and engine.problem is not None:
            results.print(f"{name}: {words.error(engine.problem)[0]}", markup=False)
        else:
            megabytes = round(engine.memory_bytes / 1_000_000)
            used = words.t("{megabytes} MB", megabytes=megabytes)
            results.print(f"{name}: {engine.model}, {used}", markup=False)


def _table(held: Rehearsed, *, report: bool) -> Table:
    table = Table(title=words.t("Milliseconds after the end of speech"))
    table.add_column(words.t("turn"))
    for name, _ in STAGES:
        table.add_column(words.t(name), justify="right")
    if report:
        for number, times in enumerate(held.times, start=1):
            table.add_row(str(number), *(_cell(times, stage) for _, stage in STAGES))
    table.add_row(words.t("median"), *(_median(held, stage) for _, stage in STAGES))
    return table


def after_speech(times: TurnTimes, stage: Reached) -> int | None:
    """Return when a stage was reached, from the end of speech; None if it was not."""
    reached = stage(times)
    if reached is None or times.speech_ended is None:
        return None
    return reached - times.speech_ended


def _cell(times: TurnTimes, stage: Reached) -> str:
    reached = after_speech(times, stage)
    return "–" if reached is None else str(reached)


def _median(held: Rehearsed, stage: Reached) -> str:
    known = [
        reached
        for times in held.times
        if (reached := after_speech(times, stage)) is not None
    ]
    return f"{median(known):.0f}" if known else "–"
