"""Scenarios: what is rehearsed, as data."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from engine.content.localised import ContentRecord, Identifier, Localised, LocalisedList
from engine.content.question import Level


class Signal(StrEnum):
    """What can be recognised, by rules, in one turn of a conversation."""

    OPEN_QUESTION = "open_question"
    CLOSED_QUESTION = "closed_question"
    REFORMULATION = "reformulation"
    """Says back what the other said, with their words."""
    ACKNOWLEDGEMENT = "acknowledgement"
    """Recognises the other's difficulty or point of view."""
    APOLOGY = "apology"
    THANKS = "thanks"
    FACT = "fact"
    """States a dated, counted or observed fact."""
    I_STATEMENT = "i_statement"
    """Says what the speaker saw, needs or asks, in the first person."""
    PROPOSAL = "proposal"
    """Proposes something concrete."""
    COMMITMENT = "commitment"
    """Says who will do what by when."""
    ASKS_AGREEMENT = "asks_agreement"
    """Checks that the other agrees to the next step."""
    REFUSAL_WITH_REASON = "refusal_with_reason"
    BLAME = "blame"
    """Generalising reproach: "you always", "it is your fault"."""
    PRESSURE = "pressure"
    """Threat, ultimatum or pushing."""
    DISMISSAL = "dismissal"
    """Brushes aside what the other said."""
    INSULT = "insult"
    EVASION = "evasion"


class ScenarioBase(ContentRecord):
    """What every scenario has."""

    id: Identifier
    version: int = Field(ge=1)
    title: Localised
    summary: Localised
    """One sentence for the card."""
    situation: Localised
    """The briefing: where you are and what has happened, addressed to the person."""
    goal: Localised
    """What the person is here to achieve."""
    your_role: Localised
    trades: tuple[Identifier, ...] = Field(min_length=1)
    level: Level
    sector: Localised
    tags: tuple[Identifier, ...] = Field(min_length=1)
    minutes: int = Field(ge=3, le=90)
    """Default length."""
    personas: tuple[Identifier, ...] = Field(min_length=1)
    """Who can hold it; the first is preselected."""
    competencies: tuple[Identifier, ...] = Field(min_length=2)
    licence: str = "GPL-3.0-or-later"


class Theme(ContentRecord):
    """A subject the interview must reach, or mark as skipped."""

    id: Identifier
    title: Localised
    ask: int = Field(ge=1, le=6)
    """How many of its questions to ask at the default length."""
    questions: tuple[Identifier, ...] = Field(min_length=1)
    """From the bank, preferred ones first; more than ``ask`` gives variety."""


class EmployerFact(ContentRecord):
    """What the interviewer can answer when the person asks."""

    id: Identifier
    keywords: LocalisedList
    answer: Localised


class InterviewScenario(ScenarioBase):
    """An interview: themes and questions in an arc."""

    family: Literal["interview"]
    opening: Localised
    """After the greeting: the frame of the interview. Asks nothing."""
    themes: tuple[Theme, ...] = Field(min_length=2)
    facts: tuple[EmployerFact, ...] = ()


class Condition(ContentRecord):
    """When something happens. All given parts must hold; none given is always true.

    Counts are over the whole conversation, this turn included.
    """

    any_signal: tuple[Signal, ...] = ()
    """The present turn shows at least one of these."""
    all_signals: tuple[Signal, ...] = ()
    """The whole conversation has shown every one of these."""
    none_of: tuple[Signal, ...] = ()
    """The whole conversation has shown none of these."""
    keywords: LocalisedList = LocalisedList()
    """The present turn uses one of these (word beginnings, accents ignored)."""
    revealed: tuple[Identifier, ...] = ()
    """These hidden facts have come out."""
    trust_at_least: int | None = None
    trust_at_most: int | None = None
    turns_at_least: int | None = None
    """The person has spoken at least so many times."""


class HiddenFact(ContentRecord):
    """Something the persona tells only when it has been earned."""

    id: Identifier
    earned_when: Condition
    reveals: LocalisedList
    """How the persona says it (one is picked)."""
    matters_because: Localised
    """For the report: why it was worth finding out."""


class Transition(ContentRecord):
    """From one state to another."""

    when: Condition
    to: Identifier


class State(ContentRecord):
    """Where the persona stands in the conversation."""

    id: Identifier
    says: LocalisedList
    """What the persona says while here, in order, each once; ends on an opening
    for the person to react. At least four per language, so that it lasts."""
    transitions: tuple[Transition, ...] = ()
    """Tried in order after each turn; the first that holds is taken."""


class Outcome(StrEnum):
    """How an ending stands to the goal."""

    REACHED = "reached"
    PARTIAL = "partial"
    MISSED = "missed"


class Ending(ContentRecord):
    """One way in which the conversation can end."""

    id: Identifier
    outcome: Outcome
    title: Localised
    when: Condition
    """Tried in order after each turn, before the state's transitions."""
    says: Localised
    """The persona's last words."""
    debrief: Localised
    """For the report: what the person did that led here. Facts, no label."""


class SignalWeight(ContentRecord):
    """What one signal does to the persona's trust."""

    signal: Signal
    change: int = Field(ge=-3, le=3)


class SignalReply(ContentRecord):
    """How this persona answers a signal before going on, in this scenario."""

    signal: Signal
    says: LocalisedList


class ConversationScenario(ScenarioBase):
    """A conversation with a goal, hidden facts and several endings.

    Trust starts at ``trust`` and stays within -5 to 10.
    """

    family: Literal["conversation"]
    opening: Localised
    """The persona's first words; they open the matter."""
    start: Identifier
    trust: int = Field(ge=-5, le=5, default=0)
    weights: tuple[SignalWeight, ...] = Field(min_length=3)
    replies: tuple[SignalReply, ...] = ()
    states: tuple[State, ...] = Field(min_length=2)
    facts: tuple[HiddenFact, ...] = Field(min_length=1)
    endings: tuple[Ending, ...] = Field(min_length=3)
    out_of_time: Identifier
    """The ending taken when time is over and none was reached."""


Scenario = Annotated[
    InterviewScenario | ConversationScenario, Field(discriminator="family")
]
"""Either family, told apart by ``family``."""
