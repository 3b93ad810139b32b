"""What holds for every text that is read out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.api.language import LANGUAGES, Language
from engine.speech.reading.aloud import read_aloud

languages = st.sampled_from(LANGUAGES)
tricky = st.text(
    alphabet="0123456789 .,:;/-–+%€$£°hHkKMmA bdeé’'\u00a0\u202f()@#²½٣①😀\n",
    max_size=40,
)
texts = st.one_of(st.text(max_size=60), tricky)


@given(texts, languages)
def test_no_digit_is_left(text: str, language: Language) -> None:
    read = read_aloud(text, language)

    assert not any(sign.isdigit() for sign in read.text)


@given(texts, languages)
def test_the_stretches_cover_both_texts_from_end_to_end(
    text: str, language: Language
) -> None:
    read = read_aloud(text, language)

    written_edges = [0, *(stretch.written_end for stretch in read.stretches)]
    read_edges = [0, *(stretch.read_end for stretch in read.stretches)]
    assert [stretch.written_start for stretch in read.stretches] == written_edges[:-1]
    assert [stretch.read_start for stretch in read.stretches] == read_edges[:-1]
    assert written_edges[-1] == len(text)
    assert read_edges[-1] == len(read.text)


@given(texts, languages)
def test_later_places_are_never_read_earlier(text: str, language: Language) -> None:
    read = read_aloud(text, language)

    places = [read.read_span(place, place)[0] for place in range(len(text) + 1)]

    assert places == sorted(places)


@pytest.mark.requirement("E-042")
def test_a_written_number_is_found_where_it_is_read() -> None:
    written = "Il y a 21 ans, à 14h30."

    read = read_aloud(written, "fr")

    start, end = read.read_span(written.index("21"), written.index("21") + 2)
    assert read.text[start:end] == "vingt et un"
    start, end = read.read_span(written.index("14h30"), written.index("14h30") + 5)
    assert read.text[start:end] == "quatorze heures trente"


def test_plain_words_stay_as_they_are() -> None:
    written = "Parlez-moi de vous, s'il vous plaît."

    assert read_aloud(written, "fr").text == written
