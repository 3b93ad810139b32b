"""A help page over a page that has no rail."""

from PySide6.QtWidgets import QWidget

from ui.design.components.sheet import Sheet
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
        self.column.addWidget(view)
