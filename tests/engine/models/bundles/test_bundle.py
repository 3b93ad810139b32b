"""Models into one file, and out of it on another computer."""

import hashlib
import os
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.read_bundle import read_bundle
from engine.models.bundles.records import Authority, BundleFacts, BundleInstalled
from engine.models.bundles.refusals import UnknownMaker
from engine.models.bundles.write_bundle import write_bundle
from engine.models.store.manifest import ManifestOrigin
from engine.models.store.store import ModelStore
from engine.models.trust import TrustedKeys
from tests.engine.models.shelf import (
    A_DAY,
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


def made(store: ModelStore, file: Path, *model_ids: str) -> BundleFacts | None:
    return write_bundle(file, store, an_order(*model_ids), unseen, a_cancel())


def test_a_bundle_tells_what_it_holds_without_its_models_being_read(
    bundle: Path,
) -> None:
    facts = read_bundle(bundle)

    assert [each.id for each in facts.manifests] == [HEARING, LANGUAGE, VOICE]
    assert {each.origin for each in facts.manifests} == {ManifestOrigin.BUNDLE}
    assert facts.maker == MAKER.public
    assert facts.maker_name == "The IT desk"
    assert facts.made_at == A_DAY
    assert facts.catalogue_version == 3
    assert facts.size == bundle.stat().st_size


def test_any_zip_program_reads_a_bundle(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as found:
        damaged = found.testzip()
        names = found.namelist()
        licence = found.read(f"licences/{VOICE}.txt").decode()

    assert damaged is None
    assert names[:3] == ["bundle.json", "bundle.sig", f"licences/{HEARING}.txt"]
    assert licence == voice().licence_text


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


def test_the_same_order_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    store = a_full_store(tmp_path / "store")

    made(store, tmp_path / "again.exzpack", VOICE, LANGUAGE, HEARING, VOICE)

    assert _digest(tmp_path / "again.exzpack") == _digest(bundle)


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


def test_a_maker_cannot_hide_behind_what_cannot_be_seen(tmp_path: Path) -> None:
    store = a_small_store(tmp_path / "store")
    order = replace(an_order("small-0"), maker_name="IT\u202e\n desk " + "x" * 500)

    facts = write_bundle(tmp_path / "a.exzpack", store, order, unseen, a_cancel())

    assert facts is not None
    assert facts.maker_name == f"IT desk {'x' * 92}"


def test_a_newer_version_takes_the_place_of_the_older(tmp_path: Path) -> None:
    newer = a_small_store(tmp_path / "newer", version=2)
    made(newer, tmp_path / "two.exzpack", "small-0")
    store = a_small_store(tmp_path / "store", version=1)

    install_bundle(
        tmp_path / "two.exzpack", store, trusting(MAKER.public), unseen, a_cancel()
    )

    assert [each.manifest.version for each in store.installed()] == [2]


def test_an_older_model_never_takes_the_place_of_the_newer(tmp_path: Path) -> None:
    older = a_small_store(tmp_path / "older", version=1, count=2)
    made(older, tmp_path / "one.exzpack", "small-0", "small-1")
    store = a_small_store(tmp_path / "store", version=2)
    before = everything_in(tmp_path / "store")

    with pytest.raises(Refused, match="an older version of Small 0"):
        install_bundle(
            tmp_path / "one.exzpack", store, trusting(MAKER.public), unseen, a_cancel()
        )

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


def test_a_bundle_cancelled_while_it_is_made_leaves_nothing(tmp_path: Path) -> None:
    store = a_small_store(tmp_path / "store")
    target = tmp_path / "there" / "pack.exzpack"
    target.parent.mkdir()
    cancel = Cancel()
    cancel.cancel()

    result = write_bundle(target, store, an_order("small-0"), unseen, cancel)

    assert result is None
    assert list(target.parent.iterdir()) == []


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


def test_a_model_that_is_damaged_here_is_not_bundled(tmp_path: Path) -> None:
    store = a_small_store(tmp_path / "store")
    blob = store.blob(store.installed()[0].manifest.files[0].sha256)
    assert blob is not None
    blob.write_bytes(bytes(blob.stat().st_size))
    target = tmp_path / "there" / "pack.exzpack"
    target.parent.mkdir()
    target.write_bytes(b"what was there before")

    with pytest.raises(Unavailable, match="Small 0 are damaged on this computer"):
        made(store, target, "small-0")

    assert target.read_bytes() == b"what was there before"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("model_ids", [(), ("nobody",), ("small-0", "nobody")])
def test_only_models_that_are_here_are_bundled(
    tmp_path: Path, model_ids: tuple[str, ...]
) -> None:
    store = a_small_store(tmp_path / "store")

    with pytest.raises(Refused):
        made(store, tmp_path / "pack.exzpack", *model_ids)

    assert not (tmp_path / "pack.exzpack").exists()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    store = a_small_store(tmp_path / "store")

    with pytest.raises(Unavailable, match=r"pack\.exzpack could not be written"):
        made(store, tmp_path / "stick" / "pack.exzpack", "small-0")


def test_what_a_crash_left_of_a_bundle_is_replaced(tmp_path: Path) -> None:
    store = a_small_store(tmp_path / "store")
    (tmp_path / "pack.exzpack.part").write_bytes(b"begun")

    made(store, tmp_path / "pack.exzpack", "small-0")

    assert read_bundle(tmp_path / "pack.exzpack").manifests[0].id == "small-0"
    assert not (tmp_path / "pack.exzpack.part").exists()


@pytest.mark.parametrize("place", ["nowhere.exzpack", "."])
def test_a_bundle_that_cannot_be_read_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        read_bundle(tmp_path / place)


def _told(bundle: Path, store: ModelStore, authority: Authority) -> Refused | None:
    try:
        install_bundle(bundle, store, authority, unseen, a_cancel())
    except Refused as told:
        return told
    return None


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
