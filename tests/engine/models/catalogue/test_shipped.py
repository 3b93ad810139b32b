"""What ships: the identities on record, signed, with its licences and its page."""

import hashlib
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from door.catalogue import problems_of, stale_page
from engine.adapters.llama_cpp.families import FAMILIES
from engine.api.language import LANGUAGES
from engine.models.catalogue.built_in_key import built_in_keys
from engine.models.catalogue.licences import licence_text
from engine.models.catalogue.load import load_catalogue
from engine.models.catalogue.memory import running_bytes
from engine.models.catalogue.read import read_catalogue
from engine.models.catalogue.records import Catalogue, ModelEntry, PackLevel, Purpose
from engine.models.store.manifest import Manifest, ManifestOrigin, StoredFile
from engine.models.trust import TrustedKeys
from engine.speech.timbres import FEMININE, MASCULINE, timbre_of, timbre_of_voice
from tests.engine.models.catalogue.made import ROOT, SHIPPED

IDENTITIES = Path(__file__).with_name("identities.tsv")
GIGABYTE = 1_000_000_000


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue((SHIPPED / "catalogue.json").read_bytes())


def identities(catalogue: Catalogue) -> list[tuple[str, ...]]:
    return sorted(
        (
            entry.repository,
            entry.revision,
            file.remote_path,
            str(file.size or "-"),
            file.sha256 or "-",
            file.md5 or "-",
        )
        for entry in catalogue.models
        for file in entry.files
    )


def on_record() -> list[tuple[str, ...]]:
    lines = IDENTITIES.read_text(encoding="utf-8").splitlines()
    return sorted(tuple(line.split("\t")) for line in lines if not line.startswith("#"))


def voices(catalogue: Catalogue, names: tuple[str, ...]) -> list[ModelEntry]:
    found = [catalogue.model(name) for name in names]
    return [each for each in found if each and each.purpose is Purpose.VOICE]


@pytest.mark.requirement("E-046")
def test_every_size_hash_and_revision_is_the_one_on_record(
    catalogue: Catalogue,
) -> None:
    assert identities(catalogue) == on_record()


@pytest.mark.requirement("E-046")
def test_the_shipped_catalogue_is_signed_by_the_built_in_key() -> None:
    trusted = TrustedKeys((), None, built_in_keys())

    loaded = load_catalogue(SHIPPED, (), trusted)

    assert loaded.refused == ()
    assert loaded.catalogue.publisher == "Exerzia"
    assert problems_of(SHIPPED) == []


def test_its_page_tells_what_it_says() -> None:
    assert stale_page() == []


@pytest.mark.requirement("E-049")
def test_each_language_has_a_pack_of_each_level(catalogue: Catalogue) -> None:
    offered = {(pack.level, pack.language) for pack in catalogue.packs}

    assert offered == {(level, spoken) for level in PackLevel for spoken in LANGUAGES}


def test_each_pack_hears_words_and_speaks_with_a_voice_of_each_timbre(
    catalogue: Catalogue,
) -> None:
    speakers = {"fr_fr-upmc-medium": ("jessica", "pierre")}

    for pack in catalogue.packs:
        purposes = {
            found.purpose for each in pack.models if (found := catalogue.model(each))
        }
        timbres = {timbre_of_voice(each) for each in pack.models}
        timbres |= {
            timbre_of(name) for each in pack.models for name in speakers.get(each, ())
        }

        assert purposes == set(Purpose)
        assert {FEMININE, MASCULINE} <= timbres


def test_a_voice_under_terms_of_its_own_is_in_no_pack(catalogue: Catalogue) -> None:
    lessac = catalogue.model("en_us-lessac-medium")

    assert lessac is not None
    assert not lessac.licence.any_use
    assert not any(lessac.id in pack.models for pack in catalogue.packs)


def test_english_packs_hold_only_what_may_be_used_for_anything(
    catalogue: Catalogue,
) -> None:
    packs = [pack for pack in catalogue.packs if pack.language == "en"]

    models = [catalogue.model(each) for pack in packs for each in pack.models]

    assert all(each is not None and each.licence.any_use for each in models)


def test_a_voice_that_started_from_lessac_is_not_said_to_be_free_for_any_use(
    catalogue: Catalogue,
) -> None:
    started = [each for each in catalogue.models if "lessac" in each.licence.source]

    assert len(started) == 4
    assert not any(each.licence.any_use for each in started)


def test_all_of_a_pack_that_hears_and_words_is_pinned(catalogue: Catalogue) -> None:
    names = {each for pack in catalogue.packs for each in pack.models}
    models = [catalogue.model(each) for each in names]

    loose = [each.purpose for each in models if each and not each.is_pinned]

    assert set(loose) == {Purpose.VOICE}


def test_a_voice_in_a_pack_has_sizes_and_the_publishers_hashes(
    catalogue: Catalogue,
) -> None:
    packed = [
        each for pack in catalogue.packs for each in voices(catalogue, pack.models)
    ]

    assert all(file.size and file.md5 for voice in packed for file in voice.files)


def test_each_language_model_is_of_a_family_the_engine_knows(
    catalogue: Catalogue,
) -> None:
    found = {each.family for each in catalogue.models if each.family}
    without = [
        each.id
        for each in catalogue.models
        if each.purpose is Purpose.LANGUAGE and not each.family
    ]

    assert found <= FAMILIES.keys()
    assert without == []


def test_each_model_can_become_an_installed_one(catalogue: Catalogue) -> None:
    manifests = [
        Manifest(
            id=entry.id,
            purpose=entry.purpose,
            name=entry.name,
            languages=entry.languages,
            version=entry.version,
            licence_name=entry.licence.name,
            memory=entry.memory,
            shape=entry.shape,
            origin=ManifestOrigin.DOWNLOADED,
            files=tuple(
                StoredFile(name=file.name, size=file.size or 1, sha256="0" * 64)
                for file in entry.files
            ),
        )
        for entry in catalogue.models
    ]

    assert len(manifests) == len(catalogue.models)


def test_memory_is_told_by_the_written_formula(catalogue: Catalogue) -> None:
    known = [each for each in catalogue.models if each.size is not None]

    assert len(known) == len(catalogue.models) - 2
    for entry in known:
        assert entry.memory == running_bytes(entry, entry.size or 0)


def test_ministral_takes_what_was_recorded_of_it(catalogue: Catalogue) -> None:
    entry = catalogue.model("ministral-3-3b-instruct-2512-q4_k_m")

    assert entry is not None
    assert 3.5 * GIGABYTE <= entry.memory <= 4.1 * GIGABYTE


def test_what_a_pack_runs_fits_into_half_of_the_machine_it_asks_for(
    catalogue: Catalogue,
) -> None:
    for pack in catalogue.packs:
        models = [found for each in pack.models if (found := catalogue.model(each))]

        assert sum(each.memory for each in models) <= pack.least_memory // 2


@pytest.mark.requirement("E-046")
def test_every_licence_is_a_text_at_hand_or_a_card_to_fetch(
    catalogue: Catalogue,
) -> None:
    texts = {each.id: licence_text(each, SHIPPED) for each in catalogue.models}

    by_card = {name for name, text in texts.items() if text is None}

    assert by_card == {
        each.id for each in catalogue.models if each.purpose is Purpose.VOICE
    }
    assert all(each.licence.card for each in catalogue.models if each.id in by_card)
    assert all(each.licence.source for each in catalogue.models)


def test_the_wheel_carries_catalogue_signature_and_licences() -> None:
    files = WheelBuilder(str(ROOT)).recurse_included_files()

    carried = {each.distribution_path for each in files}

    assert carried >= {
        "resources/catalogue/catalogue.json",
        "resources/catalogue/catalogue.sig",
        "resources/catalogue/licences/apache-2.0.txt",
        "resources/catalogue/licences/mit-openai.txt",
    }


def test_apache_text_is_the_one_its_authors_publish() -> None:
    text = (SHIPPED / "licences" / "apache-2.0.txt").read_bytes()

    digest = hashlib.sha256(text).hexdigest()

    assert digest == "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
