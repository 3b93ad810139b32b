"""The shelf: what is here, what can be had, what still has to be fetched."""

import shutil

import pytest

from app.domain.models import OfferedPack, Origin, Shelf
from app.models.downloads import Downloads
from app.models.list_shelf import list_shelf
from app.models.missing_bytes import missing_bytes
from app.models.tools import ModelTools
from engine.models.catalogue.records import PackLevel
from tests.app.models.desk import BASE, CATALOGUE, SMALL, Desk, a_file, a_model
from tests.models.install import TINY_GGUF


def pack(shelf: Shelf, pack_id: str) -> OfferedPack:
    return next(each for each in shelf.packs if each.id == pack_id)


def test_an_empty_folder_lacks_every_byte_of_a_pack(tools: ModelTools) -> None:
    shelf = list_shelf(tools, memory=16_000)

    assert shelf.installed == ()
    assert pack(shelf, "standard-fr").missing == pack(shelf, "standard-fr").size == 180
    assert not pack(shelf, "standard-fr").is_here


def test_models_that_share_a_file_lack_it_once(tools: ModelTools) -> None:
    missing = missing_bytes(tools.store, (SMALL, BASE))

    assert missing == 50 + 50 + 20


def test_a_shared_file_that_is_here_is_not_counted_for_another_model(
    tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["base"])

    shelf = list_shelf(tools, memory=16_000)

    assert pack(shelf, "light-fr").missing == 50
    assert pack(shelf, "standard-fr").missing == 160
    assert pack(shelf, "light-en").is_here


def test_a_pack_of_unknown_size_is_not_taken_for_installed(desk: Desk) -> None:
    untold = a_file("words.gguf").model_copy(update={"size": None})
    words = a_model("words", untold)
    desk.catalogue = CATALOGUE.model_copy(
        update={
            "models": (words,),
            "packs": (CATALOGUE.packs[0].model_copy(update={"models": ("words",)}),),
        }
    )

    shelf = list_shelf(desk.tools(), memory=16_000)

    assert not shelf.packs[0].is_here


@pytest.mark.requirement("E-049")
@pytest.mark.parametrize(
    ("advised", "expected"),
    [
        (PackLevel.LIGHT, {"light-fr", "light-en"}),
        (PackLevel.STANDARD, {"standard-fr"}),
        (None, set()),
    ],
)
def test_the_packs_of_the_advised_level_are_marked(
    tools: ModelTools, advised: PackLevel | None, expected: set[str]
) -> None:
    shelf = list_shelf(tools, 16_000, advised)

    assert {each.id for each in shelf.packs if each.advised} == expected


@pytest.mark.requirement("E-049")
def test_a_small_machine_is_told_which_packs_do_not_fit(tools: ModelTools) -> None:
    shelf = list_shelf(tools, memory=8_000)

    assert {each.id for each in shelf.packs if not each.fits} == {"standard-fr"}


def test_what_the_engines_run_is_told_as_in_use(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words", "base"])
    desk.engines.in_use = frozenset({"words"})

    shelf = list_shelf(tools, memory=8_000)

    assert {each.id: each.in_use for each in shelf.installed} == {
        "base": False,
        "words": True,
    }
    assert {each.origin for each in shelf.installed} == {Origin.DOWNLOADED}


def test_a_file_put_there_by_hand_is_listed_as_such(tools: ModelTools) -> None:
    folder = tools.places.models / "language"
    folder.mkdir(parents=True)
    shutil.copy(TINY_GGUF, folder)

    (found,) = list_shelf(tools, memory=8_000).installed

    assert (found.origin, found.entry) == (Origin.BY_HAND, None)
    assert found.size == TINY_GGUF.stat().st_size
