"""A help page, and how it is written: a few marks of Markdown, and no more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from engine.api.language import Language

ARTICLES = (
    "first-session",
    "feedback",
    "levels",
    "progress",
    "conversations",
    "report-pdf",
    "privacy",
    "recordings",
    "models",
    "keys",
    "no-microphone",
    "keyboard",
    "problems",
)
"""The pages, in the order they are listed; each is a file in each language."""

_KEYS = re.compile(r"^`(?P<keys>[^`]+)`\s+(?P<words>.+)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """Of a part of the page."""

    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    words: str


@dataclass(frozen=True, slots=True)
class Point:
    """One of several, in a list."""

    words: str


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys, and what they do."""

    keys: str
    """In Qt's portable form: ``Ctrl+K``."""
    words: str


Block = Heading | Paragraph | Point | Keys


@dataclass(frozen=True, slots=True)
class Article:
    """One page."""

    id: str
    title: str
    summary: str
    """Its first paragraph."""
    blocks: tuple[Block, ...]
    """What comes after the summary."""

    @property
    def text(self) -> str:
        """All of its words, for the search."""
        return "\n".join(
            (self.title, self.summary, *(each.words for each in self.blocks))
        )


def read_articles(language: Language) -> tuple[Article, ...]:
    """Return every page in one language."""
    return tuple(read_article(name, language) for name in ARTICLES)


def read_article(name: str, language: Language) -> Article:
    """Return one page."""
    source = files("resources").joinpath("help", language, f"{name}.md")
    return parsed(name, source.read_text("utf-8"))


def parsed(name: str, source: str) -> Article:
    """Return the page written in ``source``.

    Parts are separated by an empty line: ``# `` title, ``## `` heading, ``- `` points,
    ``- `` with keys in backticks first, else a paragraph.
    """
    title, summary, *rest = [part for part in source.split("\n\n") if part.strip()]
    blocks = tuple(block for part in rest for block in _blocks(part.strip()))
    return Article(name, title.strip().removeprefix("# "), _joined(summary), blocks)


def _blocks(part: str) -> Iterator[Block]:
    if part.startswith("## "):
        yield Heading(part.removeprefix("## "))
        return
    if not part.startswith("- "):
        yield Paragraph(_joined(part))
        return
    for point in re.split(r"\n- ", part.removeprefix("- ")):
        words = _joined(point)
        keys = _KEYS.match(words)
        yield Keys(keys["keys"], keys["words"]) if keys else Point(words)


def _joined(lines: str) -> str:
    return " ".join(lines.split())
