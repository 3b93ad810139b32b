"""A conversation with the scripted interviewer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Self

from engine.api.errors import N_, Refused
from engine.content.scenario import InterviewScenario
from engine.dialogue.interview.room import interview_room
from engine.dialogue.reader import RULES, Reader
from engine.dialogue.records import Ask, Brief, Exchange, Mode, Progress, Reply
from engine.dialogue.roleplay.room import roleplay_room
from engine.dialogue.room import Room


class Conversation:
    """An interview or a conversation scenario, turn by turn.

    Deterministic: the same brief and the same answers at the same times give the same
    words. It keeps no clock; times are session time in milliseconds, pauses left out.
    """

    def __init__(self, brief: Brief, reader: Reader = RULES) -> None:
        self._brief = brief
        self._room: Room = _first_room(brief, reader)
        self._before: Room | None = None
        """The room before the person's last turn, while its reply is unsaid."""

    @classmethod
    def resume(
        cls, brief: Brief, exchanges: Sequence[Exchange], reader: Reader = RULES
    ) -> Self:
        """Return the conversation as it stood after the stored turns.

        The interviewer's turns are taken as they were stored, nothing is decided
        again. When the last turn is the person's, ``catch_up`` gives its reply.

        Raises:
            Refused: the turns name content that is no longer there.
        """
        conversation = cls(brief, reader)
        try:
            for exchange in exchanges:
                conversation._take(exchange)
        except LookupError as missing:
            raise Refused(
                N_("This session was begun with content that has changed since."),
                N_("Close it and read its feedback, then begin a new one."),
            ) from missing
        return conversation

    @property
    def is_over(self) -> bool:
        """True after the closing words."""
        return self._room.talk.over

    @property
    def owes_reply(self) -> bool:
        """True when the person spoke last: after a resumption in mid-turn."""
        return self._room.talk.owes_reply

    @property
    def last_words(self) -> str:
        """The interviewer's last turn, empty before the first."""
        return self._room.talk.last_words

    def progress(self) -> Progress:
        """Return how far the conversation has come."""
        return self._room.progress()

    def open(self) -> Reply:
        """Return the interviewer's first turn.

        Raises:
            Refused: the conversation has begun already.
        """
        if self._room.talk.begun:
            raise Refused(
                N_("This conversation has already begun."),
                N_("Go on with your answer."),
            )
        return self._say(self._room.opening())

    def answer(self, text: str, at_ms: int) -> Reply:
        """Return the interviewer's turn after the person's words.

        Args:
            text: the words, as first understood; may be empty.
            at_ms: when they ended.

        Raises:
            Refused: the conversation has not begun, or is over.
        """
        return self.say(self.consider(text, at_ms))

    def consider(self, text: str, at_ms: int) -> Reply:
        """Return the turn to say after the person's words, without saying it yet.

        ``say`` says it, in these words or in others. Arguments and errors are those
        of ``answer``.
        """
        self._check_running()
        self._before = self._room
        self._room = self._room.after_turn(text)
        return self._room.reply(at_ms)

    def reconsider(self, text: str, at_ms: int) -> Reply:
        """Return the turn to say after a turn of the person that went on.

        Args:
            text: the whole turn, with what was considered last at its beginning.
            at_ms: when it ended.

        Raises:
            Refused: no reply is being considered.
        """
        if self._before is None:
            raise Refused(
                N_("This answer has had its reply already."), N_("Give another one.")
            )
        self._room = self._before
        return self.consider(text, at_ms)

    def consider_ask(self, ask: Ask, at_ms: int) -> Reply | None:
        """Return the turn to say when asked for something, without saying it yet.

        None when a silence asks and there is nobody to wait for: before the first
        word, or after the last.

        Raises:
            Refused: the conversation has not begun or is over, or in real conditions
                an answer is to be tried again, or there is none yet.
        """
        if ask is Ask.NUDGE:
            running = self._room.talk.begun and not self.is_over
            return self._room.nudge(at_ms) if running else None
        self._check_running()
        match ask:
            case Ask.REPEAT:
                return self._room.repeat(at_ms)
            case Ask.REPHRASE:
                return self._room.rephrase(at_ms)
            case Ask.SKIP:
                return self._room.skip(at_ms)
            case Ask.RETRY:
                return self._retry(at_ms)
            case Ask.CLOSE:
                return self._room.close(at_ms)

    def say(self, reply: Reply, text: str | None = None) -> Reply:
        """Say a considered turn; return it as said, which is what is to be stored.

        Args:
            reply: what ``consider`` returned last.
            text: the words that were really said and heard; None: those of ``reply``.
                Where they are others, the move keeps the content's own wording.
        """
        if text is None or text == reply.text:
            return self._say(reply)
        move = replace(reply.move, script=reply.text)
        return self._say(replace(reply, text=text, move=move))

    def catch_up(self, at_ms: int) -> Reply | None:
        """Return the reply still owed after a resumption, or None."""
        if not self.owes_reply or self.is_over:
            return None
        return self._say(self._room.reply(at_ms))

    def repeat(self, at_ms: int) -> Reply:
        """Return the open question or line again; raises as ``consider_ask``."""
        self._check_running()
        return self._say(self._room.repeat(at_ms))

    def rephrase(self, at_ms: int) -> Reply:
        """Return the open question in other words; raises as ``consider_ask``."""
        self._check_running()
        return self._say(self._room.rephrase(at_ms))

    def skip(self, at_ms: int) -> Reply:
        """Return what comes after the open question; raises as ``consider_ask``."""
        self._check_running()
        return self._say(self._room.skip(at_ms))

    def nudge(self, at_ms: int) -> Reply | None:
        """Return words into a silence: twice at most, then the conversation moves on.

        None when there is nobody to wait for: before the first word, or after the last.
        """
        reply = self.consider_ask(Ask.NUDGE, at_ms)
        return None if reply is None else self._say(reply)

    def retry(self, at_ms: int) -> Reply:
        """Return the last answered question again, for a new try.

        Raises:
            Refused: in real conditions, or nothing has been answered yet.
        """
        self._check_running()
        return self._say(self._retry(at_ms))

    def close(self, at_ms: int) -> Reply:
        """Return the good-bye to one who ends early; raises as ``consider_ask``."""
        self._check_running()
        return self._say(self._room.close(at_ms))

    def _retry(self, at_ms: int) -> Reply:
        if self._brief.mode is not Mode.COACHED:
            raise Refused(
                N_("In real conditions an answer cannot be tried again."),
                N_("Choose the coached mode for your next session."),
            )
        reply = self._room.retry(at_ms)
        if reply is None:
            raise Refused(
                N_("There is no answer to try again yet."), N_("Answer first.")
            )
        return reply

    def _say(self, reply: Reply) -> Reply:
        self._room = self._room.after_words(reply.text, reply.move)
        self._before = None
        return reply

    def _take(self, exchange: Exchange) -> None:
        if exchange.move is None:
            self._room = self._room.after_turn(exchange.text)
        else:
            self._room = self._room.after_words(exchange.text, exchange.move)

    def _check_running(self) -> None:
        if not self._room.talk.begun:
            raise Refused(
                N_("This conversation has not begun yet."), N_("Begin it first.")
            )
        if self.is_over:
            raise Refused(
                N_("This conversation is over."),
                N_("Read its feedback, or begin another."),
            )


def _first_room(brief: Brief, reader: Reader) -> Room:
    if isinstance(brief.scenario, InterviewScenario):
        return interview_room(brief, brief.scenario, reader)
    return roleplay_room(brief, brief.scenario, reader)
