"""What a spoken session does with the vault, step by step, on the database lane."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.sessions import TurnSource
from app.practice.ask_interviewer import consider_ask
from app.practice.live_session import LiveSession, Said
from app.practice.pause_session import continue_session, pause_session
from app.practice.spoken.state import Standing, standing_of
from app.practice.submit_answer import check_answer
from app.shared.clock import Clock
from app.storage.vault import Vault
from engine.api.audio import Audio
from engine.api.hearing import Word
from engine.dialogue.records import Ask, Exchange, Reply


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, before it is committed; moments on the monotonic clock."""

    text: str
    source: TurnSource
    started: int | None = None
    """When it began; None: at once after the interviewer."""
    ended: int | None = None
    """When it ended; None: now."""
    words: tuple[Word, ...] = ()
    waited_ms: int | None = None
    sound: Audio | None = None
    """Of the whole turn, also of what was committed of it before; None: none is had."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the interviewer is going to say."""

    reply: Reply | None
    """None: nothing after all."""
    exchanges: tuple[Exchange, ...]
    """The conversation so far."""
    standing: Standing
    committed: int | None
    """When the answer was safe; monotonic."""
    decided: int
    """When the reply was chosen; monotonic."""
    answered: int | None = None
    """Index of the answer's turn; None: the person gave none."""


class Steps:
    """One after the other; used from the database lane alone.

    A turn of the interviewer that was heard and could not be kept is kept at the next
    step, before anything else.
    """

    def __init__(self, vault: Vault, live: LiveSession, clock: Clock) -> None:
        self._vault = vault
        self._live = live
        self._clock = clock
        self._unkept: list[tuple[Reply, Said]] = []

    def answer(self, given: Given, *, continues: bool) -> Decided:
        """Commit an answer, then decide what is said to it.

        Args:
            given: the answer.
            continues: it goes on with the answer committed last.

        Raises:
            Refused: the session is not running, or the answer is too long.
            Unavailable: the vault cannot be written; nothing was decided.
        """
        live = self._live
        self._keep_unkept()
        check_answer(live, given.text)
        said = self._said(given)
        goes_on = continues and live.turns[-1].move is None
        if goes_on:
            turn = live.commit_more(self._vault, said)
        else:
            turn = live.commit_answer(self._vault, said)
        committed = self._clock.monotonic_ms()
        decide = live.conversation.reconsider if goes_on else live.conversation.consider
        decided = self._decided(decide(turn.text, turn.ended_ms), committed)
        return replace(decided, answered=turn.index)

    def ask(self, ask: Ask) -> Decided:
        """Decide what is said to a button or a silence.

        Raises:
            Refused: not possible now.
        """
        self._keep_unkept()
        return self._decided(consider_ask(self._live, ask), None)

    def say(self, reply: Reply, said: Said) -> Standing:
        """Commit what the interviewer was heard to say.

        Raises:
            Unavailable: the vault cannot be written; it is tried again later.
        """
        as_said = self._live.conversation.say(reply, said.text)
        self._unkept.append((as_said, said))
        self._keep_unkept()
        return self.standing()

    def was_heard(self, said: Said) -> Standing:
        """Commit how the turn that was committed before it was said was heard.

        One that is said again after a resumption stays as it was.
        """
        if len(self._live.turns) == 1:
            self._live.commit_heard(self._vault, said)
        return self.standing()

    def pause(self) -> Standing:
        """Stop the session's time, unless it stands still already."""
        if self._live.timer.running:
            pause_session(self._vault, self._live)
        return self.standing()

    def go_on(self) -> Standing:
        """Let the session's time run, unless it does already."""
        if not self._live.timer.running and not self._live.over:
            continue_session(self._vault, self._live)
        return self.standing()

    def standing(self) -> Standing:
        """Return how the session stands."""
        return standing_of(self._live, self._clock)

    def session_ms(self, moment: int | None) -> int | None:
        """Return the session time of a moment of the monotonic clock, if any."""
        if moment is None:
            return None
        ago = self._clock.monotonic_ms() - moment
        return max(0, self._live.timer.elapsed_ms() - max(0, ago))

    def _keep_unkept(self) -> None:
        while self._unkept:
            reply, said = self._unkept[0]
            self._live.commit_reply(self._vault, reply, said)
            del self._unkept[0]

    def _decided(self, reply: Reply | None, committed: int | None) -> Decided:
        return Decided(
            reply=reply,
            exchanges=self._live.exchanges(),
            standing=self.standing(),
            committed=committed,
            decided=self._clock.monotonic_ms(),
        )

    def _said(self, given: Given) -> Said:
        return Said(
            text=given.text,
            source=given.source,
            started_ms=self.session_ms(given.started),
            ended_ms=self.session_ms(given.ended),
            words=given.words,
            waited_ms=given.waited_ms,
        )


def joined_words(stretches: Sequence[tuple[int, Sequence[Word]]]) -> tuple[Word, ...]:
    """Return the words of several stretches on the clock of the first.

    Args:
        stretches: when each began, and its words.
    """
    first = stretches[0][0] if stretches else 0
    return tuple(
        Word(
            word.text,
            word.start_ms + started - first,
            word.end_ms + started - first,
            word.probability,
        )
        for started, words in stretches
        for word in words
    )
