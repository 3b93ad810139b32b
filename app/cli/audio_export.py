"""Writing the interviewer's voice where the person asked for it."""

from pathlib import Path

from app.application import Application
from app.cli.console import note
from app.cli.words import words
from app.domain.reports import Report
from app.domain.sessions import Speaker
from app.practice.spoken.interviewer_sound import interviewer_sound
from app.reports.write_file import write_file
from app.shared.errors import N_, Refused, Unavailable


def export_audio(application: Application, report: Report, path: Path | None) -> None:
    """Write the interviewer's turns of ``report`` as a WAV file, if it is wanted.

    Raises:
        Refused: the persona is no longer there.
        Unavailable: there is no voice, or the disk said no.
    """
    if path is None:
        return
    persona = application.library.personas.get(report.session.persona)
    if persona is None:
        raise Refused(
            N_("Who spoke in this session is no longer in the library."),
            N_("Export the report as PDF instead."),
        )
    voice = application.engines.voice
    if voice is None:
        raise Unavailable(
            N_("The voice engine is not installed: you read the interviewer."),
            N_("Install Exerzia again."),
        )
    turns = [turn.text for turn in report.turns if turn.speaker is Speaker.INTERVIEWER]
    sound = interviewer_sound(turns, persona, report.session.language, voice)
    write_file(path, sound)
    note(words.t("Interviewer’s voice, made by a machine: {path}", path=path))
