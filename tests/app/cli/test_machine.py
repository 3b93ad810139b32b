"""``exerzia machine`` tells at once what this machine is, and measures when asked."""

from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.machine import MachineProfile
from engine.api.cancel import Cancel
from engine.trial.records import Measured
from tests.app.machine.machines import facts_of, measured_at

Shown = pytest.CaptureFixture[str]


def test_a_machine_is_told_without_being_measured(
    tmp_path: Path, capsys: Shown
) -> None:
    code = main(["machine", "--profile-dir", str(tmp_path)])

    said = capsys.readouterr().out
    assert code == 0
    assert "Processor" in said
    assert "Standard:" in said
    assert "Not measured yet: exerzia machine --measure" in said
    assert not (tmp_path / "machine.json").exists()


def test_json_is_the_whole_profile(tmp_path: Path, capsys: Shown) -> None:
    main(["machine", "--json", "--profile-dir", str(tmp_path)])

    profile = MachineProfile.model_validate_json(capsys.readouterr().out)
    assert len(profile.verdicts) == 3


def test_measuring_says_what_it_does_and_is_remembered(
    tmp_path: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at_once(*_args: object) -> Measured:
        return measured_at(facts_of(16))

    monkeypatch.setattr("app.machine.measure_machine.run_trial", at_once)
    code = main(["machine", "--measure", "--profile-dir", str(tmp_path)])
    measuring = capsys.readouterr()
    main(["machine", "--profile-dir", str(tmp_path)])
    later = capsys.readouterr()

    assert code == 0
    assert "Trying the disk…" in measuring.err
    assert "Measured on" in measuring.out
    assert "Measured on" in later.out


def test_a_measurement_that_was_interrupted_is_told_so(
    tmp_path: Path, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cancelled(_plan: object, _make: object, _stage: object, cancel: Cancel) -> None:
        cancel.cancel()

    monkeypatch.setattr("app.machine.measure_machine.run_trial", cancelled)

    code = main(["machine", "--measure", "--profile-dir", str(tmp_path)])

    assert code != 0
    assert "Interrupted." in capsys.readouterr().err
