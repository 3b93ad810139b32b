"""Which turns of a session answer what."""

import pytest

from app.domain.answers import answered_in
from app.domain.sessions import Speaker, Turn
from app.feedback.answers_of import answers_of
from engine.content.library import ContentLibrary
from engine.dialogue.records import Move, MoveKind
from tests.builders import a_session, a_turn
from tests.content import shipped


def held(*moves: Move | None) -> list[Turn]:
    """Return turns with these moves; None: the person speaks."""
    session = a_session()
    return [
        a_turn(
            session,
            index,
            move=move,
            speaker=Speaker.CANDIDATE if move is None else Speaker.INTERVIEWER,
        )
        for index, move in enumerate(moves)
    ]


def groups(turns: list[Turn]) -> list[tuple[int, list[int]]]:
    return [
        (one.asked.index, [turn.index for turn in one.said])
        for one in answered_in(turns)
    ]


def asks(question: str) -> Move:
    return Move(MoveKind.QUESTION, question=question)


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


def test_a_follow_up_belongs_to_the_answer_it_follows() -> None:
    more = Move(MoveKind.FOLLOW_UP, question="about-you")

    turns = held(asks("about-you"), None, more, None, asks("why-this-job"))

    assert groups(turns) == [(0, [1, 3]), (4, [])]


@pytest.mark.requirement("E-011")
def test_what_follows_a_question_of_ones_own_in_the_midst_is_still_judged(
    library: ContentLibrary,
) -> None:
    back = Move(MoveKind.CANDIDATE_QUESTIONS, question="refused-request")

    turns = held(asks("refused-request"), None, back, None, Move(MoveKind.CLOSING))

    (given,) = answers_of(turns, library, "en")
    assert [turn.index for turn in given.turns] == [1, 3]


def test_ones_own_questions_at_the_end_answer_nothing() -> None:
    invites = Move(MoveKind.CANDIDATE_QUESTIONS)

    turns = held(asks("about-you"), None, invites, None, Move(MoveKind.CLOSING), None)

    assert groups(turns) == [(0, [1])]


def test_a_reaction_that_puts_another_question_opens_another_answer() -> None:
    reacts = Move(MoveKind.REDIRECT, question="why-this-job")

    turns = held(asks("about-you"), None, reacts, None)

    assert groups(turns) == [(0, [1]), (2, [3])]


def test_words_before_anything_was_asked_answer_nothing() -> None:
    assert groups(held(None, asks("about-you"))) == [(1, [])]
    assert groups([]) == []
