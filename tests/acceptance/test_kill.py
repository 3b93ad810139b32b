"""A session that is killed at any moment loses nothing that was acknowledged."""

import multiprocessing
import random
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.sessions import SessionStatus
from app.practice.resume_session import resume_session, unfinished_sessions
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock, SystemClock
from app.shared.errors import Unavailable
from app.storage.copying import check_database
from app.storage.key_store import MemoryKeyStore
from app.storage.keys import WithPassphrase
from tests.acceptance.victim import LIBRARY, STORY, open_vault, practise_until_killed
from tests.builders import A_MOMENT
from tests.vault_fixtures import PASSPHRASE, Template, account_tools

RUNS = 200
LONGEST_LIFE_S = 0.25


@dataclass(frozen=True)
class Acknowledged:
    """The last thing the process said before it was killed."""

    session_id: UUID
    turns: int


@dataclass(frozen=True)
class Found:
    """What was found after one kill."""

    sound: bool
    turns_lost: int
    resumption_offered: bool
    """The session did resume, unless its last turn had been committed."""


def kill_after(root: Path, profile_id: UUID, life_s: float) -> Acknowledged:
    mine, theirs = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(
        target=practise_until_killed, args=(root, profile_id, theirs)
    )
    child.start()
    theirs.close()
    said = [mine.recv()]
    child.join(life_s)
    child.kill()
    child.join()
    return Acknowledged(*(said + everything_said(mine))[-1])


def everything_said(pipe: Connection) -> list[tuple[UUID, int]]:
    said: list[tuple[UUID, int]] = []
    try:
        while True:
            said.append(pipe.recv())
    except (EOFError, OSError):  # the pipe ends with its process, in mid-message or not
        return said


def look_at(root: Path, profile_id: UUID, last: Acknowledged) -> Found:
    sound = is_sound(root, profile_id)
    vault = open_vault(root, profile_id)
    try:
        with vault.read() as work:
            kept = len(work.turns.of(last.session_id))
            ended = work.sessions.get(last.session_id).status is SessionStatus.ENDED
        offered = unfinished_sessions(vault)
        resumed = [
            resume_session(vault, LIBRARY, session.id, SystemClock())
            for session in offered
        ]
        for live in resumed:
            if not live.over:  # the reply that was due may have been the closing one
                submit_answer(vault, live, STORY)
        return Found(
            sound=sound,
            turns_lost=max(last.turns - kept, 0),
            resumption_offered=ended or last.session_id in {s.id for s in offered},
        )
    finally:
        vault.close()


def is_sound(root: Path, profile_id: UUID) -> bool:
    tools = account_tools(root, ManualClock(A_MOMENT), MemoryKeyStore())
    header, key = tools.prove(profile_id, WithPassphrase(PASSPHRASE))
    try:
        check_database(tools.profiles.folder_of(profile_id) / header.database, key)
    except Unavailable:
        return False
    return True


@pytest.fixture(scope="module", autouse=True)
def _quick_starts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fork each process from one that has loaded everything, where systems can.

    The server's own folder must outlive pytest's, hence the system's.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            tempfile, "tempdir", str(tmp_path_factory.getbasetemp().parents[1])
        )
        if "forkserver" in multiprocessing.get_all_start_methods():
            multiprocessing.set_start_method("forkserver", force=True)
            multiprocessing.set_forkserver_preload(["tests.acceptance.victim"])
        multiprocessing.Process(target=len, args=((),)).start()
        yield


@pytest.mark.slow
@pytest.mark.requirement("E-003")
@pytest.mark.requirement("E-004")
def test_two_hundred_kills_corrupt_nothing_and_lose_no_acknowledged_turn(
    tmp_path: Path, vault_template: Template
) -> None:
    chance = random.Random(20_261_120)  # noqa: S311 (moments to kill at, no secrets)
    found: list[Found] = []

    for run in range(RUNS):
        root = tmp_path / str(run)
        shutil.copytree(vault_template.root, root)
        profile_id = vault_template.profile_id
        last = kill_after(root, profile_id, chance.uniform(0, LONGEST_LIFE_S))
        found.append(look_at(root, profile_id, last))

    unharmed = Found(sound=True, turns_lost=0, resumption_offered=True)
    assert [one for one in found if one != unharmed] == []
    assert len(found) == RUNS
