"""Deeds on a store in processes of their own that are killed, or refused, at one step.

A step is a change of the file system as Python asks for it; the audit hook sees each
before it happens. Such a hook stays for the life of its process, hence the children.
"""

import errno
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from engine.api.errors import ExpectedError
from engine.models.store.store import ModelStore

Deed = Callable[[ModelStore], object]

DONE, REFUSED, BROKEN = 0, 11, 12
"""How a child ends that lived to its end: with the deed, a word for people, a bug."""
MOST_STEPS = 200

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES = {"os.link", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.utime"}
_TAKES_ROOM = {"open", "os.link", "os.rename", "os.mkdir"}
if sys.platform == "win32":
    CHILDREN = multiprocessing.get_context("spawn")
else:
    CHILDREN = multiprocessing.get_context("fork")  # others take half a second each


class Fate(StrEnum):
    """What befalls a deed at its step."""

    KILLED = "killed"
    FULL = "full"
    """The disk has no room from then on; removing goes on working."""


def ends(root: Path, deed: Deed, fate: Fate, step: int) -> int:
    """Do the deed in a child to which its fate comes at ``step``; return its exit."""
    child = CHILDREN.Process(target=_do, args=(root, deed, fate, step))
    child.start()
    child.join()
    return child.exitcode or DONE


def _do(root: Path, deed: Deed, fate: Fate, step: int) -> None:
    store = ModelStore(root)
    seen = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal seen
        if not _changes(event, args):
            return
        seen += 1
        if seen < step:
            return
        if fate is Fate.KILLED:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        if event in _TAKES_ROOM:
            raise OSError(errno.ENOSPC, "no room")

    sys.addaudithook(hook)
    do(store, deed)


def do(store: ModelStore, deed: Deed) -> None:
    """Do the deed and end this process with how it went."""
    try:
        deed(store)
    except ExpectedError:
        os._exit(REFUSED)
    except BaseException:  # noqa: BLE001 (told by the exit; the parent judges)
        os._exit(BROKEN)
    os._exit(DONE)


def _changes(event: str, args: tuple[object, ...]) -> bool:
    if event == "open":
        flags = args[2]
        return isinstance(flags, int) and bool(flags & _WRITING)
    return event in _CHANGES
