"""The version of the tables, read without loading the machinery that changes them."""

from typing import Final

from sqlalchemy import Connection, inspect

from app.storage.failures import damaged, newer

HEAD: Final = "0003"
"""Version this application writes; versions are numbers, each one above the last."""


def version_of(connection: Connection) -> str | None:
    """Return the version of the open database; None when it tells none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql(
        "SELECT version_num FROM alembic_version"
    ).scalar()


def needs_migration(found: str | None, head: str = HEAD) -> bool:
    """Return whether a database of version ``found`` must be brought up to ``head``.

    Raises:
        Refused: a newer application has written it.
        Unavailable: what stands there is no version of ours.
    """
    if found is None or not found.isdecimal():
        raise damaged()
    if int(found) > int(head):
        raise newer()
    return found != head
