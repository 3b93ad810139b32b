"""Sessions, turns, assessments, settings, and the search over their words."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the first tables."""
    _create_sessions()
    _create_turns()
    op.create_table(
        "assessments",
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("level", sa.Double(), nullable=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session_number", name="pk_assessments"),
        _of_session("assessments"),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )
    _create_search()


def _create_sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("scenario_id", sa.String(), nullable=False),
        sa.Column("scenario_version", sa.Integer(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("tone", sa.String(), nullable=False),
        sa.Column("budget_ms", sa.Integer(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.Integer(), nullable=True),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("self_rating", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("draft", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_sessions"),
        sa.UniqueConstraint("id", name="uq_sessions_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_sessions_when",
        "sessions",
        [sa.text("coalesce(started_at, created_at)"), "number"],
    )
    op.create_index("ix_sessions_status", "sessions", ["status"])


def _create_turns() -> None:
    op.create_table(
        "turns",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("session_number", sa.Integer(), nullable=False),
        sa.Column("index", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("original_text", sa.Text(), nullable=True),
        sa.Column("started_ms", sa.Integer(), nullable=False),
        sa.Column("ended_ms", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("move", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_turns"),
        _of_session("turns"),
    )
    op.create_index("ix_turns_session", "turns", ["session_number", "speaker"])


def _of_session(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["session_number"],
        ["sessions.number"],
        name=f"fk_{table}_session_number",
        ondelete="CASCADE",
    )


def _create_search() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE session_words USING fts5(words,"
        " tokenize='ascii', detail='none', prefix='1 2')"
    )
    op.execute(
        "INSERT INTO session_words(session_words, rank) VALUES ('secure-delete', 1)"
    )
    op.execute(
        "CREATE TRIGGER sessions_removed AFTER DELETE ON sessions"
        " BEGIN DELETE FROM session_words WHERE rowid = old.number; END"
    )
