"""Lets words out to be spoken, one checked piece after the other."""

from collections.abc import Callable

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.api.language_model import Generation
from engine.dialogue.worded.asking import asks, begins_to_ask
from engine.dialogue.worded.checking import broken_rule
from engine.dialogue.worded.clauses import LONGEST_PIECE, Cut
from engine.dialogue.worded.conveying import lacking
from engine.dialogue.worded.joining import continued, typeset, without_prefix
from engine.dialogue.worded.records import RuleCode, Worded, WordsFrom
from engine.dialogue.worded.task import Said, Task


class Outlet:
    """What is said of one turn.

    A piece of the model's that breaks a rule ends its part; ``finish`` says in the
    content's words what the turn still lacks.
    """

    def __init__(
        self, task: Task, release: Callable[[str], None], cancel: Cancel
    ) -> None:
        self._task = task
        self._release = release
        self._cancel = cancel
        self._said = ""
        self._from_model = False
        self._from_script = False
        self._broken: list[RuleCode] = []
        self._ended = False

    @property
    def is_closed(self) -> bool:
        """Whether no more of the model's words are wanted."""
        return self._ended or self._cancel.cancelled

    def offer(self, cut: Cut) -> None:
        """Release a piece of the model's words, unless it breaks a rule."""
        if self.is_closed:
            return
        text, had_prefix = without_prefix(cut.text, self._task)
        if had_prefix:
            self._broken.append(RuleCode.OUT_OF_ROLE)
        if not text.strip(" «»“”\"'"):
            return
        words = typeset(text, self._task.language, is_first=not self._said)
        rule = broken_rule(Said(self._task, self._said, words))
        if rule is None:
            self._from_model = True
            self._let_out(words)
        else:
            self._broken.append(rule)
            self._ended = True

    def offer_last(self, cut: Cut) -> None:
        """Release the model's last piece, which may lack its stop."""
        if cut.whole:
            self.offer(cut)
        elif len(cut.text.split()) > 1 and cut.text[-1].isalnum():
            question = begins_to_ask(cut.text, self._task.language)
            self.offer(Cut(cut.text + ("?" if question else "."), whole=True))

    def look_at(self, waiting: str) -> None:
        """End the model's part when it writes on and on without a stop."""
        too_many = len(waiting.split()) > self._task.most_words
        if not self.is_closed and (too_many or len(waiting) > LONGEST_PIECE):
            self._broken.append(RuleCode.TOO_LONG)
            self._ended = True

    def finish(self, *, answered: bool) -> None:
        """Say what the turn still lacks, in the content's own words.

        Args:
            answered: whether the model wrote its turn to the end, or to where it was
                stopped by a rule.
        """
        parts = lacking(self._task, self._said)
        if answered and not self._ended:
            self._broken += self._shortcomings(parts)
        for part in parts:
            if not self._cancel.cancelled:
                self._from_script = True
                self._let_out(continued(self._said, part, self._task.language))

    def worded(
        self,
        generation: Generation | None = None,
        failure: ExpectedError | None = None,
        seed: int | None = None,
    ) -> Worded:
        """Return what was said."""
        source = WordsFrom.SCRIPTED
        if self._from_model:
            source = WordsFrom.MIXED if self._from_script else WordsFrom.MODEL
        broken = tuple(dict.fromkeys(self._broken))
        return Worded(self._said, source, broken, generation, failure, seed)

    def _shortcomings(self, parts: tuple[str, ...]) -> list[RuleCode]:
        if not parts:
            return []
        if not self._said:
            return [RuleCode.EMPTY]
        told = [RuleCode.FACT_LEFT_OUT] if self._task.facts[:1] == parts[:1] else []
        asked = asks(self._said, self._task.language)
        return told if asked or not self._task.ask else [*told, RuleCode.NO_QUESTION]

    def _let_out(self, words: str) -> None:
        if self._cancel.cancelled:
            return
        self._said = f"{self._said} {words}".strip()
        self._release(words)
