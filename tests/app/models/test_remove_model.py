"""A model goes, and nobody's turn with it."""

import errno
from pathlib import Path

import pytest

from app.models.choose_folder import choose_folder
from app.models.downloads import Downloads
from app.models.list_shelf import list_shelf
from app.models.remove_model import remove_model
from app.models.tools import ModelTools
from app.shared.changes import Noun
from app.shared.errors import Refused, Unavailable
from tests.app.models.desk import Desk
from tests.app.models.inline_thread import InlineThread


def test_a_turn_is_not_broken_off_when_its_model_is_removed(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])
    desk.engines.in_use = frozenset({"words"})
    before = desk.engines.refreshed

    freed, changes = remove_model(tools, "words")

    assert freed >= 50
    assert (desk.engines.closed, desk.engines.refreshed - before) == (0, 1)
    assert changes.touches(Noun.MODEL)
    assert tools.store.installed() == ()


def test_engines_let_go_of_a_model_that_the_system_keeps_for_them(
    desk: Desk,
    tools: ModelTools,
    downloads: Downloads,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    downloads.start(["words"])
    desk.engines.in_use = frozenset({"words"})
    rename = Path.rename

    def kept_while_open(path: Path, target: Path) -> Path:
        if not desk.engines.closed:
            raise OSError(errno.EBUSY, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", kept_while_open)

    remove_model(tools, "words")

    assert desk.engines.closed == 1
    assert tools.store.installed() == ()


def test_engines_keep_running_when_another_program_has_the_model_open(
    desk: Desk,
    tools: ModelTools,
    downloads: Downloads,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    downloads.start(["words"])

    def in_use(_path: Path, _target: Path) -> Path:
        raise OSError(errno.EBUSY, "in use")

    monkeypatch.setattr(Path, "rename", in_use)

    with pytest.raises(Unavailable, match="in use"):
        remove_model(tools, "words")

    assert desk.engines.closed == 0
    assert tools.store.find("words") is not None


def test_what_was_removed_can_be_fetched_again(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])
    remove_model(tools, "words")

    downloads.start(["words"])

    assert tools.store.find("words") is not None
    assert len(desk.source.fetched) == 2


def test_a_model_of_the_usual_folder_is_removed_although_another_was_chosen(
    tools: ModelTools, downloads: Downloads, tmp_path: Path
) -> None:
    downloads.start(["words"])
    choose_folder(tools, tmp_path / "elsewhere")

    remove_model(tools, "words")

    assert tools.store.installed() == ()


def test_a_model_of_everybody_is_not_removed(tools: ModelTools) -> None:
    everybody = tools.places.shared / "models"
    tools.for_this_run(models_folder=str(everybody))
    Downloads(tools, InlineThread).start(["words"])
    tools.for_this_run(models_folder=None)

    (listed,) = list_shelf(tools, memory=8_000).installed
    with pytest.raises(Refused, match="everybody"):
        remove_model(tools, "words")

    assert listed.shared
