"""From a server to an engine that runs, in one application that is never restarted."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.application import Application
from app.bootstrap import build_application
from app.domain.engines import EngineKind, EngineState
from app.domain.models import Transfer, TransferState
from app.engines.engines import Engines
from app.models.list_shelf import list_shelf
from app.models.read_connections import read_connections
from app.models.read_licence import read_licence
from app.shared.changes import Changes
from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role, Sampling
from engine.models.catalogue.records import Purpose
from tests.app.models.organisation import (
    HEARING,
    LANGUAGE,
    VOICE,
    WORDS_OF_CARD,
    Organisation,
)
from tests.guard import network_guard
from tests.servers.behaviours import cut_after
from tests.servers.served import random_bytes


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    """An application over an empty folder, as a person starts it."""
    made = build_application(tmp_path)
    yield made
    made.close()


def fetch(application: Application, model_id: str) -> None:
    """Fetch a model, and wait until the engines know of it."""
    came = threading.Event()

    def told(_: Changes) -> None:
        came.set()

    stop = application.models.when_changed(told)
    application.models.downloads.start([model_id])
    assert came.wait(30), application.models.downloads.transfers()
    stop()


@pytest.mark.requirement("E-046")
@pytest.mark.requirement("E-199")
@pytest.mark.skipif(find_spec("llama_cpp") is None, reason="no language engine")
def test_a_language_model_that_came_words_a_turn_without_a_restart(
    organisation: Organisation, tmp_path: Path
) -> None:
    organisation.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    organisation.equip(tmp_path)
    application = build_application(tmp_path)
    engines: Engines = application.engines
    states = {each.kind: each.state for each in engines.status()}
    assert states[EngineKind.LANGUAGE] is EngineState.MISSING

    fetch(application, "tiny")

    language = engines.language
    assert language is not None
    written = language.generate(
        [Message(Role.SYSTEM, "You are brief."), Message(Role.USER, "Hello.")],
        Sampling(seed=1, most_tokens=4),
        lambda _: None,
        Cancel(),
    )
    application.close()
    assert written.tokens > 0


@pytest.mark.requirement("E-199")
def test_every_model_that_came_is_taken_into_use(
    organisation: Organisation, tmp_path: Path
) -> None:
    organisation.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    organisation.offer("micro", Purpose.HEARING, HEARING)
    organisation.offer("voice-fr", Purpose.VOICE, VOICE)
    organisation.equip(tmp_path)
    application = build_application(tmp_path)

    for each in ("tiny", "micro", "voice-fr"):
        fetch(application, each)

    shelf = list_shelf(application.models, memory=8_000_000_000)
    states = {each.kind: each.state for each in application.engines.status()}
    application.close()
    assert {each.id: each.in_use for each in shelf.installed} == {
        "micro": True,
        "tiny": True,
        "voice-fr": True,
    }
    assert states[EngineKind.HEARING] is not EngineState.MISSING
    assert shelf.packs[0].is_here


@pytest.mark.requirement("E-144")
def test_no_socket_is_opened_before_somebody_asks_for_a_download(
    application: Application,
) -> None:
    before = network_guard.refusals()

    shelf = list_shelf(application.models, memory=8_000_000_000)
    application.models.downloads.transfers()
    application.models.downloads.pause()
    connections = read_connections(application.places)
    application.close()

    assert shelf.packs
    assert network_guard.refusals() == before
    assert connections == ()


@pytest.mark.requirement("E-144")
def test_every_connection_is_told_and_no_other_was_opened(
    organisation: Organisation, tmp_path: Path
) -> None:
    organisation.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    organisation.equip(tmp_path)
    application = build_application(tmp_path)

    fetch(application, "tiny")

    application.close()
    opened = read_connections(application.places)
    assert {each.host for each in opened} == {"127.0.0.1"}
    assert {each.purpose for each in opened} >= {"tiny"}
    assert sum(each.received for each in opened) >= LANGUAGE[0].stat().st_size


def test_a_cut_is_mended_and_the_model_is_whole(
    organisation: Organisation, tmp_path: Path
) -> None:
    organisation.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    organisation.equip(tmp_path)
    organisation.server.planned_for_parts.extend([cut_after(1_000)] * 2)
    application = build_application(tmp_path)

    fetch(application, "tiny")

    installed = application.models.store.find("tiny")
    application.close()
    assert installed is not None
    assert installed.paths[0].read_bytes() == LANGUAGE[0].read_bytes()


def test_a_file_that_is_not_what_was_signed_for_is_never_installed(
    organisation: Organisation, tmp_path: Path
) -> None:
    organisation.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    organisation.equip(tmp_path)
    for served in organisation.server.files.values():
        served.content = bytes([served.content[0] ^ 1]) + served.content[1:]
    application = build_application(tmp_path)
    failed = threading.Event()

    def told(transfers: tuple[Transfer, ...]) -> None:
        if TransferState.FAILED in {each.state for each in transfers}:
            failed.set()

    application.models.downloads.watch(told)
    application.models.downloads.start(["tiny"])

    assert failed.wait(30)
    application.close()
    assert application.models.store.find("tiny") is None


def test_a_licence_is_read_before_the_model_is_fetched_and_kept_with_it(
    organisation: Organisation, tmp_path: Path
) -> None:
    organisation.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    organisation.equip(tmp_path)
    application = build_application(tmp_path)

    shown = read_licence(application.models, "tiny")
    fetch(application, "tiny")

    installed = application.models.store.find("tiny")
    application.close()
    assert shown == WORDS_OF_CARD
    assert installed is not None
    assert installed.manifest.licence_text == WORDS_OF_CARD


def test_an_older_catalogue_never_takes_the_place_of_a_newer_one(
    organisation: Organisation, tmp_path: Path
) -> None:
    organisation.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    organisation.equip(tmp_path, version=5)
    first = build_application(tmp_path)
    assert first.models.catalogue.publisher == "Us"

    organisation.equip(tmp_path, version=4)
    second = build_application(tmp_path)

    assert second.models.catalogue.publisher == "Exerzia"
    assert len(second.models.loaded.refused) == 1
    first.close()
    second.close()


@pytest.mark.requirement("E-144")
def test_a_start_loads_nothing_of_the_network(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from app.bootstrap import build_application;"
        "application = build_application(Path(sys.argv[1]));"
        "application.models.downloads.transfers(); application.close();"
        "print([name for name in sys.modules if name.startswith('httpx')])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        check=True,
        text=True,
    )

    assert done.stdout.strip() == "[]"


def _set(event: threading.Event, _: Changes) -> None:
    event.set()


@pytest.mark.requirement("E-199")
def test_two_windows_that_fetch_the_same_model_fetch_it_once(
    organisation: Organisation, tmp_path: Path
) -> None:
    content = random_bytes(3_000_000)
    organisation.offer_noise("noise", content)
    organisation.equip(tmp_path)
    organisation.server.pace = 0.002
    windows = [build_application(tmp_path) for _ in range(2)]
    came = [threading.Event() for _ in windows]
    for window, event in zip(windows, came, strict=True):
        window.models.when_changed(partial(_set, event))

    for window in windows:
        window.models.downloads.start(["noise"])

    assert all(event.wait(30) for event in came)
    for window in windows:
        window.close()
    assert windows[0].models.store.find("noise") is not None
    assert organisation.server.sent < 1.1 * len(content)
