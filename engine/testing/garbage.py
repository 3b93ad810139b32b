"""A language model that does everything a language model should not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from engine.api.errors import N_, Unavailable
from engine.api.language_model import Messages, Sampling
from engine.dialogue.chance import draw
from engine.testing.language_model import ScriptedModel, say_as_planned, tokens_of

ENDLESS_TOKENS = 5_000


@dataclass
class GarbageModel(ScriptedModel):
    """Writes something else that is wrong at each call; its seed decides what.

    Attributes:
        seed: decides what comes when; the same seed gives the same garbage.
    """

    seed: int = 0
    name: str = "garbage"

    def pieces(self, messages: Messages, sampling: Sampling) -> Iterator[str]:
        """Yield the tokens of one piece of garbage.

        Raises:
            Unavailable: in the midst of it, where the garbage is a death.
        """
        label = f"{self.seed}/{len(self.calls)}/{sampling.seed}"
        kind = GARBAGE[draw(0, label, len(GARBAGE))]
        return kind(say_as_planned(messages), label)


def _texts(*texts: str) -> Callable[[str, str], Iterator[str]]:
    """Return a kind of garbage that is one of ``texts``; {plan} is what was asked."""

    def write(plan: str, label: str) -> Iterator[str]:
        text = texts[draw(0, f"{label}/text", len(texts))]
        yield from tokens_of(text.replace("{plan}", plan))

    return write


def _bytes(_plan: str, label: str) -> Iterator[str]:
    for place in range(40):
        yield chr(draw(0, f"{label}/{place}", 0x250) + 1)
    yield "\ufffd\ufffd"


def _half_words(plan: str, label: str) -> Iterator[str]:
    for token in tokens_of(plan):
        yield token[: 1 + draw(0, f"{label}/{token}", 3)]


def _endless(plan: str, label: str) -> Iterator[str]:
    words = tokens_of(plan.replace(".", "").replace("?", "")) or [" euh"]
    del label
    for _, token in zip(range(ENDLESS_TOKENS), cycle(words), strict=False):
        yield token


def _shuffled(plan: str, label: str) -> Iterator[str]:
    tokens = tokens_of(plan)
    yield from sorted(tokens, key=lambda token: draw(0, f"{label}/{token}", 1 << 30))


def _nothing(_plan: str, _label: str) -> Iterator[str]:
    yield from ()


def _dies(plan: str, label: str) -> Iterator[str]:
    tokens = tokens_of(plan)
    yield from tokens[: draw(0, f"{label}/dies", len(tokens) + 1)]
    raise Unavailable(
        N_("The language model has stopped."), N_("The interview goes on without it.")
    )


_OTHER_LANGUAGE = _texts(
    "That is a very good question, tell me more about it, please.",
    "C’est très intéressant, dites-m’en davantage sur votre équipe.",
    "Muy bien, ¿y qué hizo usted después?",
    "Sehr gut, was haben Sie dann gemacht?",
    "好的，请告诉我更多关于您的工作经验。",
)
_TWO_QUESTIONS = _texts(
    "{plan} And what else did you do? Why?",
    "{plan} Et ensuite ? Pourquoi ?",
    "Quel âge avez-vous ? Où habitez-vous ?",
    "How old are you? Where do you live?",
)
_OUT_OF_ROLE = _texts(
    "As an AI language model, I cannot conduct interviews.",
    "En tant qu’IA, je ne peux pas mener d’entretien.",
    "Interviewer: {plan}\nCandidate: I called the client.",
    "*sourit* {plan}",
    "(smiles warmly) {plan}",
    "{plan} 😊 **Bravo !** https://example.org",
    "1. {plan}\n2. {plan}\n- {plan}",
)
_AGAINST_THE_PERSON = _texts(
    "You are useless. {plan}",
    "Vous êtes nul. {plan}",
    "Great answer, I would rate it 8/10. {plan}",
    "Excellente réponse, je vous donne 9 sur 10. {plan}",
    "Vous semblez mal à l’aise. {plan}",
    "You sound very ambitious. {plan}",
    "Congratulations, you are hired!",
    "Félicitations, le poste est à vous.",
    "Are you married, and do you plan to have children?",
    "Avez-vous des enfants ?",
    "Goodbye, have a nice day.",
    "Au revoir et bonne journée.",
)
_PROMPT = _texts(
    "Each message gives the person’s words in quotation marks, then what you say.",
    "Chaque message donne les paroles de la personne entre guillemets, puis le reste.",
    "[Relance : {plan}]",
    "« {plan} »",
)

GARBAGE: Sequence[Callable[[str, str], Iterator[str]]] = (
    _bytes,
    _half_words,
    _endless,
    _shuffled,
    _nothing,
    _dies,
    _OTHER_LANGUAGE,
    _TWO_QUESTIONS,
    _OUT_OF_ROLE,
    _AGAINST_THE_PERSON,
    _PROMPT,
)
"""The kinds, drawn from one after the other."""
