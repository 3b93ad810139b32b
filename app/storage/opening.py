"""How a vault comes to be, and how it is opened again."""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import ModuleType

from app.shared.clock import Clock
from app.shared.errors import Unavailable
from app.storage.database import open_database
from app.storage.header import HEADER_NAME, read_header
from app.storage.presence import Presence, alone_in
from app.storage.schema_version import HEAD, needs_migration, version_of
from app.storage.secret_key import SecretKey
from app.storage.succession import sweep
from app.storage.vault import Vault


def make_tables(path: Path, key: SecretKey) -> None:
    """Create the database file of a new vault.

    Raises:
        Unavailable: the disk said no; then no half file is left behind.
    """
    from app.storage.migrating import create_with_tables  # noqa: PLC0415 (Alembic takes a quarter of a second to load and is seldom needed)

    create_with_tables(path, key)


def open_vault(
    folder: Path,
    key: SecretKey,
    clock: Clock,
    steps: Sequence[ModuleType] | None = None,
) -> Vault:
    """Open the vault in ``folder``, brought up to date where it is older.

    Args:
        folder: of the profile.
        key: the data key; the opened vault owns it from now on.
        clock: names the state that is kept before a migration.
        steps: the migrations this application knows; None means its own.

    Raises:
        Refused: a newer application has written it.
        Unavailable: the database is missing, damaged, in use, or its disk said no;
            a migration that fails leaves the vault as it was.
    """
    with suppress(Unavailable), alone_in(folder):
        sweep(folder)
    if _is_outdated(folder, key, steps[-1].revision if steps else HEAD):
        from app.storage.migrating import migrate  # noqa: PLC0415 (see make_tables)

        migrate(folder, key, clock, steps)
    with ExitStack() as undone:
        presence = Presence(folder)
        undone.callback(presence.leave)
        header = read_header(folder / HEADER_NAME)
        vault = Vault(
            header, key, open_database(folder / header.database, key), presence
        )
        undone.pop_all()
    return vault


def _is_outdated(folder: Path, key: SecretKey, head: str) -> bool:
    header = read_header(folder / HEADER_NAME)
    engine = open_database(folder / header.database, key)
    try:
        with engine.connect() as connection:
            return needs_migration(version_of(connection), head)
    finally:
        engine.dispose()
