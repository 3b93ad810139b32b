from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.adapters.llama_cpp.outlet import Outlet


def shown(pieces: Sequence[bytes], stops: Sequence[str]) -> list[str]:
    outlet = Outlet(stops)
    return [*(outlet.feed(piece) for piece in pieces), outlet.finish()]


@given(st.text(), st.integers(1, 4))
def test_a_character_comes_whole_however_its_bytes_come(text: str, size: int) -> None:
    encoded = text.encode()
    pieces = [encoded[at : at + size] for at in range(0, len(encoded), size)]

    found = shown(pieces, [])

    assert "".join(found) == text
    assert all(part.encode().decode() == part for part in found)


@given(st.text("abé.", max_size=30), st.text("abé", min_size=1, max_size=4))
def test_what_is_shown_ends_where_a_stop_string_begins(text: str, stop: str) -> None:
    pieces = [character.encode() for character in text]

    found = "".join(shown(pieces, [stop]))

    assert found == text.partition(stop)[0]


def test_text_is_not_held_back_without_need() -> None:
    outlet = Outlet(["\nVous :"])

    assert outlet.feed(b"Bonjour") == "Bonjour"
    assert outlet.feed(b"\n") == ""
    assert outlet.feed(b"Bien") == "\nBien"


@pytest.mark.parametrize("broken", [b"\xff", b"\xc3", b"\xe2\x80"])
def test_bytes_that_are_no_character_are_marked(broken: bytes) -> None:
    assert "\N{REPLACEMENT CHARACTER}" in "".join(shown([broken, b"a"], []))
