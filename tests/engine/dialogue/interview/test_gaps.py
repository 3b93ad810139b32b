"""What an answer lacks, most wanted first."""

import pytest

from engine.content.question import AsksFor, Question, QuestionKind
from engine.dialogue.interview.gaps import missing, told
from engine.reading.records import ReplyType
from tests.engine.dialogue.builders import a_question, a_reading, localised

NOTHING_KNOWN: frozenset[AsksFor] = frozenset()


def asking_for(*wanted: AsksFor, kind: QuestionKind) -> Question:
    return a_question(
        "q",
        kind=kind,
        follow_ups=tuple(
            {"asks_for": each, "text": localised(each.value)} for each in wanted
        ),
    )


@pytest.mark.parametrize(
    ("lacks", "first"),
    [
        ({AsksFor.OWN_PART, AsksFor.RESULT}, AsksFor.OWN_PART),
        ({AsksFor.RESULT, AsksFor.NUMBER}, AsksFor.RESULT),
        ({AsksFor.NUMBER, AsksFor.LEARNING}, AsksFor.NUMBER),
        ({AsksFor.LEARNING}, AsksFor.LEARNING),
    ],
)
def test_the_most_wanted_part_comes_first(lacks: set[AsksFor], first: AsksFor) -> None:
    reading = a_reading("We moved it.", lacks=lacks)

    assert missing([reading], a_question("q"), NOTHING_KNOWN)[0] is first


def test_a_complete_story_lacks_nothing() -> None:
    assert missing([a_reading("All of it.")], a_question("q"), NOTHING_KNOWN) == ()


@pytest.mark.parametrize(
    "reply_type",
    [ReplyType.OPINION, ReplyType.SELF_DESCRIPTION, ReplyType.PSEUDO_STORY],
)
def test_an_answer_without_episode_wants_an_example_first(
    reply_type: ReplyType,
) -> None:
    reading = a_reading("I am rigorous.", reply_type=reply_type, lacks=set(AsksFor))

    assert missing([reading], a_question("q"), NOTHING_KNOWN)[0] is AsksFor.EXAMPLE


def test_the_figure_of_nothing_that_happened_is_not_asked_for() -> None:
    reading = a_reading("I care.", reply_type=ReplyType.OPINION, lacks=set(AsksFor))

    wanted = missing([reading], a_question("q"), NOTHING_KNOWN)

    assert AsksFor.NUMBER not in wanted
    assert AsksFor.RESULT not in wanted


def test_what_the_follow_up_brought_is_not_missing_any_more() -> None:
    first = a_reading("I moved it.", lacks={AsksFor.RESULT})
    then = a_reading("It saved us a day.", lacks=set(AsksFor) - {AsksFor.RESULT})

    assert missing([first, then], a_question("q"), NOTHING_KNOWN) == ()


def test_what_is_known_already_is_not_missing() -> None:
    reading = a_reading("I moved it.", lacks={AsksFor.RESULT, AsksFor.NUMBER})

    wanted = missing([reading], a_question("q"), frozenset({AsksFor.RESULT}))

    assert wanted == (AsksFor.NUMBER,)


def test_an_answer_that_never_says_we_is_not_asked_for_its_own_part() -> None:
    reading = a_reading("It was moved.", shared_actions=(), lacks={AsksFor.OWN_PART})

    assert AsksFor.OWN_PART not in missing([reading], a_question("q"), NOTHING_KNOWN)


def test_a_situation_is_asked_only_what_its_question_has_words_for() -> None:
    question = asking_for(AsksFor.TASK, AsksFor.ACTION, kind=QuestionKind.SITUATIONAL)
    reading = a_reading("I would call.", reply_type=ReplyType.OPINION, lacks=AsksFor)

    wanted = missing([reading], question, NOTHING_KNOWN)

    assert set(wanted) == {AsksFor.TASK, AsksFor.ACTION}


def test_a_story_thin_on_its_setting_is_left_alone() -> None:
    reading = a_reading("I moved it.", lacks={AsksFor.SITUATION, AsksFor.TASK})

    assert missing([reading], a_question("q"), NOTHING_KNOWN) == ()


def test_mostly_we_does_not_tell_the_own_part() -> None:
    reading = a_reading("We moved it and I watched.", own_share=0.2)

    assert AsksFor.OWN_PART not in told([reading])
