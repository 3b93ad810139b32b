"""The same occasion told twice, and two answers that cannot both hold."""

import pytest

from engine.api.language import Language
from engine.content.library import ContentLibrary
from engine.feedback.assess import assess_session
from engine.feedback.codes import Code
from engine.feedback.evidence import verify
from engine.feedback.finding_cases import CASE, Case
from engine.feedback.records import (
    AnswerAssessment,
    AnswerGiven,
    AnswerTurn,
    FindingKind,
    Grid,
)

PRINTER: dict[Language, str] = {
    "en": (
        "Last March the label printer of our warehouse broke down on a Friday. I had to "
        "get two lorries out before six. I called the other site, I asked my colleague to "
        "bring her printer and I typed the labels in again. Both lorries left in time."
    ),
    "fr": (
        "En mars dernier l'imprimante à étiquettes de l'entrepôt est tombée en panne. Je "
        "devais faire partir deux camions. J'ai appelé l'autre site, j'ai demandé à ma "
        "collègue d'apporter la sienne et j'ai ressaisi les étiquettes. Les deux camions "
        "sont partis à l'heure."
    ),
}
PRINTER_SPOKEN: dict[Language, str] = {
    "en": (
        "so yeah I'd say the time the printer for the labels died on us and two lorries "
        "were waiting so I rang the other site and my colleague came with her printer and "
        "I typed the labels again and the lorries left in time"
    ),
    "fr": (
        "alors moi je dirais le jour où l'imprimante à étiquettes a lâché y avait deux "
        "camions à quai du coup j'ai appelé l'autre site et ma collègue a apporté la "
        "sienne j'ai ressaisi toutes les étiquettes et les camions sont partis"
    ),
}
PALLETS: dict[Language, str] = {
    "en": (
        "In June a driver at the warehouse refused to load because the pallets were too "
        "high. I measured them with him, we found eleven that were over and I restacked "
        "them. He left at noon."
    ),
    "fr": (
        "En juin un chauffeur refusait de charger à l'entrepôt parce que les palettes "
        "étaient trop hautes. Je les ai mesurées avec lui, j'en ai trouvé onze et je les "
        "ai refaites. Il est parti à midi."
    ),
}


def _judged(
    library: ContentLibrary, language: Language, *texts: str, same: bool = False
) -> tuple[AnswerAssessment, ...]:
    questions = list(library.questions.values())
    answers = [
        AnswerGiven(
            (asked := questions[0 if same else at]).text.in_(language),
            asked,
            (AnswerTurn(2 * at + 1, text),),
        )
        for at, text in enumerate(texts)
    ]
    return assess_session(answers, language=language, grid=Grid({})).answers


def _cases(judged: AnswerAssessment) -> set[str]:
    kinds = {FindingKind.REPETITION, FindingKind.CONTRADICTION}
    return {str(one.values[CASE]) for one in judged.findings if one.kind in kinds}


def _codes(judged: AnswerAssessment) -> set[str]:
    return {remark.code for remark in judged.remarks}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_occasion_told_again_is_seen_in_both_answers(
    language: Language, library: ContentLibrary
) -> None:
    first, _, again = _judged(
        library,
        language,
        PRINTER[language],
        PALLETS[language],
        PRINTER_SPOKEN[language],
    )

    assert _cases(first) == {Case.TOLD_AGAIN}
    assert _cases(again) == {Case.TOLD_BEFORE}
    assert Code.REPEATED_EPISODE in _codes(again)
    assert Code.REPEATED_EPISODE not in _codes(first)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_two_occasions_of_one_workplace_are_two(
    language: Language, library: ContentLibrary
) -> None:
    judged = _judged(library, language, PRINTER[language], PALLETS[language])

    assert [_cases(one) for one in judged] == [set(), set()]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_question_answered_again_is_no_repetition(
    language: Language, library: ContentLibrary
) -> None:
    judged = _judged(
        library, language, PRINTER[language], PRINTER_SPOKEN[language], same=True
    )

    assert [_cases(one) for one in judged] == [set(), set()]


DISAGREEING = [
    ("en", "Last year I managed a team of five and I called each supplier.",
     "um in May we were twelve in the team and I moved the shifts around", Case.FIGURES_DIFFER),
    ("en", "I have eight years of experience in retail and I opened two shops.",
     "With my three years of experience in retail I trained the new ones.", Case.FIGURES_DIFFER),
    ("en", "I have never managed anyone, I worked on my own files.",
     "Last spring I managed a team for two months and I planned the shifts.", Case.NEVER_AND_DONE),
    ("fr", "On était cinq dans l'équipe et j'ai réparti les dossiers en mars.",
     "euh nous étions douze dans l'équipe et j'ai pris les dossiers urgents", Case.FIGURES_DIFFER),
    ("fr", "J'ai huit ans d'expérience dans la vente et j'ai ouvert deux magasins.",
     "Avec mes trois ans d'expérience dans la vente j'ai formé les nouveaux.", Case.FIGURES_DIFFER),
    ("fr", "Je n'ai jamais encadré personne, j'appelais les clients seule.",
     "L'an dernier j'ai encadré une équipe et j'ai fait les plannings.", Case.NEVER_AND_DONE),
]  # fmt: skip


@pytest.mark.parametrize(("language", "one", "other", "case"), DISAGREEING)
def test_two_answers_that_do_not_agree_are_quoted_together(
    language: Language, one: str, other: str, case: Case, library: ContentLibrary
) -> None:
    first, second = _judged(library, language, one, other)

    assert _cases(first) == _cases(second) == {case}
    [finding] = [f for f in second.findings if f.kind is FindingKind.CONTRADICTION]
    turns = (*first.given.turns, *second.given.turns)
    assert {piece.turn for piece in finding.evidence} == {1, 3}
    assert all(verify(piece, turns) for piece in finding.evidence)
    assert Code.CONTRADICTION in _codes(second)


AGREEING = [
    ("en", "In my first job we were five in the team and I called the suppliers.",
     "We were twelve in the team and I moved the shifts around in May."),
    ("en", "At Carver we were five in the team and I called the suppliers.",
     "At Boston Foods we were twelve in the team and I moved the shifts."),
    ("en", "There were nine in the team and I planned the week.",
     "We were ten in the team and I planned the summer."),
    ("en", "We were five in the team then and I planned the week.",
     "We are twelve in the team today and I planned the summer."),
    ("en", "I have eight years of experience in retail and I opened two shops.",
     "I have three years of experience in logistics and I moved the stock."),
    ("en", "I had never managed anyone before and I asked for help.",
     "Last spring I managed a team and I planned the shifts."),
    ("en", "I have never managed anyone, I worked on my own files.",
     "I would manage a team the way my boss did, I asked her twice."),
    ("fr", "Pendant mon stage on était cinq dans l'équipe et j'ai trié les dossiers.",
     "Nous étions douze dans l'équipe et j'ai pris les dossiers urgents."),
    ("fr", "J'ai huit ans d'expérience et j'ai ouvert deux magasins.",
     "J'ai trois ans d'expérience dans la vente et j'ai formé les nouveaux."),
    ("fr", "Je n'ai jamais encadré personne jusque là et j'ai demandé conseil.",
     "L'an dernier j'ai encadré une équipe et j'ai fait les plannings."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "one", "other"), AGREEING)
def test_answers_that_may_both_hold_are_left_alone(
    language: Language, one: str, other: str, library: ContentLibrary
) -> None:
    judged = _judged(library, language, one, other)

    assert [_cases(answer) for answer in judged] == [set(), set()]


def test_one_occasion_told_with_other_figures_disagrees(
    library: ContentLibrary,
) -> None:
    again = PRINTER_SPOKEN["en"].replace("two lorries", "seven lorries")

    _, second = _judged(library, "en", PRINTER["en"], again)

    assert _cases(second) == {Case.TOLD_BEFORE, Case.FIGURES_DIFFER}
