"""What learning needs: levels by competency, favourites, cards, recordings, consents."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables, and take the levels out of the reports that are there."""
    op.add_column("sessions", sa.Column("focus", sa.Text(), nullable=True))
    op.add_column("turns", sa.Column("measures", sa.Text(), nullable=True))
    _create_levels()
    _create_marks()
    _create_recordings()
    op.create_table(
        "consents",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_consents"),
    )


def _create_levels() -> None:
    op.create_table(
        "levels",
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("competency", sa.String(), nullable=False),
        sa.Column("level", sa.Double(), nullable=False),
        sa.Column("lowest", sa.Integer(), nullable=False),
        sa.Column("highest", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("session_number", "competency", name="pk_levels"),
        _of_session("levels"),
    )
    # What no level can be read from must not keep a person out of their vault.
    op.execute(
        "INSERT OR IGNORE INTO levels (session_number, competency, level, lowest, highest,"
        " answers) SELECT a.session_number, json_extract(c.value, '$.id'),"
        " json_extract(c.value, '$.level'), json_extract(c.value, '$.lowest'),"
        " json_extract(c.value, '$.highest'), json_extract(c.value, '$.answers')"
        " FROM assessments a, json_each(CASE WHEN json_valid(a.document)"
        " THEN a.document ELSE '{}' END, '$.coverage.competencies') c"
        " WHERE json_extract(c.value, '$.level') IS NOT NULL"
    )


def _create_marks() -> None:
    op.create_table(
        "favourites",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("session_number", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", name="pk_favourites"),
        _of_session("favourites"),
    )
    op.create_table(
        "cards",
        sa.Column("question_id", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("box", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.Integer(), nullable=False),
        sa.Column("seen_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("question_id", "language", name="pk_cards"),
    )


def _create_recordings() -> None:
    op.create_table(
        "recordings",
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("turn_index", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("session_number", "turn_index", name="pk_recordings"),
        _of_session("recordings"),
    )


def _of_session(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["session_number"],
        ["sessions.number"],
        name=f"fk_{table}_session_number",
        ondelete="CASCADE",
    )
