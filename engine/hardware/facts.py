"""What a machine is, as records: read in a moment, written as JSON."""

from pydantic import BaseModel, ConfigDict


class Fact(BaseModel):
    """Frozen, and without a field that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Processor(Fact):
    """What computes."""

    name: str
    """As it calls itself; empty where nobody tells."""
    physical: int
    """Cores in the machine."""
    logical: int
    """Threads they run at once."""
    usable: int
    """Cores this process may use: its affinity and a container's share counted."""
    features: tuple[str, ...] = ()
    """Sets of instructions, in alphabetical order; empty where nobody tells."""


class GraphicsCard(Fact):
    """A graphics processor; shown for information, nothing runs on it."""

    name: str
    memory: int | None = None
    """Bytes of its own; None where nobody tells."""


class DiskFacts(Fact):
    """Where models go."""

    free: int
    """Bytes."""
    write_speed: int | None = None
    """Bytes a second, to the disk itself; None while not measured."""
    read_speed: int | None = None
    """Bytes a second; an upper bound where the system keeps what was just written."""


class PowerFacts(Fact):
    """What feeds the machine."""

    has_battery: bool = False
    plugged: bool = True
    percent: int | None = None
    """Charge of the battery; None without one."""


class MachineFacts(Fact):
    """Everything that can be told of a machine without making it work."""

    system: str
    """"Linux", "Windows", "macOS"."""
    processor: Processor
    memory: int
    """Bytes in all, or of the container where that has less."""
    available: int
    """Bytes that could be taken when this was read."""
    graphics: tuple[GraphicsCard, ...] = ()
    disk: DiskFacts
    power: PowerFacts = PowerFacts()
