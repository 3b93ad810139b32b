"""Ordered changes of the tables, run by Alembic from code.

The list is literal, so that a frozen application carries every step and no file
has to be found on the disk.
"""

from collections.abc import Iterable, Sequence
from types import ModuleType

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import Script
from alembic.script.revision import RevisionMap
from sqlalchemy import Connection

from app.storage.migrations import (
    v0001_first_tables,
    v0002_spoken_turns,
    v0003_learning,
)

STEPS: tuple[ModuleType, ...] = (
    v0001_first_tables,
    v0002_spoken_turns,
    v0003_learning,
)
"""Every step, oldest first. A released step is never edited."""


def upgrade(connection: Connection, steps: Sequence[ModuleType] = STEPS) -> None:
    """Bring the open database up to the last of ``steps``.

    Runs in the caller's transaction: when a step fails, none has happened.

    Args:
        connection: inside a transaction that writes.
        steps: the changes known to this application.
    """
    scripts = [Script(step, step.revision, step.__name__) for step in steps]
    revisions = RevisionMap(lambda: scripts)

    def missing_steps(
        found: tuple[str, ...], _context: MigrationContext
    ) -> Iterable[RevisionStep]:
        done = set(found) | {
            revision.revision for revision in revisions.iterate_revisions(found, "base")
        }
        return [
            RevisionStep(revisions, script, is_upgrade=True)
            for script in scripts
            if script.revision not in done
        ]

    context = MigrationContext.configure(
        connection, opts={"fn": missing_steps, "transactional_ddl": True}
    )
    with Operations.context(context):
        context.run_migrations()
