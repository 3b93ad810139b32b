"""A model nobody wants any more leaves nothing behind, and takes nothing from others."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.models import TransferState
from app.models.downloads import Downloads
from app.models.tools import ModelTools
from tests.app.models.desk import CATALOGUE, SHARED, Desk, a_file, a_model, at_piece
from tests.app.models.inline_thread import InlineThread


@pytest.fixture
def sharing(desk: Desk) -> Desk:
    """A catalogue of two models that begin with the same file."""
    models = tuple(
        a_model(each, SHARED, a_file(f"{each}.gguf")) for each in ("first", "second")
    )
    catalogue = CATALOGUE.model_copy(update={"models": models, "packs": ()})
    return replace(desk, catalogue=catalogue)


def states(downloads: Downloads) -> dict[str, TransferState]:
    return {each.model_id: each.state for each in downloads.transfers()}


def contents(tools: ModelTools) -> list[Path]:
    """Return what lies among the store's contents."""
    return list((tools.store.own / "blobs").iterdir())


def test_a_cancel_leaves_nothing_behind(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(6, lambda: downloads.cancel("small"))

    downloads.start(["small", "words"])

    assert states(downloads) == {"words": TransferState.DONE}
    assert list(tools.store.partial().iterdir()) == []
    assert [path.stat().st_size for path in contents(tools)] == [50]


def test_a_paused_model_that_is_cancelled_leaves_nothing_behind(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    desk.source.before_piece = at_piece(6, downloads.pause)
    downloads.start(["small"])

    downloads.cancel("small")

    assert downloads.transfers() == ()
    assert list(tools.store.partial().iterdir()) == []
    assert contents(tools) == []
    assert Downloads(desk.tools()).transfers() == ()


def test_a_file_that_another_model_still_wants_is_kept(sharing: Desk) -> None:
    tools = sharing.tools()
    downloads = Downloads(tools, InlineThread)
    sharing.source.before_piece = at_piece(4, downloads.pause)
    downloads.start(["first", "second"])

    downloads.cancel("first")
    kept = [path.name for path in contents(tools)]
    downloads.resume()

    assert kept == [SHARED.sha256]
    assert [name for name, _ in sharing.source.fetched] == [
        "tokenizer.json",
        "first.gguf",
        "second.gguf",
    ]


def test_a_file_that_another_exerzia_still_wants_is_kept(sharing: Desk) -> None:
    tools = sharing.tools()
    downloads = Downloads(tools, InlineThread)
    sharing.source.before_piece = at_piece(4, downloads.pause)
    downloads.start(["first"])
    other = Downloads(sharing.tools(), InlineThread)
    sharing.source.before_piece = other.pause
    other.start(["second"])

    downloads.cancel("first")

    assert states(other)["second"] is TransferState.PAUSED
    assert [path.name for path in contents(tools)] == [SHARED.sha256]


def test_a_file_that_nobody_wants_any_more_goes(sharing: Desk) -> None:
    tools = sharing.tools()
    downloads = Downloads(tools, InlineThread)
    sharing.source.before_piece = at_piece(4, downloads.pause)
    downloads.start(["first", "second"])

    downloads.cancel("second")
    downloads.cancel("first")

    assert contents(tools) == []
