"""What the made-up candidate of the demonstration says, and when."""

from importlib.resources import files
from typing import Self

from pydantic import Field, model_validator

from app.domain.favourites import FavouriteKind
from engine.api.language import Language
from engine.content.localised import ContentRecord, Identifier
from engine.content.yaml_reader import read_yaml
from engine.dialogue.records import Mode


class OneAnswer(ContentRecord):
    """Which answer of which session."""

    session: Identifier
    """The ``id`` of an earlier session of the script."""
    question: Identifier


class DemoDrill(ContentRecord):
    """An exercise, and the question of it that is asked."""

    id: Identifier
    question: Identifier


class DemoSession(ContentRecord):
    """One rehearsal of the made-up candidate.

    Set ``scenario`` for a whole session; otherwise exactly one of ``retry``, ``drill``
    and ``card``.
    """

    id: Identifier
    days_ago: int = Field(ge=1, le=90)
    hour: int = Field(ge=6, le=22)
    """Local time."""
    scenario: Identifier | None = None
    persona: Identifier | None = None
    retry: OneAnswer | None = None
    drill: DemoDrill | None = None
    card: Identifier | None = None
    mode: Mode = Mode.COACHED
    minutes: int | None = None
    seed: int = 1
    own_rating: int | None = Field(default=None, ge=1, le=5)
    """How the candidate thought it went, said before the report."""
    answers: dict[Identifier, tuple[str, ...]] = Field(default_factory=dict)
    """By question: the first answer, then what is said to its follow-ups."""
    lines: tuple[str, ...] = ()
    """Of a conversation: what is said, turn after turn."""
    left_open: bool = False
    """The session is left in its midst, to be taken up again."""

    @model_validator(mode="after")
    def _is_one_kind(self) -> Self:
        kinds = (self.scenario, self.retry, self.drill, self.card)
        if sum(kind is not None for kind in kinds) != 1:
            raise ValueError(f"{self.id}: one of scenario, retry, drill, card")
        return self


class DemoCard(ContentRecord):
    """A revision card that was taken."""

    question: Identifier
    days_ago: int = Field(ge=1, le=90)
    known: bool


class DemoFavourite(ContentRecord):
    """Something marked: content by its identifier."""

    kind: FavouriteKind
    key: Identifier


class DemoScript(ContentRecord):
    """Ten weeks of one made-up candidate, in one language."""

    person: str
    own_questions: tuple[str, ...] = Field(min_length=1)
    """What the candidate asks when invited to, a session each, from the first again
    when all were asked."""
    thanks: str
    """Said when there is nothing left to ask."""
    sessions: tuple[DemoSession, ...] = Field(min_length=1)
    """In the order of time."""
    cards: tuple[DemoCard, ...] = ()
    favourites: tuple[DemoFavourite, ...] = ()
    best_answers: tuple[OneAnswer, ...] = ()
    """Answers that are marked."""

    @model_validator(mode="after")
    def _stands_in_the_order_of_time(self) -> Self:
        days = [session.days_ago for session in self.sessions]
        if days != sorted(days, reverse=True):
            raise ValueError("sessions stand in the order of time")
        return self


def demo_script(language: Language) -> DemoScript:
    """Return the script of the demonstration in ``language``.

    Raises:
        Refused: the installation's own file is damaged.
    """
    name = f"{language}.yaml"
    data = (files("resources") / "demo" / name).read_bytes()
    return DemoScript.model_validate(read_yaml(name, data))
