import pytest

from engine.api.language import Language
from engine.reading.read import read_answer

STEM: dict[Language, str] = {
    "en": "I called the supplier and I repaired the pump.\n",
    "fr": "J'ai appelé le fournisseur et j'ai réparé la pompe.\n",
}


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "We saved 15 % and £1,200.50 in a month.", ["15 %", "£1,200.50"]),
        ("en", "Twenty-five people came twice.", ["Twenty-five", "twice"]),
        ("en", "It went from 9 to 3 in ten weeks.", ["9", "3", "ten"]),
        ("en", "It was in 2019, on March 12, at 8 and 9:30.", []),
        ("en", "1. First I called\n2. Then I wrote", []),
        ("en", "ISO 9001 and Python 3 were new in my 2nd year.", []),
        ("en", "That was two years ago.", []),
        ("fr", "On a gagné 1 200 € et 3,5 points.", ["1 200 €", "3,5"]),
        ("fr", "Une vingtaine de clients, soit la moitié.", ["vingtaine", "moitié"]),
        ("fr", "En 2019, le 12 mars, à 8h30 puis vers 18 h 20.", []),
        ("fr", "C'était il y a deux ans au mois de mai 2020.", []),
    ],
)
def test_figures_that_quantify_are_told_from_dates_and_marks(
    language: Language, text: str, numbers: list[str]
) -> None:
    whole = STEM[language] + text

    reading = read_answer(whole, language=language)

    assert [span.of(whole) for span in reading.numbers] == numbers
