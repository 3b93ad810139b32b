"""The state of an interview: a fold over what was said on both sides."""

import re
from dataclasses import dataclass, field, replace

from engine.content.question import AsksFor, Question
from engine.dialogue.interview.memory import Remembered, remember
from engine.dialogue.interview.plan import Ask
from engine.dialogue.records import Move, MoveKind
from engine.dialogue.stance import REQUESTS, Stance
from engine.dialogue.talk import Talk
from engine.reading.records import AnswerReading

_SILENT = REQUESTS | {Stance.EMPTY, Stance.INFORMATION}
_ANSWERS = frozenset({Stance.ANSWER, Stance.ONE_WORD, Stance.OFF_TOPIC})
"""Turns whose words belong to the answer, if only a little."""

_AFTER_WORDS = re.compile(r"[^.!?…]{0,80}[.!?…][\s\u00a0\u202f»”\"]+")
"""The rest of the sentence in which words are taken up."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A turn of the person that awaits its reply."""

    reading: AnswerReading
    stance: Stance


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """The question the person is answering."""

    theme: str
    question: Question
    follow_up: str | None = None
    """The follow-up now open, without what led up to it; None while the question
    itself is."""
    asks_for: AsksFor | None = None
    words: str | None = None
    """The person's words in the open follow-up."""
    asked_for: frozenset[AsksFor] = frozenset()
    follow_ups: int = 0
    """Since the question was put, or put again for a new try."""
    redirects: int = 0
    repeats: int = 0
    waits: int = 0
    answers: tuple[AnswerReading, ...] = ()
    """Since the question was put, or put again for a new try."""


@dataclass(frozen=True, slots=True)
class InterviewState:
    """Where an interview stands."""

    talk: Talk = field(default_factory=Talk)
    open: OpenQuestion | None = None
    """None before the first question and while the person asks theirs."""
    heard: Heard | None = None
    asked: tuple[str, ...] = ()
    """Questions put, in order."""
    put: frozenset[str] = frozenset()
    """Themes of which a question was put."""
    spoken_to: frozenset[str] = frozenset()
    """Themes to which the person said something."""
    skipped: frozenset[str] = frozenset()
    memory: tuple[Remembered, ...] = ()
    taken: frozenset[str] = frozenset()
    """The person's words taken up so far."""
    references: int = 0
    """Questions that referred back to an earlier answer."""
    hostile: int = 0
    set_aside: Ask | None = None
    """A question left open by a new try of the one before."""
    invited: int = 0
    """Turns given to the person's own questions, the invitation included."""

    def after_turn(self, heard: Heard) -> "InterviewState":
        """Return the state once the person has spoken."""
        state = replace(
            self,
            talk=self.talk.heard(),
            heard=heard,
            hostile=self.hostile + (heard.stance is Stance.HOSTILE),
        )
        if state.open is None or heard.stance in _SILENT:
            return state
        theme = state.open.theme
        return replace(
            state,
            open=_answered(state.open, heard),
            spoken_to=state.spoken_to | {theme},
        )

    def after_words(
        self, text: str, move: Move, question: Question | None
    ) -> "InterviewState":
        """Return the state once the interviewer has said ``text``.

        Args:
            text: the words.
            move: what they do.
            question: the question that ``move`` names.
        """
        state = replace(
            self,
            talk=self.talk.said(text, move),
            heard=None,
            skipped=self.skipped.union(move.skipped),
            taken=self.taken | ({move.taken_up} if move.taken_up else set()),
            references=self.references + _refers_back(move),
        )
        if question is None or move.theme is None:
            return _left_alone(state, move)
        if state.open and state.open.question.id == question.id:
            return replace(state, open=_continued(state.open, text, move))
        return _turned_to(state, Ask(move.theme, question), move)

    def remembered(self, question: str) -> Remembered | None:
        """Return the latest memory of the answers to a question."""
        found = [known for known in self.memory if known.question == question]
        return found[-1] if found else None


def _left_alone(state: InterviewState, move: Move) -> InterviewState:
    """Return the state with no question open: the person asks, or it is over."""
    asks = move.kind is MoveKind.CANDIDATE_QUESTIONS
    return replace(
        state, open=None, memory=_with_open(state), invited=state.invited + asks
    )


def _turned_to(state: InterviewState, ask: Ask, move: Move) -> InterviewState:
    """Return the state with another question open."""
    left, question = state.open, ask.question
    before = state.remembered(question.id)
    tries_again = move.kind is MoveKind.RETRY
    new = question.id not in state.asked
    return replace(
        state,
        open=OpenQuestion(
            ask.theme,
            question,
            asked_for=before.asked_for if before else frozenset(),
        ),
        memory=_with_open(state),
        asked=(*state.asked, question.id) if new else state.asked,
        put=state.put | {ask.theme},
        set_aside=Ask(left.theme, left.question) if left and tries_again else None,
    )


def _with_open(state: InterviewState) -> tuple[Remembered, ...]:
    """Return the memory with what was said to the question that is being left."""
    left = state.open
    if left is None or not left.answers:
        return state.memory
    kept = remember(left.question.id, left.asked_for, left.answers)
    return (*state.memory, kept)


def _answered(left: OpenQuestion, heard: Heard) -> OpenQuestion:
    if heard.stance not in _ANSWERS:
        return left
    return replace(left, answers=(*left.answers, heard.reading))


def _continued(left: OpenQuestion, text: str, move: Move) -> OpenQuestion:
    match move.kind:
        case MoveKind.FOLLOW_UP:
            return replace(
                left,
                follow_up=_alone(text, move.taken_up),
                asks_for=move.asks_for,
                words=move.taken_up,
                asked_for=left.asked_for
                | ({move.asks_for} if move.asks_for else set()),
                follow_ups=left.follow_ups + 1,
            )
        case MoveKind.REDIRECT | MoveKind.CANDIDATE_QUESTIONS:
            return replace(left, redirects=left.redirects + 1)
        case MoveKind.REPEAT:
            return replace(left, repeats=left.repeats + 1)
        case MoveKind.WAIT:
            return replace(left, waits=left.waits + 1)
        case MoveKind.RETRY:
            return OpenQuestion(left.theme, left.question, asked_for=left.asked_for)
        case _:
            return left


def _alone(text: str, words: str | None) -> str:
    """Return a follow-up without the sentence that took up the person's words."""
    if not words or words not in text:
        return text
    rest = text.rpartition(words)[2]
    ends = _AFTER_WORDS.match(rest)
    return rest[ends.end() :] if ends and ends.end() < len(rest) else text


def _refers_back(move: Move) -> bool:
    return move.kind is MoveKind.QUESTION and move.taken_up is not None
