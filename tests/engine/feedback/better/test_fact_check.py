"""No fact that was not told; tests insert facts everywhere and look whether one passes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.answers.cases import cases
from engine.api.language import LANGUAGES, Language
from engine.feedback.better.fact_check import Fault, fact_check
from tests.engine.feedback.builders import FULL
from tests.examples import examples

TOLD = FULL
FOREIGN_NAMES = ["Karen", "Zürich", "Quantas", "Obermeier"]
FOREIGN_VERBS: dict[Language, list[str]] = {
    "en": ["hired", "negotiated", "doubled", "won", "sacked", "convinced"],
    "fr": ["embauché", "négocié", "doublé", "gagné", "licencié", "convaincu"],
}
FOREIGN_FIGURES = ["17", "3,5", "40 %", "1 200", "€90", "2019"]


def faults(text: str, language: Language) -> set[Fault]:
    return {found.fault for found in fact_check(text, TOLD[language], language)}


def sentences(language: Language) -> list[str]:
    return [f"{part}." for part in TOLD[language].rstrip(".").split(". ")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_corpus_tells_holds_against_itself(language: Language) -> None:
    found = {
        case.id: fact_check(case.text, case.text, language)
        for case in cases(language, "open")[:60]
    }

    assert {name: faults for name, faults in found.items() if faults} == {}


@given(st.data(), st.sampled_from(LANGUAGES))
def test_ones_own_sentences_hold_in_any_choice_and_order(
    data: st.DataObject, language: Language
) -> None:
    own = data.draw(st.lists(st.sampled_from(sentences(language)), max_size=6))

    assert fact_check(" ".join(own), TOLD[language], language) == ()


def inserted(data: st.DataObject, language: Language, piece: str) -> str:
    """Put ``piece`` between two words of a told sentence."""
    words = data.draw(st.sampled_from(sentences(language))).split()
    place = data.draw(st.integers(1, len(words) - 1))
    return " ".join([*words[:place], piece, *words[place:]])


@given(st.data(), st.sampled_from(LANGUAGES), st.sampled_from(FOREIGN_FIGURES))
def test_a_figure_that_was_not_told_is_caught(
    data: st.DataObject, language: Language, figure: str
) -> None:
    assert Fault.FIGURE in faults(inserted(data, language, figure), language)


@given(st.data(), st.sampled_from(LANGUAGES), st.sampled_from(FOREIGN_NAMES))
def test_a_name_that_was_not_told_is_caught(
    data: st.DataObject, language: Language, name: str
) -> None:
    assert Fault.NAME in faults(inserted(data, language, name), language)


@given(st.data(), st.sampled_from(LANGUAGES))
def test_a_verb_that_was_not_told_is_caught(
    data: st.DataObject, language: Language
) -> None:
    verb = data.draw(st.sampled_from(FOREIGN_VERBS[language]))

    assert Fault.WORD in faults(inserted(data, language, verb), language)


@settings(max_examples=examples(40))
@given(st.data(), st.sampled_from(LANGUAGES))
def test_a_denial_that_was_not_told_is_caught(
    data: st.DataObject, language: Language
) -> None:
    denial = {"en": "never", "fr": "jamais"}[language]

    assert faults(inserted(data, language, denial), language)


@pytest.mark.parametrize(
    ("text", "language", "fault"),
    [
        ("I called two sites.", "en", Fault.MOVED_FIGURE),
        ("I repaired the printer.", "en", Fault.WORD),
        ("I did not call the other site.", "en", Fault.DENIAL),
        ("I called the other site because of complaints.", "en", Fault.WORD),
        ("I called the other site # and left.", "en", Fault.MARK),
        ("J'ai réparé l'imprimante.", "fr", Fault.WORD),
        ("Je n'ai pas appelé l'autre site.", "fr", Fault.DENIAL),
        ("J'ai appelé l'autre site grâce à ma collègue.", "fr", Fault.WORD),
    ],
)
def test_what_was_not_told_is_named(
    text: str, language: Language, fault: Fault
) -> None:
    assert fault in faults(text, language)


WE: dict[Language, str] = {
    "en": "Last March our printer broke. We called the other site. I retyped the labels.",
    "fr": "En mars l'imprimante a lâché. On a appelé l'autre site. J'ai retapé la liste.",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [("I called the other site.", "en"), ("J'ai appelé l'autre site.", "fr")],
)
def test_what_all_did_together_is_not_told_as_ones_own(
    text: str, language: Language
) -> None:
    found = fact_check(text, WE[language], language)

    assert Fault.DOER in {each.fault for each in found}


def test_a_figure_stays_with_what_it_counts() -> None:
    told = "I counted 40 pallets. In the end 3 complaints were left."

    moved = fact_check("In the end 40 complaints were left.", told, "en")
    kept = fact_check("I counted 40 pallets and 3 complaints were left.", told, "en")

    assert {each.fault for each in moved} == {Fault.MOVED_FIGURE}
    assert kept == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            (
                "Last March the label printer of our warehouse broke down, and I had to get "
                "two lorries out before six."
            ),
            "en",
        ),
        ("I called the other site and typed the labels in again myself.", "en"),
        (
            (
                "En mars dernier, l'imprimante à étiquettes de l'entrepôt est tombée en "
                "panne, et je devais faire partir deux camions."
            ),
            "fr",
        ),
        ("J'ai appelé l'autre site et j'ai ressaisi les étiquettes.", "fr"),
    ],
)
def test_the_same_facts_in_fewer_words_hold(text: str, language: Language) -> None:
    assert fact_check(text, TOLD[language], language) == ()


def test_half_a_clause_does_not_turn_into_its_opposite() -> None:
    told = "I never said that I lost the file."

    assert fact_check("I lost the file.", told, "en")


@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(LANGUAGES))
def test_any_text_can_be_checked(text: str, told: str, language: Language) -> None:
    found = fact_check(text, told, language)

    assert all(each.span.of(text) for each in found)
