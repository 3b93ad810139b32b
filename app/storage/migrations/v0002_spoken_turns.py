"""What a spoken turn keeps, and how often a session was broken off."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns; what is there was typed or scripted, whole and in one go."""
    op.add_column("turns", sa.Column("words", sa.Text(), nullable=True))
    op.add_column("turns", sa.Column("waited_ms", sa.Integer(), nullable=True))
    op.add_column("turns", _zero("interrupted", sa.Boolean()))
    op.add_column("turns", sa.Column("worded_by", sa.Text(), nullable=True))
    op.add_column("sessions", _zero("broken_off", sa.Integer()))


def _zero(name: str, kind: sa.types.TypeEngine[int] | sa.Boolean) -> sa.Column[int]:
    return sa.Column(name, kind, nullable=False, server_default=sa.text("0"))
