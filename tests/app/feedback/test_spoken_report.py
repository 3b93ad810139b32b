"""Spoken sessions on a real encrypted vault, from their sound to their report."""

import pytest

from app.application import Application
from app.domain.reports import Report
from app.feedback.analyse_session import analyse_session
from app.feedback.open_report import open_report
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.spoken.answer_from_recording import answer_from_recording
from app.practice.start_session import start_session
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.api.audio import Audio
from engine.content.library import ContentLibrary
from engine.testing.hearing import ScriptedHearing
from tests.builders import new_id
from tests.content import shipped
from tests.delivery_builders import some_measures

STORY = (
    "Last March a customer called three times about the same bill. I checked the "
    "account, found that the meter had been read twice and wrote to the network. The "
    "customer got 84 pounds back within a week."
)
RECORDING = b"RIFF"
SOUND = Audio(bytes(32_000 * 16), 16_000)
MEASURES = some_measures((0, 8_000), (8_800, 15_600), every_ms=290)


@pytest.fixture(scope="module")
def library() -> ContentLibrary:
    return shipped()


def spoken(vault: Vault, library: ContentLibrary, clock: ManualClock) -> Report:
    """Hold a session of two spoken answers and return its report."""
    choice = SessionChoice("customer-adviser", "en", seed=7)
    prepared = prepare_session(choice, library, new_id, clock)
    live = start_session(vault, prepared, clock)
    for _ in range(2):
        clock.advance(5_000)
        hearing = ScriptedHearing([STORY], [(RECORDING, SOUND)], measures=MEASURES)
        answer_from_recording(vault, live, hearing, RECORDING, clock.advance)
    ask_interviewer(vault, live, Ask.CLOSE)
    clock.advance(60_000)
    return analyse_session(vault, library, live.session.id, clock, Application.texts_in)


@pytest.mark.requirement("E-045")
def test_the_report_tells_how_the_answers_were_said(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    report = spoken(vault, library, clock)

    assert report.delivery is not None
    assert len(report.delivery.answers) == 2
    pace = next(
        each for each in report.delivery.figures if each.code == "syllables_per_minute"
    )
    assert pace.value == pytest.approx(2 * 52 / (2 * 15.6 / 60), rel=0.02)
    assert pace.baseline is None
    assert open_report(vault, report.session.id) == report


def test_the_parts_of_a_spoken_story_have_seconds(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    report = spoken(vault, library, clock)

    (star, *_) = [answer.star for answer in report.answers if answer.turns]
    assert star.action.seconds is not None
    assert star.action.seconds > 0


@pytest.mark.requirement("E-045")
def test_from_the_fourth_session_on_there_is_a_usual_value(
    vault: Vault, library: ContentLibrary, clock: ManualClock
) -> None:
    *_, third, fourth = [spoken(vault, library, clock) for _ in range(4)]

    assert third.delivery is not None
    assert fourth.delivery is not None
    assert [each.baseline for each in third.delivery.figures] == [None] * len(
        third.delivery.figures
    )
    usual = {each.code: each.baseline for each in fourth.delivery.figures}
    assert all(usual.values())
    pace = usual["syllables_per_minute"]
    assert pace is not None
    assert pace.sessions == 3
