"""Two running Exerzias that want the same model."""

import shutil

import pytest

from app.domain.models import TransferState
from app.models.downloads import Downloads
from app.models.tools import ModelTools
from tests.app.models.desk import Desk, at_piece, no_network
from tests.app.models.inline_thread import InlineThread


@pytest.mark.requirement("E-199")
def test_a_model_the_other_one_had_first_is_here_and_not_a_failure(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    def other_is_first() -> None:
        Downloads(desk.tools(), InlineThread).start(["words"])
        shutil.rmtree(tools.store.partial(), ignore_errors=True)
        raise no_network()

    desk.source.before_piece = at_piece(2, other_is_first)

    downloads.start(["words"])

    (told,) = downloads.transfers()
    assert (told.state, told.problem) == (TransferState.DONE, None)
    assert tools.store.find("words") is not None
