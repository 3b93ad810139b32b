"""Documents tell the truth about the tree."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_LINK = re.compile(r"\]\(([^)#:]+)\)")
_PATH = re.compile(
    r"`((?:ui|app|engine|resources|translations|tests|docs|door)/[\w./-]*)`"
)

DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(document: str) -> None:
    path = ROOT / document

    links = _LINK.findall(path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("document", ["docs/architecture.md", "docs/add-a-feature.md"])
def test_every_path_a_guide_names_exists(document: str) -> None:
    named = _PATH.findall((ROOT / document).read_text(encoding="utf-8"))

    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.requirement("E-221")
def test_the_architecture_guide_names_every_folder_at_the_root() -> None:
    guide = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}

    assert {folder for folder in folders if f"`{folder}" not in guide} == set()


@pytest.mark.requirement("E-219")
def test_the_readme_is_short() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 120
