"""Giving a recording as an answer."""

from collections.abc import Callable
from contextlib import suppress

from app.domain.sessions import Turn, TurnSource
from app.practice.keep_measures import keep_measures
from app.practice.live_session import LiveSession
from app.practice.submit_answer import submit_answer
from app.shared.errors import Unavailable
from app.storage.vault import Vault
from engine.api.cancel import Cancel
from engine.api.hearing import Hearing


def answer_from_recording(
    vault: Vault,
    live: LiveSession,
    hearing: Hearing,
    recording: bytes,
    let_pass: Callable[[int], None] | None = None,
) -> Turn:
    """Commit what is said in ``recording``, then the interviewer's next turn.

    The sound is measured; none of it is kept: the person has the recording. One in
    which nothing is said is an empty answer. Where the measuring fails, the answer
    stands without measures.

    Args:
        vault: where the session is kept.
        live: the session.
        hearing: understands speech.
        recording: the bytes of a WAV, FLAC or MP3 file.
        let_pass: lets session time pass by so many milliseconds, the length of the
            recording; None: time passes by itself.

    Returns:
        The interviewer's turn.

    Raises:
        Refused: it is no recording that can be read, or the session is not running.
        Unavailable: the hearing cannot be had, or the vault cannot be written.
    """
    sound = hearing.decode(recording)
    heard = hearing.transcribe(sound, live.brief.language, Cancel())
    if let_pass is not None:
        let_pass(sound.duration_ms)
    answered = len(live.turns)
    reply = submit_answer(vault, live, heard.text, TurnSource.SPOKEN, heard.words)
    with suppress(Unavailable):
        measures = hearing.measure(sound, Cancel())
        keep_measures(vault, live.session.id, answered, measures)
    return reply
