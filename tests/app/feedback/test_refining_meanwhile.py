"""What changes while a language model reads, or after it has read."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

import pytest

from app.application import Application
from app.domain.reports import Report
from app.feedback.open_report import open_report
from app.feedback.refine_report import refine_report
from app.practice.correct_turn import correct_turn
from app.practice.live_session import LiveSession
from app.practice.rate_session import rate_session
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from app.storage.vault import Vault
from engine.content.library import ContentLibrary
from engine.feedback.records import JudgedBy
from engine.feedback.second_reading.records import Reader
from tests.app.feedback.refining import STORIES, analysed, held, judges
from tests.content import shipped
from tests.engine.feedback.second_reading.models import Weigher, always


@dataclass(frozen=True)
class Read:
    """A session, and a model that finds level 3 everywhere in it."""

    vault: Vault
    library: ContentLibrary
    clock: ManualClock
    live: LiveSession
    model: Weigher

    @property
    def id(self) -> UUID:
        return self.live.session.id

    def analyse(self, library: ContentLibrary | None = None) -> Report:
        return analysed(self.vault, library or self.library, self.live, self.clock)

    def refine(self, meanwhile: Callable[[], object] | None = None) -> Report:
        """Let the model read; something happens once while it does."""

        def once() -> None:
            self.model.after = lambda: None
            if meanwhile is not None:
                meanwhile()

        self.model.after = once
        texts_in = Application.texts_in
        return refine_report(
            self.vault, self.library, self.id, Reader(self.model), texts_in
        )


@pytest.fixture
def read(vault: Vault, clock: ManualClock) -> Read:
    library = shipped()
    model = Weigher(always(3, library.competencies))
    return Read(vault, library, clock, held(vault, library, clock), model)


def test_a_report_made_anew_of_other_words_is_not_overwritten(read: Read) -> None:
    read.analyse()
    made: list[Report] = []

    def correct() -> None:
        corrected = STORIES[0].replace("84", "48")
        correct_turn(read.vault, read.id, 1, corrected)
        made.append(read.analyse())

    shown = read.refine(correct)

    assert shown == made[0] == open_report(read.vault, read.id)


def test_a_rating_given_meanwhile_is_in_the_refined_report(read: Read) -> None:
    read.analyse()

    def rate() -> None:
        rate_session(read.vault, read.id, 4)
        read.analyse()

    refined = read.refine(rate)

    assert judges(refined) == {JudgedBy.RULES_AND_MODEL}
    assert refined.self_rating is not None
    assert refined == open_report(read.vault, read.id)


def test_a_session_erased_meanwhile_is_gone(read: Read) -> None:
    read.analyse()

    def erase() -> None:
        with read.vault.write() as work:
            work.sessions.purge(read.id)

    with pytest.raises(Refused, match="no longer in your history"):
        read.refine(erase)


@pytest.mark.requirement("E-058")
def test_a_reading_is_not_taken_over_where_the_content_it_read_by_has_changed(
    read: Read,
) -> None:
    read.analyse()
    read.refine()
    changed = {
        name: f"{digest}*" if name.startswith("competency/") else digest
        for name, digest in read.library.hashes.items()
    }

    again = read.analyse(replace(read.library, hashes=changed))

    assert judges(again) == {JudgedBy.RULES}
