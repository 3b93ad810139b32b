"""Holding and analysing sessions for tests of progress."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from tests.builders import new_id

DAY_MS = 24 * 3_600_000

STORIES = (
    (
        "Last March a customer called three times about the same bill. I checked the "
        "account, I found that the meter had been read twice and I wrote to the "
        "network. As a result the customer got 84 pounds back within a week, and since "
        "then I check every meter on the first call."
    ),
    (
        "In June our booking page broke on a Saturday. I phoned the forty people on the "
        "list, I moved their appointments and I put a note on the door. As a result "
        "nobody lost a place, and since then we keep a paper list."
    ),
    (
        "In May the queue was forty people long. I opened a second desk, I asked two "
        "colleagues to sort the letters and I wrote the waiting time on a board. As a "
        "result the wait fell from 50 to 20 minutes."
    ),
)
VIEWS = (
    "I think that listening is what matters most in this line of work.",
    "I believe patience is the main thing, and that people feel it.",
    "In my opinion one has to stay calm and to be organised, always.",
)


@dataclass(frozen=True)
class Rehearsing:
    """A person with a vault who practises."""

    vault: Vault
    library: ContentLibrary
    clock: ManualClock

    def hold(self, choice: SessionChoice, answers: Sequence[str]) -> Report:
        """Hold a session with these answers, skip what is left, and make its report."""
        prepared = prepare_session(choice, self.library, new_id, self.clock)
        live = start_session(self.vault, prepared, self.clock)
        for text in answers:
            self.clock.advance(30_000)
            if not live.over:
                submit_answer(self.vault, live, text)
            self._ask(live, Ask.SKIP)
        self._ask(live, Ask.CLOSE)
        self.clock.advance(DAY_MS)
        return analyse_session(
            self.vault,
            self.library,
            live.session.id,
            self.clock,
            Application.texts_in,
        )

    def _ask(self, live: LiveSession, ask: Ask) -> None:
        if not live.over:
            ask_interviewer(self.vault, live, ask)

    def interview(self, answers: Sequence[str], seed: int = 7) -> Report:
        """Hold the same interview in English."""
        return self.hold(SessionChoice("customer-adviser", "en", seed=seed), answers)
