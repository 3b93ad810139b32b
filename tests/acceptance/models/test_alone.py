"""No model, no network, no microphone: the application is complete."""

from pathlib import Path

import pytest

from tests.acceptance.models.computer import Computer
from tests.acceptance.models.disks import works

pytestmark = [pytest.mark.slow]

ENGINES = {"language-engine", "hearing-engine", "voice-engine"}
ANSWERS = Path(__file__).parents[2] / "answers"


@pytest.mark.requirement("E-046")
@pytest.mark.requirement("E-144")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_first_run_in_a_terminal_ends_with_a_report(
    language: str, computer: Computer, tmp_path: Path
) -> None:
    apart = ("unshare", "-rn") if works("unshare", "-rn", "true") else ()
    alone = Computer(computer.home, {"EXERZIA_PASSPHRASE": "lampe verger train"}, apart)
    report = tmp_path / "report.json"

    examined = alone.run("doctor", "--json")
    practised = alone.run(
        *("practise", "--scenario", "first-steps", "--language", language),
        *("--answers", ANSWERS / f"first-steps.{language}.txt", "--json", report),
    )
    listed = alone.models("list", "--json")

    assert {each["id"] for each in examined.json} >= ENGINES
    assert all(each["remedy"] for each in examined.json if each["state"] == "fails")
    assert practised.code == 0, practised.err
    assert report.stat().st_size > 1_000
    assert listed.json["installed"] == []
    assert alone.connections == ()
