"""Content packs, good and bad."""

import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.errors import ExpectedError, Refused, Unavailable
from engine.content.load import load_library
from tests.examples import examples

COMPETENCY = """\
id: listening
version: 1
name: {fr: Écoute, en: Listening}
definition: {fr: Écouter., en: Listening.}
drill: {fr: Reformuler., en: Say it back.}
anchors:
"""
ANCHOR = (
    "- {{level: {0}, behaviour: {{fr: Un, en: One}}, example: {{fr: Un, en: One}}}}\n"
)


def competency_yaml() -> str:
    return COMPETENCY + "".join(ANCHOR.format(level) for level in range(1, 6))


def a_pack(folder: Path, text: str, name: str = "competencies/listening.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_a_folder_of_yaml_becomes_a_library(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, competency_yaml())

    library = load_library(pack)

    assert library.competencies["listening"].name.in_("fr") == "Écoute"
    assert len(library.hashes["competency/listening"]) == 64


def test_a_zip_gives_the_same_library_as_the_folder(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "folder", competency_yaml())
    archive = tmp_path / "pack.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("competencies/listening.yaml", competency_yaml())

    assert load_library(archive) == load_library(folder)


@pytest.mark.requirement("E-020")
def test_an_invalid_item_is_refused_with_the_field_named(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, competency_yaml().replace("level: 3", "level: nine"))

    with pytest.raises(Refused, match=r"anchors\.2\.level"):
        load_library(pack)


def test_an_unknown_field_is_refused_with_its_name(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, competency_yaml() + "colour: blue\n")

    with pytest.raises(Refused, match="colour"):
        load_library(pack)


def test_the_same_identifier_twice_is_refused(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, competency_yaml())
    a_pack(tmp_path, competency_yaml(), "competencies/again.yaml")

    with pytest.raises(Refused, match="competency/listening a second time"):
        load_library(pack)


def test_a_repeated_key_is_refused(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, "id: one\nid: two\n")

    with pytest.raises(Refused, match="repeated key id"):
        load_library(pack)


def test_a_yaml_bomb_is_refused_before_it_grows(tmp_path: Path) -> None:
    layers = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12)]
    pack = a_pack(tmp_path, "\n".join(["l0: &l0 [ha]", *layers]))

    with pytest.raises(Refused, match="aliases are not allowed"):
        load_library(pack)


def test_yaml_that_would_run_code_is_refused(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, "!!python/object/apply:os.system ['true']\n")

    with pytest.raises(Refused, match="not readable YAML"):
        load_library(pack)


def test_a_file_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, "[" * 5000)

    with pytest.raises(Refused):
        load_library(pack)


def test_a_million_questions_are_refused(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, "- {id: q}\n" * 1_000_000, "questions/many.yaml")

    with pytest.raises(Refused, match="too large for a content file"):
        load_library(pack)


@pytest.mark.parametrize(
    "name", ["../outside.yaml", "/etc/outside.yaml", "a/../../b.yaml", "C:\\b.yaml"]
)
def test_a_zip_with_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    archive = tmp_path / "pack.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr(name, competency_yaml())

    with pytest.raises(Refused, match="leads out of it"):
        load_library(archive)


def test_a_zip_with_a_link_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "pack.zip"
    link = zipfile.ZipInfo("competencies/listening.yaml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr(link, "/etc/passwd")

    with pytest.raises(Refused, match="leads out of it"):
        load_library(archive)


def test_a_zip_that_says_it_is_small_and_is_not_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "pack.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("questions/many.yaml", b"a" * 50_000_000)

    with pytest.raises(Refused, match="too large"):
        load_library(archive)


def test_a_missing_pack_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"nowhere cannot be read"):
        load_library(tmp_path / "nowhere")


def test_a_broken_zip_is_unavailable(tmp_path: Path) -> None:
    archive = tmp_path / "pack.zip"
    archive.write_bytes(b"PK\x03\x04 but no more")

    with pytest.raises(Unavailable, match=r"pack\.zip cannot be read"):
        load_library(archive)


@settings(max_examples=examples(150))
@given(data=st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes_are_content_or_an_expected_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("pack")
    (folder / "personas").mkdir()
    (folder / "personas" / "any.yaml").write_bytes(data)

    with pytest.raises(ExpectedError):
        load_library(folder)
