"""Measures that were not there yet when a report was made."""

from app.domain.reports import Report
from app.domain.sessions import TurnSource
from app.feedback.delivery_record import delivery_facts
from app.storage.vault import Vault


def sound_came_later(vault: Vault, report: Report) -> bool:
    """Return whether sound was measured of which ``report`` knows nothing.

    Sound is measured beside everything else, that of the last answer sometimes after
    the report: who finds it so makes the report again.

    Raises:
        Refused: the session is no longer there.
    """
    if not lacks_sound(report):
        return False
    with vault.read() as work:
        session = work.sessions.get(report.session.id)
        turns = work.turns.of(report.session.id)
    facts = delivery_facts(session, turns)
    measured = {answer.turn for answer in facts.answers} if facts else set()
    return bool(measured - _told(report))


def lacks_sound(report: Report) -> bool:
    """Return whether ``report`` tells nothing of the sound of a spoken answer."""
    spoken = {turn.index for turn in report.turns if turn.source is TurnSource.SPOKEN}
    return bool(spoken - _told(report))


def _told(report: Report) -> set[int]:
    delivery = report.delivery
    return {answer.turn for answer in delivery.answers} if delivery else set()
