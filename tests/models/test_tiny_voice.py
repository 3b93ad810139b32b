"""The tiny voices are what their script makes, and stay tiny."""

import subprocess
import sys
from pathlib import Path

TINY = Path(__file__).parent / "tiny_voice" / "voices"
ROOT = Path(__file__).parents[2]


def test_the_script_makes_the_voices_that_lie_here(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "tests.models.tiny_voice.make", str(tmp_path)],
        cwd=ROOT,
        check=True,
    )

    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in TINY.iterdir()}


def test_the_voices_are_tiny() -> None:
    assert sum(file.stat().st_size for file in TINY.iterdir()) < 100_000
