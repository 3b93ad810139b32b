"""What a report for support is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the report."""

    name: str
    text: str

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.text.encode())


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """All of it, as it will be saved."""

    parts: tuple[Part, ...]

    def in_one_text(self) -> str:
        """Return everything, part after part, to be read before it is saved."""
        return "\n".join(f"=== {part.name} ===\n\n{part.text}" for part in self.parts)
