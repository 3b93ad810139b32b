"""The sample interview: answers for whatever is asked, and a report worth reading."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.cli.main import main
from app.cli.sample import play_sample
from app.cli.sample_candidate import SampleCandidate
from app.domain.reports import Report
from app.domain.sessions import Speaker
from app.library.bundled_sample import bundled_sample
from app.library.sample_interview import SampleAnswer, SampleFollowUp, SampleInterview
from engine.api.language import LANGUAGES, Language
from engine.content.library import ContentLibrary
from engine.content.localised import Localised
from engine.content.question import AsksFor, Question
from engine.content.scenario import InterviewScenario
from engine.dialogue.interview.gaps import sayable_in_general
from engine.dialogue.records import Move, MoveKind
from tests.content import shipped

SEEDS = (
    7,
    *(pytest.param(seed, marks=pytest.mark.slow) for seed in (1, 20, 36)),
)
SAMPLE = bundled_sample()
FIRST, SECOND, THIRD = "tell-me-about-yourself", "explain-simply", "upset-person"


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


@pytest.fixture(scope="module")
def questions(library: ContentLibrary) -> tuple[Question, ...]:
    """Every question that the sample's scenario can ask."""
    scenario = library.scenarios[SAMPLE.scenario]
    assert isinstance(scenario, InterviewScenario)
    names = {name for theme in scenario.themes for name in theme.questions}
    return tuple(library.questions[name] for name in sorted(names))


@pytest.fixture(scope="module")
def played() -> Callable[[Language], Report]:
    """Play the sample once for each language."""
    return cache(play_sample)


def unanswered(question: Question) -> list[str]:
    """Return what a follow-up on the question may ask for and nobody answers."""
    may_ask = {follow_up.asks_for for follow_up in question.follow_ups}
    answer = SAMPLE.answer_to(question.id)
    return [
        f"{question.id}: {wanted}"
        for wanted in sorted(may_ask | sayable_in_general(question))
        if answer is None or not answer.to(wanted)
    ]


def said_by(report: Report, speaker: Speaker) -> list[str]:
    return [turn.text for turn in report.turns if turn.speaker is speaker]


def one_answer(question: str, *asks_for: AsksFor) -> SampleAnswer:
    follow_ups = tuple(
        SampleFollowUp(
            asks_for=(wanted,), says=Localised(fr="Oui.", en=f"Yes: {place}.")
        )
        for place, wanted in enumerate(asks_for)
    )
    first = Localised(fr="Voilà.", en="Here it is.")
    return SampleAnswer(question=question, first=first, follow_ups=follow_ups)


def asked(question: str, asks_for: AsksFor | None = None) -> Move:
    kind = MoveKind.FOLLOW_UP if asks_for else MoveKind.QUESTION
    return Move(kind, theme="introduction", question=question, asks_for=asks_for)


def candidate() -> SampleCandidate:
    return SampleCandidate(SAMPLE, "en")


def english(question: str, asks_for: AsksFor | None = None) -> str:
    answer = SAMPLE.answer_to(question)
    assert answer is not None
    return answer.to(asks_for)[0].en


def test_every_question_and_follow_up_of_the_scenario_has_an_answer(
    questions: tuple[Question, ...],
) -> None:
    assert [gap for question in questions for gap in unanswered(question)] == []


def test_no_answer_is_to_a_question_that_is_never_asked(
    questions: tuple[Question, ...],
) -> None:
    known = {question.id for question in questions}

    assert {answer.question for answer in SAMPLE.answers} - known == set()


@pytest.mark.requirement("E-001")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_asked_is_answered_to_the_end(
    language: Language, seed: int
) -> None:
    report = play_sample(language, seed)

    speakers = [turn.speaker for turn in report.turns]
    assert speakers[::2] == [Speaker.INTERVIEWER] * len(speakers[::2])
    assert speakers[1::2] == [Speaker.CANDIDATE] * len(speakers[1::2])
    assert said_by(report, Speaker.CANDIDATE)[-1] == SAMPLE.thanks.in_(language)
    assert report.coverage.questions_answered == report.coverage.questions_asked


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("question", "asks_for"),
    [
        ("upset-person", AsksFor.EXAMPLE),
        ("service-handed-over-case", AsksFor.OWN_PART),
    ],
)
def test_a_vague_answer_and_a_shared_one_are_made_good_on_the_follow_up(
    played: Callable[[Language], Report],
    language: Language,
    question: str,
    asks_for: AsksFor,
) -> None:
    said = said_by(played(language), Speaker.CANDIDATE)

    answer = SAMPLE.answer_to(question)
    assert answer is not None
    first, then = answer.first.in_(language), answer.to(asks_for)[0].in_(language)
    assert said[said.index(first) + 1] == then


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_candidate_hears_one_question_twice(
    played: Callable[[Language], Report], language: Language
) -> None:
    turns = [turn.text for turn in played(language).turns]

    place = turns.index(SAMPLE.asks_to_repeat.in_(language))
    question = played(language).answers[2].question
    assert turns[place - 1].endswith(question)
    assert turns[place + 1].endswith(question)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_candidates_own_question_is_answered_from_a_fact(
    played: Callable[[Language], Report], library: ContentLibrary, language: Language
) -> None:
    turns = [turn.text for turn in played(language).turns]

    scenario = library.scenarios[SAMPLE.scenario]
    assert isinstance(scenario, InterviewScenario)
    place = turns.index(SAMPLE.own_questions[0].in_(language))
    facts = [fact.answer.in_(language) for fact in scenario.facts]
    assert turns[place + 1].startswith(tuple(facts))


@pytest.mark.requirement("E-065")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_has_levels_and_a_strength(
    played: Callable[[Language], Report], language: Language
) -> None:
    report = played(language)

    levels = {c.level for answer in report.answers for c in answer.competencies}
    assert levels >= {3, 4, 5}
    assert report.summary.strength is not None
    assert report.summary.priority is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_time_passes_as_in_speech(
    played: Callable[[Language], Report], library: ContentLibrary, language: Language
) -> None:
    minutes = played(language).session.duration_ms / 60_000

    assert 5 < minutes <= library.scenarios[SAMPLE.scenario].minutes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paths_come_after_the_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    code = main(["sample", "--language", language, "--folder", str(tmp_path)])

    shown = capsys.readouterr()
    assert code == 0
    assert SAMPLE.answers[0].first.in_(language) in shown.out
    assert shown.err.splitlines()[-2:] == [
        f"PDF: {tmp_path}/exerzia-sample.{language}.pdf",
        f"JSON: {tmp_path}/exerzia-sample.{language}.json",
    ]


def test_a_follow_up_gets_the_answer_to_what_it_asks_for() -> None:
    person = candidate()
    person.reply(asked(SECOND))

    said = person.reply(asked(SECOND, AsksFor.LEARNING))

    assert said == english(SECOND, AsksFor.LEARNING)


def test_the_third_question_is_asked_to_be_repeated_once() -> None:
    person = candidate()
    person.reply(asked(FIRST))
    person.reply(asked(SECOND))

    said = [person.reply(asked(THIRD)) for _ in range(2)]

    assert said == [SAMPLE.asks_to_repeat.en, english(THIRD)]


def test_a_question_nobody_wrote_an_answer_to_gets_none() -> None:
    assert candidate().reply(asked("own-initiative")) is None


def test_nothing_is_said_twice() -> None:
    person = candidate()
    person.reply(asked(SECOND, AsksFor.NUMBER))

    assert person.reply(asked(SECOND, AsksFor.RESULT)) is None


def test_an_answer_that_is_not_understood_is_given_in_other_words() -> None:
    person = candidate()
    first = person.reply(asked(SECOND))

    again = person.reply(Move(MoveKind.REDIRECT, question=SECOND))

    assert first == english(SECOND)
    assert again == english(SECOND, AsksFor.SITUATION)


def test_invited_to_ask_the_candidate_asks_then_thanks_then_is_silent() -> None:
    person = candidate()
    invitation = Move(MoveKind.CANDIDATE_QUESTIONS)

    said = [person.reply(invitation) for _ in range(3)]

    assert said == [SAMPLE.own_questions[0].en, SAMPLE.thanks.en, None]


def test_two_answers_to_one_follow_up_are_refused() -> None:
    with pytest.raises(ValidationError, match="two answers to result"):
        one_answer(FIRST, AsksFor.RESULT, AsksFor.RESULT)


def test_a_question_that_stands_twice_is_refused() -> None:
    twice = (one_answer(FIRST), one_answer(FIRST))

    with pytest.raises(ValidationError, match=f"{FIRST} stands twice"):
        SampleInterview.model_validate({**SAMPLE.model_dump(), "answers": twice})
