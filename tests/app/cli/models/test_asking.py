"""Questions that a person at a terminal is asked."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.cli.models.conftest import Run
from tests.app.models.organisation import Organisation
from tests.models.install import TINY_GGUF

Types = Callable[[str], None]


class Terminal(io.StringIO):
    """A person who types these lines."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Types:
    """Let somebody sit at the terminal and type."""
    return lambda text: monkeypatch.setattr(sys, "stdin", Terminal(text))


def test_a_download_begins_when_the_person_accepts_the_licences(
    run: Run, organisation: Organisation, types: Types
) -> None:
    assert organisation.entries
    types("y\n")

    done = run("download", "tiny")

    assert done.code == 0
    assert "Fetch them under these licences?" in done.told
    assert len(json.loads(run("list", "--json").out)["installed"]) == 1


def test_a_no_leaves_everything_as_it_is(
    run: Run, organisation: Organisation, types: Types
) -> None:
    types("n\n")

    done = run("download", "tiny")

    assert done.code == 130
    assert organisation.server.asked == []
    assert json.loads(run("list", "--json").out)["transfers"] == []


def test_a_bundle_is_installed_when_the_fingerprint_is_the_same(
    run: Run, tmp_path: Path, types: Types
) -> None:
    run("import", TINY_GGUF)
    (model,) = json.loads(run("list", "--json").out)["installed"]
    file, there = tmp_path / "one.exzpack", tmp_path / "there"
    run("bundle", model["id"], "--out", file, "--name", "IT of Us")

    types("n\n")
    refused = run("install", file, home=there)
    types("y\n")
    accepted = run("install", file, home=there)

    assert (refused.code, accepted.code) == (130, 0)
    assert "They call themselves IT of Us." in accepted.told
    assert len(json.loads(run("list", "--json", home=there).out)["installed"]) == 1


def test_a_removal_is_confirmed(run: Run, types: Types) -> None:
    run("import", TINY_GGUF)
    (model,) = json.loads(run("list", "--json").out)["installed"]
    types("y\n")

    done = run("remove", model["id"])

    assert done.code == 0
    assert json.loads(run("list", "--json").out)["installed"] == []
