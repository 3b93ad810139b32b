"""``--model``: a language model reads the answers too, in the terminal."""

import json
from pathlib import Path

import pytest

from app.cli.main import main
from tests.models.install import install_models
from tests.models.tiny_gguf.engine import TINY, needs_llama

ROOT = Path(__file__).parents[3]
ANSWERS = ROOT / "tests" / "answers" / "first-steps.en.txt"
QUESTION = "Tell me about a deadline you met."


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def assess(answers: Path, *more: object) -> int:
    return run(
        *("assess", "--question", QUESTION, "--answers", answers),
        *("--language", "en", "--json", "-", *more),
    )


@pytest.mark.slow
@needs_llama
@pytest.mark.requirement("E-055")
def test_an_assessment_tells_which_model_read_it_and_is_the_same_twice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = []
    for _ in range(2):
        assert assess(ANSWERS, "--model", TINY) == 0
        shown.append(capsys.readouterr())

    first, second = (json.loads(each.out) for each in shown)

    assert first == second
    assert first["engine"]["name"] == TINY.name
    assert first["engine"]["model_hash"]
    assert first["engine"]["parameters"]["labels"] == "ABCDE"
    assert "The language model reads answer 1 of" in shown[0].err


def test_a_model_that_is_not_there_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = assess(ANSWERS, "--model", tmp_path / "missing.gguf")

    assert code != 0
    assert "missing.gguf" in capsys.readouterr().err


@pytest.mark.slow
@needs_llama
@pytest.mark.requirement("E-058")
def test_a_kept_report_is_refined_once_and_opens_without_the_model(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("EXERZIA_PASSPHRASE", "quatre mots sans rapport")
    folder = ("--profile-dir", tmp_path / "vaults")
    run(
        *("practise", "--scenario", "first-steps", "--language", "en", *folder),
        *("--answers", ANSWERS, "--json", "-", "--seed", 3),
    )
    session = json.loads(capsys.readouterr().out)["session"]["id"]

    assert run("report", session, "--json", "-", "--model", TINY, *folder) == 0
    refined = json.loads(capsys.readouterr().out)
    assert run("report", session, "--json", "-", *folder) == 0
    opened = json.loads(capsys.readouterr().out)

    assert refined["engine"]["name"] == TINY.name
    assert opened == refined


@pytest.mark.slow
@needs_llama
def test_an_installed_model_reads_a_practised_session(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(
        "EXERZIA_MODELS",
        str(install_models(tmp_path / "models", hearing=False, voices=False)),
    )

    code = run(
        *("practise", "--scenario", "first-steps", "--language", "en"),
        *("--answers", ANSWERS, "--json", "-", "--seed", 3),
    )

    assert code == 0
    assert json.loads(capsys.readouterr().out)["engine"]["name"] == TINY.name
