"""A manifest cannot name anything outside its folder, and a bad one is no manifest."""

import json
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.models.files.names import MANIFEST_NAME, is_safe_name
from engine.models.store.layout import FolderName
from engine.models.store.manifest import (
    LARGEST_MANIFEST,
    Manifest,
    StoredFile,
    read_manifest,
)
from tests.engine.models.store.stocked import content, digest, manifest

HOSTILE = [
    "",
    ".",
    "..",
    "../x",
    "..\\x",
    "/etc/passwd",
    "C:\\x",
    "C:x",
    "a/b",
    "a\\b",
    "a\0b",
    "a\nb",
    "con",
    "NUL.gguf",
    "com1.bin",
    "LPT¹.txt",
    "CONIN$",
    "aux .x",
    "x.",
    "x ",
    " x",
    ".hidden",
    "~x",
    "a:stream",
    "a?b",
    "a*b",
    'a"b',
    "a|b",
    "a<b",
    "e\u0301.gguf",
    "\u202egguf.exe",
    "manifest.json",
    "Manifest.JSON",
    "ｍanifest.json",
    "x" * 161,
    "é" * 81,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_leads_elsewhere_or_fails_somewhere_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        StoredFile(name=name, size=1, sha256="0" * 64)


@pytest.mark.parametrize(
    "name", ["model.bin", "fr_FR-siwis-medium.onnx.json", "Modèle Q4_K_M (2).gguf"]
)
def test_an_ordinary_name_is_taken(name: str) -> None:
    assert StoredFile(name=name, size=1, sha256="0" * 64).name == name


@given(st.text(max_size=30))
def test_a_safe_name_is_one_part_of_a_path_on_every_system(name: str) -> None:
    is_one_part = (
        PurePosixPath("f", name).parts == ("f", name)
        and PureWindowsPath("f", name).parts == ("f", name)
        and not PureWindowsPath(name).is_reserved()
    )

    assert is_one_part or not is_safe_name(name)


@pytest.mark.parametrize(
    "model_id",
    ["", "..", "A", "a/b", "a@1", "con", "nul.x", "a..b", "a-", "é", "a" * 101],
)
def test_an_identifier_that_is_no_folder_name_everywhere_is_refused(
    model_id: str,
) -> None:
    with pytest.raises(ValidationError):
        manifest(model_id, {"a.gguf": b"a"})


def test_two_files_that_are_one_on_some_disks_are_refused() -> None:
    with pytest.raises(ValidationError):
        manifest("small", {"Model.bin": b"a", "model.BIN": b"b"})


def test_a_written_manifest_is_read_as_it_was(tmp_path: Path) -> None:
    written = manifest("small", {"small.gguf": content("a"), "é.txt": b"b"}, version=3)

    (tmp_path / MANIFEST_NAME).write_bytes(written.encoded())

    assert read_manifest(tmp_path) == written


@given(data=st.data())
def test_a_manifest_with_a_changed_piece_is_read_as_another_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("model")
    whole = manifest("small", {"small.gguf": content("a")}).encoded()
    begin = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(begin, len(whole)))
    piece = data.draw(st.binary(max_size=40))

    (folder / MANIFEST_NAME).write_bytes(whole[:begin] + piece + whole[end:])
    read = read_manifest(folder)

    assert read is None or all(is_safe_name(file.name) for file in read.files)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{" * 100_000,
        b'{"format": "exerzia-model/2"}',
        b" " * (LARGEST_MANIFEST + 1),
    ],
    ids=["empty", "no text", "list", "null", "deep", "later", "huge"],
)
def test_what_is_no_manifest_of_ours_is_passed_over(
    tmp_path: Path, text: bytes
) -> None:
    (tmp_path / MANIFEST_NAME).write_bytes(text)

    assert read_manifest(tmp_path) is None


def test_a_field_nobody_knows_makes_it_a_manifest_of_others() -> None:
    fields = json.loads(manifest("small", {"a.gguf": b"a"}).encoded())

    with pytest.raises(ValidationError):
        Manifest.model_validate({**fields, "run": "me"})


def test_a_folder_is_not_a_manifest(tmp_path: Path) -> None:
    (tmp_path / MANIFEST_NAME).mkdir()

    assert read_manifest(tmp_path) is None


@given(
    st.from_regex(r"[a-z0-9]+([._-][a-z0-9]+)*", fullmatch=True),
    st.integers(1, 10**9),
    st.integers(0, 1000),
)
def test_the_name_of_a_folder_is_read_as_it_was_written(
    model_id: str, version: int, turn: int
) -> None:
    name = FolderName(model_id, version, turn)

    assert FolderName.from_text(str(name)) == name


@pytest.mark.parametrize(
    "name", ["small", "small@0", "small@01", "Small@1", "../x@1", "small@1+0", "@1"]
)
def test_a_folder_of_another_name_is_none_of_ours(name: str) -> None:
    assert FolderName.from_text(name) is None


def test_digests_are_those_of_the_files() -> None:
    told = manifest("small", {"a.gguf": b"a", "b.txt": b"b"})

    assert told.digests == {digest(b"a"), digest(b"b")}
    assert told.size == 2
