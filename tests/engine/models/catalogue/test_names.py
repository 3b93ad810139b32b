"""A name in a catalogue stays where it is put."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.models.catalogue.names import is_plain_name, is_safe_address
from engine.models.files.names import is_safe_name

SIGNS = string.ascii_letters + string.digits + "._+-/\\: \0%é"


@given(st.text(SIGNS, max_size=12))
@settings(max_examples=200)
def test_what_a_catalogue_may_name_the_store_can_keep(name: str) -> None:
    plain = is_plain_name(name)

    assert is_safe_name(name) or not plain
    assert not plain or not set(name) & set("/\\:")


@pytest.mark.parametrize(
    "address",
    [
        "https://models.example",
        "https://models.example:8443/below/",
        "http://localhost:8080",
        "http://127.0.0.9",
    ],
)
def test_https_and_this_device_are_safe(address: str) -> None:
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "models.example",
        "http://models.example",
        "http://127.0.0.1.example",
        "https://",
        "https://name@models.example",
        "https://models.example/?a=1",
        "https://models.example/#a",
        "https://models.example:notaport",
        "https://models .example",
        "ftp://models.example",
        "file:///etc/passwd",
    ],
)
def test_anything_else_is_not(address: str) -> None:
    assert not is_safe_address(address)
