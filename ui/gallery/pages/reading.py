"""What people read: cards, rows, levels, quotes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.design.components.button import Button
from ui.design.components.card import Card
from ui.design.components.card_grid import CardGrid
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_bar import LevelBar
from ui.design.components.list_row import ListRow, OpenRow
from ui.design.components.pick_row import PickRow
from ui.design.components.quote_marks import Mark, MarkTone
from ui.design.components.quote_text import QuoteText
from ui.design.components.row_card import RowCard
from ui.design.components.section_header import PageHeader, SectionHeader
from ui.design.components.share_bar import ShareBar, SharePart
from ui.design.components.status_row import Standing, StatusRow
from ui.design.tokens import Size, Space
from ui.gallery.pages.base import Page, row
from ui.kit.context import UiContext

_SHARES = (("situation", 0.38), ("task", 0.12), ("action", 0.46), ("result", 0.04))
_MARKS = (
    ("mark_1", MarkTone.ACCENT),
    ("mark_2", MarkTone.WARM),
    ("mark_3", MarkTone.WATCH),
)
_CHECKS = (
    (Standing.GOOD, "listen", "listen_more"),
    (Standing.ATTENTION, "mic", "mic_more"),
    (Standing.WAITING, "disk", "disk_more"),
)


class ReadingPage(Page):
    """Headers, three things, a quote with its evidence, rows."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "Reading")
        self._headers()
        self._three_things()
        self._quote(self.section("Quote and evidence"))
        self._rows()
        self.finish()

    def _headers(self) -> None:
        header, section = PageHeader(), SectionHeader()
        export, again = Button(), Button()
        header.trailing.addWidget(export)
        section.trailing.addWidget(again)

        self.tell(header.set_words, "greeting", "subtitle", "session_more")
        self.tell(section.set_words, "scenarios", "detail")
        self.tell(export.set_words, "export")
        self.tell(again.set_words, "check")
        self.column.addWidget(header)
        self.column.addWidget(section)

    def _three_things(self) -> None:
        grid_box = QWidget()
        grid = CardGrid(grid_box, Size.RAIL + Space.XXXL, fill=True)
        for key, tone in (
            ("strength", Tone.GOOD),
            ("priority", Tone.WATCH),
            ("drill", Tone.ACCENT),
        ):
            card = Card(Space.L)
            name, words = Label("", Role.STRONG_SMALL, tone), Label("", Role.READING)
            card.column.addWidget(name)
            card.column.addWidget(words)
            card.column.addStretch(1)
            grid.addWidget(card)
            self.tell(name.setText, key)
            self.tell(words.setText, f"{key}_words")
        self.column.addWidget(grid_box)

    def _quote(self, column: QVBoxLayout) -> None:
        quote, shares = QuoteText(), ShareBar()
        bars = [LevelBar() for _ in range(3)]

        def say() -> None:
            text = self.words("quote")
            places = [(self.words(key), tone) for key, tone in _MARKS]
            quote.show_quote(
                text,
                [
                    Mark(text.index(words), text.index(words) + len(words), tone, words)
                    for words, tone in places
                ],
            )
            shares.show_parts(
                [SharePart(self.words(key), part, part < 0.05) for key, part in _SHARES]
            )
            bars[0].show_level(3, self.words("level"))
            bars[1].show_level(5, self.words("level"))
            bars[2].show_level(None, self.words("not_assessed"))

        self.say(say)
        self.tell(quote.setAccessibleName, "question")
        column.addWidget(quote)
        column.addWidget(shares)
        column.addLayout(row(*bars))

    def _rows(self) -> None:
        rows: list[QWidget] = []
        for standing, title, detail in _CHECKS:
            check = StatusRow(standing)
            rows.append(check)
            self.tell(check.set_words, title, detail, "note")
        opening, plain = OpenRow(), ListRow()
        button = Button()
        plain.trailing.addWidget(button)

        self.tell(opening.set_words, "session", "session_more", "note")
        self.tell(plain.set_words, "mic", "mic_more")
        self.tell(button.set_words, "check")
        self.column.addWidget(RowCard([*rows, opening, plain]))
        picks = (PickRow(), PickRow())
        picks[0].setChecked(True)
        for pick in picks:
            self.tell(pick.set_words, "session", "session_more", "note")
        self.column.addWidget(RowCard(picks))
