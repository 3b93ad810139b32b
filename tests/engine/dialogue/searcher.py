"""Looks for a way to each ending of a conversation, in real words.

A greedy search with a look one turn ahead: of a dozen things to say it keeps the one
after which the conversation stands nearest to what the ending asks for.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

from engine.api.language import Language
from engine.content.scenario import Condition, ConversationScenario, Ending, Signal
from engine.dialogue.chance import draw, sample
from engine.dialogue.conversation import Conversation
from engine.dialogue.reader import Reader
from engine.dialogue.records import Brief, Reply
from tests.engine.dialogue.candidates import FEELINGS, PLEASANTRIES, PUSHES, REPROACHES

LONGEST_PATH = 40
TRIES = 40
CHOICES = 14
TURN_MS = 15_000
FAR = -1_000.0

UTTERANCES: Mapping[Signal, Mapping[Language, str]] = {
    Signal.OPEN_QUESTION: {
        "fr": "Comment voyez-vous les choses de votre côté ?",
        "en": "How do you see things from where you are?",
    },
    Signal.CLOSED_QUESTION: {
        "fr": "Est-ce que vous avez cinq minutes de plus ?",
        "en": "Do you have five more minutes?",
    },
    Signal.REFORMULATION: {
        "fr": "Si je vous comprends bien, c’est la charge de travail qui pèse le plus.",
        "en": "If I understand you correctly, the workload is what weighs most.",
    },
    Signal.ACKNOWLEDGEMENT: {
        "fr": "Je comprends que ce soit difficile pour vous.",
        "en": "I understand that this is hard for you.",
    },
    Signal.APOLOGY: {
        "fr": "Je vous présente mes excuses pour ce retard.",
        "en": "I apologise for this delay.",
    },
    Signal.THANKS: {"fr": "Merci de me le dire.", "en": "Thank you for telling me."},
    Signal.FACT: {
        "fr": "Les retards sont passés de 41 à 17 depuis le 3 février.",
        "en": "Delays have gone from 41 to 17 since 3 February.",
    },
    Signal.I_STATEMENT: {
        "fr": "J’ai besoin de savoir où nous en sommes.",
        "en": "I need to know where we stand.",
    },
    Signal.PROPOSAL: {
        "fr": "Je vous propose de faire un essai pendant un mois.",
        "en": "I suggest that we try it for a month.",
    },
    Signal.COMMITMENT: {
        "fr": "Je vous envoie le document d’ici vendredi.",
        "en": "I will send you the document by Friday.",
    },
    Signal.ASKS_AGREEMENT: {
        "fr": "Est-ce que cela vous convient ?",
        "en": "Does that work for you?",
    },
    Signal.REFUSAL_WITH_REASON: {
        "fr": "Je ne peux pas accepter, parce que le budget est déjà engagé.",
        "en": "I can’t accept that, because the budget is already spent.",
    },
    Signal.BLAME: {
        "fr": "Vous êtes toujours en retard, c’est votre faute.",
        "en": "You are always late, it is your fault.",
    },
    Signal.PRESSURE: {
        "fr": "C’est à prendre ou à laisser, décidez maintenant.",
        "en": "Take it or leave it, decide now.",
    },
    Signal.DISMISSAL: {
        "fr": "Ce n’est pas grave, vous exagérez.",
        "en": "It’s no big deal, you’re exaggerating.",
    },
    Signal.INSULT: {"fr": "Vous êtes un imbécile.", "en": "You are an idiot."},
    Signal.EVASION: {"fr": "Je ne sais pas.", "en": "I don’t know."},
}
"""One plain way to show each signal."""

FILLERS: Mapping[Language, str] = {
    "fr": "Nous en parlons depuis un moment déjà, entre nous.",
    "en": "We have been talking about it for a while, you and me.",
}
NAMING: Mapping[Language, str] = {
    "fr": "Parlons de ceci : {keyword}.",
    "en": "Let us talk about this: {keyword}.",
}
ASKING: Mapping[Language, str] = {
    "fr": "Qu’est-ce qui se passe avec {keyword} ?",
    "en": "What is going on with {keyword}?",
}


@dataclass(frozen=True)
class Path:
    """A conversation that has led somewhere."""

    said: tuple[str, ...]
    reply: Reply


@dataclass(frozen=True)
class Search:
    """Everything that can be said, and what one ending asks for."""

    brief: Brief
    scenario: ConversationScenario
    target: Ending
    reader: Reader
    choices: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "choices", tuple(self._sayable()))

    def run(self) -> Path | None:
        """Return a way to the ending, or None when none was found."""
        for seed in range(TRIES):
            path = self._walk(seed)
            if path is not None:
                return path
        return None

    def _walk(self, seed: int) -> Path | None:
        conversation = Conversation(self.brief, self.reader)
        reply = conversation.open()
        said: tuple[str, ...] = ()
        while not reply.ends and len(said) < LONGEST_PATH:
            best = max(
                self._looked_ahead(conversation, said, seed), key=lambda step: step[0]
            )
            _, text, conversation, reply = best
            said = (*said, text)
        reached = reply.move.ending == self.target.id
        return Path(said, reply) if reached else None

    def _looked_ahead(
        self, conversation: Conversation, said: tuple[str, ...], seed: int
    ) -> Iterator[tuple[float, str, Conversation, Reply]]:
        label = f"turn/{len(said)}"
        for text in sample(seed, label, self.choices, CHOICES):
            ahead = copy(conversation)
            reply = ahead.answer(text, (len(said) + 1) * TURN_MS)
            luck = draw(seed, f"{label}/{text}", 100) / 100
            yield self._worth((*said, text), reply) + luck, text, ahead, reply

    def _worth(self, said: tuple[str, ...], reply: Reply) -> float:
        if reply.ends:
            return -FAR if reply.move.ending == self.target.id else FAR
        shown = {signal for text in said for signal in self._signals(text)}
        when = self.target.when
        if shown.intersection(when.none_of):
            return FAR / 2
        return (
            2.0 * len(shown.intersection(when.all_signals))
            + 4.0 * len(set(reply.move.revealed) & self._needed_facts())
            - abs(self._trust_gap(reply.move.trust or 0))
        )

    def _trust_gap(self, trust: int) -> int:
        wanted = [condition.trust_at_least for condition in self._conditions()]
        least = max((floor for floor in wanted if floor is not None), default=None)
        most = self.target.when.trust_at_most
        if most is not None and trust > most:
            return trust - most
        return max(0, least - trust) if least is not None else 0

    def _conditions(self) -> Iterator[Condition]:
        needed = self._needed_facts()
        yield self.target.when
        yield from (f.earned_when for f in self.scenario.facts if f.id in needed)

    def _needed_facts(self) -> set[str]:
        needed = set(self.target.when.revealed)
        for _ in self.scenario.facts:
            for fact in self.scenario.facts:
                if fact.id in needed:
                    needed.update(fact.earned_when.revealed)
        return needed

    def _signals(self, text: str) -> frozenset[Signal]:
        return frozenset(self.reader.read_signals(text, language=self.brief.language))

    def _sayable(self) -> Iterator[str]:
        language = self.brief.language
        single = [texts[language] for texts in UTTERANCES.values()]
        yield from single
        yield FILLERS[language]
        for pool in (FEELINGS, REPROACHES, PUSHES, PLEASANTRIES):
            yield from pool[language]
        for keyword in sorted(self._keywords()):
            naming = NAMING[language].format(keyword=keyword)
            yield naming
            yield ASKING[language].format(keyword=keyword)
            yield from (f"{naming} {text}" for text in single)

    def _keywords(self) -> set[str]:
        language = self.brief.language
        conditions: Sequence[Condition] = [
            *(fact.earned_when for fact in self.scenario.facts),
            *(ending.when for ending in self.scenario.endings),
            *(way.when for state in self.scenario.states for way in state.transitions),
        ]
        return {
            keyword
            for condition in conditions
            for keyword in condition.keywords.in_(language)[:2]
        }
