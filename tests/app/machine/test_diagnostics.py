"""A report for support holds what helps, and nothing of a person or a session."""

import base64
import io
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from app.account.tools import AccountTools
from app.application import Application
from app.domain.sessions import TurnSource
from app.engines.journal import note_engine
from app.feedback.analyse_session import analyse_session
from app.machine.diagnostics.collect import Material, collect_diagnostics
from app.machine.diagnostics.known_here import known_here
from app.machine.diagnostics.records import Diagnostics, Part
from app.machine.diagnostics.save_diagnostics import save_diagnostics
from app.machine.examine import examine
from app.practice.ask_interviewer import Ask, ask_interviewer
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.practice.submit_answer import submit_answer
from app.settings.change_preferences import change_preferences
from app.shared.errors import Unavailable
from app.shared.places import places_in
from app.storage.header import read_header
from app.storage.keys import WithPassphrase
from app.storage.vault import Vault
from app.text import Texts
from tests.content import shipped
from tests.vault_fixtures import PASSPHRASE
from ui.shell.log_file import start_log, stop_log

ANSWER = (
    "In March the quincunxial ledger at Brackwater was wrong. I counted it twice, I "
    "told Mr Pelletier-Vance, and we were down to two errors by April."
)
MARKED = ("quincunxial", "Brackwater", "Pelletier")
TEXTS = Texts("en")


@pytest.fixture
def application(
    tools: AccountTools, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    """Exerzia at Léa's, her vault open, in a home folder of her own."""
    home = tools.profiles.root.parent
    monkeypatch.setattr("app.application.bundled_library", shipped)
    monkeypatch.setattr("app.machine.content.load_library", lambda _: shipped())
    monkeypatch.setenv("HOME", str(home))
    made = Application(places_in(home), tools)
    made.use(vault)
    yield made
    made.lock()


@pytest.fixture
def after_a_session(application: Application) -> Application:
    """The same after a session with marked words, a log and an engine that died."""
    log = start_log(application.places.logs)
    vault, clock = application.vault, application.clock
    prepared = prepare_session(
        SessionChoice("first-steps", "en"), shipped(), application.new_id, clock
    )
    live = start_session(vault, prepared, clock)
    submit_answer(vault, live, ANSWER, TurnSource.TYPED)
    ask_interviewer(vault, live, Ask.CLOSE)
    analyse_session(vault, shipped(), live.session.id, clock, Texts)
    trace = f"ValueError: cannot say {ANSWER}"
    died = {"engine": "voice", "what": "died", "cause": "crashed", "trace": trace}
    note_engine(died)
    logging.getLogger("app.practice").error("could not read %s", ANSWER)
    stop_log(log)
    change_preferences(
        application.places.preferences,
        models_folder=f"{Path.home()}/models",
        last_profile=UUID(int=7),
    )
    return application


def report_of(application: Application) -> Diagnostics:
    """Return the report of ``application``, as the window and the terminal make it."""
    checks = examine(application.surroundings(Path("content")))
    names = [each.name for each in application.accounts.profiles.profiles()]
    material = Material(
        checks,
        application.places,
        known_here(application.places, names),
        "0.1",
    )
    return collect_diagnostics(material, TEXTS)


@pytest.mark.requirement("E-127")
def test_no_transcript_name_key_or_home_folder_is_in_the_saved_report(
    after_a_session: Application,
    tmp_path: Path,
    recovery_code: str,
    profile_id: UUID,
) -> None:
    target = tmp_path / "report.zip"
    tools = after_a_session.accounts
    header = tools.profiles.header_of(profile_id)
    key = tools.prove(profile_id, WithPassphrase(PASSPHRASE))[1].reveal()

    save_diagnostics(report_of(after_a_session), target)

    laid_open = _laid_open(target)
    secrets = [
        *(word.encode() for word in MARKED),
        *ANSWER.encode().split(b", "),
        *(
            name.encode(form)
            for name in ("Léa", "LÉA")
            for form in ("utf-8", "latin-1")
        ),
        PASSPHRASE.encode(),
        recovery_code.encode(),
        recovery_code.replace("-", "").encode(),
        key,
        key.hex().encode(),
        base64.b64encode(key),
        str(Path.home()).encode(),
        str(after_a_session.places.profiles).encode(),
        str(profile_id).encode(),
        str(UUID(int=7)).encode(),
        read_header(header).database.encode(),
    ]
    assert len(laid_open) > 2_000
    assert [secret for secret in secrets if secret.lower() in laid_open.lower()] == []


@pytest.mark.requirement("E-127")
def test_what_is_shown_is_what_is_saved(
    after_a_session: Application, tmp_path: Path
) -> None:
    report, target = report_of(after_a_session), tmp_path / "report.zip"

    save_diagnostics(report, target)

    with zipfile.ZipFile(target) as zipped:
        saved = {name: zipped.read(name).decode() for name in zipped.namelist()}
    assert saved == {part.name: part.text for part in report.parts}
    assert all(text in report.in_one_text() for text in saved.values())


def test_it_holds_what_helps_to_find_a_fault(after_a_session: Application) -> None:
    parts = {part.name: part.text for part in report_of(after_a_session).parts}

    assert "[works] system" in parts["checks.txt"]
    assert "voice-last-fault" in parts["checks.txt"]
    assert "pydantic==" in parts["packages.txt"]
    assert '"cause": "crashed"' in parts["log.txt"]
    assert '"models_folder_is_set": true' in parts["settings.json"]
    assert "ValueError" in parts["log.txt"]


def test_the_zip_is_the_same_for_the_same_report(tmp_path: Path) -> None:
    report = Diagnostics((Part("a.txt", "é\n"), Part("b.txt", "b\n")))

    save_diagnostics(report, tmp_path / "one.zip")
    save_diagnostics(report, tmp_path / "two.zip")

    one, two = ((tmp_path / f"{name}.zip").read_bytes() for name in ("one", "two"))
    assert one == two
    assert [part.size for part in report.parts] == [3, 2]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    report = Diagnostics((Part("a.txt", "a\n"),))

    with pytest.raises(Unavailable):
        save_diagnostics(report, tmp_path / "gone" / "report.zip")


def _laid_open(path: Path) -> bytes:
    """Return every byte of a zip: its own, its names and its unpacked content."""
    raw = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(raw)) as zipped:
        content = [zipped.read(name) for name in zipped.namelist()]
        names = [name.encode() for name in zipped.namelist()]
    return b"\n".join((raw, *names, *content))
