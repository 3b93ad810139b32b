"""Giving a recording as an answer."""

from app.domain.sessions import Turn, TurnSource
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer
from app.storage.vault import Vault
from engine.api.cancel import Cancel
from engine.api.hearing import Hearing


def answer_from_recording(
    vault: Vault,
    live: LiveSession,
    hearing: Hearing,
    recording: bytes,
    cancel: Cancel | None = None,
) -> Turn:
    """Commit what is said in ``recording``, then the interviewer's next turn.

    Nothing of the sound is kept. A recording in which nothing is said is an empty
    answer.

    Args:
        vault: where the session is kept.
        live: the session.
        hearing: understands speech.
        recording: the bytes of a WAV, FLAC or MP3 file.
        cancel: looked at while the recording is understood.

    Returns:
        The interviewer's turn.

    Raises:
        Refused: it is no recording that can be read, or the session is not running.
        Unavailable: the hearing cannot be had, or the vault cannot be written.
    """
    sound = hearing.decode(recording)
    heard = hearing.transcribe(sound, live.brief.language, cancel or Cancel())
    return submit_answer(vault, live, heard.text, TurnSource.SPOKEN, heard.words)
