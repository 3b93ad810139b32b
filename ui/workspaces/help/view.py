"""The help: a list with search as you type, and a page to read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.design.components.button import Button, Kind
from ui.design.components.empty_state import EmptyState
from ui.design.components.icon_mark import IconMark
from ui.design.components.list_row import OpenRow
from ui.design.components.reading_width import ReadingWidth
from ui.design.components.row_card import RowCard
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.search_field import SearchField
from ui.design.components.section_header import PageHeader
from ui.design.focus_ring import OWN_FOCUS
from ui.design.icons import Icon
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.workspaces.help.article import Article
from ui.workspaces.help.article_view import ArticleView
from ui.workspaces.help.state import HelpState
from ui.workspaces.help.view_model import HelpViewModel


class HelpWorkspace(ScrollPage):
    """Needs no profile and no network."""

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = HelpViewModel(ui.tasks, ui.texts.language)
        self._header = PageHeader()
        self._back = Button("", Kind.LINK, Icon.BACK)
        self._search = SearchField()
        self._list = RowCard()
        self._nothing = EmptyState(Icon.SEARCH)
        self._article = ArticleView()
        self._next = Button("", Kind.SECONDARY, Icon.FORWARD)
        self._listed: tuple[Article, ...] = ()
        self._read: Article | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_FOCUS, True)
        self._arrange()
        self._connect()
        ui.say(self._say)

    def entered(self) -> None:
        """Take the keyboard; nothing has to be read again."""
        self._take_focus()

    def show_article(self, article: str) -> None:
        """Open one page; an unknown name shows the list."""
        self._model.open(article)

    def _arrange(self) -> None:
        back = QHBoxLayout()
        back.addWidget(self._back)
        back.addStretch(1)
        self.column.addLayout(back)
        self.column.addWidget(self._header)
        listed, read = ReadingWidth(), ReadingWidth(Size.ARTICLE)
        listed.column.setSpacing(Space.L)
        for part in (self._search, self._list, self._nothing):
            listed.column.addWidget(part)
        read.column.setSpacing(Space.XL)
        read.column.addWidget(self._article)
        read.column.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(listed)
        self.column.addWidget(read)

    def _connect(self) -> None:
        self._search.searched.connect(self._model.search)
        self._back.clicked.connect(self._model.close_article)
        self._nothing.acted.connect(self._search.clear)
        self._next.clicked.connect(self._on_next)
        self._model.state_changed.connect(self._on_state_changed)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(self._model.close_article)

    def show_state(self, state: HelpState) -> None:
        """Show ``state``."""
        reads = state.opened is not None
        self._back.setVisible(reads)
        self._article.setVisible(reads)
        self._next.setVisible(state.following is not None)
        self._search.setVisible(not reads)
        self._list.setVisible(not reads and bool(state.articles))
        self._nothing.setVisible(not reads and not state.articles)
        self._show_words(state)
        if state.opened is not None:
            self._article.show_article(state.opened)
        if state.articles != self._listed:
            self._listed = state.articles
            self._list.show_rows([self._row(each) for each in state.articles])

    def _show_words(self, state: HelpState) -> None:
        t = self._ui.t
        if state.opened is None:
            self._header.set_words(t("Help"), t("Short pages, all on this computer."))
        else:
            self._header.set_words(state.opened.title)
        if state.following is not None:
            self._next.set_words(t("Next: {title}", title=state.following.title))

    def _say(self) -> None:
        t = self._ui.t
        self._back.set_words(t("All pages"))
        self._search.set_words(t("Search the help"))
        self._nothing.set_words(
            t("No page speaks of that"), t("Try a shorter word."), t("Show all pages")
        )
        self._model.speak(self._ui.texts.language)
        self.show_state(self._model.state)

    def _take_focus(self) -> None:
        """Search in the list; scroll a page with the arrow keys."""
        if self._model.state.opened is None:
            self._search.setFocus()
        else:
            self.setFocus()

    def _row(self, article: Article) -> OpenRow:
        row = OpenRow(article.title, article.summary)
        row.trailing.addWidget(IconMark(Icon.RIGHT))
        name = article.id
        row.clicked.connect(lambda: self._model.open(name))
        return row

    def _on_state_changed(self) -> None:
        state = self._model.state
        turned = state.opened != self._read
        self._read = state.opened
        self.show_state(state)
        if turned:
            self.verticalScrollBar().setValue(0)
            self._take_focus()

    def _on_next(self) -> None:
        following = self._model.state.following
        if following is not None:
            self._model.open(following.id)
