"""How a vault comes to be, and how it is opened again."""

from pathlib import Path
from secrets import token_hex

from sqlalchemy import Engine

from app.storage.database import (
    create_database,
    empty_journal,
    open_database,
    writing,
)
from app.storage.header import Header
from app.storage.schema_version import needs_migration, version_of
from app.storage.secret_key import SecretKey
from app.storage.vault import Vault


def new_database_name() -> str:
    """Return a file name no database of the folder has had yet."""
    return f"vault-{token_hex(4)}.db"


def make_tables(path: Path, key: SecretKey) -> None:
    """Create the database file of a new vault, whole or not at all.

    Raises:
        Unavailable: the disk said no.
    """
    engine = create_database(path, key)
    try:
        _migrate(engine)
        empty_journal(engine)
    finally:
        engine.dispose()


def open_vault(folder: Path, header: Header, key: SecretKey) -> Vault:
    """Open the vault in ``folder``; the vault owns ``key`` from now on.

    Raises:
        Refused: a newer application has written it.
        Unavailable: the database is missing, damaged, in use, or its disk said no.
    """
    engine = open_database(folder / header.database, key)
    try:
        with engine.connect() as connection:
            outdated = needs_migration(version_of(connection))
        if outdated:
            _migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return Vault(folder, header, key, engine)


def _migrate(engine: Engine) -> None:
    from app.storage.migrations import upgrade  # noqa: PLC0415 (Alembic costs a quarter of a second and is needed once a release)

    with writing(engine).begin() as connection:
        upgrade(connection)
