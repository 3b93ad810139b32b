"""Finding the words of a turn that was decided, and reading ahead for it."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from app.domain.sessions import TurnSource, WordedBy
from app.shared.clock import Clock
from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.api.language_model import LanguageModel, ModelFacts
from engine.dialogue.records import Brief, Exchange, Reply
from engine.dialogue.worded.interviewer import WordedInterviewer
from engine.dialogue.worded.prompt import WORDED_KINDS
from engine.dialogue.worded.records import Worded, WordsFrom
from engine.speech.clauses import ClauseSplitter

BUSY_PATIENCE_S = 3.0
"""Longest wait for a model that is still at something else; then the script is said."""


@dataclass(slots=True)
class Found:
    """The words of one turn, and what finding them took."""

    source: TurnSource = TurnSource.SCRIPTED
    worded_by: WordedBy | None = None
    failure: ExpectedError | None = None
    """Why the model could not go on; the script did."""
    first_token: int | None = None
    """On the monotonic clock."""
    tokens: int | None = None
    writing_ms: int | None = None
    broken: tuple[str, ...] = field(default=())
    """Codes of the rules that the model's words broke."""


class Wording:
    """One call at a time reaches the model; works may run on any thread."""

    def __init__(self, brief: Brief, model: LanguageModel | None, clock: Clock) -> None:
        self._model = model
        self._clock = clock
        self._facts: ModelFacts | None = None
        """Of the model, once it has been asked."""
        self._free = threading.Lock()
        self._interviewer = None if model is None else WordedInterviewer(brief, model)

    @property
    def has_model(self) -> bool:
        """Whether turns may be said in a model's words."""
        return self._model is not None

    def found_so_far(self, exchanges: Sequence[Exchange], reply: Reply) -> Found:
        """Return where the words come from that were said before all were found."""
        known = self._facts
        if self._interviewer is None or known is None:
            return Found()
        if reply.move.kind not in WORDED_KINDS:
            return Found()
        seed = self._interviewer.seed_after(exchanges)
        return Found(TurnSource.MODEL, _worded_by(known, seed))

    def wording(
        self, exchanges: Sequence[Exchange], reply: Reply
    ) -> Callable[[Callable[[str], None], Cancel], Found]:
        """Return the work that sends the clauses of ``reply``, as they are found."""

        def work(send: Callable[[str], None], cancel: Cancel) -> Found:
            splitter = ClauseSplitter()

            def release(text: str) -> None:
                spaced = text if text[-1:].isspace() else f"{text} "
                for clause in splitter.feed(spaced):
                    send(clause)

            found = self._found(exchanges, reply, release, cancel)
            for clause in splitter.end():
                send(clause)
            return found

        return work

    def beginning(
        self, exchanges: Sequence[Exchange]
    ) -> Callable[[Callable[[None], None], Cancel], bool]:
        """Return the work that has the model ready for the first answer.

        It gives False when the model could not: nothing is lost by it.
        """

        def work(_: Callable[[None], None], cancel: Cancel) -> bool:
            if self._model is None or self._interviewer is None or cancel.cancelled:
                return False
            with self._free:
                try:
                    prepare_words(self._interviewer, self._model)
                    messages = self._interviewer.listening(exchanges, "")
                    self._model.read(messages, cancel, is_open=True)
                except ExpectedError:
                    return False
            return True

        return work

    def reading(
        self, exchanges: Sequence[Exchange], partial: str
    ) -> Callable[[Callable[[None], None], Cancel], bool]:
        """Return the work that reads ahead while ``partial`` is being said.

        It gives False when the model could not: nothing is lost by it.
        """

        def work(_: Callable[[None], None], cancel: Cancel) -> bool:
            if self._model is None or self._interviewer is None:
                return False
            with self._free:
                if cancel.cancelled:
                    return False
                try:
                    messages = self._interviewer.listening(exchanges, partial)
                    self._model.read(messages, cancel, is_open=True)
                except ExpectedError:
                    return False
            return True

        return work

    def _found(
        self,
        exchanges: Sequence[Exchange],
        reply: Reply,
        release: Callable[[str], None],
        cancel: Cancel,
    ) -> Found:
        if self._interviewer is None or self._model is None:
            release(reply.text)
            return Found()
        if not self._free.acquire(timeout=BUSY_PATIENCE_S):
            release(reply.text)
            return Found()
        try:
            began = self._clock.monotonic_ms()
            worded = self._interviewer.word(exchanges, reply, release, cancel)
            if worded.generation is not None:
                self._facts = self._model.facts
            return _found(worded, self._facts, began)
        finally:
            self._free.release()


def prepare_words(interviewer: WordedInterviewer, model: LanguageModel) -> None:
    """Have the beginning of every prompt read: from disk, or once for next time.

    It holds no word of the person. To be called behind the briefing or at the
    beginning, never on a thread that must not wait.

    Raises:
        Refused: it does not fit the model's context.
        Unavailable: the model cannot be had or has died.
    """
    messages = interviewer.opening()
    text = "\n".join(message.text for message in messages)
    name = blake2b(text.encode(), digest_size=16).hexdigest()
    if not model.restore_state(name):
        model.keep_state(messages, name)


def _found(worded: Worded, facts: ModelFacts | None, began: int) -> Found:
    written = worded.generation
    found = Found(
        failure=worded.failure, broken=tuple(code.value for code in worded.broken)
    )
    if written is not None:
        found.first_token = began + written.first_text_ms
        found.tokens = written.tokens
        found.writing_ms = written.duration_ms
    if worded.source is not WordsFrom.SCRIPTED and facts is not None:
        found.source = TurnSource.MODEL
        found.worded_by = _worded_by(facts, worded.seed or 0)
    return found


def _worded_by(facts: ModelFacts, seed: int) -> WordedBy:
    return WordedBy(facts.name, facts.digest, facts.build, seed)
