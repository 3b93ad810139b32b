"""What is installed is what was locked, and the locks name no place to fetch from.

A dependency that is declared and not locked breaks the next fresh checkout; an address
in a lock breaks it on every computer that fetches from somewhere else.
"""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
DECLARED = {
    "environment": [*PROJECT["project"]["dependencies"], *GROUPS["dev"]],
    "installer": GROUPS["installer"],
    "language": PROJECT["project"]["optional-dependencies"]["language"],
    "language-build": GROUPS["language-build"],
}
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")


def pins(name: str) -> dict[str, str]:
    """Return the locked versions by package; of several, one for each Python, one."""
    return {canonicalize_name(package): version for package, version in found(name)}


def found(name: str) -> list[tuple[str, str]]:
    return PINNED.findall(lock(name))


def requirements(name: str) -> list[Requirement]:
    return [Requirement(declared) for declared in DECLARED[name]]


def fits(declared: Requirement, locked: dict[str, str]) -> bool:
    version = locked.get(canonicalize_name(declared.name))
    return version is not None and declared.specifier.contains(version)


@pytest.mark.parametrize("name", DECLARED)
def test_every_declared_dependency_is_locked_within_its_bounds(name: str) -> None:
    outside = [
        str(declared)
        for declared in requirements(name)
        if not fits(declared, pins(name))
    ]

    assert outside == [], "run: python3 dev.py lock"


@pytest.mark.parametrize("name", DECLARED)
def test_every_locked_package_has_its_hashes(name: str) -> None:
    entries = re.split(r"\n(?=\S)", lock(name))

    bare = [entry for entry in entries if PINNED.match(entry) and "sha256" not in entry]

    assert bare == []


@pytest.mark.parametrize("name", DECLARED)
def test_no_lock_names_an_address(name: str) -> None:
    assert "://" not in lock(name)


@pytest.mark.parametrize("name", ["installer", "language", "language-build"])
def test_a_package_in_two_locks_has_one_version(name: str) -> None:
    shared = pins(name).keys() & pins("environment").keys()

    different = [
        package
        for package in shared
        if pins(name)[package] != pins("environment")[package]
    ]

    assert different == []
