"""A failure crosses as sentences and values; what somebody said does not cross."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.errors import ExpectedError, Refused, Unavailable
from engine.runtime.failures import ServiceFault, pack_failure, unpack_failure
from engine.runtime.messages import Parcel
from tests.examples import examples

SENTENCES = st.text(st.characters(exclude_characters="{}"), max_size=40)
VALUES = st.dictionaries(
    st.from_regex(r"[a-z]{1,6}", fullmatch=True),
    st.integers() | st.text(max_size=10) | st.booleans(),
    max_size=3,
)


@settings(max_examples=examples(60))
@given(st.sampled_from([Refused, Unavailable]), SENTENCES, SENTENCES, VALUES)
def test_an_expected_failure_arrives_as_it_was(
    family: type[ExpectedError], what: str, remedy: str, values: dict[str, object]
) -> None:
    error = unpack_failure(pack_failure(family(what, remedy, values)))

    assert isinstance(error, family)
    assert (error.what, error.remedy, error.values) == (what, remedy, values)


def test_a_value_that_json_cannot_hold_arrives_as_its_words() -> None:
    failure = Unavailable("No {file}.", "Fetch it.", {"file": Path("model.bin")})

    error = unpack_failure(pack_failure(failure))

    assert str(error) == "No model.bin."


def test_of_a_fault_only_its_kind_and_place_arrive() -> None:
    words: dict[str, str] = {}
    with pytest.raises(KeyError) as caught:
        words["a word that somebody said"]

    packed = pack_failure(caught.value)

    assert packed.body["type"] == "KeyError"
    assert str(packed.body["place"]).startswith("test_failures.py:")
    assert "somebody" not in str(packed)


@pytest.mark.parametrize("body", [{}, {"type": 3}, {"family": "refused", "what": "x"}])
def test_a_senseless_failure_is_a_fault(body: dict[str, str]) -> None:
    assert isinstance(unpack_failure(Parcel(body)), ServiceFault)
