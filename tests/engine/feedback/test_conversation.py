import pytest

from engine.api.language import LANGUAGES, Language
from engine.feedback.assess import assess_session
from engine.feedback.codes import Code
from engine.feedback.evidence import verify
from engine.feedback.records import AnswerGiven, Grid, SessionAssessment
from tests.engine.feedback.builders import a_talk

GOOD: dict[Language, list[tuple[str, str]]] = {
    "en": [
        (
            "My shelves were due two weeks ago and nobody answers me.",
            (
                "I'm sorry. I understand that two weeks without an answer is too long. What "
                "matters most to you now?"
            ),
        ),
        (
            "My shop opens on the 20th, I need the counter.",
            "So if the counter is there on the 20th, the shop can open.",
        ),
        (
            "Yes, and the rest?",
            (
                "I suggest the counter on the 18th and the shelves on 17 October. Would that "
                "work for you?"
            ),
        ),
        (
            "All right.",
            "Then I'll send you the plan in writing by tomorrow noon.",
        ),
    ],
    "fr": [
        (
            "Mes rayonnages ont deux semaines de retard et personne ne me répond.",
            (
                "Je suis désolé. Je comprends que deux semaines sans réponse, c'est trop. "
                "Qu'est-ce qui compte le plus pour vous maintenant ?"
            ),
        ),
        (
            "Ma boutique ouvre le 20, il me faut le comptoir.",
            "Donc si le comptoir est là le 20, votre boutique peut ouvrir.",
        ),
        (
            "Oui, et le reste ?",
            (
                "Je vous propose le comptoir le 18 et les rayonnages le 17 octobre. Est-ce que "
                "ça vous convient ?"
            ),
        ),
        ("D'accord.", "Alors je vous envoie le planning par écrit d'ici demain midi."),
    ],
}

BAD: list[tuple[str, str]] = [
    ("My shelves are late.", "That's not my problem."),
    ("You promised them.", "You never read your e-mails, it's your fault."),
    ("What now?", "We'll see."),
    ("I want an answer.", "Calm down."),
]


def _judged(
    lines: list[tuple[str, str]], language: Language, grid: Grid
) -> SessionAssessment:
    return assess_session(a_talk(*lines), language=language, grid=grid)


def _mean(judged: SessionAssessment, competency: str) -> float | None:
    return {c.competency: c.level for c in judged.coverage.competencies}[competency]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "competency", ["listening", "cooperation", "problem-solving", "results"]
)
def test_a_conversation_held_well_stands_at_four_or_more(
    language: Language, competency: str, grid: Grid
) -> None:
    level = _mean(_judged(GOOD[language], language, grid), competency)

    assert level is not None
    assert level >= 3.5


@pytest.mark.parametrize("competency", ["listening", "cooperation", "problem-solving"])
def test_a_conversation_held_badly_stands_low(competency: str, grid: Grid) -> None:
    level = _mean(_judged(BAD, "en", grid), competency)

    assert level is not None
    assert level <= 2


@pytest.mark.requirement("E-065")
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_level_of_a_turn_is_proved_by_its_words(
    language: Language, grid: Grid
) -> None:
    judged = _judged(GOOD[language], language, grid)

    assert all(
        verify(piece, answer.given.turns)
        for answer in judged.answers
        for level in answer.competencies
        for piece in level.evidence
    )
    assert all(
        level.evidence
        for answer in judged.answers
        for level in answer.competencies
        if level.level is not None
    )


def test_blame_is_the_priority_and_nothing_bad_is_praised(grid: Grid) -> None:
    things = _judged(BAD, "en", grid).three_things

    assert things.strength is None
    assert things.priority is not None
    assert things.priority.code in {Code.TURN_BLAME, Code.TURN_DISMISSAL}


def test_what_never_happened_in_a_conversation_is_said_without_a_quote(
    grid: Grid,
) -> None:
    silent = [("So?", "The oak was three weeks late.") for _ in range(4)]

    priority = _judged(silent, "en", grid).three_things.priority

    assert priority is not None
    assert priority.code == Code.NEVER_OPEN_QUESTION
    assert priority.evidence == ()


def test_gibberish_in_a_conversation_gets_no_level(grid: Grid) -> None:
    judged = _judged([("So?", "sdkfj qsdlkfj wxcv"), ("So?", "")], "en", grid)

    assert all(c.level is None for a in judged.answers for c in a.competencies)


def test_a_line_nobody_answered_is_no_ground(grid: Grid) -> None:
    judged = assess_session([AnswerGiven("Hello?", None, ())], language="en", grid=grid)

    assert not judged.coverage.enough_material


def test_a_conversation_that_lacks_nothing_is_told_what_came_least_often(
    grid: Grid,
) -> None:
    priority = _judged(GOOD["en"], "en", grid).three_things.priority

    assert priority is not None
    assert priority.code.startswith("seldom")
    assert priority.values["count"] == 1
    assert priority.evidence
