"""A page of the history."""

from app.domain.history import HistoryFilter, HistoryPage
from app.storage.vault import Vault


def list_sessions(
    vault: Vault, wanted: HistoryFilter, *, offset: int = 0, limit: int = 50
) -> HistoryPage:
    """Return the sessions that fit ``wanted``, the newest first."""
    with vault.read() as work:
        return work.history.page(wanted, offset, limit)
