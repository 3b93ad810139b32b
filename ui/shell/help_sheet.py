"""A help page over a page that has no rail."""

from PySide6.QtWidgets import QWidget

from ui.design.components.scroll_page import ScrollPage
from ui.design.components.sheet import Sheet
from ui.design.look import look
from ui.design.tokens import Size
from ui.kit.context import UiContext
from ui.workspaces.help.article import read_article
from ui.workspaces.help.article_view import ArticleView


class HelpSheet(Sheet):
    """One page, to be read and closed."""

    def __init__(self, ui: UiContext, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        article = read_article(name, ui.texts.language)
        self.set_words(article.title, "", "", ui.t("Close"))
        view = ArticleView()
        view.show_article(article)
        page = ScrollPage(bare=True)
        page.column.addWidget(view)
        self.column.addWidget(page)
        room = parent.window().size()
        self.resize(
            min(look().scaled(Size.COLUMN), room.width()),
            min(look().scaled(Size.COLUMN), room.height()),
        )
