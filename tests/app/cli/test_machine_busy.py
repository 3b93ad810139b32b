"""``exerzia machine`` says when what was measured is less sure."""

from pathlib import Path

import pytest

from app.cli.main import main
from engine.trial.records import Measured
from tests.app.machine.machines import facts_of, measured_at


@pytest.mark.requirement("E-049")
def test_what_was_measured_beside_other_programs_is_told_to_be_less_sure(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def beside_others(*_args: object) -> Measured:
        return measured_at(facts_of(16)).model_copy(update={"others_busy": True})

    monkeypatch.setattr("app.machine.measure_machine.run_trial", beside_others)

    main(["machine", "--measure", "--profile-dir", str(tmp_path)])

    said = " ".join(capsys.readouterr().out.split())
    assert "Other programs were busy meanwhile" in said
    assert "Measure again: exerzia machine --measure" in said
