"""Measures that were not there yet when a report was made."""

from app.domain.reports import Report
from app.feedback.delivery_record import delivery_facts
from app.storage.vault import Vault


def sound_came_later(vault: Vault, report: Report) -> bool:
    """Return whether sound was measured of which ``report`` knows nothing.

    Sound is measured beside everything else, that of the last answer sometimes after
    the report: who finds it so makes the report again.

    Raises:
        Refused: the session is no longer there.
    """
    with vault.read() as work:
        session = work.sessions.get(report.session.id)
        turns = work.turns.of(report.session.id)
    facts = delivery_facts(session, turns)
    measured = {answer.turn for answer in facts.answers} if facts else set()
    told = report.delivery.answers if report.delivery else ()
    return bool(measured - {answer.turn for answer in told})
