"""What the person chose, in the vault: names and JSON values."""

from collections.abc import Mapping

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.rows import SettingRow


class SettingRepository:
    """Reads and writes settings inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[str, str]:
        """Return every setting kept so far: name to JSON."""
        found = self._connection.execute(select(SettingRow.name, SettingRow.value))
        return {name: value for name, value in found}  # noqa: C416 (mypy reads a dict() of rows as Any)

    def save(self, values: Mapping[str, str]) -> None:
        """Keep these settings; others stay as they are."""
        if not values:
            return
        statement = insert(SettingRow).values(
            [{"name": name, "value": value} for name, value in values.items()]
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[SettingRow.name],
                set_={"value": statement.excluded.value},
            )
        )
