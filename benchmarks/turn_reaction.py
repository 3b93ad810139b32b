"""How long the scripted interviewer takes to react to an answer of 300 words.

Plays whole sessions of every interview and conversation that ships, in both
languages, with the real rules, and prints the median and the 95th percentile. The
budget is 50 ms at the 95th percentile.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks._figures import Figure, publish
from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.load import load_library
from engine.content.persona import Tone
from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Brief, Mode

CONTENT = Path(__file__).resolve().parents[1] / "resources" / "content"
BUDGET_MS = 50.0
ANSWER_WORDS = 300
ANSWER_MS = 130_000
"""Time it takes to say so much."""
SENTENCES: dict[Language, tuple[str, ...]] = {
    "fr": (
        "En mars dernier, un client est arrivé très mécontent d’une livraison perdue.",
        "J’ai appelé l’entrepôt de Rennes et j’ai retrouvé le colis en dix minutes.",
        "Nous avons décidé de revoir la liste des adresses avec les chauffeurs.",
        "J’ai proposé un contrôle chaque soir et les erreurs ont baissé de 30 %.",
        "Mon objectif était de ne plus perdre une seule commande avant l’été.",
        "J’en ai retenu qu’il faut vérifier les adresses avant de charger.",
    ),
    "en": (
        "Last March a customer came in very unhappy about a lost delivery.",
        "I called the warehouse in Leeds and I found the parcel within ten minutes.",
        "We decided to go over the list of addresses with the drivers.",
        "I proposed a check every evening and mistakes fell by 30%.",
        "My aim was not to lose a single order before the summer.",
        "I learned that addresses must be checked before loading.",
    ),
}


def long_answer(language: Language, number: int) -> str:
    """Return an answer of about 300 words, another one for each number."""
    sentences = SENTENCES[language]
    words = 0
    said: list[str] = []
    while words < ANSWER_WORDS:
        said.append(sentences[(number + len(said)) % len(sentences)])
        words += len(said[-1].split())
    return " ".join(said)


def briefs(library: ContentLibrary) -> Iterator[Brief]:
    for scenario in library.scenarios.values():
        for language in LANGUAGES:
            yield Brief(
                scenario=scenario,
                persona=library.personas[scenario.personas[0]],
                library=library,
                language=language,
                mode=Mode.REAL,
                tone=Tone.DEMANDING,
                budget_ms=45 * 60_000,
                seed=1,
            )


def reactions_ms(brief: Brief) -> Iterator[float]:
    """Play one session and yield the time of each reply."""
    conversation = Conversation(brief)
    conversation.open()
    number = 0
    while not conversation.is_over:
        number += 1
        answer = long_answer(brief.language, number)
        begun = perf_counter()
        conversation.answer(answer, number * ANSWER_MS)
        yield (perf_counter() - begun) * 1_000


def main() -> int:
    library = load_library(CONTENT)
    times = [took for brief in briefs(library) for took in reactions_ms(brief)]
    slow = quantiles(times, n=20)[-1]
    return publish(
        [
            Figure(
                goal="",
                what=f"scripted interviewer's reaction to {ANSWER_WORDS} words, p95",
                value=slow,
                unit="ms",
                how=f"{len(times)} turns of every scenario",
                at_most=BUDGET_MS,
                detail=f"median {median(times):.1f}, worst {max(times):.1f}",
            )
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
