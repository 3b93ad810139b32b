"""A model that is large for this computer is taken knowingly."""

import json

import pytest

from engine.hardware.memory import Memory
from tests.app.cli.models.conftest import Run
from tests.models.install import TINY_GGUF

HIGH = "ministral-3-8b-instruct-2512-q4_k_m"
LIGHT = "qwen2.5-1.5b-instruct-q4_k_m"
WARNED = "other programs may be ended for it"


def with_memory(gigabytes: float, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(round(gigabytes * 1024**3), 1024**3)
    monkeypatch.setattr("app.cli.models.large.memory_here", lambda: memory)


@pytest.mark.requirement("E-049")
def test_a_machine_of_8_gb_is_warned_before_it_fetches_a_larger_model(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_memory(8, monkeypatch)

    high, light = run("download", HIGH), run("download", LIGHT)

    assert "takes 7.1 GB while it runs, and this computer has 8 GB" in high.told
    assert WARNED not in light.told
    assert {high.code, light.code} == {3}


@pytest.mark.requirement("E-049")
def test_a_model_that_is_here_is_chosen_after_a_warning(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", TINY_GGUF)
    (model,) = json.loads(run("list", "--json").out)["installed"]
    with_memory(0.5, monkeypatch)

    chosen = run("choose", "language", model["id"])

    assert chosen.code == 0
    assert chosen.told.index(WARNED) < chosen.told.index("is used from now on")


def test_with_memory_enough_nothing_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", TINY_GGUF)
    (model,) = json.loads(run("list", "--json").out)["installed"]
    with_memory(32, monkeypatch)

    chosen = run("choose", "language", model["id"])

    assert WARNED not in chosen.told
