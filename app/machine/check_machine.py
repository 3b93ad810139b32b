"""All checks of this machine."""

import os
import platform
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil

from app.domain.engines import EngineStatus
from app.machine.check import Check, State
from app.machine.disk import check_disk, check_folder
from app.machine.engines import check_engines
from app.shared.errors import N_, ExpectedError
from engine.content.check import check_library
from engine.content.library import ContentLibrary
from engine.content.load import load_library

_GIGABYTE = 1_000_000_000
_LEAST_MEMORY = 2 * _GIGABYTE


def check_machine(
    data: Path,
    content: Path,
    engines: Sequence[EngineStatus],
    *,
    key_store: bool,
) -> tuple[Check, ...]:
    """Return what works here and what does not; opens no connection.

    Args:
        data: folder of the profiles.
        content: folder of the bundled content.
        engines: how each engine is.
        key_store: whether the system has a key store.
    """
    return (
        *_system(),
        check_disk(data),
        check_folder(data),
        _key_store(available=key_store),
        _content(content),
        *check_engines(engines),
    )


def _system() -> Iterator[Check]:
    yield Check(
        "system",
        N_("System"),
        State.WORKS,
        N_("{system}, Python {python}, {cores} cores."),
        values={
            "system": platform.platform(terse=True),
            "python": platform.python_version(),
            "cores": os.cpu_count() or 1,
        },
    )
    memory = psutil.virtual_memory().total
    enough = memory >= _LEAST_MEMORY
    yield Check(
        "memory",
        N_("Memory"),
        State.WORKS if enough else State.LIMITED,
        N_("{gigabytes} GB."),
        "" if enough else N_("Close other programs while you practise."),
        {"gigabytes": round(memory / _GIGABYTE, 1)},
    )


def _key_store(*, available: bool) -> Check:
    if available:
        return Check(
            "key-store",
            N_("Key store of the system"),
            State.WORKS,
            N_("It can keep the key of your vault."),
        )
    return Check(
        "key-store",
        N_("Key store of the system"),
        State.LIMITED,
        N_("There is none here: your vault opens by its passphrase."),
        N_("Nothing to do: you type it to unlock."),
    )


def _content(folder: Path) -> Check:
    name = N_("Scenarios and personas")
    try:
        library = load_library(folder)
    except ExpectedError as error:
        return Check(
            "content", name, State.FAILS, error.what, error.remedy, error.values
        )
    return _judged(name, library)


def _judged(name: str, library: ContentLibrary) -> Check:
    defects = len(check_library(library))
    if defects:
        return Check(
            "content",
            name,
            State.FAILS,
            N_("{defects} defects in the content."),
            N_("Install Exerzia again."),
            {"defects": defects},
        )
    return Check(
        "content",
        name,
        State.WORKS,
        N_("{scenarios} scenarios, {personas} personas, {questions} questions."),
        values={
            "scenarios": len(library.scenarios),
            "personas": len(library.personas),
            "questions": len(library.questions),
        },
    )
