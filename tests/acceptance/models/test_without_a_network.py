"""With no network: a bundle on a stick brings a computer to full voice."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.account.tools import AccountTools
from app.bootstrap import build_application
from app.domain.engines import EngineKind
from app.models.accept_key import accept_key
from app.models.import_models import Watch, import_models
from app.models.install_bundle import install_bundle
from app.shared.changes import Changes, Noun
from app.storage.vault import Vault
from engine.api.cancel import Cancel
from engine.models.bundles.refusals import UnknownMaker
from tests.acceptance.models.computer import Computer
from tests.acceptance.models.disks import MEGABYTE, make_read_only, mounted, works
from tests.acceptance.models.offered import PACK
from tests.acceptance.models.spoken import hold_spoken_session
from tests.app.models.organisation import Organisation
from tests.guard import network_guard

pytestmark = [pytest.mark.slow]

FULL_VOICE = {
    EngineKind.LANGUAGE: "Our tiny",
    EngineKind.HEARING: "Our micro",
    EngineKind.VOICE: "en_GB-tiny-low",
}
STRACE = ("strace", "-f", "--seccomp-bpf", "-e", "trace=network,execve")
_NETWORK = re.compile(r"\b(?:socket|connect|sendto|bind|socketpair)\(")


@dataclass(frozen=True)
class Stick:
    """A bundle on a disk of its own, and the fingerprint of who made it."""

    bundle: Path
    fingerprint: str


@pytest.fixture
def stick(
    organisation: Organisation, another: Callable[[str], Computer], tmp_path: Path
) -> Iterator[Stick]:
    """A stick that was made on a connected computer, and cannot be written to."""
    made_on = another("connected")
    organisation.equip(made_on.home)
    made_on.models("download", "light-en", "--yes")
    folder = tmp_path / "stick"
    with mounted(folder, 8 * MEGABYTE) as is_real:
        bundle = folder / "office.exzpack"
        made = made_on.models(
            "bundle", *PACK, "--out", bundle, "--json", "--name", "IT"
        )
        if is_real:
            make_read_only(folder)
        yield Stick(bundle, made.json["fingerprint"])


@pytest.mark.alone
@pytest.mark.requirement("E-046")
@pytest.mark.requirement("E-199")
def test_the_terminal_brings_a_computer_to_full_voice(
    stick: Stick, computer: Computer, tools: AccountTools, vault: Vault
) -> None:
    refused = network_guard.refusals()

    unknown = computer.models("install", stick.bundle)
    wrong = computer.models("install", stick.bundle, "--trust", "0000-0000-0000-0000")
    before = computer.installed()
    installed = computer.models("install", stick.bundle, "--trust", stick.fingerprint)
    held = hold_spoken_session(computer, tools, vault)

    assert (unknown.code, wrong.code, installed.code) == (3, 3, 0)
    assert stick.fingerprint in unknown.told
    assert before == {}
    assert computer.installed() == PACK
    assert held.models == FULL_VOICE
    assert held.errors <= 0.25
    assert ("interviewer", "model") in held.by
    assert computer.connections == ()
    assert network_guard.refusals() == refused


@pytest.mark.requirement("E-046")
@pytest.mark.requirement("E-144")
def test_the_window_takes_the_stick_and_uses_it_without_a_restart(
    stick: Stick, computer: Computer
) -> None:
    application = build_application(computer.home)
    tools, engines = application.models, application.engines
    told: list[Changes] = []
    tools.when_changed(told.append)
    before = engines.models_in_use()

    found, _ = import_models(tools, stick.bundle.parent, Watch(unseen_name, Cancel()))
    with pytest.raises(UnknownMaker) as question:
        install_bundle(tools, found.bundles[0], unseen, Cancel())
    accept_key(tools, question.value.key, question.value.maker_name)
    install_bundle(tools, found.bundles[0], unseen, Cancel())
    after = engines.models_in_use()
    application.close()

    assert question.value.key.fingerprint == stick.fingerprint
    assert before == frozenset()
    assert after == frozenset(PACK)
    assert Noun.MODEL in told[-1].nouns


@pytest.mark.requirement("E-144")
def test_no_process_of_it_touches_the_network(
    stick: Stick, computer: Computer, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    if not works(*STRACE, "-o", str(trace), "true"):
        pytest.skip("this system does not let us trace processes (ptrace)")
    watched = Computer(computer.home, watched_by=(*STRACE, "-o", str(trace)))

    installed = watched.models("install", stick.bundle, "--trust", stick.fingerprint)
    traced = trace.read_text("utf-8", "replace")
    watched.models("verify")
    watched.models("list")
    traced += trace.read_text("utf-8", "replace")

    assert installed.code == 0
    assert traced.count("execve(") >= 2
    assert _NETWORK.findall(traced) == []


@pytest.mark.requirement("E-144")
def test_it_works_where_there_is_no_network_at_all(
    stick: Stick, computer: Computer
) -> None:
    if not works("unshare", "-rn", "true"):
        pytest.skip("this system does not let us leave its network")
    apart = Computer(computer.home, watched_by=("unshare", "-rn"))

    installed = apart.models("install", stick.bundle, "--trust", stick.fingerprint)
    in_use = apart.installed()
    practised = apart.run(
        *("practise", "--scenario", "first-steps", "--language", "en"),
        *("--answers", answers("first-steps.en.txt")),
    )

    assert installed.code == 0
    assert in_use == PACK
    assert practised.code == 0


@pytest.mark.requirement("E-046")
def test_a_stick_that_is_pulled_out_leaves_what_was_there(
    stick: Stick, computer: Computer, tmp_path: Path
) -> None:
    half = tmp_path / "half.exzpack"
    content = stick.bundle.read_bytes()
    half.write_bytes(content[: len(content) // 2])
    computer.models("install", stick.bundle, "--trust", stick.fingerprint)

    broken = computer.models("install", half)

    assert broken.code in {3, 4}
    assert computer.installed() == PACK
    assert computer.damaged() == []


def answers(name: str) -> str:
    """Return the path of answers that were written beforehand."""
    return os.fspath(Path(__file__).parents[2] / "answers" / name)


def unseen(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


def unseen_name(_name: str, _done: int, _total: int) -> None:
    """Nobody looks at the progress."""
