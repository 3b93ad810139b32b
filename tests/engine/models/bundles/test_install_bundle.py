"""A bundle onto another computer."""

import os
import shutil
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.records import Authority, BundleInstalled
from engine.models.bundles.refusals import UnknownMaker
from engine.models.bundles.write_bundle import write_bundle
from engine.models.store.store import ModelStore
from engine.models.trust import TrustedKeys
from tests.engine.models.shelf import (
    HEARING,
    LANGUAGE,
    MAKER,
    VOICE,
    a_cancel,
    a_catalogue,
    a_full_store,
    a_small_store,
    an_order,
    everything_in,
    hearing,
    language,
    trusting,
    unseen,
    voice,
)

pytestmark = pytest.mark.requirement("E-199")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    store = a_full_store(folder / "store")
    file = folder / "pack.exzpack"
    write_bundle(file, store, an_order(LANGUAGE, HEARING, VOICE), unseen, a_cancel())
    return file


def test_the_models_of_a_bundle_are_there_after_it_is_installed(
    bundle: Path, tmp_path: Path
) -> None:
    store = ModelStore(tmp_path / "empty")

    result = install_bundle(bundle, store, trusting(MAKER.public), unseen, a_cancel())

    assert result == BundleInstalled(store.installed(), ())
    assert [each.id for each in store.installed()] == [HEARING, LANGUAGE, VOICE]
    assert store.installed()[2].manifest.licence_text == voice().licence_text
    assert store.verify(LANGUAGE, unseen, a_cancel()) == ()
    assert list((tmp_path / "empty" / "partial").glob("[!.]*")) == [
        tmp_path / "empty" / "partial" / "incoming.lock"
    ]


def test_an_unknown_maker_is_a_question_with_a_fingerprint(
    bundle: Path, tmp_path: Path
) -> None:
    store = ModelStore(tmp_path / "empty")
    authority = trusting(own=tmp_path / "own")

    with pytest.raises(UnknownMaker) as asked:
        install_bundle(bundle, store, authority, unseen, a_cancel())

    assert asked.value.key == MAKER.public
    assert asked.value.maker_name == "The IT desk"
    assert MAKER.public.fingerprint in str(asked.value)
    assert store.installed() == ()


def test_a_bundle_installs_once_its_maker_is_accepted(
    bundle: Path, tmp_path: Path
) -> None:
    store = ModelStore(tmp_path / "empty")
    authority = trusting(own=tmp_path / "own")
    authority.trusted.accept(MAKER.public, "IT")

    install_bundle(bundle, store, authority, unseen, a_cancel())

    assert len(store.installed()) == 3
    assert TrustedKeys([], tmp_path / "own", ()).trusts(MAKER.public)


def test_what_the_catalogue_pins_needs_no_known_maker_and_is_called_as_it_says(
    bundle: Path, tmp_path: Path
) -> None:
    store = ModelStore(tmp_path / "empty")
    authority = trusting(catalogue=a_catalogue(language(), hearing(), voice()))

    install_bundle(bundle, store, authority, unseen, a_cancel())

    found = [
        (each.manifest.name, each.manifest.licence_name) for each in store.installed()
    ]
    assert found[0] == ("Micro Whisper of the catalogue", "MIT")
    assert {each.manifest.licence_text for each in store.installed()} == {""}


def test_one_model_the_catalogue_does_not_pin_makes_the_maker_matter(
    bundle: Path, tmp_path: Path
) -> None:
    authority = trusting(catalogue=a_catalogue(language(), hearing()))

    with pytest.raises(UnknownMaker):
        install_bundle(
            bundle, ModelStore(tmp_path / "empty"), authority, unseen, a_cancel()
        )


def test_even_a_known_maker_cannot_put_other_files_under_a_name_of_the_catalogue(
    bundle: Path, tmp_path: Path
) -> None:
    other = language().model_copy(update={"files": hearing().files[:1]})
    authority = trusting(MAKER.public, catalogue=a_catalogue(other))

    with pytest.raises(Refused, match="other files under the name of Tiny Language"):
        install_bundle(
            bundle, ModelStore(tmp_path / "empty"), authority, unseen, a_cancel()
        )


def test_what_is_here_already_is_left_and_told(bundle: Path, tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "store")
    authority = trusting(MAKER.public)
    install_bundle(bundle, store, authority, unseen, a_cancel())
    before = everything_in(tmp_path / "store")

    result = install_bundle(bundle, store, authority, unseen, a_cancel())

    assert result == BundleInstalled((), store.installed())
    assert everything_in(tmp_path / "store") == before


def test_what_is_here_already_needs_no_known_maker(
    bundle: Path, tmp_path: Path
) -> None:
    store = a_full_store(tmp_path / "store")

    result = install_bundle(bundle, store, trusting(), unseen, a_cancel())

    assert result == BundleInstalled((), store.installed())


def test_a_bundle_that_would_be_refused_anyway_asks_no_question(
    bundle: Path, tmp_path: Path
) -> None:
    authority = trusting(catalogue=a_catalogue(version=9))

    with pytest.raises(Refused, match="version 9 is in force"):
        install_bundle(
            bundle, ModelStore(tmp_path / "empty"), authority, unseen, a_cancel()
        )


def test_a_newer_version_takes_the_place_of_the_older(tmp_path: Path) -> None:
    newer = a_small_store(tmp_path / "newer", version=2)
    file = tmp_path / "two.exzpack"
    write_bundle(file, newer, an_order("small-0"), unseen, a_cancel())
    store = a_small_store(tmp_path / "store", version=1)

    install_bundle(file, store, trusting(MAKER.public), unseen, a_cancel())

    assert [each.manifest.version for each in store.installed()] == [2]


def test_an_older_model_never_takes_the_place_of_the_newer(tmp_path: Path) -> None:
    older = a_small_store(tmp_path / "older", version=1, count=2)
    file = tmp_path / "one.exzpack"
    order = an_order("small-0", "small-1")
    write_bundle(file, older, order, unseen, a_cancel())
    store = a_small_store(tmp_path / "store", version=2)
    before = everything_in(tmp_path / "store")

    with pytest.raises(Refused, match="an older version of Small 0"):
        install_bundle(file, store, trusting(MAKER.public), unseen, a_cancel())

    assert everything_in(tmp_path / "store") == before


@pytest.mark.parametrize(("here", "accepted"), [(2, True), (3, True), (4, False)])
def test_a_bundle_of_an_older_catalogue_is_refused(
    bundle: Path, tmp_path: Path, here: int, *, accepted: bool
) -> None:
    store = ModelStore(tmp_path / "store")
    authority = trusting(MAKER.public, catalogue=a_catalogue(version=here))

    told = _told(bundle, store, authority)

    assert (told is None) == accepted
    assert bool(store.installed()) == accepted


def test_a_catalogue_of_another_publisher_counts_by_itself(
    bundle: Path, tmp_path: Path
) -> None:
    store = ModelStore(tmp_path / "store")
    theirs = a_catalogue(version=9).model_copy(update={"publisher": "Northern Power"})

    told = _told(bundle, store, trusting(MAKER.public, catalogue=theirs))

    assert told is None


def test_a_bundle_cancelled_while_it_is_installed_changes_nothing(
    bundle: Path, tmp_path: Path
) -> None:
    store = ModelStore(tmp_path / "store")
    cancel = Cancel()

    result = install_bundle(
        bundle,
        store,
        trusting(MAKER.public),
        lambda _done, _total: cancel.cancel(),
        cancel,
    )

    assert result is None
    assert everything_in(tmp_path / "store") == {}


def test_a_stick_that_is_pulled_out_leaves_nothing_half_installed(
    bundle: Path, tmp_path: Path
) -> None:
    file = Path(shutil.copy(bundle, tmp_path))
    store = ModelStore(tmp_path / "store")

    with pytest.raises(Unavailable, match="could not be read to its end"):
        install_bundle(
            file,
            store,
            trusting(MAKER.public),
            lambda _done, _total: os.truncate(file, 50_000),
            a_cancel(),
        )

    assert everything_in(tmp_path / "store") == {}


def test_progress_goes_from_nothing_to_everything(bundle: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    install_bundle(
        bundle,
        ModelStore(tmp_path / "store"),
        trusting(MAKER.public),
        lambda done, total: seen.append((done, total)),
        a_cancel(),
    )

    whole = sum(each.size for each in (language(), hearing(), voice()))
    assert {total for _, total in seen} == {whole}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (whole, whole)


def _told(bundle: Path, store: ModelStore, authority: Authority) -> Refused | None:
    try:
        install_bundle(bundle, store, authority, unseen, a_cancel())
    except Refused as told:
        return told
    return None
