"""What import-linter cannot say: parts of Qt, names of others, cost at start.

Layers themselves are in pyproject.toml, under tool.importlinter.
"""

import ast
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, place, python_files, tree

TOP_LEVEL = ("app", "engine", "ui", "resources", "translations", "door")
HEAVY = (
    "alembic",
    "ctranslate2",
    "llama_cpp",
    "numpy",
    "onnxruntime",
    "reportlab",
    "sqlalchemy",
)
SHOW_HEAVY_IMPORTS = f"""
import sys
import ui.__main__
print(*sorted(set({HEAVY!r}) & set(sys.modules)))
"""


def qt_imports(module: ast.Module) -> set[str]:
    """Return the Qt modules a module imports: PySide6.QtCore, for example."""
    named = {
        alias.name
        for node in ast.walk(module)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    sources = [node for node in ast.walk(module) if isinstance(node, ast.ImportFrom)]
    named |= {node.module or "" for node in sources if node.module != "PySide6"}
    named |= {
        f"PySide6.{alias.name}"
        for node in sources
        if node.module == "PySide6"
        for alias in node.names
    }
    return {name for name in named if name.partition(".")[0] == "PySide6"}


def test_view_models_know_nothing_of_widgets() -> None:
    """A view model is tested without a window: of Qt it needs signals alone."""
    view_models = [
        path for path in python_files("ui") if path.stem.endswith("view_model")
    ]

    others = {
        place(path): names
        for path in view_models
        if (names := qt_imports(tree(path)) - {"PySide6.QtCore"})
    }

    assert others == {}


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtWidgets import QLabel",
        "from PySide6 import QtWidgets",
        "import PySide6.QtWidgets",
    ],
)
def test_widgets_are_found_however_they_are_imported(line: str) -> None:
    assert qt_imports(ast.parse(line)) == {"PySide6.QtWidgets"}


@pytest.mark.parametrize("name", TOP_LEVEL)
def test_no_installed_package_owns_our_names(name: str) -> None:
    """Ours are ordinary words, app and engine: another package could shadow them."""
    owners = set(packages_distributions().get(name, [])) - {"exerzia"}

    assert owners == set()


def test_the_window_opens_without_loading_what_only_a_session_needs() -> None:
    """Engines live in worker processes; the vault and the PDF wait until asked for."""
    window = ROOT / "ui" / "__main__.py"
    modules = [SHOW_HEAVY_IMPORTS] if window.is_file() else ["print()"]

    result = subprocess.run(
        [sys.executable, "-c", *modules],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert result.stdout.split() == []


def test_every_folder_of_code_is_a_package() -> None:
    """A folder without __init__.py is invisible to import-linter, so it has no layer."""
    folders = {path.parent for path in python_files("app", "engine", "ui")}

    bare = [place(folder) for folder in folders if not _is_package(folder)]

    assert bare == []


def _is_package(folder: Path) -> bool:
    return (folder / "__init__.py").is_file()
