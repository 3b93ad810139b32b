"""Plays a whole session of one simulated candidate and keeps what was said."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.api.language import Language
from engine.api.spans import Span
from engine.content.scenario import Signal
from engine.dialogue.conversation import Conversation
from engine.dialogue.reader import RULES, Reader
from engine.dialogue.records import Brief, Exchange, Mode, MoveKind, Progress, Reply
from engine.dialogue.spoken import split_sentences
from engine.reading.records import AnswerReading
from tests.engine.dialogue.candidates import Act, Cue, Temper, Wish

SILENCE_MS = 10_000
THINKING_MS = 3_000
WORD_MS = 400
TOO_MANY_TURNS = 600
SAID_AGAIN_ON_REQUEST = frozenset({MoveKind.REPEAT, MoveKind.RETRY})


@dataclass
class CachedReader:
    """Reads each text once; off-topic answers are left to the reader's own tests."""

    reader: Reader = RULES
    _answers: dict[tuple[str, str], AnswerReading] = field(default_factory=dict)
    _signals: dict[tuple[str, str], Mapping[Signal, tuple[Span, ...]]] = field(
        default_factory=dict
    )

    def read_answer(
        self, text: str, *, language: Language, **_: object
    ) -> AnswerReading:
        key = (text, language)
        if key not in self._answers:
            self._answers[key] = self.reader.read_answer(text, language=language)
        return self._answers[key]

    def read_signals(
        self, text: str, *, language: Language, **_: object
    ) -> Mapping[Signal, tuple[Span, ...]]:
        key = (text, language)
        if key not in self._signals:
            self._signals[key] = self.reader.read_signals(text, language=language)
        return self._signals[key]


@dataclass(frozen=True)
class Played:
    """A session that has been played to its end."""

    replies: tuple[Reply, ...]
    exchanges: tuple[Exchange, ...]
    acts: tuple[Act, ...]
    times_ms: tuple[int, ...]
    """When each act ended."""
    closed_at_ms: int
    last_act_ms: int
    """How long the last act took."""
    progress: Progress

    @property
    def ended(self) -> bool:
        return self.replies[-1].ends

    @property
    def sentences(self) -> list[str]:
        """Each sentence of the interviewer, save what was repeated on request."""
        return [
            " ".join(sentence.casefold().split())
            for reply in self.replies
            if reply.move.kind not in SAID_AGAIN_ON_REQUEST
            for sentence in split_sentences(reply.text)
        ]

    @property
    def questions(self) -> list[str | None]:
        """Each question newly put."""
        return [
            reply.move.question
            for reply in self.replies
            if reply.move.kind in {MoveKind.OPENING, MoveKind.QUESTION}
        ]


def play(brief: Brief, temper: Temper, reader: Reader, seed: int = 1) -> Played:
    """Return the session of one candidate, from the first word to the last."""
    conversation = Conversation(brief, reader)
    coached = brief.mode is Mode.COACHED
    reply = conversation.open()
    replies, acts, times_ms = [reply], list[Act](), list[int]()
    exchanges = [Exchange(reply.text, 0, reply.move)]
    at_ms = took_ms = 0
    while not reply.ends and len(replies) < TOO_MANY_TURNS:
        act = temper(Cue(brief.language, reply, len(replies), seed, coached))
        took_ms = duration_ms(act)
        at_ms += took_ms
        reply = perform(conversation, act, at_ms)
        if isinstance(act, str):
            exchanges.append(Exchange(act, at_ms, None))
        exchanges.append(Exchange(reply.text, at_ms, reply.move))
        replies.append(reply)
        acts.append(act)
        times_ms.append(at_ms)
    return Played(
        tuple(replies),
        tuple(exchanges),
        tuple(acts),
        tuple(times_ms),
        at_ms,
        took_ms,
        conversation.progress(),
    )


def perform(conversation: Conversation, act: Act, at_ms: int) -> Reply:
    """Do what the candidate does and return the interviewer's turn."""
    if isinstance(act, str):
        return conversation.answer(act, at_ms)
    if act is Wish.SILENCE:
        nudged = conversation.nudge(at_ms)
        assert nudged is not None
        return nudged
    wishes = {
        Wish.REPEAT: conversation.repeat,
        Wish.REPHRASE: conversation.rephrase,
        Wish.SKIP: conversation.skip,
        Wish.RETRY: conversation.retry,
        Wish.CLOSE: conversation.close,
    }
    return wishes[act](at_ms)


def duration_ms(act: Act) -> int:
    if isinstance(act, str):
        return THINKING_MS + WORD_MS * len(act.split())
    return SILENCE_MS if act is Wish.SILENCE else THINKING_MS
