"""Bringing a vault up to date, refusing a newer one, and failing without harm."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import ModuleType
from uuid import UUID

import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.account.tools import AccountTools
from app.shared.clock import ManualClock
from app.shared.errors import Refused, Unavailable
from app.storage.database import connect, create_database
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from app.storage.migrations import STEPS, upgrade
from app.storage.opening import open_vault
from app.storage.presence import Presence
from app.storage.rows import Row
from app.storage.schema_version import HEAD
from app.storage.secret_key import SecretKey
from app.storage.vault import Vault
from tests.builders import a_session
from tests.vault_fixtures import PASSPHRASE


def a_step(number: str, *statements: str) -> ModuleType:
    """Return a migration that runs these statements after the one before it."""
    step = ModuleType(f"v{number}")
    step.revision = number  # type: ignore[attr-defined]  # modules of Alembic have it
    step.down_revision = f"{int(number) - 1:04}"  # type: ignore[attr-defined]  # as above

    def run() -> None:
        for statement in statements:
            op.execute(statement)

    step.upgrade = run  # type: ignore[attr-defined]  # as above
    return step


AFTER_HEAD = [f"{int(HEAD) + further:04}" for further in (1, 2, 3)]
NEXT = a_step(AFTER_HEAD[0], "ALTER TABLE sessions ADD COLUMN place TEXT")
FAILING = a_step(
    AFTER_HEAD[1], "DELETE FROM sessions", "INSERT INTO nowhere VALUES (1)"
)


@pytest.fixture
def key(tools: AccountTools, profile_id: UUID) -> SecretKey:
    return tools.prove(profile_id, WithPassphrase(PASSPHRASE))[1]


@pytest.fixture
def folder(vault: Vault) -> Path:
    """A locked vault with one session."""
    with vault.write() as unit:
        unit.sessions.add(a_session(title="Gardée"), "interview")
    vault.close()
    return vault.folder


@pytest.fixture
def version(folder: Path, key: SecretKey) -> Callable[[str], None]:
    """Say of the vault that this version has written it."""

    def write(number: str) -> None:
        header = read_header(folder / "vault.json")
        with closing(connect(folder / header.database, key)) as connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (number,))

    return write


def titles(vault: Vault) -> list[str]:
    with vault.read() as unit:
        found = [session.title for session in unit.sessions.unfinished()]
    vault.close()
    return found


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression")
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified")
def test_the_steps_make_the_tables_that_the_code_describes(tmp_path: Path) -> None:
    engine = create_database(tmp_path / "some.db", SecretKey(bytes(32)))
    with engine.begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_object": lambda _object, name, *_rest: (
                    not str(name).startswith("session_words")
                ),
            },
        )
        differences = compare_metadata(context, Row.metadata)
    engine.dispose()

    assert differences == []


def test_steps_are_numbered_in_order_up_to_the_head() -> None:
    numbers = [step.revision for step in STEPS]

    assert numbers == sorted(numbers)
    assert numbers[-1] == HEAD
    assert [step.down_revision for step in STEPS] == [None, *numbers[:-1]]


@pytest.mark.requirement("E-192")
def test_an_older_vault_is_brought_up_to_date_and_keeps_everything(
    folder: Path, key: SecretKey, clock: ManualClock
) -> None:
    vault = open_vault(folder, key, clock, [*STEPS, NEXT])

    assert titles(vault) == ["Gardée"]


@pytest.mark.requirement("E-192")
def test_the_state_before_a_migration_is_kept_encrypted(
    folder: Path, key: SecretKey, clock: ManualClock
) -> None:
    before = read_header(folder / "vault.json").database
    secret = key.reveal()

    open_vault(folder, key, clock, [*STEPS, NEXT]).close()

    (earlier,) = (folder / "earlier").iterdir()
    assert sorted(path.name for path in earlier.iterdir()) == [before, "vault.json"]
    with closing(connect(earlier / before, SecretKey(secret))) as connection:
        assert connection.execute("SELECT title FROM sessions").fetchall() == [
            ("Gardée",)
        ]


@pytest.mark.requirement("E-192")
def test_a_step_that_fails_leaves_the_vault_as_it_was(
    folder: Path, key: SecretKey, clock: ManualClock
) -> None:
    database = folder / read_header(folder / "vault.json").database
    before = database.read_bytes()

    with pytest.raises(Unavailable, match="as it was"):
        open_vault(folder, key, clock, [*STEPS, NEXT, FAILING])

    assert database.read_bytes() == before
    assert list(folder.glob("vault-*")) == [database]
    assert titles(open_vault(folder, key, clock)) == ["Gardée"]


@pytest.mark.requirement("E-192")
def test_a_vault_of_a_newer_version_is_refused_kindly(
    folder: Path, key: SecretKey, clock: ManualClock, version: Callable[[str], None]
) -> None:
    version("0999")

    with pytest.raises(Refused, match="newer version") as refused:
        open_vault(folder, key, clock)

    assert "Nothing has been changed" in refused.value.remedy
    version(HEAD)
    assert titles(open_vault(folder, key, clock)) == ["Gardée"]


def test_a_version_that_is_none_of_ours_is_told_as_damaged(
    folder: Path, key: SecretKey, clock: ManualClock, version: Callable[[str], None]
) -> None:
    version("abc")

    with pytest.raises(Unavailable, match="damaged"):
        open_vault(folder, key, clock)


def test_a_database_that_tells_no_version_is_told_as_damaged(
    folder: Path, key: SecretKey, clock: ManualClock
) -> None:
    header = read_header(folder / "vault.json")
    with closing(connect(folder / header.database, key)) as connection:
        connection.execute("DROP TABLE alembic_version")

    with pytest.raises(Unavailable, match="damaged"):
        open_vault(folder, key, clock)


def test_a_vault_that_is_open_elsewhere_is_not_migrated(
    folder: Path, key: SecretKey, clock: ManualClock
) -> None:
    elsewhere = Presence(folder)

    with pytest.raises(Unavailable, match="Another program"):
        open_vault(folder, key, clock, [*STEPS, NEXT])

    elsewhere.leave()
    assert not (folder / "earlier").exists()


def test_only_the_last_two_earlier_states_are_kept(
    folder: Path, key: SecretKey, clock: ManualClock
) -> None:
    later = [a_step(number, "SELECT 1") for number in AFTER_HEAD[1:]]
    steps = [*STEPS, NEXT, *later]
    secret = key.reveal()

    for further in (1, 2, 3):
        clock.advance(1_000)
        known = steps[: len(STEPS) + further]
        open_vault(folder, SecretKey(secret), clock, known).close()

    assert len(list((folder / "earlier").iterdir())) == 2


@pytest.mark.requirement("E-080")
def test_erasing_a_session_removes_the_earlier_states_that_hold_it(
    folder: Path, key: SecretKey, clock: ManualClock
) -> None:
    vault = open_vault(folder, key, clock, [*STEPS, NEXT])
    with vault.write() as unit:
        (session,) = unit.sessions.unfinished()
        unit.sessions.trash(session.id, clock.now())

    erased = vault.erase_trash()

    vault.close()
    assert (erased, (folder / "earlier").exists()) == (1, False)


RESULTS = {"id": "results", "level": 3.5, "lowest": 3, "highest": 4, "answers": 2}
NOT_ASSESSED = {"id": "listening", "level": None, "lowest": None, "answers": 0}
WITHOUT_RANGE = {"id": "listening", "level": 3.0}


def a_report_of(*competencies: object) -> str:
    return json.dumps({"coverage": {"competencies": competencies}})


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (a_report_of(RESULTS, NOT_ASSESSED), [(7, "results", 3.5, 3, 4, 2)]),
        (a_report_of(RESULTS, WITHOUT_RANGE), [(7, "results", 3.5, 3, 4, 2)]),
        (a_report_of(RESULTS, RESULTS), [(7, "results", 3.5, 3, 4, 2)]),
        ("{}", []),
        ("not JSON", []),
    ],
)
@pytest.mark.requirement("E-192")
def test_levels_are_taken_out_of_the_reports_of_older_versions_where_they_hold_some(
    tmp_path: Path, document: str, expected: list[tuple[object, ...]]
) -> None:
    engine = create_database(tmp_path / "some.db", SecretKey(bytes(32)))
    before_levels = [step for step in STEPS if step.revision < "0003"]

    with engine.begin() as connection:
        upgrade(connection, before_levels)
        connection.exec_driver_sql(
            "INSERT INTO sessions (number, id, status, title, scenario_id,"
            " scenario_version, persona_id, family, language, mode, tone, budget_ms,"
            " seed, created_at, duration_ms, note) VALUES (7, x'00', 'analysed', '',"
            " 's', 1, 'p', 'interview', 'fr', 'real', 'neutral', 1, 1, 1, 1, '')"
        )
        connection.exec_driver_sql(
            "INSERT INTO assessments (session_number, created_at, document)"
            " VALUES (7, 1, ?)",
            (document,),
        )
        upgrade(connection)
        levels = connection.exec_driver_sql(
            "SELECT session_number, competency, level, lowest, highest, answers"
            " FROM levels"
        ).all()
    engine.dispose()

    assert [tuple(row) for row in levels] == expected
