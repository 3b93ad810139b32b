"""Identifiers: UUID version 7 (RFC 9562), ordered by the time they were made."""

import secrets
from collections.abc import Callable
from uuid import UUID

from app.shared.clock import Clock

NewId = Callable[[], UUID]
"""Makes a fresh identifier."""


def uuid7_maker(clock: Clock) -> NewId:
    """Return a maker of UUIDv7 whose time part comes from ``clock``."""

    def new_id() -> UUID:
        milliseconds = int(clock.now().timestamp() * 1000)
        value = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
        value = value & ~(0xF << 76) | 0x7 << 76
        return UUID(int=value & ~(0x3 << 62) | 0x2 << 62)

    return new_id
