"""A recognised model into the store."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.models.catalogue.load import BUNDLED, LoadedCatalogue
from engine.models.catalogue.records import (
    Catalogue,
    Licence,
    ModelEntry,
    ModelFile,
    Purpose,
)
from engine.models.recognising.identify import own_id
from engine.models.recognising.import_candidate import import_candidate
from engine.models.recognising.recognise import recognise
from engine.models.store.manifest import ManifestOrigin
from engine.models.store.reading import Installed
from engine.models.store.store import ModelStore
from tests.engine.models.recognising.files import gguf, voice, whisper
from tests.engine.models.shelf import (
    HEARING,
    LANGUAGE,
    VOICE_FILES,
    a_cancel,
    a_catalogue,
    a_manifest,
    an_entry,
    everything_in,
    hearing,
    language,
    unseen,
)
from tests.engine.models.shelf import voice as voice_manifest
from tests.models.install import TINY_GGUF

pytestmark = pytest.mark.requirement("E-046")


def loaded(catalogue: Catalogue, folder: Path = Path("nowhere")) -> LoadedCatalogue:
    return LoadedCatalogue(catalogue, BUNDLED, folder)


def imported(path: Path, store: ModelStore, catalogue: Catalogue) -> Installed | None:
    (found,) = recognise(path)
    return import_candidate(found, store, loaded(catalogue), unseen, a_cancel())


def test_a_file_the_catalogue_pins_becomes_the_model_of_the_catalogue(
    tmp_path: Path,
) -> None:
    store = ModelStore(tmp_path / "store")

    here = imported(TINY_GGUF, store, a_catalogue(language()))

    assert here is not None
    assert here.manifest.id == LANGUAGE
    assert here.manifest.name == "Tiny Language of the catalogue"
    assert here.manifest.licence_name == "MIT"
    assert here.manifest.origin is ManifestOrigin.IMPORTED
    assert store.verify(LANGUAGE, unseen, a_cancel()) == ()


def test_a_model_nobody_knows_gets_a_name_and_the_beginning_of_its_digest(
    tmp_path: Path,
) -> None:
    path = gguf(tmp_path / "Mon Modèle.gguf")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()

    here = imported(path, ModelStore(tmp_path / "store"), a_catalogue(language()))

    assert here is not None
    assert here.manifest.id == f"a-model-{digest[:8]}"
    assert (here.folder / "Mon Modèle.gguf").read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("template", "words"),
    [("[INST] {{ user }} [/INST]", "marks turns"), ("<think>", "thinks in writing")],
)
def test_a_model_no_prompt_can_be_rendered_for_is_refused_before_it_is_copied(
    tmp_path: Path, template: str, words: str
) -> None:
    path = gguf(tmp_path / "a.gguf", tokenizer_chat_template=template)

    with pytest.raises(Refused, match=words):
        imported(path, ModelStore(tmp_path / "store"), a_catalogue(language()))

    assert not (tmp_path / "store").exists()


def test_of_a_model_of_the_catalogue_the_catalogue_names_the_family(
    tmp_path: Path,
) -> None:
    path = gguf(tmp_path / "a.gguf", tokenizer_chat_template="[INST]")
    known = a_manifest("strange", Purpose.LANGUAGE, (path,))

    here = imported(path, ModelStore(tmp_path / "store"), a_catalogue(known))

    assert here is not None
    assert here.id == "strange"


def test_all_files_of_a_whisper_are_matched_and_nothing_else_is_taken(
    tmp_path: Path,
) -> None:
    folder = whisper(tmp_path / "downloaded")
    (folder / "README.md").write_text("words", "utf-8")

    here = imported(folder, ModelStore(tmp_path / "store"), a_catalogue(hearing()))

    assert here is not None
    assert here.manifest.id == HEARING
    assert here.manifest.files == hearing().files


def test_a_whisper_with_one_other_file_is_another_model(tmp_path: Path) -> None:
    folder = whisper(tmp_path / "downloaded")
    with (folder / "tokenizer.json").open("a", encoding="utf-8") as file:
        file.write("\n")

    here = imported(folder, ModelStore(tmp_path / "store"), a_catalogue(hearing()))

    assert here is not None
    assert here.manifest.id.startswith("downloaded-")
    assert {path.name for path in here.folder.iterdir()} >= {"model.bin", "config.json"}


def test_a_voice_is_known_by_what_its_publisher_gives(tmp_path: Path) -> None:
    catalogue = Catalogue(
        version=1,
        issued=a_catalogue().issued,
        publisher="Exerzia",
        models=(_by_md5(an_entry(voice_manifest())),),
        packs=(),
    )

    here = imported(
        voice(tmp_path, "renamed"), ModelStore(tmp_path / "store"), catalogue
    )

    assert here is not None
    assert here.manifest.id == "tiny-voice-fr"
    assert here.manifest.files == voice_manifest().files


def test_a_model_of_the_catalogue_keeps_the_words_of_its_licence(
    tmp_path: Path,
) -> None:
    words = "You may use it.\n"
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "free.txt").write_bytes(words.encode())
    digest = hashlib.sha256(words.encode()).hexdigest()
    licence = Licence(name="Free", text="free.txt", text_sha256=digest)
    entry = an_entry(language()).model_copy(update={"licence": licence})
    catalogue = a_catalogue().model_copy(update={"models": (entry,)})
    (found,) = recognise(TINY_GGUF)

    here = import_candidate(
        found,
        ModelStore(tmp_path / "store"),
        loaded(catalogue, tmp_path),
        unseen,
        a_cancel(),
    )

    assert here is not None
    assert here.manifest.licence_name == "Free"
    assert here.manifest.licence_text == words


def test_what_is_imported_twice_is_here_once(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "store")
    path = gguf(tmp_path / "a.gguf")

    imported(path, store, a_catalogue())
    imported(path, store, a_catalogue())

    assert len(store.installed()) == 1
    assert len(list((tmp_path / "store" / "blobs").iterdir())) == 1


@pytest.mark.requirement("E-199")
def test_what_everybody_has_already_is_not_kept_once_more(tmp_path: Path) -> None:
    everybodys = ModelStore(tmp_path / "everybodys")
    imported(TINY_GGUF, everybodys, a_catalogue(language()))
    own = ModelStore(tmp_path / "own", [everybodys.own])

    here = imported(TINY_GGUF, own, a_catalogue(language()))

    assert here is not None
    assert here.shared
    assert list(own.own.rglob(here.manifest.files[0].sha256)) == []


def test_what_happens_to_the_file_later_does_not_reach_the_store(
    tmp_path: Path,
) -> None:
    store = ModelStore(tmp_path / "store")
    path = gguf(tmp_path / "a.gguf")
    here = imported(path, store, a_catalogue())

    path.write_bytes(b"changed")

    assert here is not None
    assert store.verify(here.id, unseen, a_cancel()) == ()


def test_an_import_that_is_cancelled_changes_nothing(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "store")
    (found,) = recognise(whisper(tmp_path / "micro"))
    cancel = Cancel()

    result = import_candidate(
        found,
        store,
        loaded(a_catalogue()),
        lambda _done, _total: cancel.cancel(),
        cancel,
    )

    assert result is None
    assert everything_in(tmp_path / "store") == {}


def test_a_stick_that_is_pulled_out_changes_nothing(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "store")
    folder = whisper(tmp_path / "micro")
    (found,) = recognise(folder)

    with pytest.raises(Unavailable, match="could not be read to its end"):
        import_candidate(
            found,
            store,
            loaded(a_catalogue()),
            lambda _done, _total: os.truncate(folder / "model.bin", 100),
            a_cancel(),
        )

    assert everything_in(tmp_path / "store") == {}


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    path = gguf(tmp_path / "a.gguf")
    (found,) = recognise(path)
    path.unlink()

    with pytest.raises(Unavailable):
        import_candidate(
            found,
            ModelStore(tmp_path / "store"),
            loaded(a_catalogue()),
            unseen,
            a_cancel(),
        )


@pytest.mark.parametrize("name", ["", "!!!", "con", "日本", "a" * 300, "../../etc"])
def test_any_name_gives_an_identifier(tmp_path: Path, name: str) -> None:
    path = gguf(tmp_path / "a.gguf", general_name=name)

    here = imported(path, ModelStore(tmp_path / "store"), a_catalogue())

    assert here is not None
    assert here.folder.name == f"{here.id}@1"


@settings(max_examples=100)
@given(name=st.text(max_size=120))
def test_identifiers_are_short_and_plain(name: str) -> None:
    found = own_id(name, "0123456789")

    assert found.endswith("-01234567")
    assert len(found) <= 90
    assert all(each in "abcdefghijklmnopqrstuvwxyz0123456789-" for each in found)


def _by_md5(entry: ModelEntry) -> ModelEntry:
    files = tuple(
        ModelFile(
            name=path.name,
            size=path.stat().st_size,
            md5=hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest(),
        )
        for path in VOICE_FILES
    )
    return entry.model_copy(update={"files": files})
