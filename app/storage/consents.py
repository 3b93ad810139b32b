"""Consents in the vault: rows are added, never changed or taken away."""

from sqlalchemy import Connection, insert, select

from app.domain.consents import Consent, Purpose
from app.storage.rows import ConsentRow

_COLUMNS = (ConsentRow.purpose, ConsentRow.version, ConsentRow.given, ConsentRow.at)


class ConsentRepository:
    """Reads and adds consents inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, consent: Consent) -> None:
        """Keep that a consent was given or withdrawn."""
        values = {
            "purpose": consent.purpose.value,
            "version": consent.version,
            "given": consent.given,
            "at": consent.at,
        }
        self._connection.execute(insert(ConsentRow).values(values))

    def of(self, purpose: Purpose) -> tuple[Consent, ...]:
        """Return all that was ever said to one purpose, in order."""
        found = self._connection.execute(
            select(*_COLUMNS)
            .where(ConsentRow.purpose == purpose.value)
            .order_by(ConsentRow.number)
        )
        return tuple(Consent(Purpose(row[0]), *row[1:]) for row in found)

    def latest(self, purpose: Purpose) -> Consent | None:
        """Return what was said last to one purpose; None: it was never asked."""
        found = self._connection.execute(
            select(*_COLUMNS)
            .where(ConsentRow.purpose == purpose.value)
            .order_by(ConsentRow.number.desc())
            .limit(1)
        ).one_or_none()
        return None if found is None else Consent(Purpose(found[0]), *found[1:])
