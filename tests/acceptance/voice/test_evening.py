"""A whole spoken session in the window: no socket, no trace, no word in the log.

Two evenings are held, each in a process of its own: one in a profile, watched by
strace; one as a guest, in a network namespace without a network, in which two engines
crash.
"""

import json
import os
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.test_forensics import in_clear
from tests.acceptance.voice.evening import SPOKEN, WRITTEN
from tests.guard import network_guard
from tests.models.install import install_models

if sys.platform != "linux":
    pytest.skip("strace and namespaces are Linux's", allow_module_level=True)

import resource

pytestmark = [pytest.mark.slow, pytest.mark.alone]

ROOT = Path(__file__).parents[3]
PATIENCE_S = 240
WORKER_BYTES = 400_000_000
TELLTALE = ("quokkaphone", "Zanzibaritz", "4711 tickets")
STRACE = ("strace", "-f", "--seccomp-bpf", "-e", "trace=network,execve")
WITHOUT_NETWORK = ("unshare", "-rn")
_SOCKET = re.compile(r"\bsocket(?:pair)?\((AF_\w+)")
_CONNECT = re.compile(r"\b(?:connect|sendto|bind)\(.*?sa_family=(AF_\w+)")
PLANTED = """
import socket, subprocess, sys
if len(sys.argv) == 1:
    subprocess.run([sys.executable, "-S", *sys.orig_argv[2:], "child"], check=True)
else:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
"""


@dataclass(frozen=True)
class Evening:
    """What one evening left behind."""

    home: Path
    told: Mapping[str, Any]
    errors: str
    """What was written to the terminal."""
    refused: Sequence[str]
    """What the guard wrote down, of any process."""
    trace: Path

    @property
    def said(self) -> tuple[str, ...]:
        """Every turn, and words that stand in no other file."""
        turns = tuple(text for _, _, text in self.told["turns"])
        return (*TELLTALE, *SPOKEN, *turns)

    @property
    def log(self) -> list[Mapping[str, Any]]:
        """The lines of the window's log."""
        written = (self.home / "exerzia" / "logs" / "exerzia.log").read_text("utf-8")
        return [json.loads(line) for line in written.splitlines()]


def hold(folder: Path, watched_by: Sequence[str], *how: str) -> Evening:
    """Hold an evening in a process of its own, with a home of its own."""
    home, record = folder / "home", folder / "record"
    trace = folder / "trace"
    (home / "tmp").mkdir(parents=True)
    models = install_models(folder / "models")
    done = subprocess.run(
        [
            *(str(trace) if word == "TRACE" else word for word in watched_by),
            *(sys.executable, "-m", "tests.acceptance.voice.evening"),
            *(str(home / "exerzia"), *how),
        ],
        cwd=home,
        env=environment_in(home, record, models),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        preexec_fn=_allow_core_files,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    refused = record.read_text("utf-8").splitlines() if record.is_file() else []
    return Evening(home, json.loads(done.stdout), done.stderr, refused, trace)


def environment_in(home: Path, record: Path, models: Path) -> dict[str, str]:
    """Return the environment of an evening: its home, no server to cut it off."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "CI"))
    }
    return ours | {
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "EXERZIA_MODELS": str(models),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{os.environ['PYTHONPATH']}",
        "QT_QPA_PLATFORM": "offscreen",
        network_guard.RECORD: str(record),
    }


def _allow_core_files() -> None:
    """Let the system write a core file into the home when something crashes."""
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def works(*command: str) -> bool:
    """Return whether the system lets us run this."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def families_in(trace: Path) -> list[str]:
    """Return the family of every socket that a trace tells of."""
    return _SOCKET.findall(trace.read_text("utf-8", "replace"))


def sound_in_clear(needles: Sequence[str], folder: Path) -> Iterator[str]:
    """Yield each stretch of sound found in a file, as whole numbers or as fractions."""
    forms = [
        form
        for each in needles
        for pcm in (bytes.fromhex(each),)
        for form in (pcm, as_fractions(pcm))
    ]
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        if any(form in data for form in forms):
            yield f"sound in {path.relative_to(folder)}"


def as_fractions(pcm: bytes) -> bytes:
    """Return 16-bit samples as 32-bit numbers between -1 and 1."""
    samples = memoryview(pcm).cast("h")
    return struct.pack(f"<{len(samples)}f", *(sample / 32_768 for sample in samples))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """An evening in a profile, watched where the system allows it."""
    folder = tmp_path_factory.mktemp("kept")
    is_watched = works(*STRACE, "-o", str(folder / "try"), "true")
    watch = (*STRACE, "-o", "TRACE") if is_watched else ()
    return hold(folder, watch, "profile", "calm")


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """A guest's evening without any network, in which two engines crash."""
    folder = tmp_path_factory.mktemp("crashed")
    apart = WITHOUT_NETWORK if works(*WITHOUT_NETWORK, "true") else ()
    return hold(folder, apart, "guest", "crash")


@pytest.fixture(params=["kept", "crashed"])
def evening(request: pytest.FixtureRequest) -> Evening:
    """Each of the two in turn."""
    held: Evening = request.getfixturevalue(request.param)
    return held


def test_the_session_was_held_by_all_three_engines(kept: Evening) -> None:
    turns = kept.told["turns"]
    by = [[who, source] for who, source, _ in turns]

    assert ["candidate", "spoken"] in by
    assert ["candidate", "typed"] in by
    assert ["interviewer", "model"] in by
    assert SPOKEN[0] in [text for _, _, text in turns]
    assert kept.told["needles"]
    assert all(kept.told["memory"].values())


def test_the_three_workers_take_little_beside_their_models(kept: Evening) -> None:
    # What real models take, and with it E-245, cannot be shown without them.
    assert all(taken < WORKER_BYTES for taken in kept.told["memory"].values())


@pytest.mark.requirement("E-144")
def test_no_process_of_a_spoken_session_opens_an_internet_socket(kept: Evening) -> None:
    if not kept.trace.is_file():
        pytest.skip("this system does not let us trace processes (ptrace)")
    traced = kept.trace.read_text("utf-8", "replace")

    workers = re.findall(r'(\d+) +execve\(.*"engine\.runtime\.host"\]', traced)
    # Qt looks for the sound server and libraries for the name service: both local.
    assert set(families_in(kept.trace)) <= {"AF_UNIX"}
    assert set(_CONNECT.findall(traced)) <= {"AF_UNIX"}
    assert len(set(workers)) == 3


@pytest.mark.requirement("E-144")
def test_an_internet_socket_of_a_started_program_is_found_in_the_trace(
    tmp_path: Path,
) -> None:
    trace = tmp_path / "trace"
    if not works(*STRACE, "-o", str(trace), "true"):
        pytest.skip("this system does not let us trace processes (ptrace)")

    subprocess.run(
        [*STRACE, "-o", str(trace), sys.executable, "-S", "-c", PLANTED], check=True
    )

    assert "AF_INET" in families_in(trace)


@pytest.mark.requirement("E-144")
def test_a_session_needs_no_network_and_reaches_for_none(crashed: Evening) -> None:
    assert crashed.told["turns"][-1][0] == "interviewer"
    assert crashed.refused == []


@pytest.mark.requirement("E-238")
def test_no_word_and_no_sound_of_a_session_lies_in_clear(evening: Evening) -> None:
    assert len(evening.told["needles"]) > 5
    assert list(in_clear(evening.said, evening.home)) == []
    assert list(sound_in_clear(evening.told["needles"], evening.home)) == []


@pytest.mark.requirement("E-238")
def test_the_search_for_sound_does_find_it(kept: Evening, tmp_path: Path) -> None:
    pcm = bytes.fromhex(kept.told["needles"][0])
    (tmp_path / "whole").write_bytes(b"\1" + pcm)
    (tmp_path / "fractions").write_bytes(b"\1" + as_fractions(pcm))

    found = list(sound_in_clear(kept.told["needles"], tmp_path))

    assert found == ["sound in fractions", "sound in whole"]


@pytest.mark.requirement("E-144")
def test_nothing_is_written_but_to_the_folders_of_exerzia(evening: Evening) -> None:
    written = [path for path in evening.home.rglob("*") if path.is_file()]
    ours = evening.home / "exerzia"

    assert [path for path in written if not path.is_relative_to(ours)] == []


def test_a_prepared_beginning_holds_what_it_did_before_the_person_spoke(
    evening: Evening,
) -> None:
    assert evening.told["states_before"]
    assert evening.told["states_after"] == evening.told["states_before"]


@pytest.mark.requirement("E-050")
def test_engines_that_crash_in_mid_answer_are_told_and_leave_no_dump(
    crashed: Evening,
) -> None:
    deaths = [line["engine"] for line in crashed.log if line.get("what") == "died"]
    written = [path.name for path in crashed.home.rglob("*") if path.is_file()]

    assert sorted(deaths) == ["hearing", "language"]
    assert crashed.told["notices"] == [
        "Speech recognition stopped because of a fault in it.",
        "The interviewer’s language model stopped because of a fault in it.",
    ]
    assert [name for name in written if "core" in name or "dmp" in name] == []
    assert [text for _, _, text in crashed.told["turns"]].count(WRITTEN) == 2
    assert crashed.told["broken_off"] == 0


@pytest.mark.requirement("E-060")
def test_the_log_holds_times_and_causes_and_no_word(evening: Evening) -> None:
    logs = evening.home / "exerzia" / "logs"
    turns = [line for line in evening.log if line["event"] == "turn"]
    engines = [line for line in evening.log if line["event"] == "engine"]

    heard = next(line for line in turns if line["speech_ended"] == 0)
    assert heard["all_heard"] > heard["first_sound"] > heard["answer_committed"] > 0
    assert {line["engine"] for line in engines} == {"language", "hearing", "voice"}
    assert list(in_clear(evening.said, logs)) == []
    assert [word for word in evening.said if word in evening.errors] == []


@pytest.mark.requirement("E-060")
def test_the_log_tells_why_an_engine_died(crashed: Evening) -> None:
    deaths = [line for line in crashed.log if line.get("what") == "died"]

    assert {line["cause"] for line in deaths} == {"crashed"}
