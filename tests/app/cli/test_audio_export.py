"""The interviewer's voice as a file says that a machine made it."""

import io
import wave
from pathlib import Path

import pytest

from app.cli.main import main
from engine.speech.ai_mark import AI_MARK, ai_marks

ANSWERS = Path(__file__).parents[2] / "answers" / "customer-adviser.fr.txt"


@pytest.mark.requirement("E-047")
@pytest.mark.requirement("E-039")
def test_the_interviewer_of_a_session_is_exported_with_a_mark(tmp_path: Path) -> None:
    audio = tmp_path / "interviewer.wav"

    code = main(
        [
            *("practise", "--scenario", "customer-adviser", "--language", "fr"),
            *("--answers", str(ANSWERS), "--seed", "7", "--audio", str(audio)),
        ]
    )

    sound = audio.read_bytes()
    with wave.open(io.BytesIO(sound)) as stream:
        seconds = stream.getnframes() / stream.getframerate()
    assert code == 0
    assert seconds > 30
    assert any(AI_MARK in mark for mark in ai_marks(sound))


def test_a_voice_file_that_cannot_be_written_is_said_before_the_session(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "missing" / "interviewer.wav"

    code = main(
        [
            *("practise", "--scenario", "customer-adviser", "--language", "fr"),
            *("--answers", str(ANSWERS), "--audio", str(nowhere)),
        ]
    )

    assert code == 4
    assert "cannot be written" in capsys.readouterr().err
