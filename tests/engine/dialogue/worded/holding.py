"""Holds whole conversations in a model's words, for the tests of the wording."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.api.language_model import LanguageModel
from engine.content.library import ContentLibrary
from engine.content.persona import Tone
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Exchange, Mode, Reply
from engine.dialogue.worded.interviewer import WordedInterviewer
from engine.dialogue.worded.records import Worded
from tests.content import shipped

MINUTE_MS = 60_000
TURN_MS = 20_000


@cache
def library() -> ContentLibrary:
    return shipped()


def bundled(
    scenario: str, language: Language, minutes: int = 15, seed: int = 3
) -> Brief:
    """Return the brief of a scenario that ships, with its first persona."""
    content = library()
    found = content.scenarios[scenario]
    return Brief(
        scenario=found,
        persona=content.personas[found.personas[0]],
        library=content,
        language=language,
        mode=Mode.REAL,
        tone=Tone.NEUTRAL,
        budget_ms=minutes * MINUTE_MS,
        seed=seed,
    )


@dataclass
class Turn:
    """One interviewer turn as it was decided and as it was worded."""

    reply: Reply
    worded: Worded
    released: list[str]


@dataclass
class Held:
    """A conversation under way, in a model's words."""

    brief: Brief
    model: LanguageModel
    turns: list[Turn] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.conversation = Conversation(self.brief)
        self.interviewer = WordedInterviewer(self.brief, self.model)
        self.opening = self.conversation.open()
        self.exchanges.append(Exchange(self.opening.text, 0, self.opening.move))

    @property
    def at_ms(self) -> int:
        return self.exchanges[-1].at_ms + TURN_MS

    def consider(self, words: str) -> Reply:
        """Hear ``words``; return the turn decided, not yet said."""
        at_ms = self.at_ms
        reply = self.conversation.consider(words, at_ms)
        self.exchanges.append(Exchange(words, at_ms, None))
        return reply

    def answer(self, words: str) -> Turn:
        """Hear ``words`` and say the reply."""
        reply = self.consider(words)
        released: list[str] = []
        worded = self.interviewer.word(self.exchanges, reply, released.append, Cancel())
        said = self.conversation.say(reply, worded.text)
        self.exchanges.append(Exchange(said.text, self.at_ms, said.move))
        self.turns.append(Turn(reply, worded, released))
        return self.turns[-1]

    def answer_all(self, answers: Sequence[str]) -> "Held":
        """Give the answers one after the other, until the close."""
        for words in answers:
            if not self.conversation.is_over:
                self.answer(words)
        return self

    @property
    def texts(self) -> list[str]:
        return [turn.worded.text for turn in self.turns]
