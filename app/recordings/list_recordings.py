"""What sound is kept, and until when."""

from collections import defaultdict
from uuid import UUID

from app.domain.recordings import Recording, SessionSound, days_left
from app.recordings.recordings_of import there
from app.shared.clock import Clock
from app.storage.vault import Vault


def list_recordings(vault: Vault, clock: Clock) -> tuple[SessionSound, ...]:
    """Return the sessions with sound, what goes first before the others.

    Raises:
        Refused: the vault is locked.
        Unavailable: the disk said no.
    """
    with vault.read() as unit:
        found = there(vault, unit.recordings.listed())
        answers: dict[UUID, list[Recording]] = defaultdict(list)
        for recording in found:
            answers[recording.session_id].append(recording)
        titles = {each: unit.sessions.get(each).title for each in answers}
    sessions = [_session(titles[each], answers[each], clock) for each in answers]
    return tuple(sorted(sessions, key=lambda session: session.when))


def _session(title: str, answers: list[Recording], clock: Clock) -> SessionSound:
    first = min(recording.created_at for recording in answers)
    return SessionSound(
        session_id=answers[0].session_id,
        title=title,
        when=first,
        answers=len(answers),
        duration_ms=sum(recording.duration_ms for recording in answers),
        size_bytes=sum(recording.size_bytes for recording in answers),
        days_left=days_left(first, clock.now()),
    )
