"""Hearing an answer again."""

from uuid import UUID

from app.storage.sound_files import bound_to, sound_gone
from app.storage.vault import Vault
from engine.api.audio import HEARING_RATE, SAMPLE_BYTES, Audio
from engine.api.delivery import Interval

_BYTES_A_MS = HEARING_RATE * SAMPLE_BYTES // 1000


def read_recording(
    vault: Vault, session_id: UUID, turn: int, span: Interval | None = None
) -> Audio:
    """Return the sound of one answer, or of a stretch of it.

    Args:
        vault: where it is kept.
        session_id: of the session.
        turn: index of the answer's turn.
        span: on the clock of ``Turn.words``; what reaches beyond the sound is left
            out. None: all of it.

    Raises:
        Refused: the vault is locked.
        Unavailable: it is not kept any more, was altered, or the disk said no.
    """
    with vault.read() as unit:
        kept = unit.recordings.find(session_id, turn)
    if kept is None:
        raise sound_gone()
    pcm = vault.sounds.read(kept.file, kept.key, bound_to(session_id, turn))
    kept.key.wipe()
    if span is not None:
        start, end = (
            max(0, each) * _BYTES_A_MS for each in (span.start_ms, span.end_ms)
        )
        pcm = pcm[start:end]
    return Audio(pcm, HEARING_RATE)
