"""What the help shows."""

from dataclasses import dataclass

from ui.workspaces.help.article import Article


@dataclass(frozen=True, slots=True)
class HelpState:
    """The list, or one page of it."""

    words: str = ""
    """What is searched."""
    articles: tuple[Article, ...] = ()
    """Those that fit the search."""
    opened: Article | None = None
    """The page that is read; None: the list."""
    following: Article | None = None
    """The page after it."""
