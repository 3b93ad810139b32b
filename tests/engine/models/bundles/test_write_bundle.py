"""Models into one file, and what it tells."""

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.read_bundle import read_bundle
from engine.models.bundles.records import BundleFacts
from engine.models.bundles.write_bundle import write_bundle
from engine.models.catalogue.records import Licence
from engine.models.store.manifest import ManifestOrigin
from engine.models.store.store import ModelStore
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
    an_entry,
    an_order,
    language,
    put,
    trusting,
    unseen,
    voice,
)
from tests.models.install import TINY_GGUF

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


def test_the_same_order_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    store = a_full_store(tmp_path / "store")

    made(store, tmp_path / "again.exzpack", VOICE, LANGUAGE, HEARING, VOICE)

    assert _digest(tmp_path / "again.exzpack") == _digest(bundle)


def test_a_model_that_came_here_without_its_licence_goes_on_with_it(
    tmp_path: Path,
) -> None:
    folder, text = tmp_path / "catalogue", "Any use is allowed.\n"
    (folder / "licences").mkdir(parents=True)
    (folder / "licences" / "open.txt").write_text(text, "utf-8")
    store = ModelStore(tmp_path / "store")
    bare = language().model_copy(update={"licence_text": ""})
    put(store, bare, (TINY_GGUF,))
    entry = an_entry(bare).model_copy(
        update={
            "licence": Licence(
                name="Open",
                text="open.txt",
                text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            )
        }
    )
    catalogue = a_catalogue().model_copy(update={"models": (entry,)})
    order = replace(an_order(LANGUAGE, catalogue=catalogue), catalogue_folder=folder)

    write_bundle(tmp_path / "a.exzpack", store, order, unseen, a_cancel())
    there = ModelStore(tmp_path / "there")
    install_bundle(
        tmp_path / "a.exzpack",
        there,
        replace(trusting(catalogue=catalogue), catalogue_folder=folder),
        unseen,
        a_cancel(),
    )

    with zipfile.ZipFile(tmp_path / "a.exzpack") as found:
        assert found.read(f"licences/{LANGUAGE}.txt").decode() == text
    assert there.installed()[0].manifest.licence_text == text


def test_a_maker_cannot_hide_behind_what_cannot_be_seen(tmp_path: Path) -> None:
    store = a_small_store(tmp_path / "store")
    order = replace(an_order("small-0"), maker_name="IT\u202e\n desk " + "x" * 500)

    facts = write_bundle(tmp_path / "a.exzpack", store, order, unseen, a_cancel())

    assert facts is not None
    assert facts.maker_name == f"IT desk {'x' * 92}"


def test_a_bundle_cancelled_while_it_is_made_leaves_nothing(tmp_path: Path) -> None:
    store = a_small_store(tmp_path / "store")
    target = tmp_path / "there" / "pack.exzpack"
    target.parent.mkdir()
    cancel = Cancel()
    cancel.cancel()

    result = write_bundle(target, store, an_order("small-0"), unseen, cancel)

    assert result is None
    assert list(target.parent.iterdir()) == []


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


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
