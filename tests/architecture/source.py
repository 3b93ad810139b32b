"""The project's own files, read once for all the rules."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("dev.py", "door", "app", "engine", "ui", "resources", "translations")
OTHER_CODE = ("tests", "benchmarks")


@cache
def tracked_files() -> tuple[Path, ...]:
    """Return the files of the checkout that git does not ignore, without git all."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return tuple(_walked(ROOT))
    names = listed.stdout.decode().split("\0")
    return tuple(path for name in names if name and (path := ROOT / name).is_file())


def _walked(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "__pycache__")):
            continue
        if path.is_dir():
            yield from _walked(path)
        else:
            yield path


def python_files(*places: str) -> list[Path]:
    """Return the Python files in these folders, or these files, of the checkout."""
    return [
        path
        for path in tracked_files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in places
    ]


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def place(path: Path, node: ast.AST | None = None) -> str:
    """Return where a finding is, as an editor opens it."""
    line = getattr(node, "lineno", None)
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


def called_name(call: ast.Call) -> str:
    """Return the name of what is called, without what it belongs to."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """Return every call beneath a node."""
    return (found for found in ast.walk(node) if isinstance(found, ast.Call))
