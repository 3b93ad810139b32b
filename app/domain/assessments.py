"""The stored feedback of a session."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Assessment:
    """One session's report as kept in the vault."""

    session_id: UUID
    created_at: datetime
    """UTC."""
    level: float | None
    """Mean of the assessed competencies' levels, 1 to 5; None: not assessed."""
    document: str
    """JSON of app.domain.reports.Report."""
