"""The executable: which words open the window, and what happens where it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from ui.__main__ import demo_language, main, profile_dir_alone


@pytest.mark.parametrize(
    ("words", "folder"),
    [
        (["--profile-dir", "/a/b"], Path("/a/b")),
        (["--profile-dir=/a/b"], Path("/a/b")),
        (["doctor", "--profile-dir", "/a/b"], None),
        (["--profile-dir"], None),
        ([], None),
    ],
)
def test_a_profile_folder_alone_is_for_the_window(
    words: list[str], folder: Path | None
) -> None:
    assert profile_dir_alone(words) == folder


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ([], ""),
        (["--language", "fr"], "fr"),
        (["--language=en"], "en"),
        (["--language", "de"], None),
        (["--language"], None),
        (["--profile-dir", "/a/b"], None),
    ],
)
def test_a_demonstration_takes_a_language_and_nothing_else(
    words: list[str], language: str | None
) -> None:
    assert demo_language(words) == language


def test_a_demonstration_in_another_language_is_wrong_use(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["--demo", "--language", "de"])

    assert code == 2
    assert "--demo [--language fr|en]" in capsys.readouterr().err


def test_other_words_are_for_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["scenarios", "--no-such-option"])

    assert code == 2
    assert "--no-such-option" in capsys.readouterr().err


@pytest.mark.skipif(
    sys.platform != "linux", reason="a display can be missing here only"
)
def test_without_a_display_a_sentence_says_what_to_do(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C"}
    environment.pop("DISPLAY", None)

    ended = subprocess.run(
        [sys.executable, "-m", "ui", "--profile-dir", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    assert ended.returncode == 4
    assert ended.stdout == ""
    assert "exerzia practise" in ended.stderr
    assert "Traceback" not in ended.stderr
