"""A wrong catalogue is refused with the very field that is wrong."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.errors import Refused
from engine.models.catalogue.read import read_catalogue
from tests.engine.models.catalogue.made import SHIPPED, a_document

Change = Callable[[dict[str, Any]], object]
MODELS = "models"
USER = "lea:s3cret"


def model(number: int, **changes: Any) -> Change:
    return lambda document: document["models"][number].update(changes)


def file(number: int, place: int, **changes: Any) -> Change:
    return lambda document: document["models"][number]["files"][place].update(changes)


def licence(**changes: Any) -> Change:
    return lambda document: document["models"][0]["licence"].update(changes)


def pack(**changes: Any) -> Change:
    return lambda document: document["packs"][0].update(changes)


def top(**changes: Any) -> Change:
    return lambda document: document.update(changes)


def refusal(content: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        read_catalogue(content)
    return caught.value


def test_a_catalogue_that_is_right_is_read() -> None:
    catalogue = read_catalogue(json.dumps(a_document()).encode())

    assert [entry.id for entry in catalogue.models] == ["words", "ears", "voice"]
    assert catalogue.pack("light-en") is not None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (top(format="exerzia-catalogue/2"), "format"),
        (top(version=0), "version"),
        (top(hub="http://huggingface.co"), "hub"),
        (top(hub=f"https://{USER}@huggingface.co"), "hub"),
        (top(mirrors=["https://ok.example", "ftp://no.example"]), "mirrors.1"),
        (top(mirrors=["https://models.example/?token=1"]), "mirrors.0"),
        (top(surprise=1), "surprise"),
        (model(0, id="Words"), "models.0.id"),
        (model(1, id="words"), "models.1.id"),
        (model(0, id="con"), "models.0.id"),
        (model(0, id="a" * 101), "models.0.id"),
        (model(0, name="Words\nand more"), "models.0.name"),
        (model(0, version=10**9 + 1), "models.0.version"),
        (model(0, repository="somebody"), "models.0.repository"),
        (model(0, repository="../../etc"), "models.0.repository"),
        (model(0, repository="a/b/c"), "models.0.repository"),
        (model(0, revision="../main"), "models.0.revision"),
        (model(0, revision=""), "models.0.revision"),
        (model(0, languages=[]), "models.0.languages"),
        (model(0, languages=["de"]), "models.0.languages.0"),
        (model(0, minimum_application="soon"), "models.0.minimum_application"),
        (model(0, purpose="voice"), "models.0.files"),
        (model(1, files=[{"name": "other.bin"}]), "models.1.files"),
        (model(2, files=[{"name": "v.onnx"}]), "models.2.files"),
        (file(0, 0, sha256="1" * 63), "models.0.files.0.sha256"),
        (file(0, 0, size=-1), "models.0.files.0.size"),
        (file(1, 1, sha256="1" * 64, size=5), "models.1.files.1.sha256"),
        (file(0, 0, size=2**40 + 1), "models.0.files.0.size"),
        (file(1, 1, name="manifest.json"), "models.1.files.1.name"),
        (file(1, 1, name="../config.json"), "models.1.files.1.name"),
        (file(1, 1, name="a/config.json"), "models.1.files.1.name"),
        (file(1, 1, name="..\\config.json"), "models.1.files.1.name"),
        (file(1, 1, name="C:config.json"), "models.1.files.1.name"),
        (file(1, 1, name="nul.json"), "models.1.files.1.name"),
        (file(1, 1, name="model.BIN"), "models.1.files.1.name"),
        (file(1, 1, name=".config"), "models.1.files.1.name"),
        (file(1, 1, name="config.json\u0000"), "models.1.files.1.name"),
        (file(2, 0, path="/etc/v.onnx"), "models.2.files.0.path"),
        (file(2, 0, path="en/../../v.onnx"), "models.2.files.0.path"),
        (file(2, 0, path="en//v.onnx"), "models.2.files.0.path"),
        (file(2, 0, path="en/v.onnx?x=1"), "models.2.files.0.path"),
        (licence(text=""), "models.0.licence"),
        (licence(text="../mit.txt"), "models.0.licence.text"),
        (licence(text_sha256=None), "models.0.licence.text_sha256"),
        (licence(card="/MODEL_CARD"), "models.0.licence.card"),
        (pack(models=["ears", "nobody"]), "packs.0.models.1"),
        (pack(language="fr"), "packs.0.models.2"),
        (pack(models=["ears", "ears"]), "packs.0.models"),
        (pack(level="huge"), "packs.0.level"),
        (pack(least_memory=0), "packs.0.least_memory"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(change: Change, field: str) -> None:
    document = a_document()
    change(document)

    error = refusal(json.dumps(document).encode())

    assert error.values["field"] == field
    assert f"catalogue.json is not valid: {field}" in str(error)


def test_two_models_of_one_purpose_in_a_pack_are_refused() -> None:
    document = a_document()
    second = {**document["models"][0], "id": "more-words"}
    document["models"].append(second)
    document["packs"][0]["models"].append("more-words")

    error = refusal(json.dumps(document).encode())

    assert error.values["field"] == "packs.0.models"


def test_a_mirror_on_this_device_is_allowed_for_tests() -> None:
    document = a_document(mirrors=["http://127.0.0.1:8080", "http://[::1]:1"])

    assert len(read_catalogue(json.dumps(document).encode()).mirrors) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"version": NaN}',
        b'{"version": 1, "version": 2}',
        b"[" * 200_000,
        b" " * 5_000_001,
    ],
)
def test_what_is_no_catalogue_at_all_is_refused(content: bytes) -> None:
    assert refusal(content).values["reason"]


@given(st.integers(0, 8 * (SHIPPED / "catalogue.json").stat().st_size - 1))
@settings(max_examples=40, deadline=None)
def test_a_flipped_bit_is_read_or_refused_and_never_breaks_the_reader(bit: int) -> None:
    changed = bytearray((SHIPPED / "catalogue.json").read_bytes())
    changed[bit // 8] ^= 1 << bit % 8

    assert outcome(bytes(changed)) in {"read", "refused"}


def outcome(content: bytes) -> str:
    try:
        read_catalogue(content)
    except Refused:
        return "refused"
    return "read"
