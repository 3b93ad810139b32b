"""What is taken for a name, and what is left alone."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.anonymising.find import find_names
from engine.anonymising.records import Kind
from tests.examples import examples


def found(text: str) -> list[tuple[Kind, str]]:
    return [(one.kind, one.span.of(text)) for one in find_names(text)]


@pytest.mark.requirement("E-213")
@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("I told madam Whitlock so.", Kind.PERSON, "Whitlock"),
        ("j'ai vu madame kervella hier", Kind.PERSON, "kervella"),
        ("c'est madame rivière elle était là", Kind.PERSON, "rivière"),
        ("my manager Dorcas agreed", Kind.PERSON, "Dorcas"),
        ("ma cheffe zélie a dit oui", Kind.PERSON, "zélie"),
        ("je m'appelle claire", Kind.PERSON, "claire"),
        ("he joined Penhallow & Sons in spring", Kind.COMPANY, "Penhallow & Sons"),
        ("je suis entrée chez Vauquelin", Kind.COMPANY, "Vauquelin"),
        ("he sells for zorbex ltd", Kind.COMPANY, "zorbex ltd"),
        ("we flew to Sheffield", Kind.PLACE, "Sheffield"),
        ("on habite à saint-brieuc", Kind.PLACE, "saint-brieuc"),
        ("write to a.b@c.example please", Kind.CONTACT, "a.b@c.example"),
        ("au 06 39 98 00 11 le soir", Kind.CONTACT, "06 39 98 00 11"),
        ("au 12 rue des lilas", Kind.CONTACT, "12 rue des lilas"),
        ("at 9 Tanner's Row we met", Kind.CONTACT, "9 Tanner's Row"),
        ("on 3 May 2021 it broke", Kind.DATE, "3 May 2021"),
        ("depuis septembre dernier", Kind.DATE, "septembre"),
        ("my badge was 90211", Kind.IDENTIFIER, "90211"),
        ("le dossier n° 12-345 traînait", Kind.IDENTIFIER, "12-345"),
    ],
)
def test_a_name_is_found_with_its_kind(text: str, kind: Kind, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.requirement("E-213")
@pytest.mark.parametrize(
    "text",
    [
        "I will mark it in time, and hope for the best.",
        "We sold 2,000 tickets and 62 people came on Monday.",
        "Excel, Python and the HR team helped. English was enough.",
        "It took 3 days in close contact with the 4 teams down the road.",
        "j'ai posé une pierre, il marche vite, c'est une perle",
        "On a vendu 2000 billets à 40 euros, soit 12 % de plus.",
        "Le service RH et le DG ont dit oui lundi.",
        "il vient me serrer la main et moi c'est surtout ça",
        "Oh, ah, we met at J minus two for Q3.",
        "A lot of people like reading.",
    ],
)
def test_ordinary_words_stay_readable(text: str) -> None:
    assert found(text) == []


@settings(max_examples=examples(60))
@given(text=st.text(max_size=200))
def test_names_lie_inside_the_text_in_order_without_overlap(text: str) -> None:
    spans = [one.span for one in find_names(text)]

    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.requirement("E-213")
@pytest.mark.parametrize(
    "piece", ["a dot ", "x.", "1-", "Aa ", "12 rue de la ", "zero ", "at "]
)
def test_a_hostile_text_takes_no_more_than_its_length_in_time(piece: str) -> None:
    began = perf_counter()

    find_names(piece * 8_000)

    assert perf_counter() - began < 8  # under 1 s alone; half a minute once, squared
