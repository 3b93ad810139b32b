"""What is installed is what was locked, and the locks name no place to fetch from.

A dependency that is declared and not locked breaks the next fresh checkout; an address
in a lock breaks it on every computer that fetches from somewhere else.
"""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
DECLARED = {
    "environment": [*PROJECT["project"]["dependencies"], *GROUPS["dev"]],
    "installer": GROUPS["installer"],
    "language": PROJECT["project"]["optional-dependencies"]["language"],
    "language-build": GROUPS["language-build"],
}
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)")
NAME = re.compile(r"[A-Za-z0-9._-]+")


def lock(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.txt"


def name_of(requirement: str) -> str:
    found = NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", found.group()).lower() if found else ""


def locked_names(name: str) -> set[str]:
    return set(map(name_of, pins_of(name)))


def pins_of(name: str) -> set[str]:
    lines = lock(name).read_text("utf-8").splitlines()
    return {found.group() for line in lines if (found := PINNED.match(line))}


@pytest.mark.parametrize("name", DECLARED)
def test_every_declared_dependency_is_locked(name: str) -> None:
    missing = set(map(name_of, DECLARED[name])) - locked_names(name)

    assert missing == set(), "run: python3 dev.py lock"


@pytest.mark.parametrize("name", DECLARED)
def test_every_locked_package_has_its_hashes(name: str) -> None:
    entries = re.split(r"\n(?=\S)", lock(name).read_text("utf-8"))

    bare = [entry for entry in entries if PINNED.match(entry) and "sha256" not in entry]

    assert bare == []


@pytest.mark.parametrize("name", DECLARED)
def test_no_lock_names_an_address(name: str) -> None:
    assert "://" not in lock(name).read_text("utf-8")


@pytest.mark.parametrize("name", ["installer", "language", "language-build"])
def test_a_package_in_two_locks_has_one_version(name: str) -> None:
    shared = locked_names(name) & locked_names("environment")

    pins = pins_of(name) | pins_of("environment")

    assert len({pin for pin in pins if name_of(pin) in shared}) == len(shared)
