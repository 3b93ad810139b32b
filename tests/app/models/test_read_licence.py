"""A licence is read before anything of its model comes."""

import pytest

from app.models.downloads import Downloads
from app.models.read_licence import needs_network, read_licence
from app.models.tools import ModelTools
from app.shared.errors import Refused, Unavailable
from engine.models.catalogue.records import Licence
from tests.app.models.desk import CATALOGUE, Desk, a_model, no_network
from tests.app.models.inline_thread import InlineThread

WITH_CARD = a_model("words").model_copy(
    update={"licence": Licence(name="Ours", card="MODEL_CARD")}
)


@pytest.fixture
def carded(desk: Desk) -> Desk:
    """A desk whose model has its licence in its card."""
    desk.catalogue = CATALOGUE.model_copy(update={"models": (WITH_CARD,), "packs": ()})
    return desk


@pytest.mark.requirement("E-046")
def test_a_card_is_fetched_once_and_kept(carded: Desk) -> None:
    tools = carded.tools()
    asked_first = needs_network(tools, WITH_CARD)
    first = read_licence(tools, "words")
    carded.card = no_network()

    assert asked_first
    assert not needs_network(carded.tools(), WITH_CARD)
    assert read_licence(carded.tools(), "words") == first == "The card of the model."


def test_a_card_that_cannot_be_had_is_told(carded: Desk) -> None:
    carded.card = no_network()

    with pytest.raises(Unavailable):
        read_licence(carded.tools(), "words")


def test_a_model_comes_although_its_card_cannot_be_had(carded: Desk) -> None:
    carded.card = no_network()
    tools = carded.tools()

    Downloads(tools, InlineThread).start(["words"])

    installed = tools.store.find("words")
    assert installed is not None
    assert installed.manifest.licence_text == ""


def test_a_licence_without_words_is_empty(tools: ModelTools) -> None:
    assert read_licence(tools, "words") == ""


def test_nobody_knows_the_licence_of_an_unknown_model(tools: ModelTools) -> None:
    with pytest.raises(Refused):
        read_licence(tools, "nobody")
