"""Locks the packages: requirements/*.txt from pyproject.toml, with hashes.

The locks hold for every system and Python version the project supports, and name no
index, so that each computer fetches from wherever it is told to.
"""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from door.failures import Failure
from door.pip_settings import uv_variables
from door.workshop import Workshop

_OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-config",
    "--quiet",
    "--custom-compile-command=python3 dev.py lock",
)
_LEFT_OUT = ("docopt",)
"""Needed by num2words's own command line alone, and published as source only."""
_CONNECTION = ("SSL_CERT_FILE", "SSL_CLIENT_CERT", "ALL_PROXY", "UV_HTTP_TIMEOUT")
# Hashes come from the public index: a private one may hold other builds.
_PUBLIC_INDEX = {"UV_INDEX": "", "UV_EXTRA_INDEX_URL": "", "UV_FIND_LINKS": ""}


def lock(workshop: Workshop, *, newest: bool) -> int:
    """Write every lock again; keeps the versions it can unless ``newest``.

    Raises:
        Failure: when uv is not installed or cannot resolve.
    """
    if not Path(workshop.tool("uv")).is_file():
        raise Failure("Locking needs uv.", "Install it: .venv/bin/pip install uv")
    workshop.requirements("environment").parent.mkdir(exist_ok=True)
    options = (*_OPTIONS, *(["--upgrade"] if newest else []))
    along = ("--constraint", "requirements/environment.txt", *options)
    left_out = ("--excludes", _left_out(workshop))
    _write(
        workshop, "environment", ("pyproject.toml", "--group=dev", *left_out, *options)
    )
    _write(workshop, "installer", ("--group=installer", *along))
    _write(workshop, "language-build", ("--group=language-build", *along))
    _write(workshop, "language", (_language(workshop), *along))
    return 0


def _write(workshop: Workshop, name: str, arguments: Sequence[str]) -> None:
    settings = uv_variables(workshop)
    connection = {key: held for key, held in settings.items() if key in _CONNECTION}
    uv = (workshop.tool("uv"), "pip", "compile")
    output = ("--output-file", f"requirements/{name}.txt")
    with workshop.console.step(f"requirements/{name}.txt"):
        variables = {**connection, **_PUBLIC_INDEX}
        workshop.must((*uv, *arguments, *output), f"Locking {name}", variables)


def _left_out(workshop: Workshop) -> str:
    path = workshop.root / ".cache" / "left-out.in"
    path.write_text("\n".join(_LEFT_OUT) + "\n", "utf-8")
    return path.relative_to(workshop.root).as_posix()


def _language(workshop: Workshop) -> str:
    """Return a file with the language extra alone: uv locks extras with the rest."""
    project = tomllib.loads((workshop.root / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["optional-dependencies"]["language"]
    path = workshop.root / ".cache" / "language.in"
    path.write_text("\n".join(wanted) + "\n", "utf-8")
    return path.relative_to(workshop.root).as_posix()
