"""An organisation's own address is asked first, and only over https."""

import json

import pytest

from engine.api.errors import Refused
from engine.models.catalogue.addresses import addresses, card_addresses
from engine.models.catalogue.read import read_catalogue
from engine.models.catalogue.records import Catalogue, ModelEntry
from tests.engine.models.catalogue.made import a_document

PLACE = "somebody/voices/resolve/main/en/v.onnx"


def a_catalogue(*mirrors: str) -> Catalogue:
    return read_catalogue(json.dumps(a_document(mirrors=list(mirrors))).encode())


def voice(catalogue: Catalogue) -> ModelEntry:
    return catalogue.models[2]


@pytest.mark.requirement("E-046")
def test_the_own_address_comes_first_then_mirrors_then_the_hub() -> None:
    catalogue = a_catalogue("https://mirror.example")
    entry = voice(catalogue)

    found = addresses(entry, entry.files[0], catalogue, "https://own.example/models/")

    assert found == (
        f"https://own.example/models/{PLACE}",
        f"https://mirror.example/{PLACE}",
        f"https://huggingface.co/{PLACE}",
    )


def test_without_an_own_address_the_hub_is_asked() -> None:
    catalogue = a_catalogue()
    entry = voice(catalogue)

    found = addresses(entry, entry.files[0], catalogue)

    assert found == (f"https://huggingface.co/{PLACE}",)


def test_one_address_is_asked_once() -> None:
    catalogue = a_catalogue("https://mirror.example/")
    entry = voice(catalogue)

    found = addresses(entry, entry.files[0], catalogue, "https://mirror.example")

    assert len(found) == 2


def test_another_revision_is_asked_after_the_first_was_asked_everywhere() -> None:
    catalogue = a_catalogue("https://mirror.example")
    entry = voice(catalogue).model_copy(update={"also_at": ("abc",)})

    found = addresses(entry, entry.files[0], catalogue)

    assert [each.split("/resolve/")[1] for each in found] == [
        "main/en/v.onnx",
        "main/en/v.onnx",
        "abc/en/v.onnx",
        "abc/en/v.onnx",
    ]


def test_a_sign_that_means_something_in_an_address_is_quoted() -> None:
    catalogue = a_catalogue()
    file = voice(catalogue).files[0].model_copy(update={"path": "en/a+b.onnx"})

    found = addresses(voice(catalogue), file, catalogue)

    assert found[0].endswith("/en/a%2Bb.onnx")


@pytest.mark.parametrize("mirror", ["http://own.example", "own.example", "file:///x"])
def test_an_own_address_that_is_not_https_is_refused(mirror: str) -> None:
    catalogue = a_catalogue()
    entry = voice(catalogue)

    with pytest.raises(Refused, match="not an https address"):
        addresses(entry, entry.files[0], catalogue, mirror)


def test_a_card_lies_beside_the_files_it_is_about() -> None:
    catalogue = a_catalogue()
    licence = voice(catalogue).licence.model_copy(update={"card": "en/MODEL_CARD"})
    entry = voice(catalogue).model_copy(update={"licence": licence})

    found = card_addresses(entry, catalogue)

    assert found == (
        "https://huggingface.co/somebody/voices/resolve/main/en/MODEL_CARD",
    )


def test_a_licence_with_its_text_at_hand_has_no_card() -> None:
    catalogue = a_catalogue()

    assert card_addresses(voice(catalogue), catalogue) == ()
