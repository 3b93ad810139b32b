"""A session whose answers are recordings."""

from pathlib import Path

from app.application import Application
from app.cli.console import note
from app.cli.file_session import end_after
from app.cli.recordings_folder import read_recording
from app.cli.speech_pace import let_question_pass
from app.cli.words import words
from app.domain.engines import EngineKind
from app.practice.live_session import LiveSession
from app.practice.spoken.answer_from_recording import answer_from_recording
from app.shared.clock import ManualClock
from app.shared.errors import N_, ExpectedError, Refused
from engine.api.hearing import Hearing


def hearing_of(application: Application) -> Hearing:
    """Return what understands recordings.

    Raises:
        Unavailable: there is no model for it here; the error says what to do.
    """
    hearing = application.engines.hearing
    if hearing is None:
        raise _without_hearing(application)
    return hearing


def hold_from_recordings(
    application: Application,
    live: LiveSession,
    recordings: tuple[Path, ...],
    clock: ManualClock,
) -> None:
    """Give each recording as an answer, in order; time passes as they were spoken.

    The session ends courteously when the recordings are used up; those left over when
    the interviewer has closed are counted and said.
    """
    hearing = hearing_of(application)
    used = 0
    for path in recordings:
        if live.over:
            break
        note(words.t("Listening to {name}…", name=path.name))
        let_question_pass(clock, live.turns[-1].text)
        _give(application, live, hearing, path, clock)
        used += 1
    end_after(application.vault, live, unused=len(recordings) - used)


def _give(
    application: Application,
    live: LiveSession,
    hearing: Hearing,
    path: Path,
    clock: ManualClock,
) -> None:
    recording = read_recording(path)
    try:
        answer_from_recording(
            application.vault, live, hearing, recording, clock.advance
        )
    except Refused as refused:
        raise Refused(
            N_("{name} could not be heard: {what}"),
            refused.remedy,
            {**refused.values, "name": path.name, "what": words.error(refused)[0]},
        ) from refused


def _without_hearing(application: Application) -> ExpectedError:
    for status in application.engines.status():
        if status.kind is EngineKind.HEARING and status.problem is not None:
            return status.problem
    return Refused(
        N_("Recordings cannot be understood here."), N_("Type your answers instead.")
    )
