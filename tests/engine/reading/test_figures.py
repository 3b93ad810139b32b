"""What figures count, and what they amount to."""

import pytest

from engine.api.language import Language
from engine.reading.annotated import annotate
from engine.reading.cues import Cue
from engine.reading.figures import Figure, Unit, find_figures
from engine.reading.numbers import find_numbers


def _figures(text: str, language: Language) -> tuple[Figure, ...]:
    read = annotate(text, language)
    times = read.found(Cue.TIME)
    return find_figures(read, find_numbers(text, read.tokens, times, language))


@pytest.mark.parametrize(
    ("language", "text", "said", "value", "unit"),
    [
        ("en", "We saved £1,200.50 that way.", "£1,200.50", 1200.5, Unit.MONEY),
        ("en", "It cost about three hundred euros.", "three hundred euros", 300, Unit.MONEY),
        ("en", "Complaints fell by 15 %.", "15 %", 15, Unit.PERCENT),
        ("en", "about twenty-one percent left", "twenty-one percent", 21, Unit.PERCENT),
        ("en", "We waited forty minutes.", "forty minutes", 40, Unit.TIME),
        ("en", "a hundred and eighteen people rang", "hundred and eighteen people", 118, Unit.PEOPLE),
        ("en", "I led a team of five at the depot.", "five", 5, Unit.PEOPLE),
        ("en", "There were 12 of us.", "12", 12, Unit.PEOPLE),
        ("en", "I repaired thirty old pumps.", "thirty old pumps", 30, Unit.THINGS),
        ("en", "They ordered 3 kg of flour.", "3 kg", 3, Unit.THINGS),
        ("en", "Orders doubled.", "doubled", 2, Unit.TIMES),
        ("en", "After that ten quit.", "ten", 10, Unit.UNSAID),
        ("fr", "On a gagné 1 200 €.", "1 200 €", 1200, Unit.MONEY),
        ("fr", "Ça fait 2,5 millions d'euros.", "2,5 millions d'euros", 2_500_000, Unit.MONEY),
        ("fr", "une baisse de quinze pour cent", "quinze pour cent", 15, Unit.PERCENT),
        ("fr", "On attendait dix-huit minutes.", "dix-huit minutes", 18, Unit.TIME),
        ("fr", "Il y avait vingt et un clients.", "vingt et un clients", 21, Unit.PEOPLE),
        ("fr", "une équipe de cinq", "cinq", 5, Unit.PEOPLE),
        ("fr", "quatre-vingt-douze cartons", "quatre-vingt-douze cartons", 92, Unit.THINGS),
        ("fr", "soixante et onze colis perdus", "soixante et onze colis", 71, Unit.THINGS),
        ("fr", "une vingtaine de palettes", "vingtaine de palettes", 20, Unit.THINGS),
        ("fr", "Elle est venue deux fois.", "deux fois", 2, Unit.TIMES),
    ],
)  # fmt: skip
def test_a_figure_is_told_with_its_value_and_what_it_counts(
    language: Language, text: str, said: str, value: float, unit: Unit
) -> None:
    [figure] = _figures(text, language)

    assert figure.span.of(text) == said
    assert (figure.value, figure.unit) == (value, unit)


def test_the_first_of_two_linked_figures_counts_what_the_second_does() -> None:
    one, two = _figures("The wait went from 40 to 4 minutes.", "en")

    assert (one.value, one.unit) == (40, Unit.TIME)
    assert (two.value, two.unit) == (4, Unit.TIME)


def test_number_words_on_both_sides_of_a_comma_are_two_figures() -> None:
    found = _figures("une équipe de cinq, vingt clients par jour", "fr")

    assert [figure.value for figure in found] == [5, 20]


def test_an_amount_that_is_not_exact_has_no_value() -> None:
    [figure] = _figures("Hundreds of people came.", "en")

    assert figure.value is None
    assert figure.unit is Unit.PEOPLE
