"""``exerzia practise``: a whole session in the terminal."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from app.application import Application
from app.cli.answers_file import read_answers
from app.cli.audio_export import export_audio
from app.cli.choose_scenario import choose_scenario
from app.cli.console import note
from app.cli.exports import Exports, check_exports, export
from app.cli.file_session import hold_from_answers
from app.cli.options import DEFAULT_LANGUAGE, AudioFile, Profile, ProfileDir
from app.cli.options import SpokenLanguage as Spoken
from app.cli.recorded_session import (
    RecordedAnswers,
    hearing_of,
    hold_from_recordings,
)
from app.cli.recordings_folder import find_recordings
from app.cli.second_reading import installed_reader, read_again
from app.cli.sound_consent import agree_to_sound
from app.cli.terminal_session import hold_in_terminal
from app.cli.unfinished import offer_to_resume, resume_latest
from app.cli.vault_access import own_or_guest_vault
from app.cli.watched_memory import watched_memory
from app.cli.words import words
from app.domain.recordings import KEPT_DAYS
from app.feedback.analyse_session import analyse_session
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.shared.clock import Clock, ManualClock
from app.shared.errors import N_, Refused
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
            metavar="FILE|FOLDER",
            help=words.t(
                "UTF-8 text, answers separated by a line ---, timed as if spoken at "
                "150 words a minute; or a folder of WAV, FLAC and MP3 recordings, "
                "taken in the order of their names."
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
    audio: AudioFile = None,
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
    keep_sound: Annotated[
        bool,
        typer.Option(
            "--keep-sound",
            help=words.t(
                "Keep the sound of recorded answers for {days} days, encrypted; asks "
                "first.",
                days=KEPT_DAYS,
            ),
        ),
    ] = False,
    profile: Profile = None,
    profile_dir: ProfileDir = None,
) -> None:
    """Hold a session, then show and export its report.

    Example: exerzia practise --scenario customer-adviser --language en
    --answers my-answers.txt --pdf report.pdf
    """
    exports = Exports(json=json, pdf=pdf, audio=audio)
    check_exports(exports)
    given = None if answers is None else _read(answers, keep_sound=keep_sound)
    with own_or_guest_vault(profile_dir, profile) as application:
        if isinstance(given, Recordings):
            hearing_of(application)
            if given.keep_sound:
                agree_to_sound(application)
        passing = ManualClock(application.clock.now())
        clock = application.clock if given is None else passing
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
        with watched_memory(application):
            _hold(application, live, given, passing)
            _finish(application, live, exports)


@dataclass(frozen=True, slots=True)
class Recordings:
    """Recorded answers."""

    paths: tuple[Path, ...]
    keep_sound: bool


def _read(answers: Path, *, keep_sound: bool) -> tuple[str, ...] | Recordings:
    """Return the answers of a text file, or the recordings of a folder."""
    if answers.is_dir():
        return Recordings(find_recordings(answers), keep_sound)
    if keep_sound:
        raise Refused(
            N_("Written answers have no sound to keep."),
            N_("Give a folder of recordings, or leave --keep-sound out."),
        )
    return read_answers(answers)


def _hold(
    application: Application,
    live: LiveSession,
    answers: tuple[str, ...] | Recordings | None,
    clock: ManualClock,
) -> None:
    try:
        match answers:
            case None:
                hold_in_terminal(application, live)
            case Recordings(paths, keep_sound):
                taken = RecordedAnswers(paths, clock, keep_sound=keep_sound)
                hold_from_recordings(application, live, taken)
            case texts:
                hold_from_answers(application.vault, live, texts, clock)
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
    reader = installed_reader(application)
    if reader is not None:
        report = read_again(application, report, reader)
    export(report, application.texts_in(report.session.language), exports)
    export_audio(application, report, exports.audio)
    note(words.t("Session {id} is done.", id=live.session.id))
