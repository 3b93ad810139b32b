"""Room that no model uses is freed, and nothing that somebody still waits for."""

from app.models.downloads import Downloads
from app.models.list_shelf import list_shelf
from app.models.prune_models import prune_models
from app.models.tools import ModelTools
from tests.app.models.desk import CATALOGUE, WORDS, Desk, at_piece
from tests.app.models.inline_thread import InlineThread


def test_a_paused_download_stays(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])

    unused = list_shelf(tools, memory=8_000).unused
    freed, _ = prune_models(tools)
    downloads.resume()

    assert (unused, freed) == (0, 0)
    assert desk.source.fetched[-1] == ("words.gguf", 30)


def test_what_came_of_an_older_version_goes(desk: Desk, downloads: Downloads) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])
    newer = WORDS.model_copy(update={"version": 2})
    desk.catalogue = CATALOGUE.model_copy(update={"models": (newer,), "packs": ()})
    tools = desk.tools()

    unused = list_shelf(tools, memory=8_000).unused
    freed, _ = prune_models(tools)

    assert (unused, freed) == (20, 20)
    assert list_shelf(tools, memory=8_000).unused == 0


def test_what_came_of_a_model_the_catalogue_lacks_just_now_stays(
    desk: Desk, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(2, downloads.pause)
    downloads.start(["words"])
    desk.catalogue = CATALOGUE.model_copy(update={"models": (), "packs": ()})

    freed, _ = prune_models(desk.tools())
    desk.catalogue = CATALOGUE
    Downloads(desk.tools(), InlineThread).resume()

    assert freed == 0
    assert desk.source.fetched[-1] == ("words.gguf", 30)
