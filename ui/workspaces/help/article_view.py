"""A help page as widgets: selectable words, key caps, a column that can be read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.key_hint import KeyHint
from ui.design.components.label import Label, Role
from ui.design.look import look
from ui.design.tokens import Size, Space
from ui.workspaces.help.article import Article, Block, Heading, Keys, Paragraph, Point

_BULLET = "•"


class ArticleView(QWidget):
    """Shows the blocks of one page, without its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self._shown: tuple[Block, ...] = ()

    def show_article(self, article: Article) -> None:
        """Show ``article``; nothing happens when it is shown already."""
        blocks = (Paragraph(article.summary), *article.blocks)
        if blocks == self._shown:
            return
        self._shown = blocks
        self._clear()
        for place, block in enumerate(blocks):
            if isinstance(block, Heading):
                self._column.addSpacing(Space.M)
            self._column.addWidget(_widget(block, is_lead=place == 0))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _widget(block: Block, *, is_lead: bool) -> QWidget:
    match block:
        case Heading(words):
            return Label(words, Role.HEADING)
        case Paragraph(words):
            return _reading(words, Role.READING if is_lead else Role.BODY)
        case Point(words):
            return _row(Label(_BULLET, Role.SOFT, wrap=False), _reading(words))
        case Keys(keys, words):
            return _row(_cap(keys), _reading(words))


def _reading(words: str, role: Role = Role.BODY) -> Label:
    label = Label(words, role)
    label.make_selectable()
    return label


def _cap(keys: str) -> QWidget:
    box = QWidget()
    box.setFixedWidth(look().scaled(Size.PORTRAIT_CARD))
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(KeyHint(keys))
    row.addStretch(1)
    return box


def _row(mark: QWidget, words: Label) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(Space.XS, 0, 0, 0)
    row.setSpacing(Space.M)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return box
