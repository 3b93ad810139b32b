"""What came of the wording of one turn."""

from dataclasses import dataclass
from enum import StrEnum

from engine.api.errors import ExpectedError
from engine.api.language_model import Generation


class WordsFrom(StrEnum):
    """Whose words a turn was said in."""

    MODEL = "model"
    SCRIPTED = "scripted"
    """The content's own."""
    MIXED = "mixed"
    """It begins in the model's words and goes on in the content's."""


class RuleCode(StrEnum):
    """The rules that a model's words can break."""

    TWO_QUESTIONS = "two_questions"
    NO_QUESTION = "no_question"
    """The turn is there to ask, and nothing was asked."""
    OTHER_QUESTION = "other_question"
    """Something was asked that the turn is not there to ask."""
    FACT_LEFT_OUT = "fact_left_out"
    """What comes out in this turn was not told."""
    UNLAWFUL = "unlawful"
    OTHER_LANGUAGE = "other_language"
    REGISTER = "register"
    """The wrong one of "tu" and "vous"."""
    OUT_OF_ROLE = "out_of_role"
    JUDGEMENT = "judgement"
    """A score, praise, advice or a label put on the person."""
    INSULT = "insult"
    HIDDEN_FACT = "hidden_fact"
    """Tells what has not been earned."""
    EARLY_END = "early_end"
    """Takes leave, or settles the matter, in a turn that does neither."""
    TOO_LONG = "too_long"
    GIBBERISH = "gibberish"
    REPETITION = "repetition"
    MARKUP = "markup"
    """Lists, emphasis, emoji, links: nothing one can say."""
    PROMISE = "promise"
    INVENTED = "invented"
    """A figure, a name or an answer that was not given."""
    LEAK = "leak"
    """Words of the prompt itself."""
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Worded:
    """One interviewer turn, as it was released to be said."""

    text: str
    """All that was released, joined by spaces; only a part of the turn when cancelled."""
    source: WordsFrom
    broken: tuple[RuleCode, ...] = ()
    """Rules that the model's words broke; what broke them was not released."""
    generation: Generation | None = None
    """What the model wrote, to the point where it was stopped; None: it was not asked,
    or failed."""
    failure: ExpectedError | None = None
    """Why the model could not go on; the turn was finished in the content's words."""
    seed: int | None = None
    """With which the model was asked; None when it was not."""
