"""A session that a language model can read, for tests of what comes of it."""

from app.application import Application
from app.domain.reports import Report
from app.feedback.analyse_session import analyse_session
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from engine.feedback.records import JudgedBy
from tests.builders import new_id

STORIES = (
    (
        "Last March a customer called three times about the same bill. I checked the "
        "account, found that the meter had been read twice and wrote to the network. The "
        "customer got 84 pounds back within a week."
    ),
    (
        "In June our booking page broke on a Saturday. I phoned the forty people on the "
        "list myself and moved their appointments. Nobody lost a place that day."
    ),
    (
        "In my second month I sent the wrong file to a client. I noticed it, I rang him "
        "myself and I told my manager. He deleted it within the hour."
    ),
)


def held(vault: Vault, library: ContentLibrary, clock: ManualClock) -> LiveSession:
    """Hold a session with these stories to its end."""
    choice = SessionChoice("customer-adviser", "en", seed=7)
    prepared = prepare_session(choice, library, new_id, clock)
    live = start_session(vault, prepared, clock)
    for story in STORIES:
        clock.advance(40_000)
        submit_answer(vault, live, story)
    ask_interviewer(vault, live, Ask.CLOSE)
    return live


def analysed(
    vault: Vault, library: ContentLibrary, live: LiveSession, clock: ManualClock
) -> Report:
    """Make its report by the rules, a second later."""
    clock.advance(1_000)
    texts_in = Application.texts_in
    return analyse_session(vault, library, live.session.id, clock, texts_in)


def judges(report: Report) -> set[JudgedBy]:
    return {
        c.judged_by
        for answer in report.answers
        for c in answer.competencies
        if c.level is not None
    }
