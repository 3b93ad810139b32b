"""Words that take something back, and words that only seem to."""

import pytest

from engine.api.language import Language
from engine.reading.annotated import annotate
from engine.reading.cues import Cue
from engine.reading.hedges import find_hedges
from engine.reading.numbers import find_numbers


def _hedges(text: str, language: Language, *, told: bool = True) -> list[str]:
    read = annotate(text, language)
    numbers = find_numbers(text, read.tokens, read.found(Cue.TIME), language)
    places = find_hedges(read, numbers, told=told)
    return [read.span(place).of(text) for place in places]


@pytest.mark.parametrize(
    ("language", "text", "hedges"),
    [
        ("en", "I sort of handled the rota.", ["sort of"]),
        ("en", "so i kind of calmed her down i guess", ["kind of", "i guess"]),
        ("en", "I helped a bit with the stock.", ["a bit"]),
        ("en", "It was nothing special really.", ["nothing special"]),
        ("en", "I moved the boxes or something like that.", ["or something like that"]),
        ("en", "I think I called the driver.", ["I think"]),
        ("fr", "J'ai un peu géré les tournées.", ["un peu"]),
        ("fr", "je crois que j'ai appelé le chauffeur", ["je crois"]),
        ("fr", "C'était rien d'extraordinaire.", ["rien d'extraordinaire"]),
        ("fr", "J'ai rangé le stock ou un truc comme ça.", ["ou un truc comme ça"]),
        ("fr", "j'ai plus ou moins refait la liste", ["plus ou moins"]),
    ],
)
def test_a_hedge_is_seen_beside_what_was_done(
    language: Language, text: str, hedges: list[str]
) -> None:
    assert _hedges(text, language) == hedges


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I called about twenty suppliers, maybe thirty."),
        ("en", "I think communication matters most."),
        ("en", "That kind of customer comes every week."),
        ("en", "A bit later I called her back."),
        ("en", "She said maybe, and I wrote it down."),
        ("en", "I put a little printed plan together."),
        ("fr", "J'ai appelé peut-être vingt fournisseurs."),
        ("fr", "Je pense que l'écoute compte beaucoup."),
        ("fr", "J'ai attendu un peu de temps."),
        ("fr", "Elle a crié un peu. Je l'ai rappelée ensuite."),
        ("fr", "Un peu plus tard j'ai rappelé."),
    ],
)
def test_approximating_politeness_and_the_words_of_others_are_no_hedges(
    language: Language, text: str
) -> None:
    assert _hedges(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I think I chose this trade for the people."),
        ("fr", "Je crois que j'ai choisi ce métier pour les gens."),
    ],
)
def test_where_a_view_is_asked_for_i_think_is_only_polite(
    language: Language, text: str
) -> None:
    assert _hedges(text, language, told=False) == []
