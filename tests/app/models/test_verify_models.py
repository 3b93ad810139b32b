"""Every byte of models read again, and what to do about those that are damaged."""

from pathlib import Path

import pytest

from app.models.downloads import Downloads
from app.models.import_models import Watch, import_models
from app.models.tools import ModelTools
from app.models.verify_models import ASK, FETCH_AGAIN, IMPORT_AGAIN, verify_models
from app.shared.errors import Refused
from engine.api.cancel import Cancel
from tests.app.models.desk import Desk
from tests.app.models.inline_thread import InlineThread
from tests.models.install import TINY_GGUF


def unseen(_name: str, _done: int, _of: int) -> None:
    """Nobody watches."""


def damage(folder: Path) -> None:
    """Change the first byte of every file a model of that folder is made of."""
    for blob in (folder / "blobs").iterdir():
        blob.write_bytes(b"\0" + blob.read_bytes()[1:])


def test_a_damaged_model_of_the_catalogue_is_to_be_fetched_again(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])
    damage(tools.places.models)
    before = desk.engines.refreshed

    (found,) = verify_models(tools, None, unseen, Cancel())

    assert (found.damaged, found.remedy) == (("words.gguf",), FETCH_AGAIN)
    assert tools.store.installed() == ()
    assert desk.engines.refreshed == before + 1


def test_a_damaged_model_nobody_offers_is_to_be_imported_again(
    tools: ModelTools,
) -> None:
    import_models(tools, TINY_GGUF, Watch(unseen, Cancel()))
    damage(tools.places.models)

    (found,) = verify_models(tools, None, unseen, Cancel())

    assert found.remedy == IMPORT_AGAIN


def test_a_damaged_model_of_everybody_is_told_as_still_used(tools: ModelTools) -> None:
    everybody = tools.places.shared / "models"
    tools.for_this_run(models_folder=str(everybody))
    Downloads(tools, InlineThread).start(["words"])
    tools.for_this_run(models_folder=None)
    damage(everybody)

    (found,) = verify_models(tools, None, unseen, Cancel())

    assert found.remedy == ASK
    assert tools.store.find("words") is not None


def test_a_model_found_damaged_is_told_although_somebody_stops(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["base"])
    damage(tools.places.models)
    before, cancel = desk.engines.refreshed, Cancel()

    def stop_after_a_file(_name: str, _done: int, _of: int) -> None:
        cancel.cancel()

    (found,) = verify_models(tools, None, stop_after_a_file, cancel)

    assert found.damaged == ("model.bin",)
    assert tools.store.installed() == ()
    assert desk.engines.refreshed == before + 1


def test_a_model_put_there_by_hand_has_nothing_to_be_checked_by(
    tools: ModelTools,
) -> None:
    with pytest.raises(Refused, match="put here by hand"):
        verify_models(tools, ["by-hand:language/mine.gguf"], unseen, Cancel())
