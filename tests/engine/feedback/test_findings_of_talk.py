"""What is shown of a turn in a conversation: signals, objections, a close."""

import pytest

from engine.api.language import LANGUAGES, Language
from engine.feedback.assess import assess_session
from engine.feedback.evidence import verify
from engine.feedback.finding_cases import CASE, Case
from engine.feedback.records import AnswerAssessment, Finding, FindingKind, Grid
from tests.engine.feedback.builders import a_talk
from tests.engine.feedback.test_conversation import GOOD

LATE: dict[Language, str] = {
    "en": "It's two weeks late and nobody answers me.",
    "fr": "J'ai deux semaines de retard et personne ne me répond.",
}
REPLIES: dict[Case, dict[Language, str]] = {
    Case.OBJECTION_HEARD_AND_ANSWERED: {
        "en": "I understand, that is far too long. I suggest the counter on the 18th.",
        "fr": "Je comprends, c'est bien trop long. Je vous propose le comptoir le 18.",
    },
    Case.OBJECTION_ACKNOWLEDGED: {
        "en": "I'm sorry, I understand that it is too long.",
        "fr": "Je suis désolé, je comprends que c'est trop long.",
    },
    Case.OBJECTION_ASKED: {
        "en": "What do you need first?",
        "fr": "De quoi avez-vous besoin en premier ?",
    },
    Case.OBJECTION_ANSWERED: {
        "en": "The order left the workshop on 12 September.",
        "fr": "La commande est partie de l'atelier le 12 septembre.",
    },
    Case.OBJECTION_BRUSHED_ASIDE: {
        "en": "That's not my problem.",
        "fr": "Ce n'est pas mon problème.",
    },
    Case.OBJECTION_LEFT: {
        "en": "The weather has been wet around here.",
        "fr": "Le temps est plutôt humide par ici.",
    },
}


def _judged(
    lines: list[tuple[str, str]], language: Language
) -> tuple[AnswerAssessment, ...]:
    return assess_session(a_talk(*lines), language=language, grid=Grid({})).answers


def _one(kind: FindingKind, judged: AnswerAssessment) -> Finding:
    [finding] = [one for one in judged.findings if one.kind is kind]
    return finding


@pytest.mark.requirement("E-065")
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_signal_of_a_turn_is_shown_with_its_sentences(language: Language) -> None:
    judged = _judged(GOOD[language], language)

    signals = [f for a in judged for f in a.findings if f.kind is FindingKind.SIGNAL]
    cases = {str(one.values[CASE]) for one in signals}
    assert {"signal_open_question", "signal_proposal", "signal_reformulation"} <= cases
    assert all(
        verify(piece, answer.given.turns)
        for answer in judged
        for one in answer.findings
        for piece in one.evidence
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", list(REPLIES))
def test_what_was_done_with_an_objection_is_shown(
    case: Case, language: Language
) -> None:
    [judged] = _judged([(LATE[language], REPLIES[case][language])], language)

    finding = _one(FindingKind.OBJECTION, judged)

    assert finding.values[CASE] is case
    assert finding.features["complaint"] == 1
    assert finding.evidence


def test_where_nothing_is_objected_there_is_no_objection() -> None:
    [judged] = _judged([("I'm listening.", "What would help you most?")], "en")

    assert FindingKind.OBJECTION not in {one.kind for one in judged.findings}


@pytest.mark.parametrize(
    ("language", "said", "line", "case"),
    [
        ("en", "I'll send you the plan by tomorrow noon.", "All right.", Case.CLOSE_AGREED),
        ("en", "I'll send you the plan by tomorrow noon.", "I doubt it.", Case.CLOSE_DATED),
        ("en", "You can count on me, I'll take care of it.", "All right.", Case.CLOSE_UNDATED),
        ("fr", "Je vous envoie le planning d'ici demain midi.", "D'accord.", Case.CLOSE_AGREED),
        ("fr", "Je m'en occupe.", "On verra.", Case.CLOSE_UNDATED),
    ],
)  # fmt: skip
def test_a_close_says_by_when_and_whether_it_was_agreed(
    language: Language, said: str, line: str, case: Case
) -> None:
    first, _ = _judged([("So?", said), (line, "Good.")], language)

    assert _one(FindingKind.CLOSE, first).values[CASE] is case


def test_what_the_other_said_to_the_last_words_is_not_known() -> None:
    [judged] = _judged([("So?", "I'll send you the plan by tomorrow noon.")], "en")

    assert "agreed" not in _one(FindingKind.CLOSE, judged).features
