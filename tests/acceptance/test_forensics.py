"""After a session, nothing that was said or written lies in clear on the disk."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.shared.clock import ManualClock
from app.storage.vault import Vault
from tests.builders import new_id
from tests.content import shipped

ROOT = Path(__file__).parents[2]
SAID = (
    "Last Thursday the quokkaphone broke at the Zanzibaritz counter.\n---\n"
    "I repaired the quokkaphone myself and sold 4711 tickets by the evening.\n---\n"
    "Nous avons décidé ensemble, et moi j’ai réglé l’étrangeaudière.\n"
)
TELLTALE = ("quokkaphone", "Zanzibaritz", "4711 tickets", "étrangeaudière")


def in_clear(words: tuple[str, ...], folder: Path) -> Iterator[str]:
    """Yield each word found in any file of the folder, in any likely encoding."""
    sought = {
        word.lower().encode(encoding, "replace"): word
        for word in words
        for encoding in ("utf-8", "utf-16-le", "latin-1")
    }
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes().lower()
        for form, word in sought.items():
            if form in data:
                yield f"{word} in {path.relative_to(folder)}"


def practise(home: Path, answers: Path, export: Path, passphrase: str) -> int:
    """Hold a session in a process of its own; without a passphrase as a guest."""
    environment = os.environ | {
        "PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ['PYTHONPATH']}"
    }
    if passphrase:
        environment["EXERZIA_PASSPHRASE"] = passphrase
    done = subprocess.run(
        [
            *(sys.executable, "-m", "app", "practise", "--language", "en"),
            *("--scenario", "customer-adviser", "--answers", str(answers)),
            *("--json", str(export), "--profile-dir", str(home / "vaults")),
        ],
        cwd=home,
        env=environment,
        capture_output=True,
        check=False,
    )
    return done.returncode


@pytest.fixture
def home() -> Path:
    """The empty home of this test: data, cache, configuration and temporary files."""
    return Path(os.environ["HOME"])


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.txt"
    path.write_text(SAID, encoding="utf-8")
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "latin-1"])
def test_the_search_does_find_a_word_that_lies_in_clear(
    home: Path, encoding: str
) -> None:
    planted = home / "tmp" / "planted.bin"
    planted.write_bytes(b"\0\xff" + "étrangeaudière, 4711 tickets".encode(encoding))

    found = set(in_clear(TELLTALE, home))

    assert found == {f"{word} in {planted.relative_to(home)}" for word in TELLTALE[2:]}


@pytest.mark.requirement("E-238")
@pytest.mark.requirement("E-136")
@pytest.mark.parametrize(
    "passphrase",
    [
        pytest.param("quatre mots sans rapport", id="a profile"),
        pytest.param("", id="a guest", marks=pytest.mark.slow),
    ],
)
def test_no_word_of_a_session_is_found_in_any_file(
    home: Path, answers: Path, tmp_path: Path, passphrase: str
) -> None:
    export = tmp_path / "report.json"

    code = practise(home, answers, export, passphrase)

    said = tuple(turn["text"] for turn in json.loads(export.read_text())["turns"])
    assert code == 0
    assert TELLTALE[0] in " ".join(said)
    assert list(home.glob("vaults/profiles/*/*.db")) != [] or not passphrase
    assert list(in_clear(TELLTALE + said, home)) == []


@pytest.mark.requirement("E-238")
def test_no_word_is_found_while_the_session_is_running(
    vault: Vault, clock: ManualClock
) -> None:
    live = a_session_of(vault, clock)

    submit_answer(vault, live, SAID)

    assert any(vault.folder.iterdir())
    assert list(in_clear(TELLTALE, vault.folder)) == []


@pytest.mark.requirement("E-136")
def test_the_database_does_not_even_look_like_one(
    vault: Vault, clock: ManualClock
) -> None:
    a_session_of(vault, clock)

    starts = [path.read_bytes()[:16] for path in vault.folder.iterdir()]

    assert b"SQLite format 3\0" not in starts


def a_session_of(vault: Vault, clock: ManualClock) -> LiveSession:
    choice = SessionChoice("customer-adviser", "en", seed=7)
    prepared = prepare_session(choice, shipped(), new_id, clock)
    return start_session(vault, prepared, clock)
