"""Lists, searches and opens help pages."""

from dataclasses import replace

from engine.api.language import Language
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel
from ui.workspaces.help.article import ARTICLES, Article, read_articles
from ui.workspaces.help.searching import found
from ui.workspaces.help.state import HelpState


class HelpViewModel(ViewModel[HelpState]):
    """Holds the pages of one language; they are few and read at once."""

    def __init__(self, tasks: Tasks, language: Language) -> None:
        super().__init__(HelpState(), tasks)
        self._all: tuple[Article, ...] = ()
        self.speak(language)

    def speak(self, language: Language) -> None:
        """Show the pages in ``language``; the one that is read stays open."""
        self._all = read_articles(language)
        opened = self.state.opened
        self._set(replace(self.state, articles=found(self.state.words, self._all)))
        if opened is not None:
            self.open(opened.id)

    def search(self, words: str) -> None:
        """List the pages that hold these words."""
        self._set(HelpState(words, found(words, self._all)))

    def open(self, article: str) -> None:
        """Read one page; an unknown name shows the list."""
        if article not in ARTICLES:
            self.close_article()
            return
        place = ARTICLES.index(article)
        after = self._all[place + 1] if place + 1 < len(self._all) else None
        self._set(replace(self.state, opened=self._all[place], following=after))

    def close_article(self) -> None:
        """Return to the list."""
        self._set(replace(self.state, opened=None, following=None))
