"""A whole session opens no socket.

A spoken one, with its workers and its window: ``voice/test_evening.py``.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.runtime.messages import Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import WorkerSpec
from tests.guard import network_guard

ROOT = Path(__file__).parents[2]
WATCHED = """
import sys
opened = []
def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        opened.append(event)
sys.addaudithook(watch)
from app.cli.main import main
code = main(sys.argv[1:])
print("sockets:", opened, file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.requirement("E-144")
@pytest.mark.requirement("E-007")
def test_a_session_with_its_report_and_pdf_opens_no_socket(tmp_path: Path) -> None:
    answers = ROOT / "tests" / "answers" / "customer-adviser.en.txt"

    done = subprocess.run(
        [
            *(sys.executable, "-c", WATCHED, "practise"),
            *("--scenario", "customer-adviser", "--language", "en"),
            *("--answers", str(answers), "--pdf", str(tmp_path / "report.pdf")),
        ],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert "sockets: []" in done.stderr
    assert (tmp_path / "report.pdf").stat().st_size > 0


@pytest.mark.requirement("E-144")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows' socket pairs use IPv4")
def test_a_worker_that_reaches_out_and_hides_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "record"
    monkeypatch.setenv(network_guard.RECORD, str(record))
    spec = WorkerSpec(
        kind="voice",
        service="tests.acceptance.reaching:Reaching",
        settings=Parcel(),
        memory_ceiling=400_000_000,
    )
    worker = supervise(spec, state_folder=tmp_path)

    worker.call("reach", Parcel())
    worker.close()

    assert "socket.__new__" in record.read_text("utf-8")
