"""What a container may take counts, not what its host has."""

from pathlib import Path

import pytest

from engine.hardware.memory import memory_here

GIGABYTE = 1024**3


def test_the_limit_of_a_container_holds(tmp_path: Path) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text(f"{GIGABYTE // 4}\n", "ascii")

    memory = memory_here(limit)

    assert memory.total == GIGABYTE // 4
    assert memory.available <= memory.total


@pytest.mark.parametrize("text", ["max\n", "", "é"])
def test_without_a_limit_the_machine_counts(tmp_path: Path, text: str) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text(text, "utf-8")

    assert memory_here(limit).total == memory_here(tmp_path / "none").total


def test_there_is_memory_here() -> None:
    memory = memory_here()

    assert 0 < memory.available <= memory.total


def test_what_a_container_uses_is_not_available(tmp_path: Path) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text(f"{1024**3}\n")
    (tmp_path / "memory.current").write_text(f"{900 * 1024**2}\n")
    (tmp_path / "memory.stat").write_text(
        f"anon 5\ninactive_file {200 * 1024**2}\nodd\n"
    )

    memory = memory_here(limit)

    assert memory.available == (1024 - 700) * 1024**2
