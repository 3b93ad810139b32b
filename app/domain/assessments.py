"""The stored feedback of a session."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a report: kept so that it can be explained and made again."""

    engine: str
    """"scripted" when no model took part."""
    model_hash: str | None
    content_hashes: dict[str, str]
    """SHA-256 of each piece of content used, by ``kind/id``."""
    prompt_version: str | None
    rules_version: str
    """Version of the deterministic rules."""
    seed: int
    application_version: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """One session's feedback as kept in the vault."""

    session_id: UUID
    created_at: datetime
    provenance: Provenance
    document: str
    """JSON of the session's assessment (engine.feedback records)."""
