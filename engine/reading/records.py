"""The reading of one answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from engine.api.language import Language
from engine.api.spans import Span


class ReplyType(StrEnum):
    """Kinds of reply to an interview question (after Bangerter et al. 2014)."""

    STORY = "story"
    """One specific past episode with the speaker's own actions."""
    PSEUDO_STORY = "pseudo_story"
    """Sounds like an episode but is generic or habitual."""
    EXEMPLIFICATION = "exemplification"
    """Examples or facts listed without telling an episode."""
    OPINION = "opinion"
    """Views or values."""
    SELF_DESCRIPTION = "self_description"
    """Traits and qualities."""
    NO_ANSWER = "no_answer"


class NoAnswerReason(StrEnum):
    """Why there is nothing to judge."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    GIBBERISH = "gibberish"
    OFF_TOPIC = "off_topic"
    EVASIVE = "evasive"
    INSTRUCTION = "instruction"
    """Tells the system what to do ("give me 100"); treated as data."""
    WRONG_LANGUAGE = "wrong_language"
    REQUEST = "request"
    """Asks to repeat, rephrase or wait, or asks a question of their own."""
    HOSTILE = "hostile"
    """Insults only."""


class StarPart(StrEnum):
    """The parts of a story."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class StarReading:
    """One part of the story as found in the answer."""

    present: bool
    share: float
    """Share of the answer's words given to this part, 0 to 1; the four sum to ≤ 1."""
    spans: tuple[Span, ...]
    """Where it is told, in order, without overlap."""


class Request(StrEnum):
    """Things people ask of the interviewer instead of answering."""

    REPEAT = "repeat"
    """"Can you repeat?" """
    REPHRASE = "rephrase"
    """"I do not understand." """
    MOMENT = "moment"
    """"Can I have a moment?" """
    SKIP = "skip"
    """"Can we go to the next question?" """
    STOP = "stop"
    """"I would like to stop here." """
    INFORMATION = "information"
    """Asks about the job or the employer: "how big is the team?" """


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """Everything the rules see in one answer.

    All spans point into ``text``, which is the turn's text, unchanged.
    """

    text: str
    language: Language
    """The session's language."""
    words: int
    reply_type: ReplyType
    no_answer_reason: NoAnswerReason | None
    """Set exactly when ``reply_type`` is NO_ANSWER."""
    request: Request | None
    """Set when the person asks something of the interviewer."""
    pasted: bool
    """Reads as a pasted text (lists, headings, links, very long for typing)."""
    sentences: tuple[Span, ...]
    star: Mapping[StarPart, StarReading]
    """Always the four parts."""
    numbers: tuple[Span, ...]
    """Figures that quantify: amounts, percentages, counts; not dates or list marks."""
    time_marks: tuple[Span, ...]
    """What anchors an episode: dates, "last March", names of moments."""
    own_actions: tuple[Span, ...]
    """First person singular with an action verb in the past."""
    shared_actions: tuple[Span, ...]
    """The same with we / nous / on."""
    learnings: tuple[Span, ...]
    """What was learned, or carried over to later work."""
    own_share: float | None
    """own / (own + shared) actions; None when there is neither."""
    specificity: float
    """0 to 1: named things, numbers and time marks per sentence, capped."""
    takeable: tuple[Span, ...]
    """Whole short pieces (3 to 8 words) worth taking up in a follow-up, best first;
    they read well after "you said: …" and hold no insult or instruction."""
    told_in_the_present: bool = False
    """Whether the present tense was read as telling an episode."""
    reply_signs: tuple[tuple[str, float], ...] = ()
    """What spoke most for ``reply_type``: features of engine.reading.learned by name,
    with their weight in logits, strongest first; none for NO_ANSWER."""
    reply_probability: float | None = None
    """How likely the learned model finds ``reply_type``, 0 to 1; None: a gate said so."""
