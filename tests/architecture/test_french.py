"""French that ships outside the catalogue keeps the same typography as inside it."""

from collections.abc import Iterator

import yaml

from door.wording import problems_of
from tests.architecture.source import ROOT


def flaws(text: str) -> list[str]:
    """Return what is wrong with a text; braces are none of its business."""
    return problems_of(["-"], [text.replace("{", "").replace("}", "") or "-"])


def french(node: object) -> Iterator[str]:
    """Return every text under a key "fr", however deep."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from texts(value) if key == "fr" else french(value)
    elif isinstance(node, list):
        for value in node:
            yield from french(value)


def texts(node: object) -> Iterator[str]:
    """Return every text in there."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts(value)


def test_help_pages_in_french_are_well_set() -> None:
    lines = [
        (page.name, line)
        for page in sorted((ROOT / "resources/help/fr").glob("*.md"))
        for line in page.read_text(encoding="utf-8").splitlines()
    ]

    assert len(lines) > 100
    assert [(name, line, flaws(line)) for name, line in lines if flaws(line)] == []


def test_content_in_french_is_well_set() -> None:
    said = [
        (file.name, text)
        for file in sorted((ROOT / "resources/content").rglob("*.yaml"))
        for text in french(yaml.safe_load(file.read_text(encoding="utf-8")))
    ]

    assert len(said) > 1000
    assert [(name, text, flaws(text)) for name, text in said if flaws(text)] == []


def test_the_demonstration_in_french_is_well_set() -> None:
    script = yaml.safe_load((ROOT / "resources/demo/fr.yaml").read_text("utf-8"))
    said = list(texts(script))

    assert len(said) > 50
    assert [(text, flaws(text)) for text in said if flaws(text)] == []
