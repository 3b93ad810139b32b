"""When the person's turn is over."""

from engine.api.hearing import EndReason, ListenWish
from engine.hearing.clause import judge
from engine.hearing.pauses import LearnedPauses
from engine.hearing.turn import Turn
from engine.hearing.verdict import Clause

_CUT_OFF_MS = 1_200
"""Who goes on so soon after the end was decided had not finished."""


class EndOfTurn:
    """Decides from the words, this speaker's pauses and a ceiling; learns from both.

    A sentence that hangs is waited for up to the ceiling. One that could be the end
    ends the turn after a pause that this speaker rarely makes inside an answer.
    """

    def __init__(self, wish: ListenWish) -> None:
        self._language = wish.language
        self._patience = wish.patience
        self._pauses = LearnedPauses(wish.patience, wish.learned_pause_ms)
        self._last_ended: Turn | None = None

    @property
    def usual_pause_ms(self) -> int:
        """This speaker's usual pause inside an answer, as learned so far."""
        return self._pauses.usual_ms

    @property
    def earliest_ms(self) -> int:
        """The silence after which a finished sentence ends the turn."""
        return self._pauses.wait_ms(Clause.FINISHED)

    def is_nothing(self, turn: Turn, silence_ms: int) -> bool:
        """Tell whether what began the turn has turned out to be no speech."""
        if not turn.text.is_known or turn.text.text:
            return False
        return silence_ms >= self._patience.least_ms

    def reason(self, turn: Turn, silence_ms: int) -> EndReason | None:
        """Return why the turn is over after ``silence_ms``; None while it is not."""
        if not self._patience.ends_by_silence:
            return None
        if silence_ms >= self._patience.most_ms:
            return EndReason.CEILING
        if not turn.text.is_known:
            return None
        over = silence_ms >= self._pauses.wait_ms(self._clause(turn))
        return EndReason.FINISHED if over else None

    def hesitates(self, turn: Turn, silence_ms: int) -> bool:
        """Tell whether only the hanging sentence keeps the turn from being over."""
        if not (self._patience.ends_by_silence and turn.text.is_known):
            return False
        if silence_ms < self.earliest_ms:
            return False
        return self._clause(turn) is Clause.HANGING

    def ended(self, turn: Turn) -> None:
        """Take note that the turn was ended by silence."""
        self._last_ended = turn

    def forget_ended(self) -> None:
        """What comes next does not continue the turn that ended."""
        self._last_ended = None

    def went_on(self, turn: Turn, at_ms: int, words_end_ms: int) -> None:
        """Learn a pause inside a turn, at once or when its words are known.

        Args:
            turn: which went on.
            at_ms: when it did.
            words_end_ms: how far the words reach that came before the pause.
        """
        pause_ms = at_ms - turn.last_speech_ms
        if turn.text.is_known:
            self._pauses.learn(pause_ms, self._clause(turn))
        else:
            turn.unlearned[words_end_ms] = pause_ms

    def words_known(self, turn: Turn, end_ms: int) -> None:
        """Learn a pause whose words have come after it was over."""
        pause_ms = turn.unlearned.pop(end_ms, None)
        if pause_ms is not None:
            self._pauses.learn(pause_ms, self._clause(turn))

    def new_turn(self, at_ms: int) -> None:
        """Learn from who goes on as soon as the turn was taken to be over."""
        turn, self._last_ended = self._last_ended, None
        if turn is None or turn.decision is None or not turn.text.is_known:
            return
        if at_ms - turn.decision.at_ms <= _CUT_OFF_MS:
            self._pauses.learn(at_ms - turn.last_speech_ms, self._clause(turn))

    def _clause(self, turn: Turn) -> Clause:
        return judge(turn.text.text, self._language)
