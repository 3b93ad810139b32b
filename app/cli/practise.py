"""``exerzia practise``: a whole session in the terminal."""

from pathlib import Path
from typing import Annotated

import typer

from app.application import Application
from app.cli.answers_file import read_answers
from app.cli.choose_scenario import choose_scenario
from app.cli.console import note
from app.cli.exports import Exports, check_exports, export
from app.cli.file_session import PacedAnswers, hold_from_answers, paced
from app.cli.options import DEFAULT_LANGUAGE, Profile, ProfileDir
from app.cli.options import SpokenLanguage as Spoken
from app.cli.terminal_session import hold_in_terminal
from app.cli.unfinished import offer_to_resume, resume_latest
from app.cli.vault_access import own_or_guest_vault
from app.cli.words import words
from app.feedback.analyse_session import analyse_session
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.shared.clock import Clock
from engine.content.persona import Tone
from engine.dialogue.records import Mode


def practise(
    *,
    scenario: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help=words.t("Which scenario; asked for if left out.")
        ),
    ] = None,
    language: Spoken = DEFAULT_LANGUAGE,
    answers: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=words.t(
                "UTF-8 text, answers separated by a line ---; "
                "timed as if spoken at 150 words a minute."
            ),
        ),
    ] = None,
    json: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help=words.t("Write the report as JSON; - prints it.")
        ),
    ] = None,
    pdf: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=words.t("Write the report as PDF.")),
    ] = None,
    persona: Annotated[
        str | None, typer.Option(metavar="ID", help=words.t("Who you meet."))
    ] = None,
    seed: Annotated[
        int | None, typer.Option(min=0, help=words.t("Makes the session repeatable."))
    ] = None,
    minutes: Annotated[
        int | None, typer.Option(help=words.t("Length, 3 to 90 minutes."))
    ] = None,
    mode: Annotated[
        Mode, typer.Option(help=words.t("With hints, or in real conditions."))
    ] = Mode.COACHED,
    tone: Annotated[
        Tone | None, typer.Option(help=words.t("How exacting the other person is."))
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help=words.t("Go on with an interrupted one."))
    ] = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Hold a session, then show and export its report.

    Example: exerzia practise --scenario customer-adviser --language en
    --answers my-answers.txt --pdf report.pdf
    """
    exports = Exports(json=json, pdf=pdf)
    check_exports(exports)
    given = None if answers is None else read_answers(answers)
    with own_or_guest_vault(profile_dir, profile) as application:
        spoken = None if given is None else paced(given, application.clock)
        clock = application.clock if spoken is None else spoken.clock
        live = resume_latest(application, clock) if resume else None
        if live is None and scenario is None:
            live = offer_to_resume(application, clock)
        if live is None:
            choice = SessionChoice(
                scenario_id=scenario or choose_scenario(application.library, language),
                language=language,
                persona_id=persona,
                mode=mode,
                tone=tone,
                minutes=minutes,
                seed=seed,
            )
            live = _begin(application, choice, clock)
        _hold(application, live, spoken)
        _finish(application, live, exports)


def _hold(
    application: Application, live: LiveSession, answers: PacedAnswers | None
) -> None:
    try:
        if answers is None:
            hold_in_terminal(application, live)
        else:
            hold_from_answers(application.vault, live, answers)
    except KeyboardInterrupt:
        note(words.t("To go on with it: exerzia practise --resume"))
        raise


def _begin(
    application: Application, choice: SessionChoice, clock: Clock
) -> LiveSession:
    prepared = prepare_session(choice, application.library, application.new_id, clock)
    return start_session(application.vault, prepared, clock)


def _finish(application: Application, live: LiveSession, exports: Exports) -> None:
    report = analyse_session(
        application.vault,
        application.library,
        live.session.id,
        application.clock,
        application.texts_in,
    )
    export(report, application.texts_in(report.session.language), exports)
    note(words.t("Session {id} is done.", id=live.session.id))
