"""What is asked of a download, and what it tells."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One file, and where it can be had."""

    addresses: tuple[str, ...]
    """In the order to try; all are the same bytes."""
    size: int | None = None
    """Bytes; None where nobody tells beforehand."""
    sha256: str | None = None
    """Hexadecimal. With it, what one address began another may finish."""
    md5: str | None = None
    """Hexadecimal; what some publishers give instead."""
    purpose: str = ""
    """What it is for, in the log of connections; empty: the file's own name."""
    kept_at: Path | None = None
    """Where the caller keeps this file once it has it (the store's blob).

    Looked at after another download of the same file was waited for.
    """


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what; seconds."""

    stall: float = 30.0
    """Without a byte, before the connection is made anew."""
    connect: float = 20.0
    tries: int = 12
    """Without one byte of progress between them, before giving up."""
    first_pause: float = 0.5
    """After the first failure; doubled, with chance in it, after each further one."""
    longest_pause: float = 30.0
    text: float = 60.0
    """For a short text, from the first question to the last byte."""
    longest_asked: float = 300.0
    """The most a server may make us wait (Retry-After)."""
    sleep: float = 5.0
    """A jump of the clocks by more than this: the computer slept."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The time of day and the time that passed; seconds."""

    wall: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic


@dataclass(frozen=True, slots=True)
class Route:
    """The way to the network."""

    proxy: str | None = None
    """"http://proxy.example:3128"; None: what the system says; empty: none at all."""
    proxy_user: str = ""
    proxy_password: str = field(default="", repr=False)
    certificates: Path | None = None
    """PEM file of authorities trusted besides those of the system."""
    most_bytes_a_second: int | None = None
    """For all connections of one download together; None: no limit."""
    connections: int = 4
    patience: Patience = field(default_factory=Patience)
    clocks: Clocks = field(default_factory=Clocks)
    chance: Callable[[], float] = random.random
    """Numbers from 0 to 1: pauses of many computers should not fall together."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a download stands; told a few times a second."""

    done: int
    """Bytes that are here, those of earlier runs included."""
    total: int
    """Bytes in all; 0 while nobody knows."""
    received: int
    """Bytes that came over the network in this run."""
    host: str
    """Whom they come from."""
    checked: int = 0
    """Bytes the hash has read; it follows ``done``."""


class Check(StrEnum):
    """What a fetched file was compared with, and found right."""

    SIZE = "size"
    SHA256 = "sha256"
    """That of the catalogue."""
    MD5 = "md5"
    """That of the publisher."""
    HUB = "hub"
    """The hash the hub tells of it: SHA-256, or git's for a small file."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One whole file, checked."""

    path: Path
    """The caller moves it away; ``RemoteFile.kept_at`` when somebody else did."""
    sha256: str
    size: int
    host: str
    """Whom the last of it came from; empty when all was here already."""
    received: int
    """Bytes that came over the network in this run."""
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Connection:
    """One host that was talked to for one file.

    Told when it is about to be reached, on a thread of the download, with nothing
    received; and again, with the same ``at``, when the download ends, if anything
    was: the later one replaces the earlier.
    """

    host: str
    purpose: str
    at: datetime
    """UTC."""
    received: int
    """Bytes of content."""
    through: str = ""
    """The proxy's host; empty: directly."""
