"""What the report draws: parts of a story, ranges, figures, pace and pauses."""

from PySide6.QtWidgets import QVBoxLayout

from ui.design.components.band_mark import BandMark
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label, Role
from ui.design.components.level_bar import LevelBar
from ui.design.components.pace_curve import PaceCurve, PaceMoment
from ui.design.components.quote_marks import Mark
from ui.design.components.quote_text import QuoteText
from ui.design.components.scale_marks import ScaleMark, ScaleMarks
from ui.design.components.share_bar import ShareBar, SharePart
from ui.design.components.speech_timeline import Happening, SpeechTimeline
from ui.design.components.star_button import StarButton
from ui.design.components.underlined import Span
from ui.gallery.pages.base import Page, row
from ui.kit.context import UiContext

_PARTS = ("situation", "task", "action", "result")
_SHARES = (0.38, 0.12, 0.46, 0.04)
_PACE = (212, 228, 190, 204, 251, 238, 176)
_STEP_MS = 5_000
_LENGTH_MS = 36_000
_TIMES = ("00:00", "00:36")
_HAPPENED = ((6_000, 7_900, False), (13_000, 13_300, True), (21_000, 21_800, False))


class ReportPage(Page):
    """A quote in its parts, levels with a range, charts over time."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "Report")
        self._story(self.section("Parts of a story"))
        self._levels(self.section("Levels and figures"))
        self._charts(self.section("Over time"))
        self._more(self.section("More for who asks"))
        self.finish()

    def _story(self, column: QVBoxLayout) -> None:
        quote, shares = QuoteText(), ShareBar()
        quote.part_hovered.connect(shares.light)

        def say() -> None:
            text = self.words("quote")
            ends = [0, *(text.index(".", at) + 1 for at in _starts(text)), len(text)]
            spans = [
                Span(ends[n], ends[n + 1], n, self.words(part))
                for n, part in enumerate(_PARTS)
            ]
            marked = self.words("mark_1")
            start = text.index(marked)
            quote.show_quote(text, [Mark(start, start + len(marked))], spans)
            shares.show_parts(
                [
                    SharePart(self.words(part), share)
                    for part, share in zip(_PARTS, _SHARES, strict=True)
                ]
            )

        self.say(say)
        self.tell(quote.setAccessibleName, "question")
        column.addWidget(quote)
        column.addWidget(shares)

    def _levels(self, column: QVBoxLayout) -> None:
        bar, scale, band, usual = LevelBar(), ScaleMarks(), BandMark(), BandMark()

        def say() -> None:
            words = self.words("level")
            bar.show_level(3, words, (3, 4))
            yours = ScaleMark(self.words("yours"), 2, own=True)
            theirs = ScaleMark(self.words("theirs"), 3.6, own=False)
            scale.show_marks([yours, theirs], words)
            band.show_figure(154, words, (100, 190), 150)
            usual.show_figure(212, words, None, 190)

        self.say(say)
        column.addLayout(row(bar))
        for widget in (scale, band, usual):
            column.addWidget(widget)

    def _charts(self, column: QVBoxLayout) -> None:
        pace, line = PaceCurve(), SpeechTimeline()

        def say() -> None:
            words = self.words("pace")
            moments = [
                PaceMoment((n + 1) * _STEP_MS, value, f"{value}")
                for n, value in enumerate(_PACE)
            ]
            pace.show_pace(moments, _LENGTH_MS, _TIMES, 215)
            pace.set_name(words, words)
            happened = [
                Happening(start, end, self.words("pause"), filler=filler)
                for start, end, filler in _HAPPENED
            ]
            line.show_happenings(happened, _LENGTH_MS, _TIMES)
            line.set_name(self.words("pause"), words)

        self.say(say)
        column.addWidget(pace)
        column.addWidget(line)

    def _more(self, column: QVBoxLayout) -> None:
        disclosure, star, kept = Disclosure(), StarButton(), StarButton()
        disclosure.show_content(lambda: [Label(self.words("subtitle"), Role.SOFT)])
        self.tell(disclosure.set_words, "why", "hide")
        self.say(lambda: star.show_star(self.words("keep"), marked=False))
        self.say(lambda: kept.show_star(self.words("keep"), marked=True))
        column.addWidget(disclosure)
        column.addLayout(row(star, kept))


def _starts(text: str) -> list[int]:
    """Return where to look for the ends of the first three sentences."""
    first = text.index(".")
    second = text.index(".", first + 1)
    return [0, first + 1, second + 1]
