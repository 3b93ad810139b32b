"""The language engine is compiled once, and never in the way."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from door import language, setup
from door.commands import Outcome
from tests.dev.fakes import Bench, a_bench, a_machine

SUCCESS: Mapping[str, Outcome] = {}
NOT_COMPILING = {"pip wheel": Outcome(1, "cc1plus: out of memory")}


@pytest.fixture(autouse=True)
def _a_compiler_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")


def a_bench_with_cache(
    tmp_path: Path, outcomes: Mapping[str, Outcome] = SUCCESS
) -> Bench:
    machine = a_machine(environment={"EXERZIA_BUILD_CACHE": str(tmp_path / "cache")})
    return a_bench(tmp_path / "checkout", outcomes, machine)


def test_a_compiled_engine_in_the_cache_is_not_compiled_again(tmp_path: Path) -> None:
    bench = a_bench_with_cache(tmp_path)
    kept = tmp_path / "cache" / "language"
    wheel = kept / language.key(bench.workshop) / "llama_cpp_python-1-py3-none-any.whl"
    wheel.parent.mkdir(parents=True)
    wheel.touch()

    done = language.install_language(bench.workshop)

    assert done.note == ""
    assert not bench.commands.ran("pip wheel")
    assert bench.commands.ran(str(wheel))


def test_an_engine_that_does_not_compile_is_one_sentence(tmp_path: Path) -> None:
    bench = a_bench_with_cache(tmp_path, NOT_COMPILING)

    done = language.install_language(bench.workshop)

    assert "could not be compiled" in done.note
    assert "Everything else works" in done.note
    assert "dev.py setup --again" in done.note


def test_a_failed_compilation_leaves_nothing_in_the_cache(tmp_path: Path) -> None:
    bench = a_bench_with_cache(tmp_path, NOT_COMPILING)

    language.install_language(bench.workshop)

    assert list((tmp_path / "cache" / "language").iterdir()) == []


def test_a_failed_compilation_is_not_tried_at_every_start(tmp_path: Path) -> None:
    first = a_bench_with_cache(tmp_path, NOT_COMPILING)
    setup.prepare(first.workshop, {"language"})
    second = a_bench_with_cache(tmp_path, NOT_COMPILING)

    setup.prepare(second.workshop, {"language"})

    assert second.commands.started == []


def test_without_a_compiler_the_remedy_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    bench = a_bench_with_cache(tmp_path)

    done = language.install_language(bench.workshop)

    assert "no C++ compiler is here" in done.note
    assert "Install g++" in done.note


def test_an_impatient_person_goes_on_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = a_bench_with_cache(tmp_path)

    def interrupt(*_command: object) -> Outcome:
        raise KeyboardInterrupt

    monkeypatch.setattr(bench.commands, "watch", interrupt)

    assert "left out, as you asked" in language.install_language(bench.workshop).note


def test_the_locked_build_tools_come_before_those_of_the_computer(
    tmp_path: Path,
) -> None:
    bench = a_bench_with_cache(tmp_path, NOT_COMPILING)

    language.install_language(bench.workshop)

    tools = Path(bench.commands.variables[-1]["PYTHONPATH"])
    assert bench.commands.variables[-1]["PATH"].startswith(
        f"{tools / 'bin'}{os.pathsep}"
    )
