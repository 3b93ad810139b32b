"""Write the vault that stands for a released version: run once, at its release.

    python -m tests.schemas.make_schema 0.1.0

Its key is fixed and known, its passphrase costs nothing: it protects nothing.
"""

import random
import shutil
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from app.account.attempt_brake import AttemptBrake
from app.account.back_up import BackupWish, back_up
from app.account.create_profile import NewProfile, create_profile
from app.account.lock import lock
from app.account.tools import AccountTools
from app.domain.sessions import SessionStatus, Turn, TurnSource
from app.shared.clock import ManualClock
from app.storage.key_store import NoKeyStore
from app.storage.keys import Locksmith, WithPassphrase
from app.storage.presence import PRESENCE_NAME
from app.storage.profiles import ProfilesFolder
from app.storage.vault import Vault
from engine.content.question import AsksFor
from engine.dialogue.records import Move, MoveKind
from tests.builders import A_MOMENT, a_session, a_turn, an_assessment
from tests.vault_fixtures import CHEAP, PASSPHRASE

FOLDER = Path(__file__).parent

BACKUP = "saved.exerzia"

PROFILE = UUID("01940000-0000-7000-8000-000000000001")
ENDED = UUID("01940000-0000-7000-8000-000000000002")
RUNNING = UUID("01940000-0000-7000-8000-000000000003")


def make(version: str) -> None:
    """Write the vault of this version from today's code."""
    folder = FOLDER / version
    shutil.rmtree(folder, ignore_errors=True)
    fixed = random.Random(version)  # noqa: S311 (the key is meant to be known)
    clock = ManualClock(A_MOMENT)
    profiles = ProfilesFolder(folder)
    tools = AccountTools(
        profiles,
        Locksmith(fixed.randbytes, NoKeyStore(), CHEAP, clock),
        AttemptBrake(profiles, clock),
        clock,
        lambda: PROFILE,
    )
    created = create_profile(
        tools, NewProfile("Léa", PASSPHRASE, on_this_computer=False)
    )
    _fill(created.vault)
    back_up(
        tools, created.vault, BackupWish(folder / BACKUP, WithPassphrase(PASSPHRASE))
    )
    lock(created.vault)
    (folder / "recovery-code.txt").write_text(created.recovery_code + "\n")
    (created.vault.folder / PRESENCE_NAME).unlink()


def _fill(vault: Vault) -> None:
    ended = a_session(id=ENDED, status=SessionStatus.ENDED, note="À relire.")
    running = a_session(
        id=RUNNING,
        status=SessionStatus.RUNNING,
        title="Un client mécontent",
        language="en",
        started_at=A_MOMENT + timedelta(days=1),
    )
    with vault.write() as unit:
        unit.sessions.add(ended, "interview")
        unit.sessions.add(running, "conversation")
        for turn in turns_of_the_ended_session():
            unit.turns.add(turn)
        unit.turns.correct(ENDED, 3, "J'ai réduit le délai de moitié.")
        unit.turns.add(a_turn(running, 0))
        unit.assessments.save(an_assessment(ended, document='{"kept": "é"}'))
        unit.sessions.update(ended)
        unit.sessions.keep_draft(RUNNING, "I would first")
        unit.settings.save({"auto_lock_minutes": "5"})


def turns_of_the_ended_session() -> tuple[Turn, ...]:
    """Return what was said, before the correction."""
    session = a_session(id=ENDED)
    move = Move(
        MoveKind.FOLLOW_UP,
        theme="experience",
        question="about-you",
        asks_for=AsksFor.RESULT,
        taken_up="une équipe de six",
        revealed=("budget",),
        trust=-2,
        skipped=("motivation", "closing"),
    )
    return (
        a_turn(session, 0),
        a_turn(session, 1),
        a_turn(session, 2, move=move),
        a_turn(session, 3, text="J'ai réduit le délai de moi.", source=TurnSource.FILE),
    )


if __name__ == "__main__":
    make(sys.argv[1])
