"""The packages Exerzia is built on, with the licence each states."""

import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, requires

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_PRODUCT = "exerzia"
_LONGEST_LICENCE = 80


@dataclass(frozen=True, slots=True)
class Component:
    """One package that ships with Exerzia."""

    name: str
    version: str
    licence: str
    """As the package states it; empty where it does not."""


def components_used() -> tuple[Component, ...]:
    """Return the packages this installation runs on, by name."""
    names = {
        found.group(0)
        for line in _requirements()
        if "extra ==" not in line and (found := _NAME.match(line))
    }
    found_components = (_component(name) for name in names)
    return tuple(
        sorted(
            (each for each in found_components if each is not None),
            key=lambda each: each.name.casefold(),
        )
    )


def product_version() -> str:
    """Return the version of Exerzia that runs; empty when it is not installed."""
    found = _component(_PRODUCT)
    return found.version if found else ""


def _requirements() -> list[str]:
    try:
        return requires(_PRODUCT) or []
    except PackageNotFoundError:
        return []


def _component(name: str) -> Component | None:
    try:
        facts = metadata(name)
    except PackageNotFoundError:
        return None
    stated = (
        _first(facts.get_all("License-Expression"))
        or _classified(facts.get_all("Classifier"))
        or _first(facts.get_all("License"))
    )
    short = stated if len(stated) <= _LONGEST_LICENCE else ""
    return Component(facts["Name"], facts["Version"], short)


def _first(values: list[str] | None) -> str:
    return values[0].split("\n")[0] if values else ""


def _classified(classifiers: list[str] | None) -> str:
    for each in classifiers or ():
        if each.startswith("License :: OSI Approved :: "):
            return each.rpartition(" :: ")[2]
    return ""
