"""The steps of a live session, each run on the database lane.

A step that failed leaves the interviewer and the vault out of step: the words may have
been decided and not kept. So the next one begins by taking the session up again from
the vault, as after a crash.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.application import Application
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.correct_turn import correct_turn
from app.practice.live_session import LiveSession
from app.practice.pause_session import continue_session, pause_session
from app.practice.resume_session import resume_session
from app.practice.submit_answer import submit_answer
from app.shared.changes import Changes, Noun
from app.storage.vault import Vault
from ui.workspaces.practice.room.picture import Picture, picture_of

Act = Callable[[Vault, LiveSession], object]
Step = Callable[[], tuple[Picture, Changes]]


@dataclass(slots=True)
class Held:
    """The session in the room."""

    live: LiveSession
    in_step: bool = True
    """False once a step has failed."""


def step(application: Application, held: Held, act: Act) -> Step:
    """Return the work of one step: ``act``, and how the session stands after it.

    The work raises what ``act`` raises; then the session must be held out of step.
    """
    live, in_step = held.live, held.in_step

    def work() -> tuple[Picture, Changes]:
        vault = application.vault
        now = live if in_step else _taken_up_again(application, vault, live)
        act(vault, now)
        picture = picture_of(now, application.clock)
        return picture, Changes.of(Noun.SESSION, Noun.TURN)

    return work


def answering(text: str) -> Act:
    """Give an answer."""
    return lambda vault, live: submit_answer(vault, live, text)


def asking(ask: Ask) -> Act:
    """Ask something of the interviewer by a button."""
    return lambda vault, live: ask_interviewer(vault, live, ask)


def pausing(vault: Vault, live: LiveSession) -> None:
    """Let time stand still, unless it does already."""
    if live.timer.running:
        pause_session(vault, live)


def going_on(vault: Vault, live: LiveSession) -> None:
    """Let time pass again, unless it does already."""
    if not live.timer.running:
        continue_session(vault, live)


def catching_up(_vault: Vault, _live: LiveSession) -> None:
    """Do nothing: taking the session up again has brought the reply."""


def correcting(index: int, text: str) -> Act:
    """Correct the person's own words."""

    def act(vault: Vault, live: LiveSession) -> None:
        turn = correct_turn(vault, live.session.id, index, text)
        live.turns = tuple(turn if old.index == index else old for old in live.turns)

    return act


def _taken_up_again(
    application: Application, vault: Vault, live: LiveSession
) -> LiveSession:
    return resume_session(
        vault, application.library, live.session.id, application.clock
    )
