"""A demonstration finds this person's models, and changes none of them."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from app.domain.settings import Preferences
from app.models.choose_folder import choose_folder
from app.models.downloads import Downloads
from app.models.import_models import Watch, import_models
from app.models.install_bundle import install_bundle
from app.models.list_shelf import list_shelf
from app.models.models_for_show import models_for_show
from app.models.prune_models import prune_models
from app.models.remove_model import remove_model
from app.models.tools import ModelTools
from app.shared.errors import Refused
from engine.api.cancel import Cancel
from tests.app.models.desk import Desk


@pytest.fixture
def shown(tmp_path: Path, tools: ModelTools, downloads: Downloads) -> ModelTools:
    """The tools of a demonstration, beside a home with one model."""
    downloads.start(["words"])
    elsewhere = Desk(tmp_path / "shown").tools()
    return models_for_show(elsewhere, tools.places, Preferences())


CHANGES: dict[str, Callable[[ModelTools, Path], object]] = {
    "download": lambda tools, _: tools.downloads.start(["base"]),
    "import": lambda tools, path: import_models(tools, path, Watch(_unseen, Cancel())),
    "bundle": lambda tools, path: install_bundle(tools, path, _uncounted, Cancel()),
    "folder": choose_folder,
    "usual folder": lambda tools, _: choose_folder(tools, None),
    "remove": lambda tools, _: remove_model(tools, "words"),
}


def _unseen(_name: str, _done: int, _of: int) -> None:
    """Nobody watches."""


def _uncounted(_done: int, _of: int) -> None:
    """Nobody watches."""


def _files(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.requirement("E-082")
def test_the_models_of_the_home_are_on_the_shelf(shown: ModelTools) -> None:
    assert [each.id for each in list_shelf(shown, memory=8_000).installed] == ["words"]


@pytest.mark.requirement("E-082")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_model_comes_or_goes_in_a_demonstration(
    shown: ModelTools, tools: ModelTools, tmp_path: Path, change: Callable[..., object]
) -> None:
    home = tools.places.models
    before = _files(home)

    with pytest.raises(Refused, match="This is a demonstration"):
        change(shown, tmp_path / "new")

    assert _files(home) == before
    assert not shown.places.models.exists()
    assert not (tmp_path / "new").exists()


def test_pruning_in_a_demonstration_leaves_the_home_alone(
    shown: ModelTools, tools: ModelTools
) -> None:
    unwanted = tools.places.models / "blobs" / ("0" * 64)
    unwanted.write_bytes(b"left")

    freed, _ = prune_models(shown)

    assert freed == 0
    assert unwanted.exists()
