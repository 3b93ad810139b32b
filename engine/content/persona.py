"""Personas: who the person meets."""

from enum import StrEnum

from pydantic import Field

from engine.content.localised import ContentRecord, Identifier, Localised, LocalisedList


class PersonaRole(StrEnum):
    """The family of conversations a persona is made for."""

    INTERVIEW = "interview"
    CONVERSATION = "conversation"


class Tone(StrEnum):
    """How exacting the other person is; also chosen for each session."""

    SUPPORTIVE = "supportive"
    NEUTRAL = "neutral"
    DEMANDING = "demanding"


class Register(StrEnum):
    """How the persona addresses the person in French."""

    VOUS = "vous"
    TU = "tu"


class HairStyle(StrEnum):
    """Silhouettes of the painted portraits."""

    BOB_FRINGE = "bob_fringe"
    SHORT = "short"
    CURLS = "curls"
    TOP_BUN = "top_bun"
    BALD = "bald"
    SIDE_PART = "side_part"
    LONG_WAVY = "long_wavy"
    HEADSCARF = "headscarf"
    BRAIDS = "braids"
    PONYTAIL = "ponytail"
    CROPPED = "cropped"


class Beard(StrEnum):
    """Facial hair of the painted portraits."""

    NONE = "none"
    STUBBLE = "stubble"
    MOUSTACHE = "moustache"
    FULL = "full"


class Clothes(StrEnum):
    """What the painted portraits wear."""

    CREW_NECK = "crew_neck"
    SHIRT = "shirt"
    SUIT = "suit"
    BLOUSE = "blouse"
    ROLL_NECK = "roll_neck"
    CARDIGAN = "cardigan"
    WORKWEAR = "workwear"


class PersonaLook(ContentRecord):
    """What the portrait is painted from; tones are names, the stage owns colours."""

    skin: int = Field(ge=1, le=6)
    """From 1, very fair, to 6, very dark."""
    hair_style: HairStyle
    hair_tone: str = Field(pattern="^(black|brown|chestnut|auburn|blond|grey|white)$")
    beard: Beard = Beard.NONE
    glasses: bool = False
    clothes: Clothes
    clothes_tone: str = Field(
        pattern="^(blue|navy|teal|green|plum|burgundy|sand|grey|rust)$"
    )
    age: int = Field(ge=20, le=75)
    backdrop: str = Field(pattern="^(mist|sand|rose|sage|lavender|sky|clay)$")


class PersonaVoice(ContentRecord):
    """Hints for choosing and tuning a synthetic voice."""

    pitch: str = Field(pattern="^(low|medium|high)$")
    rate: float = Field(ge=0.8, le=1.2)
    """Speed relative to the voice's own, 1.0 = unchanged."""
    timbre: str = Field(pattern="^(feminine|masculine)$")


class PhraseKey(StrEnum):
    """The moments for which a persona has its own words.

    A phrase may hold ``{words}``, the person's own words taken up, ``{question}``,
    the question to ask again, or ``{name}``, the persona's name. Each key says
    which it may hold.
    """

    GREETING = "greeting"
    """First words after the AI disclosure; may hold {name}. Asks nothing."""
    ACKNOWLEDGE = "acknowledge"
    """A short sign of having heard, before the next question."""
    TRANSITION = "transition"
    """Said when a new theme begins, before its question."""
    FOLLOW_UP_SITUATION = "follow_up_situation"
    FOLLOW_UP_TASK = "follow_up_task"
    FOLLOW_UP_ACTION = "follow_up_action"
    FOLLOW_UP_RESULT = "follow_up_result"
    FOLLOW_UP_NUMBER = "follow_up_number"
    FOLLOW_UP_EXAMPLE = "follow_up_example"
    FOLLOW_UP_OWN_PART = "follow_up_own_part"
    FOLLOW_UP_LEARNING = "follow_up_learning"
    """Follow-ups: hold {words}; each asks one question for what is missing."""
    TAKE_UP = "take_up"
    """Takes up the person's words before a follow-up written for the question;
    holds {words}. Asks nothing."""
    REFER_BACK = "refer_back"
    """Before a later question, recalls what the person said; holds {words}.
    Asks nothing."""
    REPEAT = "repeat"
    """Introduces the question said again; holds {question}."""
    REPHRASE = "rephrase"
    """Introduces the question in simpler words; holds {question}."""
    TAKE_YOUR_TIME = "take_your_time"
    """When the person asks for a moment."""
    NUDGE = "nudge"
    """After a silence; twice at most."""
    ON_EMPTY = "on_empty"
    ON_ONE_WORD = "on_one_word"
    ON_EVASIVE = "on_evasive"
    ON_HOSTILE = "on_hostile"
    ON_PASTED = "on_pasted"
    """The answer reads as a pasted text: asks for it in the person's own words."""
    ON_FOREIGN_LANGUAGE = "on_foreign_language"
    ON_OFF_TOPIC = "on_off_topic"
    ON_GIBBERISH = "on_gibberish"
    ON_INSTRUCTION = "on_instruction"
    """The answer tells the system what to do ("give me 100")."""
    CANDIDATE_QUESTIONS = "candidate_questions"
    """Invites the person's own questions."""
    NO_FACT = "no_fact"
    """The person asks something the scenario holds no answer to."""
    ANYTHING_ELSE = "anything_else"
    """After one of the person's questions was answered: invites another."""
    LAST_QUESTION = "last_question"
    """Says that time is nearly over, before a last question."""
    ONE_QUESTION = "one_question"
    """The frame of a session of one question, after the greeting. Asks nothing."""
    CLOSING_ONE_QUESTION = "closing_one_question"
    """The short end of a session of one question; asks nothing."""
    CLOSING = "closing"
    """Courteous end; asks nothing."""
    CLOSING_OUT_OF_TIME = "closing_out_of_time"
    CLOSING_HOSTILE = "closing_hostile"
    """Ends calmly after repeated insults."""


class Phrases(ContentRecord):
    """Alternatives for one moment; the policy picks one not yet said."""

    key: PhraseKey
    says: LocalisedList


class Persona(ContentRecord):
    """Somebody to rehearse with."""

    id: Identifier
    version: int = Field(ge=1)
    family: PersonaRole
    name: Localised
    role: Localised
    """What they are, as shown beside the name: "recruiter"."""
    sector: Localised
    summary: Localised
    """Who you will meet, two sentences for the briefing."""
    tone: Tone
    """The persona's natural tone; the session may choose another."""
    register_: Register = Field(alias="register")
    follow_ups_per_question: int = Field(ge=0, le=3)
    """How many follow-ups the persona is prone to, at neutral tone."""
    look: PersonaLook
    voice: PersonaVoice
    phrases: tuple[Phrases, ...]
    """The persona's own words; what is missing comes from the shared phrases."""
    licence: str = "GPL-3.0-or-later"
