"""Deeds told without anybody who does them."""

import pytest

from engine.api.language import Language
from engine.reading.annotated import annotate
from engine.reading.passives import find_passives


def _passives(text: str, language: Language) -> list[str]:
    read = annotate(text, language)
    return [read.span(place).of(text) for place in find_passives(read)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It was decided to close early.", ["was decided"]),
        ("en", "The doors were quickly repainted.", ["were quickly repainted"]),
        ("en", "um i was asked to stay late", ["was asked"]),
        ("fr", "Il a été décidé de fermer.", ["a été décidé"]),
        ("fr", "Un tableau a été vite mis en place.", ["a été vite mis"]),
        ("fr", "on m'a demandé de venir", ["on m'a demandé"]),
        ("fr", "Ça s'est fait dans la semaine.", ["Ça s'est fait"]),
    ],
)
def test_a_deed_nobody_is_named_for_is_seen(
    language: Language, text: str, found: list[str]
) -> None:
    assert _passives(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The shop was closed and I was tired."),
        ("en", "The rota was written by me."),
        ("en", "She was supposed to come."),
        ("en", "We were late."),
        ("fr", "Le magasin était fermé."),
        ("fr", "Je suis allé voir la cliente."),
        ("fr", "Le planning a été refait par moi."),
        ("fr", "On s'est organisés avec l'équipe."),
        ("fr", "On lui a proposé un avoir."),
    ],
)
def test_states_named_doers_and_movements_are_no_passives(
    language: Language, text: str
) -> None:
    assert _passives(text, language) == []


@pytest.mark.parametrize(
    "text", ["On m'a demandé de venir.", "On nous a dit d'attendre.", "on t'a prévenu"]
)
def test_what_somebody_unnamed_did_to_the_speaker_is_no_shared_action(
    text: str,
) -> None:
    assert annotate(text, "fr").actions.shared == ()
