"""Of a log, codes and times are kept; words that nobody knows are left out."""

import json
from pathlib import Path

from app.machine.diagnostics.kept_log import LINES, last_crash, last_log_lines

MARKED = "zanzibarine"


def test_codes_versions_and_the_place_of_a_bug_are_kept(tmp_path: Path) -> None:
    told = {
        "event": "engine",
        "engine": "voice",
        "what": "died",
        "cause": "crashed",
        "exit_code": -11,
        "was_ready": True,
        "timestamp": "2026-11-20T10:00:00Z",
    }
    bug = {"event": "bug: ValueError at Room.open:12 > read.<locals>.work:4"}
    (tmp_path / "exerzia.log").write_text(
        f"{json.dumps(told)}\n{json.dumps(bug)}\n", encoding="utf-8"
    )

    lines = last_log_lines(tmp_path).splitlines()

    assert [json.loads(line) for line in lines] == [told, bug]


def test_words_in_a_field_nobody_knows_are_left_out(tmp_path: Path) -> None:
    told = {"event": f"she said {MARKED}", "answer": MARKED, "parts": [MARKED]}
    (tmp_path / "exerzia.log").write_text(
        f"{json.dumps(told)}\n{MARKED} without any form\n", encoding="utf-8"
    )

    kept = last_log_lines(tmp_path)

    assert kept.count("(left out)") == 3
    assert MARKED not in kept


def test_only_the_last_lines_are_kept(tmp_path: Path) -> None:
    for name in ("exerzia.log.1", "exerzia.log"):
        lines = (json.dumps({"event": "turn", "n": n}) for n in range(LINES))
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")

    assert len(last_log_lines(tmp_path).splitlines()) == LINES


def test_of_a_crash_the_places_are_kept(tmp_path: Path) -> None:
    (tmp_path / "crash.txt").write_text(
        "Fatal Python error: Segmentation fault\n"
        f"{MARKED}\n"
        '  File "/opt/exerzia/ui/room.py", line 12 in open\n',
        encoding="utf-8",
    )

    kept = last_crash(tmp_path)

    assert "Segmentation fault" in kept
    assert "line 12 in open" in kept
    assert MARKED not in kept


def test_of_an_engine_s_last_lines_the_known_forms_are_kept(tmp_path: Path) -> None:
    told = {"event": "engine", "trace": f"ValueError: {MARKED}\n{MARKED}\n"}
    (tmp_path / "exerzia.log").write_text(json.dumps(told), encoding="utf-8")

    kept = json.loads(last_log_lines(tmp_path))

    assert kept["trace"] == "ValueError\n"
