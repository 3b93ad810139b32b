"""A spoken session over the models of a computer, by the real engines."""

from dataclasses import dataclass

from app.account.tools import AccountTools
from app.application import Application
from app.bootstrap import local_engines
from app.domain.engines import EngineKind
from app.domain.sessions import Speaker
from app.practice.ask_interviewer import Ask
from app.practice.spoken.place import Wishes
from app.shared.places import places_in
from app.storage.vault import Vault
from tests.acceptance.models.computer import Computer
from tests.acceptance.voice.hall import open_hall, word_errors

SAID = "i made a plan and i called every customer"
"""Of the micro-Whisper's words."""


@dataclass(frozen=True)
class Held:
    """What came of it."""

    models: dict[EngineKind, str]
    """What each engine ran."""
    errors: float
    """Share of the words that were heard wrongly."""
    by: set[tuple[str, str]]
    """Who spoke, and how it came about."""
    spoken_ms: int
    """Of the interviewer."""
    has_report: bool


def hold_spoken_session(computer: Computer, tools: AccountTools, vault: Vault) -> Held:
    """Say a sentence to the interviewer, and hear the reply; all engines are real."""
    places = places_in(computer.home)
    engines = local_engines(places)
    try:
        with open_hall(Application(places, tools, engines), vault) as hall:
            hall.begin(Wishes(ladder=None))
            hall.answer(SAID)
            statuses = engines.status()
            hall.session.ask(Ask.CLOSE)
            hall.until(lambda: hall.live.over)
            heard = " ".join(hall.answers()).lower().replace(".", "").split()
            return Held(
                models={each.kind: each.model for each in statuses},
                errors=word_errors(SAID.split(), heard),
                by={(turn.speaker.value, turn.source.value) for turn in hall.turns()},
                spoken_ms=hall.loudspeaker.heard_ms,
                has_report=any(
                    turn.speaker is Speaker.CANDIDATE for turn in hall.report().turns
                ),
            )
    finally:
        engines.close()
