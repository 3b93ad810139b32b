"""A bundle that is not exactly what its maker signed changes nothing."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.api.errors import ExpectedError, Refused
from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.read_bundle import read_bundle
from engine.models.bundles.write_bundle import write_bundle
from tests.engine.models.bundles.damage import (
    BAD_NAMES,
    DAMAGES,
    Damage,
    a_bit,
    cut,
    entries_of,
    garbage_within,
    in_our_form,
    signed_anew,
)
from tests.engine.models.shelf import (
    MAKER,
    a_cancel,
    a_small_store,
    an_order,
    everything_in,
    trusting,
    unseen,
)

pytestmark = pytest.mark.requirement("E-046")
A_HUNDRED = 100


class Stand:
    """A whole bundle of two models, and a store that has an older one of the first."""

    def __init__(self, folder: Path) -> None:
        newer = a_small_store(folder / "newer", version=2, count=2)
        self.file = folder / "pack.exzpack"
        order = an_order("small-0", "small-1")
        write_bundle(self.file, newer, order, unseen, a_cancel())
        self.whole = self.file.read_bytes()
        self.root = folder / "store"
        self.store = a_small_store(self.root, version=1)
        self.before = everything_in(self.root)

    def told(self, content: bytes) -> ExpectedError | None:
        self.file.write_bytes(content)
        try:
            install_bundle(
                self.file, self.store, trusting(MAKER.public), unseen, a_cancel()
            )
        except ExpectedError as told:
            return told
        return None

    @property
    def is_as_before(self) -> bool:
        return everything_in(self.root) == self.before


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    return Stand(tmp_path_factory.mktemp("damaged"))


def test_a_hundred_bundles_damaged_at_random_are_refused_and_nothing_is_lost(
    stand: Stand,
) -> None:
    chance = random.Random(20_261_120)  # noqa: S311 (where to damage, no secret)
    kinds = [DAMAGES[number % len(DAMAGES)] for number in range(A_HUNDRED)]

    told = [stand.told(damage(stand.whole, chance)) for damage in kinds]

    assert [type(each) for each in told] == [Refused] * A_HUNDRED
    assert stand.is_as_before


def test_the_undamaged_bundle_would_have_been_installed(tmp_path: Path) -> None:
    stand = Stand(tmp_path)

    told = stand.told(stand.whole)

    assert told is None
    assert [each.manifest.version for each in stand.store.installed()] == [2, 2]


@settings(max_examples=150, deadline=None)
@given(
    damage=st.sampled_from([a_bit, cut, garbage_within, *DAMAGES]), seed=st.integers()
)
def test_no_damage_is_overlooked(stand: Stand, damage: Damage, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (where to damage, no secret)

    told = stand.told(damage(stand.whole, chance))

    assert isinstance(told, Refused)
    assert stand.is_as_before


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.data_too_large]
)
@given(content=st.binary(max_size=4000))
def test_any_other_file_is_no_bundle(stand: Stand, content: bytes) -> None:
    told = stand.told(content)

    assert isinstance(told, Refused)
    assert "is no bundle of models" in str(told)


@pytest.mark.parametrize("place", range(0, 3000, 211))
def test_every_bit_of_the_beginning_matters(stand: Stand, place: int) -> None:
    found = bytearray(stand.whole)
    found[place] ^= 1

    told = stand.told(bytes(found))

    assert isinstance(told, Refused)


def test_a_bundle_cut_short_tells_how_much_is_missing(stand: Stand) -> None:
    told = stand.told(stand.whole[:-10])

    assert str(told) == "pack.exzpack is not complete: 1 MB of 1 MB are missing."


def _first(told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = told["manifests"][0]
    return found


CHANGES: dict[str, Callable[[dict[str, Any]], None]] = {
    "older catalogue": lambda told: told.update(catalogue_version=1),
    "a field nobody knows": lambda told: told.update(also="this"),
    "no catalogue": lambda told: told.pop("catalogue_version"),
    "no model": lambda told: told.update(manifests=[]),
    "a model twice": lambda told: told["manifests"].append(_first(told)),
    "too many models": lambda told: told.update(manifests=told["manifests"] * 60),
    "another size": lambda told: _first(told)["files"][0].update(size=5),
    "a size below nothing": lambda told: _first(told)["files"][0].update(size=-5),
    "an enormous size": lambda told: _first(told)["files"][0].update(size=2**62),
    "another digest": lambda told: _first(told)["files"][0].update(sha256="0" * 64),
    "a digest that is a path": lambda told: _first(told)["files"][0].update(
        sha256="../" * 21 + "e"
    ),
    "an id that is a path": lambda told: _first(told).update(id="../evil"),
    "no version": lambda told: _first(told).update(version=0),
    "a key that is none": lambda told: told.update(maker="AAAA"),
    "a name that cannot be seen": lambda told: told.update(maker_name="I\u202eT"),
    "a local time": lambda told: told.update(made_at="2026-11-20T09:30:00"),
    "two sizes of one content": lambda told: told["manifests"][1]["files"][0].update(
        sha256=_first(told)["files"][0]["sha256"], size=3
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_even_a_known_maker_cannot_sign_nonsense(stand: Stand, name: str) -> None:
    told = stand.told(signed_anew(stand.whole, CHANGES[name]))

    assert isinstance(told, Refused)
    assert stand.is_as_before


@pytest.mark.parametrize(
    "name", [*[bad for bad in BAD_NAMES if bad], "manifest.json", ".hidden", "a" * 300]
)
def test_even_a_known_maker_cannot_name_a_file_outside_its_model(
    stand: Stand, name: str
) -> None:
    content = signed_anew(
        stand.whole, lambda told: _first(told)["files"][0].update(name=name)
    )

    told = stand.told(content)

    assert isinstance(told, Refused)
    assert stand.is_as_before


def test_a_bundle_of_a_newer_form_asks_for_a_newer_exerzia(stand: Stand) -> None:
    newer = signed_anew(
        stand.whole, lambda told: told.update(format="exerzia-bundle/2", also="this")
    )

    told = stand.told(newer)

    assert "newer version of Exerzia" in str(told)


def test_a_description_larger_than_any_is_not_read(stand: Stand) -> None:
    entries = entries_of(stand.whole)
    huge = entries[0][1].ljust(4_000_001)

    told = stand.told(in_our_form([(entries[0][0], huge), *entries[1:]]))

    assert isinstance(told, Refused)


def test_a_description_nested_without_end_is_refused(stand: Stand) -> None:
    entries = entries_of(stand.whole)
    nested = b'{"format":' + b"[" * 500_000

    told = stand.told(in_our_form([(entries[0][0], nested), *entries[1:]]))

    assert isinstance(told, Refused)


def test_a_file_of_the_right_length_and_the_wrong_content_is_found_out(
    stand: Stand,
) -> None:
    entries = entries_of(stand.whole)
    wrong = bytes(len(entries[-1][1]))

    content = in_our_form([*entries[:-1], (entries[-1][0], wrong)])
    stand.file.write_bytes(content)
    facts = read_bundle(stand.file)
    told = stand.told(content)

    assert len(facts.manifests) == 2
    assert "was changed after it was signed" in str(told)
    assert stand.is_as_before


def test_the_description_is_the_one_thing_that_is_interpreted(stand: Stand) -> None:
    told = json.loads(entries_of(stand.whole)[0][1])

    assert sorted(told) == [
        "catalogue_publisher",
        "catalogue_version",
        "format",
        "made_at",
        "maker",
        "maker_name",
        "manifests",
    ]
