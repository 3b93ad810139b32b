"""Bringing a vault up to date: on a copy, so that nothing can go half way."""

from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from app.shared.clock import Clock
from app.shared.errors import N_, Unavailable
from app.storage.copying import copy_database, files_of
from app.storage.database import (
    create_database,
    empty_journal,
    open_database,
    writing,
)
from app.storage.files import removed_on_failure
from app.storage.header import HEADER_NAME, read_header
from app.storage.migrations import STEPS, upgrade
from app.storage.presence import alone_in
from app.storage.secret_key import SecretKey
from app.storage.succession import keep_earlier, new_database_name, succeed


def create_with_tables(path: Path, key: SecretKey) -> None:
    """Create a database file with all tables, whole or not at all.

    Raises:
        Unavailable: the disk said no.
    """
    with removed_on_failure(*files_of(path)):
        engine = create_database(path, key)
        try:
            with writing(engine).begin() as connection:
                upgrade(connection)
            empty_journal(engine)
        finally:
            engine.dispose()


def migrate(
    folder: Path, key: SecretKey, clock: Clock, steps: Sequence[ModuleType] | None
) -> None:
    """Bring the vault in ``folder`` up to date; its earlier state is kept.

    Raises:
        Unavailable: a step failed, the vault is open elsewhere, or the disk said
            no; the vault is as it was.
    """
    with alone_in(folder):
        header = read_header(folder / HEADER_NAME)
        old = folder / header.database
        fresh = header.model_copy(update={"database": new_database_name()})
        keep_earlier(folder, clock.now())
        succeed(folder, fresh, lambda new: _write_upgraded(old, new, key, steps))


def _write_upgraded(
    old: Path, new: Path, key: SecretKey, steps: Sequence[ModuleType] | None
) -> None:
    with removed_on_failure(*files_of(new)):
        copy_database(old, key, new, key)
        engine = open_database(new, key)
        try:
            with writing(engine).begin() as connection:
                upgrade(connection, STEPS if steps is None else steps)
            empty_journal(engine)
        except (SQLAlchemyError, CommandError) as error:
            raise Unavailable(
                N_("Your vault could not be brought up to date; it is as it was."),
                N_(
                    "Go on with the version of Exerzia you had before, and report this."
                ),
            ) from error
        finally:
            engine.dispose()
