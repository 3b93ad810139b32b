"""What somebody who begins has to know of this machine."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.engines import EngineStatus
from app.machine.check import Check
from app.machine.content import check_content
from app.machine.disk import check_disk, check_folder
from app.machine.engines import check_engines
from app.machine.key_store import check_key_store
from app.machine.system import check_memory, check_system


def check_machine(
    data: Path,
    content: Path,
    engines: Sequence[EngineStatus],
    *,
    key_store: bool,
) -> tuple[Check, ...]:
    """Return what works here and what does not; opens no connection.

    ``examine`` tells more, for somebody who looks for a fault.

    Args:
        data: folder of the profiles.
        content: folder of the bundled content.
        engines: how each engine is.
        key_store: whether the system has a key store.
    """
    return (
        check_system(),
        check_memory(),
        check_disk(data),
        check_folder(data),
        check_key_store(available=key_store),
        check_content(content),
        *check_engines(engines),
    )
