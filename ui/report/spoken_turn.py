"""One turn of a conversation as it is read afterwards."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.text.formats import clock
from ui.design.components.label import Label, Role, Tone
from ui.design.components.quote_text import QuoteText
from ui.design.tokens import Space
from ui.report.breakable import breakable


class SpokenTurn(QWidget):
    """Who spoke, when, and the words.

    Args:
        who: name of the speaker.
        at_ms: session time at which the turn began.
        words: what was said.
        own: whether the person said it.
        note: something to know about it; may be empty.
    """

    def __init__(
        self, who: str, at_ms: int, words: str, *, own: bool, note: str = ""
    ) -> None:
        super().__init__()
        tone = Tone.WARM if own else Tone.ACCENT
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(Label(who, Role.STRONG_SMALL, tone, wrap=False))
        line.addWidget(Label(clock(at_ms), Role.SOFT_SMALL, wrap=False))
        line.addStretch(1)
        said = QuoteText(who)
        said.show_quote(words.strip() or "—")
        said.hold_column()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(line)
        column.addWidget(said)
        if note:
            more = Label(breakable(note), Role.SOFT_SMALL)
            more.make_selectable()
            more.hold_column()
            column.addWidget(more)
