"""The history: lists and full-text search."""

from sqlalchemy import Connection


class HistoryQuery:
    """Lists past sessions inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
