"""What a conversation has brought up so far; each turn is read once."""

from collections.abc import Sequence

from engine.dialogue.keywords import folded
from engine.dialogue.records import Exchange
from engine.dialogue.worded.stems import LONG, figures, stems
from engine.reading.tokens import tokenise


class Course:
    """The words of a conversation as it goes on.

    Attributes:
        figures: every figure that came up.
        words: every word that came up, folded.
        told: beginnings of the content words of the interviewer, and their figures.
        revealed: hidden facts that have come out.
        said: the interviewer's words, folded, a turn a line.
        heard: the person's words, folded, a turn a line.
    """

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self.figures: set[str] = set()
        self.words: set[str] = set()
        self.told: set[str] = set()
        self.revealed: set[str] = set()
        self.said = ""
        self.heard = ""
        self._turns = 0

    def catch_up(self, exchanges: Sequence[Exchange]) -> None:
        """Read the turns not read yet; turns taken back are forgotten.

        Args:
            exchanges: every stored turn, oldest first.
        """
        if len(exchanges) < self._turns:
            self._forget()
        for exchange in exchanges[self._turns :]:
            self._read(exchange)

    def _read(self, exchange: Exchange) -> None:
        script = exchange.move.script if exchange.move else None
        text = f"{exchange.text}\n{script or ''}"
        self._turns += 1
        self.figures |= figures(text)
        self.words.update(token.form for token in tokenise(text))
        line = f"{' '.join(folded(exchange.text).split())}\n"
        if exchange.move is None:
            self.heard += line
        else:
            self.said += line
            self.told |= stems(text, LONG) | figures(text)
            self.revealed.update(exchange.move.revealed)
