"""Holding a session of one question in the terminal, or from a file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from app.application import Application
from app.cli.answers_file import read_answers
from app.cli.console import emit, note, results
from app.cli.exports import show_summary
from app.cli.file_session import hold_from_answers
from app.cli.terminal_session import hold_in_terminal
from app.cli.words import words
from app.domain.comparisons import AttemptComparison
from app.domain.reports import DrillRecord, Report
from app.feedback.analyse_session import analyse_session
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.progress.compare_attempts import compare_attempts
from app.shared.clock import ManualClock
from app.text import N_, Texts

AnswersFile = Annotated[
    Path | None,
    typer.Option(
        "--answers",
        metavar="FILE",
        help=words.t("UTF-8 text, answers separated by a line ---."),
        dir_okay=False,
    ),
]


_CHECKED: Mapping[bool | None, str] = {
    True: N_("Done: {check}"),
    False: N_("Not yet: {check}"),
    None: N_("Could not be told: {check}"),
}


def hold_short(
    application: Application,
    choice: SessionChoice,
    answers: Path | None,
    *,
    as_json: bool,
) -> None:
    """Hold the session, then show what became of it.

    Args:
        application: with an open vault.
        choice: of a session of one question.
        answers: a text file of answers; None: they are typed.
        as_json: print the report as JSON instead of a summary.

    Raises:
        Refused: the content is gone, or the file is no text.
        Unavailable: the disk said no.
    """
    given = None if answers is None else read_answers(answers)
    vault, library = application.vault, application.library
    passing = ManualClock(application.clock.now())
    clock = application.clock if given is None else passing
    prepared = prepare_session(choice, library, application.new_id, clock)
    if choice.focus is not None and choice.focus.is_whole:
        note(
            words.t(
                "The turns of a conversation hang together: the whole of it is held "
                "again."
            )
        )
    live = start_session(vault, prepared, clock)
    if given is None:
        hold_in_terminal(application, live)
    else:
        hold_from_answers(vault, live, given, clock=passing)
    report = analyse_session(
        vault, library, live.session.id, application.clock, application.texts_in
    )
    texts = application.texts_in(report.session.language)
    if as_json:
        emit(report.model_dump_json(indent=2))
        return
    show_summary(report, texts)
    _show(report, compare_attempts(vault, live.session.id, texts), texts)


def _show(report: Report, compared: AttemptComparison | None, texts: Texts) -> None:
    if report.drill is not None:
        _show_checks(report.drill, texts)
    if compared is not None:
        results.print(texts.t("Before and after"), style="bold", markup=False)
        results.print(f"  {compared.text}", markup=False)
        for change in compared.changes:
            results.print(f"  {change.text}", markup=False)
    note(words.t("Session {id} is done.", id=report.session.id))


def _show_checks(drill: DrillRecord, texts: Texts) -> None:
    results.print(drill.title, style="bold", markup=False)
    for check in drill.checks:
        said = texts.t(_CHECKED[check.met], check=check.text)
        results.print(f"  {said}", markup=False)
