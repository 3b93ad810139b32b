"""Questions about a report, from the terminal."""

import json
from pathlib import Path

import pytest

from app.cli.main import main

ROOT = Path(__file__).parents[3]
ANSWERS = ROOT / "tests" / "answers" / "first-steps.en.txt"


def ran(*arguments: object, folder: Path) -> int:
    return main([*(str(each) for each in arguments), "--profile-dir", str(folder)])


@pytest.mark.parametrize(
    ("question", "expected"),
    [("Why this level?", ", level "), ("How sure is this?", "Rules judged")],
)
def test_a_question_about_a_report_is_answered_from_it(
    question: str,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("EXERZIA_PASSPHRASE", "quatre mots sans rapport")
    wish = ("--scenario", "first-steps", "--language", "en", "--seed", "7")
    ran("practise", *wish, "--answers", ANSWERS, folder=tmp_path)
    capsys.readouterr()
    ran("history", "--json", folder=tmp_path)
    session = json.loads(capsys.readouterr().out)[0]["id"]

    code = ran("ask", session, question, "--answer", 1, folder=tmp_path)

    assert code == 0
    assert expected in capsys.readouterr().out
