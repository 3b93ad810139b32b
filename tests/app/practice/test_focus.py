"""Sessions of one question, on a real encrypted vault: begun, paused, broken off."""

from uuid import UUID

import pytest

from app.application import Application
from app.domain.history import HistoryFilter
from app.domain.progress import NextStep, StepKind, StepReason
from app.domain.sessions import Focus, FocusKind, SessionStatus, Turn
from app.history.list_sessions import list_sessions
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.note_broken_off import note_broken_off
from app.practice.pause_session import continue_session, pause_session
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.resume_session import resume_session
from app.practice.retry_answer import retry_answer
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.practice.take_card import take_card
from app.practice.take_drill import take_drill
from app.practice.take_step import take_step
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from engine.content.persona import Tone
from engine.dialogue.records import Mode, MoveKind
from tests.builders import new_id

STORY = (
    "Last March a customer called three times about the same bill. I checked his "
    "account, found that the meter had been read twice, and I wrote to the network. "
    "He was refunded 84 pounds within a week."
)
texts_in = Application.texts_in


@pytest.fixture
def first(vault: Vault, library: ContentLibrary, clock: ManualClock) -> LiveSession:
    """A demanding session in French with two answers, ended."""
    choice = SessionChoice(
        "customer-adviser",
        "fr",
        persona_id="karim-haddad",
        mode=Mode.REAL,
        tone=Tone.DEMANDING,
        seed=7,
    )
    live = begun(choice, vault, library, clock)
    submit_answer(vault, live, "J’ai travaillé deux ans à l’accueil.")
    submit_answer(vault, live, "J’ai appris à écouter.")
    ask_interviewer(vault, live, Ask.CLOSE)
    return live


def begun(
    choice: SessionChoice, vault: Vault, library: ContentLibrary, clock: ManualClock
) -> LiveSession:
    return start_session(vault, prepare_session(choice, library, new_id, clock), clock)


def turns_of(vault: Vault, session_id: UUID) -> tuple[Turn, ...]:
    with vault.read() as work:
        return work.turns.of(session_id)


def question_of(turn: Turn) -> str | None:
    assert turn.move
    return turn.move.question


@pytest.mark.requirement("E-017")
def test_a_retry_keeps_scenario_persona_language_mode_and_tone(
    vault: Vault, library: ContentLibrary, first: LiveSession
) -> None:
    choice = retry_answer(vault, library, first.session.id, 1, texts_in)

    assert (choice.scenario_id, choice.persona_id, choice.language) == (
        "customer-adviser",
        "karim-haddad",
        "fr",
    )
    assert (choice.mode, choice.tone) == (Mode.REAL, Tone.DEMANDING)
    assert choice.focus == Focus(
        FocusKind.RETRY, question_of(first.turns[0]), None, first.session.id, 1
    )


@pytest.mark.requirement("E-017")
@pytest.mark.requirement("E-073")
def test_a_retry_asks_the_question_again_and_closes_after_it(
    vault: Vault, library: ContentLibrary, clock: ManualClock, first: LiveSession
) -> None:
    choice = retry_answer(vault, library, first.session.id, 1, texts_in)
    live = begun(choice, vault, library, clock)

    for _ in range(4):
        if not live.over:
            submit_answer(vault, live, "J’ai appelé le client et j’ai noté sa demande.")

    asked = [turn for turn in live.turns if turn.move]
    assert question_of(asked[0]) == question_of(first.turns[0])
    assert {question_of(turn) for turn in asked} <= {question_of(asked[0]), None}
    assert live.over
    assert live.session.status is SessionStatus.ENDED


def test_the_history_says_what_was_held_again(
    vault: Vault, library: ContentLibrary, clock: ManualClock, first: LiveSession
) -> None:
    begun(
        retry_answer(vault, library, first.session.id, 1, texts_in),
        vault,
        library,
        clock,
    )

    row, *_ = list_sessions(vault, HistoryFilter()).rows

    question = library.questions[question_of(first.turns[0]) or ""]
    assert question.text.fr in row.title
    assert row.title != question.text.fr
    assert row.focus is not None
    assert row.focus.of_session == first.session.id


def test_a_follow_up_belongs_to_the_answer_it_follows(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    choice = SessionChoice("customer-adviser", "en", tone=Tone.DEMANDING, seed=7)
    live = begun(choice, vault, library, clock)
    submit_answer(vault, live, STORY)
    submit_answer(vault, live, "I then called the other customers of that street.")
    assert live.turns[2].move
    assert live.turns[2].move.kind is MoveKind.FOLLOW_UP

    focus = retry_answer(vault, library, live.session.id, 3, texts_in).focus

    assert focus is not None
    assert focus.of_turn == 1


def test_what_the_interviewer_said_is_no_answer_to_retry(
    vault: Vault, library: ContentLibrary, first: LiveSession
) -> None:
    with pytest.raises(Refused, match="no answer"):
        retry_answer(vault, library, first.session.id, 0, texts_in)


def test_a_turn_of_a_conversation_is_retried_by_holding_it_again_whole(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = begun(SessionChoice("unhappy-client", "fr"), vault, library, clock)
    submit_answer(vault, live, "Je comprends, je regarde tout de suite.")
    submit_answer(vault, live, "Qu’est-ce qui est le plus urgent pour vous ?")

    choice = retry_answer(vault, library, live.session.id, 3, texts_in)
    prepared = prepare_session(choice, library, new_id, clock)

    assert choice.focus == Focus(FocusKind.RETRY, of_session=live.session.id, of_turn=3)
    assert choice.focus.is_whole
    assert prepared.brief.scenario == library.scenarios["unhappy-client"]
    assert prepared.session.budget_ms == live.session.budget_ms
    assert library.scenarios["unhappy-client"].title.fr in prepared.session.title


def test_an_exercise_on_a_question_asks_one_of_its_questions(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    choice = take_drill(library, "result-with-a-figure", "en", texts_in)
    live = begun(choice, vault, library, clock)

    drill = library.drills["result-with-a-figure"]
    assert question_of(live.turns[0]) in drill.questions
    submit_answer(vault, live, STORY)
    assert live.over


def test_an_exercise_prefers_the_interview_one_comes_from(
    library: ContentLibrary,
) -> None:
    choice = take_drill(library, "say-why", "en", texts_in, "nurse-hospital")
    in_a_conversation = take_drill(library, "say-why", "en", texts_in, "unhappy-client")

    assert choice.scenario_id == "nurse-hospital"
    assert in_a_conversation.scenario_id == "first-steps"


def test_an_exercise_on_a_line_is_held_with_whoever_says_it(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    choice = take_drill(library, "say-it-back", "fr", texts_in, "nurse-hospital")
    live = begun(choice, vault, library, clock)

    scene = library.drills["say-it-back"].scene
    assert scene
    assert live.session.scenario_id == scene.scenario
    assert live.turns[0].text == scene.line.fr
    assert live.brief.scenario.situation == scene.situation


def test_a_card_asks_its_question(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    choice = take_card(library, "proud-result", "fr", texts_in)
    live = begun(choice, vault, library, clock)

    assert question_of(live.turns[0]) == "proud-result"
    assert live.session.focus == Focus(FocusKind.CARD, "proud-result")


def test_an_exercise_or_question_that_is_not_there_is_refused(
    library: ContentLibrary,
) -> None:
    with pytest.raises(Refused, match="no exercise"):
        take_drill(library, "juggling", "en", texts_in)
    with pytest.raises(Refused, match="no longer installed"):
        take_card(library, "no-such-question", "en", texts_in)


@pytest.mark.requirement("E-003")
@pytest.mark.parametrize("drill_id", ["result-first", "say-it-back"])
def test_a_kill_in_its_midst_loses_nothing(
    vault: Vault, library: ContentLibrary, clock: ManualClock, drill_id: str
) -> None:
    choice = take_drill(library, drill_id, "en", texts_in)
    live = begun(choice, vault, library, clock)
    before = turns_of(vault, live.session.id)

    note_broken_off(vault)
    again = resume_session(vault, library, live.session.id, clock)

    assert again.turns == before
    assert again.session.focus == live.session.focus
    assert again.brief == live.brief
    submit_answer(vault, again, STORY)
    assert len(turns_of(vault, live.session.id)) == 3


def test_its_time_stands_still_while_it_is_paused(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = begun(
        take_card(library, "proud-result", "en", texts_in), vault, library, clock
    )
    clock.advance(10_000)

    pause_session(vault, live)
    clock.advance(600_000)
    continue_session(vault, live)

    assert live.timer.elapsed_ms() == 10_000
    assert live.session.focus is not None


def test_trying_an_exercise_again_holds_the_same_exercise_on_the_same_question(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    live = begun(take_drill(library, "say-why", "en", texts_in), vault, library, clock)
    submit_answer(vault, live, STORY)

    choice = retry_answer(vault, library, live.session.id, 1, texts_in)

    assert choice.focus == Focus(
        FocusKind.DRILL, question_of(live.turns[0]), "say-why", live.session.id, 1
    )


@pytest.mark.requirement("E-073")
def test_each_step_of_a_plan_leads_to_a_session_that_can_be_prepared(
    vault: Vault, library: ContentLibrary, clock: ManualClock, first: LiveSession
) -> None:
    steps = [
        NextStep(StepKind.DRILL, StepReason.WEAKEST, drill_id="say-why"),
        NextStep(
            StepKind.RETRY,
            StepReason.LOWEST_ANSWER,
            session_id=first.session.id,
            turn=1,
        ),
        NextStep(StepKind.SCENARIO, StepReason.FIRST, scenario_id="first-steps"),
        NextStep(StepKind.CARDS, StepReason.DUE, "fr", question_id="proud-result"),
    ]

    prepared = [
        prepare_session(
            take_step(vault, library, step, "en", texts_in), library, new_id, clock
        ).session
        for step in steps
    ]

    kinds = [session.focus.kind if session.focus else None for session in prepared]
    assert kinds == [FocusKind.DRILL, FocusKind.RETRY, None, FocusKind.CARD]
    assert [session.language for session in prepared] == ["en", "fr", "en", "fr"]


def test_a_step_that_names_nothing_is_refused(
    vault: Vault, library: ContentLibrary
) -> None:
    with pytest.raises(Refused, match="no longer be taken"):
        take_step(
            vault, library, NextStep(StepKind.DRILL, StepReason.WEAKEST), "en", texts_in
        )
