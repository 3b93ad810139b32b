"""What one interviewer turn is there to do, and what its words may hold."""

from dataclasses import dataclass
from functools import cached_property

from engine.api.language import Language
from engine.content.persona import Persona, Register
from engine.content.question import AsksFor
from engine.content.scenario import ConversationScenario, InterviewScenario
from engine.dialogue.keywords import folded
from engine.dialogue.records import MoveKind
from engine.reading.tokens import Token, tokenise


@dataclass(frozen=True, slots=True)
class Secret:
    """A hidden fact that has not been earned, by what gives it away."""

    words: frozenset[str]
    """Beginnings of words that nothing public in the scenario holds."""
    marks: frozenset[str]
    """Figures and names that nothing public in the scenario holds."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a model may speak of without inventing."""

    figures: frozenset[str]
    words: frozenset[str]
    """Every word that came up, folded; a name must be among them."""
    answer: frozenset[str]
    """Beginnings of the content words of the script and of the person's last turn."""


@dataclass(frozen=True)
class Task:
    """What a turn must do, and what it must not say."""

    scenario: InterviewScenario | ConversationScenario
    persona: Persona
    language: Language
    kind: MoveKind
    script: str
    """The turn in the content's own words."""
    ask: str | None
    """The end of the script that asks; None when it asks nothing."""
    facts: tuple[str, ...]
    """Parts of the script that must be told."""
    line: str | None
    """The part of the script that carries a conversation on."""
    about: tuple[frozenset[str], ...]
    """What its question must be about: one of these sets of word beginnings."""
    asks_for: AsksFor | None
    most_words: int
    given: Given
    earlier: str
    """What the interviewer said before, folded."""
    heard: str
    """What the person said before, folded."""
    secrets: tuple[Secret, ...]
    trade: str
    """The scenario's own words, folded: its situation, its questions."""
    rules_text: str
    """The rules of the prompt, folded: not to be recited."""

    @property
    def is_interview(self) -> bool:
        """Whether this is an interview, and not a conversation scenario."""
        return isinstance(self.scenario, InterviewScenario)

    @property
    def register(self) -> Register:
        """How the person is to be addressed in French."""
        return self.persona.register_


@dataclass(frozen=True)
class Said:
    """Words about to be said, with all of this turn that comes before them."""

    task: Task
    before: str
    """What has been released of this turn."""
    words: str

    @cached_property
    def whole(self) -> str:
        """The turn up to the end of these words."""
        return f"{self.before} {self.words}".strip()

    @cached_property
    def plain(self) -> str:
        """The words themselves in lower case, without accents."""
        return folded(self.words)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words themselves."""
        return tokenise(self.words)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words, lower case, without accents."""
        return tuple(token.form for token in self.tokens)
