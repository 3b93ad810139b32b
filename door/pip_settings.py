"""pip's settings of this computer, told to uv, which does not read them."""

import ast
from collections.abc import Mapping

from door.workshop import Workshop

_UV_NAMES = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "client-cert": "SSL_CLIENT_CERT",
    "proxy": "ALL_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
}
_SEPARATORS = {"find-links": ","}
_STRONGEST_LAST = ("global.", "install.", ":env:.")


def uv_variables(workshop: Workshop) -> dict[str, str]:
    """Return the variables that give uv the index, proxy and certificate pip uses.

    What the person set for uv itself is left alone.
    """
    listed = workshop.commands.watch([workshop.python, "-m", "pip", "config", "list"])
    return translated(listed.output, workshop.machine.environment)


def translated(listed: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Return uv's variables for the output of ``pip config list``."""
    settings: dict[str, str] = {}
    for prefix in _STRONGEST_LAST:
        settings.update(_settings(listed, prefix))
    variables = {
        _UV_NAMES[name]: _SEPARATORS.get(name, " ").join(value.split())
        for name, value in settings.items()
        if name in _UV_NAMES and value.strip()
    }
    # Hashes decide which file is right, so looking in every index is safe.
    variables["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {name: held for name, held in variables.items() if name not in environment}


def _settings(listed: str, prefix: str) -> dict[str, str]:
    lines = (line.partition("=") for line in listed.splitlines())
    return {
        name.removeprefix(prefix): _unquoted(value)
        for name, equals, value in lines
        if equals and name.startswith(prefix)
    }


def _unquoted(value: str) -> str:
    try:
        return str(ast.literal_eval(value))
    except (SyntaxError, ValueError):
        return value
