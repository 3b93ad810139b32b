"""Small content, readings and conversations for the interviewer's tests."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.api.spans import Span
from engine.content.library import ContentLibrary
from engine.content.localised import Localised, LocalisedList
from engine.content.persona import Persona, PhraseKey, Phrases, Tone
from engine.content.question import AsksFor, Question, QuestionKind
from engine.content.scenario import ConversationScenario, InterviewScenario, Signal
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Mode, Reply
from engine.reading.records import (
    AnswerReading,
    NoAnswerReason,
    ReplyType,
    Request,
    StarPart,
    StarReading,
)

MINUTE_MS = 60_000
SECOND_MS = 1_000

_HOLDS_WORDS = {key for key in PhraseKey if key.value.startswith("follow_up_")} | {
    PhraseKey.TAKE_UP,
    PhraseKey.REFER_BACK,
}
_HOLDS_QUESTION = {PhraseKey.REPEAT, PhraseKey.REPHRASE}
_STAR = {
    AsksFor.SITUATION: StarPart.SITUATION,
    AsksFor.TASK: StarPart.TASK,
    AsksFor.ACTION: StarPart.ACTION,
    AsksFor.RESULT: StarPart.RESULT,
}
EVERYTHING = frozenset(AsksFor)


def localised(text: str) -> Localised:
    return Localised(fr=f"{text} (fr)", en=text)


def localised_list(*texts: str) -> LocalisedList:
    return LocalisedList(fr=tuple(f"{text} (fr)" for text in texts), en=texts)


def shared_phrases(alternatives: int = 12) -> dict[PhraseKey, LocalisedList]:
    """Return words for every moment, each naming its moment and a number."""
    return {
        key: localised_list(
            *(_phrase(key, number) for number in range(1, alternatives + 1))
        )
        for key in PhraseKey
    }


def _phrase(key: PhraseKey, number: int) -> str:
    name = f"{key.value} {number}"
    if key in _HOLDS_WORDS:
        return f"{name} {{words}}."
    if key in _HOLDS_QUESTION:
        return f"{name}. {{question}}"
    return f"{name}."


def a_persona(**changes: Any) -> Persona:
    fields: dict[str, Any] = {
        "id": "someone",
        "version": 1,
        "family": "interview",
        "name": localised("Sam"),
        "role": localised("recruiter"),
        "sector": localised("trade"),
        "summary": localised("Sam listens."),
        "tone": Tone.NEUTRAL,
        "register": "vous",
        "follow_ups_per_question": 1,
        "look": {
            "skin": 3,
            "hair_style": "short",
            "hair_tone": "brown",
            "clothes": "shirt",
            "clothes_tone": "blue",
            "age": 40,
            "backdrop": "mist",
        },
        "voice": {"pitch": "medium", "rate": 1.0, "timbre": "feminine"},
        "phrases": (),
    }
    return Persona.model_validate(fields | changes)


def phrases(key: PhraseKey, *texts: str) -> Phrases:
    return Phrases(key=key, says=localised_list(*texts))


def a_question(identifier: str, **changes: Any) -> Question:
    fields: dict[str, Any] = {
        "id": identifier,
        "version": 1,
        "kind": QuestionKind.BEHAVIOURAL,
        "text": localised(f"Question {identifier}?"),
        "rephrased": localised(f"Simpler {identifier}?"),
        "competencies": ("results",),
        "tags": ("any",),
        "levels": ("junior",),
        "good_answer": localised(f"Shows {identifier}."),
        "topic_words": localised_list(f"topic-{identifier}"),
        "follow_ups": (
            {"asks_for": "result", "text": localised(f"Result of {identifier}?")},
            {"asks_for": "number", "text": localised(f"Figure of {identifier}?")},
        ),
    }
    return Question.model_validate(fields | changes)


def an_interview(
    themes: Mapping[str, Sequence[str]], **changes: Any
) -> InterviewScenario:
    """Return an interview that asks one question of each theme, by default."""
    asks = changes.pop("asks", {})
    fields: dict[str, Any] = _scenario_fields() | {
        "family": "interview",
        "opening": localised("Here is how it goes."),
        "themes": [
            {
                "id": name,
                "title": localised(name),
                "ask": asks.get(name, 1),
                "questions": list(questions),
            }
            for name, questions in themes.items()
        ],
        "facts": [
            {
                "id": fact,
                "keywords": localised_list(fact),
                "answer": localised(f"The {fact} is settled."),
            }
            for fact in ("salary", "team", "training", "shift")
        ],
    }
    return InterviewScenario.model_validate(fields | changes)


def a_roleplay(**changes: Any) -> ConversationScenario:
    """Return a conversation: cold, then warm once trusted, with three endings."""
    fields: dict[str, Any] = _scenario_fields() | {
        "family": "conversation",
        "opening": localised("You wanted to see me?"),
        "start": "cold",
        "weights": [
            {"signal": "open_question", "change": 1},
            {"signal": "proposal", "change": 1},
            {"signal": "insult", "change": -3},
        ],
        "replies": [
            {
                "signal": "open_question",
                "says": localised_list("Fair question.", "Since you ask."),
            }
        ],
        "states": [
            {
                "id": "cold",
                "says": localised_list("Cold 1.", "Cold 2.", "Cold 3.", "Cold 4."),
                "transitions": [{"when": {"trust_at_least": 2}, "to": "warm"}],
            },
            {
                "id": "warm",
                "says": localised_list("Warm 1.", "Warm 2.", "Warm 3.", "Warm 4."),
            },
        ],
        "facts": [
            {
                "id": "secret",
                "earned_when": {"any_signal": ["open_question"], "trust_at_least": 1},
                "reveals": localised_list("Here is my secret."),
                "matters_because": localised("It explains."),
            }
        ],
        "endings": [
            _ending("agreed", "reached", any_signal=["proposal"], revealed=["secret"]),
            _ending("broken", "missed", trust_at_most=-5),
            _ending("open", "partial"),
        ],
        "out_of_time": "open",
    }
    return ConversationScenario.model_validate(fields | changes)


def _ending(name: str, outcome: str, **when: Any) -> dict[str, Any]:
    return {
        "id": name,
        "outcome": outcome,
        "title": localised(name),
        "when": when,
        "says": localised(f"Ending {name}."),
        "debrief": localised(f"Because {name}."),
    }


def _scenario_fields() -> dict[str, Any]:
    return {
        "id": "a-scenario",
        "version": 1,
        "title": localised("A scenario"),
        "summary": localised("One to practise."),
        "situation": localised("You are here."),
        "goal": localised("Reach an agreement."),
        "your_role": localised("You."),
        "trades": ["any"],
        "level": "junior",
        "sector": localised("trade"),
        "tags": ["any"],
        "minutes": 10,
        "personas": ["someone"],
        "competencies": ["results", "ownership"],
    }


def a_brief(
    scenario: InterviewScenario | ConversationScenario | None = None, **changes: Any
) -> Brief:
    """Return a brief of two themes with two questions each, ten minutes, English."""
    scenario = scenario or an_interview({"past": ["p1", "p2"], "why": ["w1", "w2"]})
    library = changes.pop("library", None) or a_library(scenario)
    fields: dict[str, Any] = {
        "scenario": scenario,
        "persona": a_persona(),
        "library": library,
        "language": "en",
        "mode": Mode.REAL,
        "tone": Tone.NEUTRAL,
        "budget_ms": 10 * MINUTE_MS,
        "seed": 7,
    }
    return Brief(**(fields | changes))


def a_library(
    scenario: InterviewScenario | ConversationScenario,
    questions: Iterable[Question] = (),
    alternatives: int = 12,
) -> ContentLibrary:
    """Return a library with the questions the scenario names."""
    named = (
        [name for theme in scenario.themes for name in theme.questions]
        if isinstance(scenario, InterviewScenario)
        else []
    )
    bank = {name: a_question(name) for name in named}
    bank |= {question.id: question for question in questions}
    return ContentLibrary(
        personas={"someone": a_persona()},
        scenarios={scenario.id: scenario},
        questions=bank,
        competencies={},
        phrases=shared_phrases(alternatives),
        hashes={},
    )


def a_reading(text: str, **changes: Any) -> AnswerReading:
    """Return the reading of a complete story; ``lacks`` names what it does not tell.

    ``takes`` are the pieces of the text worth taking up.
    """
    tells = EVERYTHING - frozenset(changes.pop("lacks", ()))
    takes = changes.pop("takes", ())
    whole = (Span(0, len(text)),)
    if changes.get("no_answer_reason"):
        tells, changes["reply_type"] = frozenset(), ReplyType.NO_ANSWER
    own = whole if AsksFor.OWN_PART in tells else ()
    fields: dict[str, Any] = {
        "text": text,
        "language": "en",
        "words": len(text.split()),
        "reply_type": ReplyType.STORY,
        "no_answer_reason": None,
        "request": None,
        "pasted": False,
        "sentences": whole,
        "star": {part: _star(_STAR_OF[part] in tells) for part in StarPart},
        "numbers": whole if AsksFor.NUMBER in tells else (),
        "time_marks": whole if AsksFor.SITUATION in tells else (),
        "own_actions": own,
        "shared_actions": () if own or not tells else whole,
        "learnings": whole if AsksFor.LEARNING in tells else (),
        "own_share": (1.0 if own else 0.0) if tells else None,
        "specificity": 1.0,
        "takeable": tuple(_place(text, piece) for piece in takes),
    }
    return AnswerReading(**(fields | changes))


_STAR_OF = {part: wanted for wanted, part in _STAR.items()}


def _star(present: bool) -> StarReading:
    return StarReading(present, 0.25 if present else 0.0, ())


def _place(text: str, piece: str) -> Span:
    start = text.index(piece)
    return Span(start, start + len(piece))


def no_answer(text: str, reason: NoAnswerReason) -> AnswerReading:
    return a_reading(text, no_answer_reason=reason)


def a_request(text: str, request: Request) -> AnswerReading:
    return a_reading(text, no_answer_reason=NoAnswerReason.REQUEST, request=request)


@dataclass
class FakeReader:
    """Knows the readings and signals it is given; all else is a complete story."""

    readings: dict[str, AnswerReading] = field(default_factory=dict)
    signals: dict[str, frozenset[Signal]] = field(default_factory=dict)

    def knowing(self, *readings: AnswerReading) -> "FakeReader":
        self.readings.update({reading.text: reading for reading in readings})
        return self

    def read_answer(self, text: str, **_: object) -> AnswerReading:
        return self.readings.get(text) or a_reading(text)

    def read_signals(self, text: str, **_: object) -> Mapping[Signal, tuple[Span, ...]]:
        return dict.fromkeys(self.signals.get(text, frozenset()), ())


def opened(brief: Brief, reader: FakeReader | None = None) -> Conversation:
    """Return a conversation whose first turn has been said."""
    conversation = Conversation(brief, reader or FakeReader())
    conversation.open()
    return conversation


def answers(
    conversation: Conversation, *texts: str, every_ms: int = 30 * SECOND_MS
) -> list[Reply]:
    """Give the answers one after the other, until the close; return the replies."""
    return [
        conversation.answer(text, (number + 1) * every_ms)
        for number, text in enumerate(texts)
        if not conversation.is_over
    ]
