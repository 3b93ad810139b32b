"""Keeping the sound of one answer."""

from dataclasses import dataclass
from uuid import UUID

from app.recordings.standing_consent import consent_in
from app.shared.changes import Changes, Noun
from app.shared.clock import Clock
from app.shared.errors import N_, Refused
from app.storage.recordings import SealedSound
from app.storage.sound_files import bound_to
from app.storage.vault import Vault
from engine.api.audio import HEARING_RATE, Audio


@dataclass(frozen=True, slots=True)
class AnswerSound:
    """What was heard of one answer."""

    session_id: UUID
    turn: int
    """Index of the answer's turn, committed before."""
    audio: Audio
    """16 kHz, on the clock of ``Turn.words``."""


def keep_recording(vault: Vault, sound: AnswerSound, clock: Clock) -> Changes:
    """Keep the sound of an answer, sealed, in the place of what was kept of it.

    To be called on a lane, after the turn is committed. The file is written first and
    its key only afterwards: what a crash leaves between the two is noise.

    Raises:
        Refused: nobody agreed to it, the session is gone, or it is no 16 kHz sound.
        Unavailable: the disk said no; nothing of it is kept.
    """
    if sound.audio.rate != HEARING_RATE:
        raise Refused(
            N_("This sound cannot be kept: it is not what was listened to."),
            N_("The words of the answer are safe."),
        )
    files = vault.sounds
    name, key = files.fresh()
    with files.removed_on_failure(name), vault.write() as unit:
        if consent_in(unit) is None:
            raise _not_agreed()
        before = unit.recordings.find(sound.session_id, sound.turn)
        row = SealedSound(
            session_id=sound.session_id,
            turn=sound.turn,
            file=name,
            key=key,
            duration_ms=sound.audio.duration_ms,
            created_at=clock.now(),
        )
        unit.recordings.keep(row)
        bound = bound_to(sound.session_id, sound.turn)
        files.write(name, key, bound, sound.audio.pcm)
    key.wipe()
    if before is not None:
        files.remove(before.file)
    return Changes.of(Noun.RECORDING)


def _not_agreed() -> Refused:
    return Refused(
        N_("No sound is kept: you have not agreed to it."),
        N_("Agree in the settings, under Privacy, if you want to hear answers again."),
    )
