"""The packages this installation runs with."""

from importlib.metadata import distributions


def installed_packages() -> str:
    """Return every package with its version, a line each, by name."""
    found = {
        f"{each.metadata['Name']}=={each.version}"
        for each in distributions()
        if each.metadata["Name"]
    }
    return "".join(f"{line}\n" for line in sorted(found, key=str.lower))
