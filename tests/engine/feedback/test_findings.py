"""What is shown to whoever asks why, of one interview answer."""

from collections.abc import Mapping

import pytest

from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.question import QuestionKind
from engine.feedback.assess import assess_answer
from engine.feedback.evidence import verify
from engine.feedback.finding_cases import CASE, Case, all_cases, of_part, of_reply
from engine.feedback.records import Finding, FindingKind, Grid
from engine.reading.records import ReplyType, StarPart
from tests.engine.feedback.builders import (
    ASKED,
    FULL,
    HABIT,
    ONLY_WE,
    OPINION,
    QUALITIES,
    an_answer,
    bank_question,
)

_ORDER = list(FindingKind)
SPOKEN: Mapping[Language, str] = {
    "en": (
        "um so last winter the boiler at the school stopped on a monday and there were "
        "ninety pupils i rang the fitter i opened the gym because it has its own heater "
        "and by ten everybody was in the warm"
    ),
    "fr": (
        "euh alors l'hiver dernier la chaudière de l'école s'est arrêtée un lundi il y "
        "avait quatre-vingt-dix élèves j'ai appelé le chauffagiste j'ai ouvert le gymnase "
        "parce qu'il a son propre chauffage et à dix heures tout le monde était au chaud"
    ),
}


def _findings(text: str, language: Language, asked: str = "") -> tuple[Finding, ...]:
    given = an_answer(text, question_text=asked or ASKED[language])
    return assess_answer(given, language=language, grid=Grid({})).findings


def _of(kind: FindingKind, found: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in found if one.kind is kind]


@pytest.mark.requirement("E-064")
@pytest.mark.requirement("E-065")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("texts", [FULL, ONLY_WE, OPINION, QUALITIES, HABIT, SPOKEN])
def test_each_finding_is_proved_named_and_in_order(
    texts: Mapping[Language, str], language: Language
) -> None:
    text = texts[language]
    given = an_answer(text, question_text=ASKED[language])

    found = assess_answer(given, language=language, grid=Grid({})).findings

    places = [_ORDER.index(one.kind) for one in found]
    assert found
    assert places == sorted(places)
    assert all(one.evidence and one.rule for one in found)
    assert all(verify(piece, given.turns) for one in found for piece in one.evidence)
    assert {str(one.values[CASE]) for one in found} <= all_cases()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (FULL, ReplyType.STORY),
        (SPOKEN, ReplyType.STORY),
        (OPINION, ReplyType.OPINION),
        (QUALITIES, ReplyType.SELF_DESCRIPTION),
        (HABIT, ReplyType.PSEUDO_STORY),
    ],
)
def test_the_reply_type_is_shown_with_the_signs_that_were_counted(
    texts: Mapping[Language, str], kind: ReplyType, language: Language
) -> None:
    [finding] = _of(FindingKind.REPLY_TYPE, _findings(texts[language], language))

    assert finding.values[CASE] == of_reply(kind)
    assert {"past", "habits", "opinions", "traits"} <= set(finding.features)
    assert sum(finding.features.values()) > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_told_has_its_share_of_the_words(language: Language) -> None:
    parts = _of(FindingKind.STORY_PART, _findings(FULL[language], language))

    cases = [one.values[CASE] for one in parts]
    assert of_part(StarPart.ACTION) in cases
    assert of_part(StarPart.RESULT) in cases
    assert 0.5 < sum(one.features["share"] for one in parts) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("texts", "case"), [(FULL, Case.AGENCY_OWN), (ONLY_WE, Case.AGENCY_SHARED)]
)
def test_agency_says_who_acts(
    texts: Mapping[Language, str], case: Case, language: Language
) -> None:
    [finding] = _of(FindingKind.AGENCY, _findings(texts[language], language))

    assert finding.values[CASE] is case
    shares = ("own_share", "shared_share", "nobody_share")
    assert sum(finding.features[share] for share in shares) == pytest.approx(1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In May a leak was found. The water was cut off and the tenants were warned."),
        ("fr", "En mai une fuite a été trouvée. L'eau a été coupée et on m'a demandé de venir."),
    ],
)  # fmt: skip
def test_deeds_nobody_is_named_for_are_told_apart(
    language: Language, text: str
) -> None:
    [finding] = _of(FindingKind.AGENCY, _findings(text, language))

    assert finding.values[CASE] is Case.AGENCY_NOBODY
    assert finding.features["nobody"] == 3
    assert finding.features["own"] == 0


@pytest.mark.parametrize(
    ("language", "said"), [("en", "ninety pupils"), ("fr", "quatre-vingt-dix élèves")]
)
def test_a_figure_is_shown_with_what_it_counts(language: Language, said: str) -> None:
    found = _of(FindingKind.FIGURE, _findings(SPOKEN[language], language))

    [finding] = [one for one in found if one.values[CASE] == "figure_people"]
    assert finding.features == {"value": 90.0}
    assert [piece.quote for piece in finding.evidence] == [said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_given_is_a_cause(language: Language) -> None:
    [finding] = _of(FindingKind.CAUSE, _findings(SPOKEN[language], language))

    assert finding.features["count"] == 1


def test_since_then_is_no_cause() -> None:
    text = "Last May I moved the shelves. Since then nobody has waited for a trolley."

    assert _of(FindingKind.CAUSE, _findings(text, "en")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_outcome_says_how_it_could_be_believed(language: Language) -> None:
    claims = _of(FindingKind.RESULT_CLAIM, _findings(FULL[language], language))

    assert Case.RESULT_WITH_FIGURE in {one.values[CASE] for one in claims}
    assert all({"figure", "checkable", "by_others"} <= set(c.features) for c in claims)


def test_an_answer_that_is_none_has_its_reason_as_only_finding() -> None:
    [finding] = _findings("I don't know, nothing comes to mind.", "en")

    assert finding.kind is FindingKind.REPLY_TYPE
    assert finding.rule == "reading.gates"
    assert finding.values[CASE] == "none_evasive"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_subject_show_that_the_question_is_taken_up(
    language: Language, library: ContentLibrary
) -> None:
    question = bank_question(library, "results", QuestionKind.BEHAVIOURAL)
    subject = " ".join(question.topic_words.in_(language)[:4])
    text = f"{FULL[language]} {subject}."
    given = an_answer(
        text, question_text=question.text.in_(language), question=question
    )

    judged = assess_answer(given, language=language, grid=Grid({}))

    [finding] = _of(FindingKind.RELEVANCE, judged.findings)
    assert finding.values[CASE] is Case.TAKEN_UP
    assert finding.features["different_words"] >= 3


def test_no_relevance_is_claimed_without_a_question() -> None:
    given = an_answer(FULL["en"], question_text="")

    judged = assess_answer(given, language="en", grid=Grid({}))

    assert _of(FindingKind.RELEVANCE, judged.findings) == []
