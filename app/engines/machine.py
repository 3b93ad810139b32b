"""How much of this machine the engines may take."""

from dataclasses import dataclass, replace

from engine.runtime.worker import WorkerSpec


@dataclass(frozen=True, slots=True)
class Machine:
    """What there is to share."""

    cores: int
    memory: int
    """Bytes in all."""

    def bounded(self, spec: WorkerSpec) -> WorkerSpec:
        """Return ``spec`` with four fifths of the memory as its highest ceiling."""
        most = self.memory * 8 // 10
        return replace(spec, memory_ceiling=min(spec.memory_ceiling, most))
