"""The header of a vault, ``vault.json``: who it belongs to and how its key is kept.

It is the one file that decides which database is the vault: whatever replaces the
database replaces the header, in one step.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from app.domain.people import Profile
from app.shared.errors import N_, Unavailable
from app.storage.failures import disk_told, newer
from app.storage.files import write_whole

HEADER_NAME: Final = "vault.json"

FORMAT: Final = 1
"""Version of the header this application writes."""

_LARGEST = 64 * 1024
"""A larger file is not a header."""

Bytes = Annotated[bytes, Field(max_length=256)]
"""Base64 in the file."""


class SlotKind(StrEnum):
    """What opens a slot."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 (a kind of slot, no secret)
    RECOVERY_CODE = "recovery_code"


class StoredRecord(BaseModel):
    """A record in a file of ours: bytes as base64, nothing unknown in it."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64"
    )


class CostRecord(StoredRecord):
    """What one try of the passphrase costs, see PassphraseCost."""

    memory_kib: int = Field(ge=1)
    passes: int = Field(ge=1)
    lanes: int = Field(ge=1)


class Slot(StoredRecord):
    """The data key, encrypted by a key that only one secret gives."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    kind: SlotKind
    salt: Bytes
    nonce: Bytes
    wrapped: Bytes
    """The data key under AES-256-GCM."""
    cost: CostRecord | None = None
    """Set on the passphrase slot."""


class Header(StoredRecord):
    """All that stands outside the encrypted database."""

    format: int = FORMAT
    id: UUID
    name: str
    created_at: AwareDatetime
    database: Annotated[str, StringConstraints(pattern=r"^vault-[0-9a-f]{8}\.db$")]
    """File of the database, in the same folder."""
    slots: tuple[Slot, ...] = Field(min_length=1, max_length=8)

    @property
    def profile(self) -> Profile:
        """The person this vault belongs to."""
        return Profile(self.id, self.name, self.created_at)

    def slot(self, kind: SlotKind) -> Slot | None:
        """Return the slot of this kind, None when there is none."""
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def with_slot(self, fresh: Slot) -> "Header":
        """Return the header with ``fresh`` in the place of the slot of its kind."""
        others = tuple(slot for slot in self.slots if slot.kind is not fresh.kind)
        return self.model_copy(update={"slots": (*others, fresh)})

    def without_slot(self, kind: SlotKind) -> "Header":
        """Return the header without the slot of this kind."""
        others = tuple(slot for slot in self.slots if slot.kind is not kind)
        return self.model_copy(update={"slots": others})


def read_header(path: Path) -> Header:
    """Return the header kept at ``path``.

    Raises:
        Refused: a newer application has written it.
        Unavailable: it is missing, damaged, or its disk said no.
    """
    with disk_told(), path.open("rb") as stream:
        content = stream.read(_LARGEST)
    try:
        document = json.loads(content)
        if isinstance(document, dict) and _is_newer(document.get("format")):
            raise newer()
        return Header.model_validate_json(content)
    except (ValidationError, ValueError, RecursionError) as error:
        raise Unavailable(
            N_("The key file of this profile is damaged."),
            N_("Restore your latest backup; the damaged file is kept beside it."),
        ) from error


def write_header(path: Path, header: Header) -> None:
    """Put the header at ``path``, whole or not at all.

    Raises:
        Unavailable: the disk said no; the old header is still there.
    """
    write_whole(path, header.model_dump_json(indent=2).encode())


def _is_newer(found: object) -> bool:
    return isinstance(found, int) and found > FORMAT
