"""Models, catalogue, network, power and libraries, each told with its remedy."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.machine.catalogue import check_catalogue
from app.machine.check import State
from app.machine.disk import check_models_disk
from app.machine.found_words import finding_of
from app.machine.libraries import check_libraries
from app.machine.logs import check_logs
from app.machine.models import check_models
from app.machine.network import check_network, host_of
from app.machine.power import check_power
from app.machine.system import check_processor
from app.text import Texts
from engine.hardware.facts import PowerFacts
from engine.models.catalogue.load import load_catalogue
from engine.models.fetching.records import Connection
from engine.models.store.store import ModelStore
from engine.models.trust import TrustedKeys
from tests.engine.models.store.stocked import content, install

ENGLISH = Texts("en")
PASSWORD = "s3cret"  # noqa: S105 (opens nothing)


def test_a_model_is_told_with_its_size_and_when_it_was_checked(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "models")
    install(store, "a-model", {"model.gguf": content("a", 2_000_000)})

    (check,) = check_models(store)

    assert (check.id, check.state) == ("model-a-model", State.WORKS)
    assert finding_of(check, ENGLISH).startswith("2 MB, version 1. Every byte was")
    assert str(datetime.now(UTC).astimezone().year) in finding_of(check, ENGLISH)


def test_a_model_cut_short_and_a_strange_folder_are_told_with_a_remedy(
    tmp_path: Path,
) -> None:
    store = ModelStore(tmp_path / "models")
    install(store, "a-model", {"model.gguf": content("a")})
    (model,) = store.installed()
    model.paths[0].unlink()
    (tmp_path / "models" / "installed" / "holiday").mkdir()

    checks = {check.state: check for check in check_models(store)}

    assert checks[State.FAILS].id.startswith("model-a-model")
    assert checks[State.LIMITED].name == "holiday"
    assert all(
        check.remedy for state, check in checks.items() if state is not State.WORKS
    )


def test_no_model_is_nothing_wrong(tmp_path: Path) -> None:
    (check,) = check_models(ModelStore(tmp_path / "models"))

    assert check.state is State.WORKS


def test_the_bundled_catalogue_works_and_a_refused_one_is_told(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "catalogue.json").write_text("{}", encoding="utf-8")
    trusted = TrustedKeys((), None, ())

    loaded = load_catalogue(tmp_path / "none", (own,), trusted)
    checks = {check.id: check for check in check_catalogue(loaded)}

    assert checks["catalogue"].state is State.FAILS
    assert checks["catalogue-refused-1"].remedy
    assert checks["catalogue-refused-1"].state is State.LIMITED


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://proxy.example:3128", "proxy.example:3128"),
        (f"http://lea:{PASSWORD}@proxy.example:3128", "proxy.example:3128"),
        ("proxy.example", "proxy.example"),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_a_proxy_is_told_without_its_name_and_password(address: str, host: str) -> None:
    assert host_of(address) == host


def test_what_was_ever_fetched_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.machine.network.getproxies", dict)
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    one = Connection("models.example", "a model", at, 10)

    never = {check.id: check for check in check_network((), None)}
    once = {check.id: check for check in check_network((one, one), "p.example:1")}

    assert finding_of(never["fetched"], ENGLISH) == "No connection, ever."
    assert finding_of(never["proxy"], ENGLISH) == "None."
    assert finding_of(once["fetched"], ENGLISH) == (
        "2 connections, all for models; the last on 20 November 2026, to "
        "models.example."
    )
    assert finding_of(once["proxy"], ENGLISH) == "p.example:1, for downloads alone."


@pytest.mark.parametrize(
    ("power", "state"),
    [
        (PowerFacts(), State.WORKS),
        (PowerFacts(has_battery=True, plugged=True, percent=4), State.WORKS),
        (PowerFacts(has_battery=True, plugged=False, percent=60), State.WORKS),
        (PowerFacts(has_battery=True, plugged=False, percent=4), State.LIMITED),
    ],
)
def test_a_battery_that_is_nearly_empty_is_told(
    power: PowerFacts, state: State
) -> None:
    check = check_power(power)

    assert check.state is state
    assert bool(check.remedy) is (state is State.LIMITED)


def test_a_package_that_is_not_here_is_told_with_a_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = ("Library", "no-such-package-anywhere")
    monkeypatch.setattr("app.machine.libraries.PACKAGES", {"a-library": package})

    (check,) = check_libraries()

    assert (check.state, bool(check.remedy)) == (State.LIMITED, True)


def test_little_room_for_models_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = SimpleNamespace(free=10**6)
    monkeypatch.setattr("app.machine.disk.shutil.disk_usage", lambda _: full)

    check = check_models_disk(tmp_path)

    assert (check.state, bool(check.remedy)) == (State.LIMITED, True)


def test_the_processor_and_the_log_are_told(tmp_path: Path) -> None:
    (tmp_path / "exerzia.log").write_bytes(bytes(1_500))

    (processor,) = check_processor()
    log = check_logs(tmp_path)

    assert finding_of(processor, ENGLISH)
    assert finding_of(log, ENGLISH).startswith("2 kB.")
