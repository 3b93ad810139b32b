"""What a person agreed to, when, and in which words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Purpose(StrEnum):
    """What is asked for; each separately, none agreed to beforehand."""

    RECORDING = "recording"
    """To keep the sound of answers for thirty days, so that it can be heard again."""


@dataclass(frozen=True, slots=True)
class Consent:
    """One consent, given or withdrawn. It is never changed: another one follows."""

    purpose: Purpose
    version: str
    """Of the wording."""
    given: bool
    """False: withdrawn."""
    at: datetime
    """UTC."""
