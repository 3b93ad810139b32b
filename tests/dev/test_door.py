"""The words the door understands."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev
from door.failures import Failure

ENTRANCE = Path(dev.__file__)


def test_what_comes_after_the_dashes_is_passed_on() -> None:
    _verb, request = dev.understood(["run", "--", "practise", "--seed", "3"])

    assert request.arguments == ("practise", "--seed", "3")
    assert request.options == frozenset()


def test_options_before_the_dashes_are_the_doors_own() -> None:
    _verb, request = dev.understood(["test", "--fast", "--", "-k", "vault"])

    assert request.options == {"--fast"}


def test_an_unknown_verb_is_answered_with_those_there_are() -> None:
    with pytest.raises(Failure) as caught:
        dev.understood(["rnu"])

    assert "run, test, check" in caught.value.remedy


def test_a_forgotten_pair_of_dashes_is_shown_where_it_belongs() -> None:
    with pytest.raises(Failure) as caught:
        dev.understood(["run", "practise"])

    assert caught.value.remedy.endswith("python3 dev.py run -- practise")


@pytest.mark.parametrize("words", [[], ["--help"], ["help"], ["run", "--help"]])
def test_help_names_every_verb(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = dev.main(words)

    shown = capsys.readouterr().out
    assert code == 0
    assert all(f"dev.py {verb} " in shown for verb in dev.VERBS)


def test_wrong_use_ends_with_code_2_and_two_sentences_on_the_error_stream() -> None:
    result = subprocess.run(
        [sys.executable, str(ENTRANCE), "rnu"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert result.returncode == dev.WRONG_USE
    assert result.stdout == ""
    assert result.stderr.splitlines()[0] == "dev.py knows no rnu."
