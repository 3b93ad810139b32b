"""One of several things a person can choose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: what it means to the application, and to the person."""

    value: str
    words: str
    detail: str = ""
