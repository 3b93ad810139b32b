"""The checks before a session, each with its remedy (E-014)."""

from types import SimpleNamespace

import psutil
import pytest

from app.machine.check import State
from app.machine.check_before_session import check_before_session
from app.storage.vault import Vault


def battery(percent: int, *, plugged: bool) -> SimpleNamespace:
    """Return what psutil says of a battery."""
    return SimpleNamespace(percent=percent, power_plugged=plugged)


@pytest.mark.requirement("E-014")
def test_a_typed_session_needs_no_model_and_no_microphone(vault: Vault) -> None:
    states = {check.id: check.state for check in check_before_session(vault)}

    assert states["microphone"] is State.WORKS
    assert states["interviewer"] is State.WORKS


@pytest.mark.requirement("E-014")
def test_a_full_disk_comes_with_its_remedy(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(free=1_000_000)
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage)

    (disk,) = [each for each in check_before_session(vault) if each.id == "disk"]

    assert disk.state is State.FAILS
    assert disk.remedy


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (None, []),
        (battery(80, plugged=True), []),
        (battery(80, plugged=False), [State.WORKS]),
        (battery(9, plugged=False), [State.LIMITED]),
    ],
)
def test_power_is_told_when_it_can_run_out(
    vault: Vault,
    monkeypatch: pytest.MonkeyPatch,
    found: SimpleNamespace | None,
    told: list[State],
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: found, raising=False)

    checks = check_before_session(vault)

    assert [each.state for each in checks if each.id == "battery"] == told


def test_a_bare_system_that_tells_of_no_battery_has_none(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def untold() -> None:
        raise FileNotFoundError("/sys/class/power_supply")

    monkeypatch.setattr(psutil, "sensors_battery", untold, raising=False)

    checks = check_before_session(vault)

    assert "battery" not in [each.id for each in checks]
