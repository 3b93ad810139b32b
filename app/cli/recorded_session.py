"""A session whose answers are recordings."""

from dataclasses import dataclass
from pathlib import Path

from app.application import Application
from app.cli.console import note
from app.cli.file_session import end_after
from app.cli.recordings_folder import read_recording
from app.cli.speech_pace import let_question_pass
from app.cli.words import words
from app.domain.engines import EngineKind
from app.domain.sessions import TurnSource
from app.practice.live_session import LiveSession
from app.practice.spoken.answer_from_recording import answer_from_recording
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.shared.clock import ManualClock
from app.shared.errors import N_, ExpectedError, Refused, Unavailable
from engine.api.audio import Audio
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


@dataclass(frozen=True, slots=True)
class RecordedAnswers:
    """What is given as answers, and what becomes of its sound."""

    paths: tuple[Path, ...]
    clock: ManualClock
    """Of the session: time passes as the recordings last."""
    keep_sound: bool
    """Whether the sound is kept; it must have been agreed to."""


def hold_from_recordings(
    application: Application, live: LiveSession, given: RecordedAnswers
) -> None:
    """Give each recording as an answer, in order; time passes as they were spoken.

    The session ends courteously when the recordings are used up; those left over when
    the interviewer has closed are counted and said.
    """
    hearing = hearing_of(application)
    used = 0
    for path in given.paths:
        if live.over:
            break
        note(words.t("Listening to {name}…", name=path.name))
        let_question_pass(given.clock, live.turns[-1].text)
        recording = _give(application, live, path, given.clock)
        if given.keep_sound:
            _keep(application, live, hearing.decode(recording))
        used += 1
    end_after(application.vault, live, unused=len(given.paths) - used)


def _give(
    application: Application, live: LiveSession, path: Path, clock: ManualClock
) -> bytes:
    recording, hearing = read_recording(path), hearing_of(application)
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
    return recording


def _keep(application: Application, live: LiveSession, sound: Audio) -> None:
    """Keep the sound of the answer given last; a full disk is said, no more."""
    answers = [turn for turn in live.turns if turn.source is TurnSource.SPOKEN]
    answer = AnswerSound(live.session.id, answers[-1].index, sound)
    try:
        keep_recording(application.vault, answer, application.clock)
    except Unavailable as error:
        note(words.t("The sound of this answer could not be kept."))
        note(words.error(error)[1])


def _without_hearing(application: Application) -> ExpectedError:
    for status in application.engines.status():
        if status.kind is EngineKind.HEARING and status.problem is not None:
            return status.problem
    return Refused(
        N_("Recordings cannot be understood here."), N_("Type your answers instead.")
    )
