"""Who seems to speak, and how it was heard, changes levels hardly at all (E-074).

Pairs are made by code from the open answers that have a level. Each kind of change is
measured on docs/reference/feedback-quality.md, with the pairs that differ by more than
a level, which the rules should have none of and have a few.
"""

from collections.abc import Sequence

import pytest

from benchmarks._counterfactuals import CHANGES, KINDS, pairs
from benchmarks._quality_page import kept
from benchmarks._robustness import MEAN_AT_MOST, Pair, pairs_of, stability
from benchmarks.answers.cases import Case, cases
from engine.api.language import LANGUAGES, Language
from engine.feedback.records import Grid

PERSON = ("names", "gender")
"""What says who speaks: here next to nothing may change."""
PERSON_AT_MOST = 0.02
FAR_SHARE = 0.01
HESITATION_AT_MOST = 0.06


@pytest.fixture(scope="module")
def one(grid: Grid) -> Grid:
    return Grid({"communication": grid.competencies["communication"]})


def authors_answers(language: Language) -> Sequence[Case]:
    """Return the answers of the four authors who had not seen the rules."""
    return [
        case
        for case in cases(language, "open")
        if case.id.startswith((f"{language}-a", f"{language}-b"))
    ]


def together(judged: dict[str, list[Pair]]) -> list[Pair]:
    return [pair for found in judged.values() for pair in found]


@pytest.mark.slow
@pytest.mark.requirement("E-074")
@pytest.mark.parametrize("language", LANGUAGES)
def test_levels_stay_when_the_same_is_told_otherwise(
    language: Language, one: Grid
) -> None:
    judged = dict(pairs_of(authors_answers(language), language, one))

    steady = stability(together(judged))

    assert steady.pairs > 400
    assert steady.mean <= MEAN_AT_MOST
    assert abs(steady.drift) <= MEAN_AT_MOST / 2
    assert len(steady.far) / steady.pairs <= 2 * FAR_SHARE


@pytest.mark.slow
@pytest.mark.requirement("E-074")
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_gender_change_next_to_nothing(language: Language, one: Grid) -> None:
    judged = pairs_of(cases(language, "open"), language, one, PERSON)

    steady = [stability(judged[kind]) for kind in PERSON]

    assert min(each.pairs for each in steady) > 100
    assert max(each.mean for each in steady) <= PERSON_AT_MOST
    assert max(abs(each.drift) for each in steady) <= PERSON_AT_MOST


@pytest.mark.slow
@pytest.mark.requirement("E-074")
@pytest.mark.parametrize("language", LANGUAGES)
def test_hesitating_costs_next_to_nothing(language: Language, one: Grid) -> None:
    judged = pairs_of(authors_answers(language), language, one, ("fillers",))

    steady = stability(judged["fillers"])

    assert steady.pairs > 50
    assert steady.mean <= HESITATION_AT_MOST


@pytest.mark.requirement("E-074")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_published_figures_of_all_pairs_are_within_their_bounds(
    language: Language,
) -> None:
    published = kept().pairs[language]
    kinds = {kind: row for kind, row in published.items() if kind != "all"}

    assert published["all"].mean <= MEAN_AT_MOST
    assert max(row.mean for row in kinds.values()) <= MEAN_AT_MOST
    assert len(published["all"].far) / published["all"].pairs <= FAR_SHARE
    assert {
        kind: kinds[kind].mean <= PERSON_AT_MOST for kind in PERSON
    } == dict.fromkeys(PERSON, True)


def test_every_change_is_published_for_the_languages_it_touches() -> None:
    published = kept().pairs

    kinds = {kind for rows in published.values() for kind in rows}

    assert kinds == {*KINDS, "all"}


@pytest.mark.parametrize(
    ("kind", "language", "text", "changed"),
    [
        ("gender", "en", "He told me his plan.", "She told me her plan."),
        ("gender", "fr", "Je suis resté, il a payé.", "Je suis restée, elle a payé."),
        ("no punctuation", "fr", "Oui, j'ai dit : non.", "Oui j'ai dit non"),
        ("lost accents and apostrophes", "fr", "à l'été", "a l'ete"),
        ("lost accents and apostrophes", "en", "I don't.", "I dont."),
        ("dropped ne", "fr", "Je ne sais pas, il n'a rien.", "Je sais pas, il a rien."),
        ("regional words", "fr", "soixante-dix clients", "septante clients"),
        ("split words", "en", "Somebody came.", "Some body came."),
        ("non-native grammar", "en", "I took the bus.", "I took bus."),
    ],
)
def test_a_change_does_what_its_name_says(
    kind: str, language: Language, text: str, changed: str
) -> None:
    assert CHANGES[kind](text, language, 0) == changed


@pytest.mark.parametrize("language", LANGUAGES)
def test_pairs_are_the_same_every_time(language: Language) -> None:
    text = cases(language, "open")[0].text

    assert list(pairs(text, language, 3)) == list(pairs(text, language, 3))
