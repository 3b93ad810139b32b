"""How much of the processor may be used."""

from pathlib import Path

import pytest

from engine.hardware.processor import Cores, name_in_cpuinfo, quota_in, read_processor


def test_a_second_thread_on_a_core_is_not_counted() -> None:
    assert Cores(physical=4, logical=8, allowed=8).usable == 4


def test_a_process_bound_to_two_threads_may_use_two_cores() -> None:
    assert Cores(physical=8, logical=16, allowed=2).usable == 2


@pytest.mark.parametrize(("quota", "usable"), [(3.0, 3), (2.5, 2), (0.5, 1), (64.0, 4)])
def test_a_container_gives_whole_cores_and_at_least_one(
    quota: float, usable: int
) -> None:
    assert Cores(physical=4, logical=8, allowed=8, quota=quota).usable == usable


def test_the_share_of_a_container_is_read_in_its_new_form(tmp_path: Path) -> None:
    (tmp_path / "cpu.max").write_text("150000 100000\n")

    assert quota_in(tmp_path) == 1.5


def test_the_share_of_a_container_is_read_in_its_old_form(tmp_path: Path) -> None:
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text("400000\n")
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000\n")

    assert quota_in(tmp_path) == 4.0


@pytest.mark.parametrize("told", ["max 100000\n", "", "100000 0\n", "nonsense"])
def test_no_limit_is_no_limit(tmp_path: Path, told: str) -> None:
    (tmp_path / "cpu.max").write_text(told)

    assert quota_in(tmp_path) is None


def test_the_name_is_what_linux_calls_the_first_processor() -> None:
    text = "processor : 0\nmodel name\t: Some  CPU @ 2.4GHz\n\nmodel name : Another\n"

    assert name_in_cpuinfo(text) == "Some CPU @ 2.4GHz"
    assert name_in_cpuinfo("processor : 0\n") == ""


def test_there_is_a_processor_here() -> None:
    processor = read_processor()

    assert 1 <= processor.usable <= processor.logical
    assert processor.name
