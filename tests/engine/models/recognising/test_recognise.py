"""What a file or a folder holds, told by its content."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError, Refused, Unavailable
from engine.models.catalogue.records import Purpose
from engine.models.recognising.recognise import DEEPEST, look_through, recognise
from tests.child import give_up_rights, in_child, needs_fork
from tests.engine.models.recognising.files import (
    GGML,
    PAGE,
    POINTER,
    TRANSFORMER,
    gguf,
    gguf_without,
    pytorch,
    safetensors,
    voice,
    voice_in,
    whisper,
)
from tests.engine.models.shelf import a_cancel
from tests.models.install import MICRO_WHISPER, TINY_GGUF, TINY_VOICES

pytestmark = pytest.mark.requirement("E-046")


def told_of(path: Path) -> ExpectedError:
    with pytest.raises(ExpectedError) as told:
        recognise(path)
    return told.value


def test_the_real_small_models_are_recognised() -> None:
    language = recognise(TINY_GGUF)
    hearing = recognise(MICRO_WHISPER)
    voices = recognise(TINY_VOICES)

    assert [(each.purpose, each.name) for each in language + hearing + voices] == [
        (Purpose.LANGUAGE, "Exerzia tiny test model"),
        (Purpose.HEARING, "model"),
        (Purpose.VOICE, "en_GB-tiny-low"),
        (Purpose.VOICE, "fr_FR-tiny-low"),
    ]
    assert [each.languages for each in voices] == [("en",), ("fr",)]
    assert hearing[0].languages == ("fr", "en")
    assert hearing[0].size == sum(
        file.stat().st_size for file in MICRO_WHISPER.iterdir() if file.is_file()
    )


def test_a_language_model_needs_no_ending(tmp_path: Path) -> None:
    path = gguf(tmp_path / "sha256-0123")

    (found,) = recognise(path)

    assert (found.files, found.names) == ((path,), ("sha256-0123.gguf",))


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json"])
def test_one_file_of_a_whisper_stands_for_all_of_it(tmp_path: Path, name: str) -> None:
    folder = whisper(tmp_path / "faster-whisper-micro")

    found = look_through(folder / name, a_cancel())

    assert [each.name for each in found.candidates] == (
        ["faster-whisper-micro"] if name == "model.bin" else []
    )


@pytest.mark.parametrize("suffix", ["", ".json"])
def test_one_file_of_a_voice_stands_for_both(tmp_path: Path, suffix: str) -> None:
    path = voice(tmp_path)

    (found,) = recognise(path.with_name(f"{path.name}{suffix}"))

    assert found.files == (path, path.with_name(f"{path.name}.json"))


def test_a_voice_whose_description_was_renamed_is_named_as_engines_need_it(
    tmp_path: Path,
) -> None:
    path = voice(tmp_path, "lea")
    (tmp_path / "lea.onnx.json").rename(tmp_path / "lea.json")

    (found,) = recognise(path)

    assert found.names == ("lea.onnx", "lea.onnx.json")


def test_a_whole_stick_is_looked_through(tmp_path: Path) -> None:
    whisper(tmp_path / "models" / "whisper")
    gguf(tmp_path / "models" / "a.gguf")
    voice(tmp_path / "voices")
    (tmp_path / "pack.exzpack").write_bytes(b"PK\3\4" + bytes(26) + b"bundle.json")
    (tmp_path / "page.gguf").write_bytes(PAGE)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(2000))
    (tmp_path / "notes.html").write_bytes(PAGE)

    found = look_through(tmp_path, a_cancel())

    assert {each.purpose for each in found.candidates} == set(Purpose)
    assert found.bundles == (tmp_path / "pack.exzpack",)
    assert [str(told) for told in found.refused] == [
        "page.gguf is a web page, not a model."
    ]
    assert found.complete


def test_a_cache_of_the_hub_gives_each_model_once_and_by_its_name(
    tmp_path: Path,
) -> None:
    repository = tmp_path / "models--Systran--faster-whisper-micro"
    blobs = whisper(repository / "blobs")
    snapshot = repository / "snapshots" / "0123abcd"
    snapshot.mkdir(parents=True)
    for blob in sorted(blobs.iterdir()):
        renamed = blob.rename(blob.with_name(f"{blob.name}-digest"))
        (snapshot / blob.name).symlink_to(renamed)

    found = look_through(tmp_path, a_cancel())

    assert [each.name for each in found.candidates] == ["faster-whisper-micro"]
    assert found.refused == ()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(PAGE), "is a web page"),
        (lambda path: path.write_bytes(POINTER), "only tells where a large file"),
        (lambda path: path.write_bytes(b""), "damaged or not complete"),
        (lambda path: path.write_bytes(bytes(5000)), "damaged or not complete"),
        (lambda path: path.write_bytes(b"GGUF" + bytes(500)), "damaged or not"),
        (lambda path: gguf(path, general_type="adapter"), "only adapts another"),
        (lambda path: gguf(path, general_type="mmproj"), "reads images or sound"),
        (lambda path: gguf(path, general_architecture="clip"), "reads images"),
        (lambda path: gguf(path, general_architecture="nomic-bert"), "compares texts"),
        (lambda path: gguf(path, llama_pooling_type=1), "compares texts"),
        (lambda path: gguf(path, split_count=3), "one part of a model"),
        (lambda path: gguf_without(path, "tokenizer.ggml.model"), "not of a language"),
    ],
)
def test_a_file_that_is_no_language_model_is_told_what_it_is(
    tmp_path: Path, make: Callable[[Path], object], words: str
) -> None:
    make(tmp_path / "model.gguf")

    told = told_of(tmp_path / "model.gguf")

    assert isinstance(told, Refused)
    assert words in str(told)
    assert "model.gguf" in str(told)


def test_a_language_model_cut_off_tells_how_much_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(TINY_GGUF.read_bytes()[:-300_000])

    assert str(told_of(path)) == (
        "The language model tiny.gguf is not complete: 1 MB are missing."
    )


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("small.pt", pytorch(), "faster-whisper"),
        ("pytorch_model.bin", b"\x80\x02" + bytes(500), "faster-whisper"),
        ("ggml-small.bin", GGML, "faster-whisper"),
        ("model.safetensors", safetensors(), "GGUF"),
        ("model.bin", TRANSFORMER, "faster-whisper"),
        ("model.bin", PAGE, "Download the file again"),
    ],
)
def test_a_model_in_another_format_is_told_with_the_remedy(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)

    told = told_of(tmp_path / name)

    assert words in told.remedy


@pytest.mark.parametrize(
    "name", ["model.bin", "config.json", "tokenizer.json", "vocabulary.json"]
)
def test_a_whisper_without_one_of_its_files_is_told(tmp_path: Path, name: str) -> None:
    folder = whisper(tmp_path / "small")
    (folder / name).unlink()
    (folder / "other.bin").write_bytes(b"\6\0\0\0\x0c\0WhisperSpec\0" + bytes(50))

    told = [str(each) for each in look_through(folder, a_cancel()).refused]

    assert f"small is incomplete: {name} is missing." in told[0]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("config.json", b"[]"),
        ("tokenizer.json", b"{"),
        ("config.json", b"[" * 200_000),
        ("config.json", b"\xff"),
    ],
)
def test_a_whisper_with_a_damaged_file_is_told(
    tmp_path: Path, name: str, content: bytes
) -> None:
    folder = whisper(tmp_path / "small")
    (folder / name).write_bytes(content)

    assert f"is damaged: {name} cannot be read" in str(told_of(folder))


def test_a_whisper_for_english_alone_says_so(tmp_path: Path) -> None:
    folder = whisper(tmp_path / "small.en")
    (folder / "vocabulary.json").unlink()
    (folder / "vocabulary.txt").write_text("word\n" * 51_864, "utf-8")

    (found,) = recognise(folder)

    assert found.languages == ("en",)


def test_a_voice_without_its_description_is_told(tmp_path: Path) -> None:
    path = voice(tmp_path)
    path.with_name(f"{path.name}.json").unlink()

    told = told_of(tmp_path)

    assert "lacks its description" in str(told)
    assert told.remedy.format(**told.values).startswith(
        "Put the file fr_FR-tiny-low.onnx.json"
    )


def test_a_description_without_its_voice_is_told(tmp_path: Path) -> None:
    voice(tmp_path).unlink()

    assert "is not beside it" in str(told_of(tmp_path))


def test_a_voice_in_a_language_nobody_speaks_here_is_told(tmp_path: Path) -> None:
    told = told_of(voice_in(tmp_path, "de"))

    assert "speaks a language that is not spoken here (de)" in str(told)


@pytest.mark.parametrize("length", [0, 1, 2, 100, 6000, 12_358])
def test_a_voice_that_is_cut_off_is_told(tmp_path: Path, length: int) -> None:
    path = voice(tmp_path)
    path.write_bytes(path.read_bytes()[:length])

    assert "damaged or not complete" in str(told_of(path))


@pytest.mark.parametrize("text", ["", "{", "{}", "[]", '{"espeak": 3}'])
def test_a_voice_with_another_description_is_told(tmp_path: Path, text: str) -> None:
    path = voice(tmp_path)
    path.with_name(f"{path.name}.json").write_text(text, "utf-8")

    assert isinstance(told_of(path), Refused)


def test_a_bundle_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    path.write_bytes(b"PK\3\4" + bytes(26) + b"bundle.json")

    assert look_through(path, a_cancel()).bundles == (path,)
    assert "is a bundle of models" in str(told_of(path))


@pytest.mark.parametrize("content", [b"", b"words", b"PK\3\4" + bytes(100)])
def test_any_other_file_is_nothing_known(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letter.odt").write_bytes(content)

    assert "Nothing in letter.odt is a model" in str(told_of(tmp_path / "letter.odt"))


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    assert isinstance(told_of(tmp_path / "stick"), Unavailable)


def test_a_folder_that_leads_back_to_itself_is_looked_through_once(
    tmp_path: Path,
) -> None:
    gguf(tmp_path / "a.gguf")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "broken.gguf").symlink_to(tmp_path / "nowhere")

    found = look_through(tmp_path, a_cancel())

    assert [each.name for each in found.candidates] == ["A Model"]
    assert found.refused == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_a_file_that_would_be_waited_for_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")

    assert look_through(tmp_path, a_cancel()).refused == ()


@needs_fork
def test_a_folder_that_may_not_be_read_is_told_and_the_others_are_seen(
    tmp_path: Path,
) -> None:
    for name in ("closed", "open"):
        (tmp_path / name).mkdir()
        gguf(tmp_path / name / "a.gguf")
    (tmp_path / "closed").chmod(0)
    tmp_path.chmod(0o755)

    def look() -> str:
        found = look_through(give_up_rights(tmp_path), Cancel())
        names = [each.name for each in found.candidates]
        return f"{names} {[str(told) for told in found.refused]}"

    assert in_child(look) == (0, "['A Model'] ['closed cannot be read.']")


def test_what_lies_too_deep_is_not_looked_for(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"abcdefgh"[:DEEPEST])
    (deep / "i").mkdir(parents=True)
    gguf(deep / "seen.gguf")
    gguf(deep / "i" / "unseen.gguf")

    assert [each.files[0].name for each in recognise(tmp_path)] == ["seen.gguf"]


def test_too_many_files_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.models.recognising.recognise.MOST_FILES", 3)
    gguf(tmp_path / "a.gguf")
    for number in range(3):
        (tmp_path / f"b{number}").write_bytes(b"")

    found = look_through(tmp_path, a_cancel())

    assert len(found.candidates) == 1
    assert not found.complete
    assert "holds more files than are looked through" in str(found.refused[0])


def test_a_search_that_is_cancelled_says_that_it_is_not_complete(
    tmp_path: Path,
) -> None:
    gguf(tmp_path / "a.gguf")
    cancel = Cancel()
    cancel.cancel()

    assert not look_through(tmp_path, cancel).complete


def test_a_folder_full_of_the_same_thing_is_told_once(tmp_path: Path) -> None:
    for number in range(5):
        name = f"model-0000{number}-of-00005.safetensors"
        (tmp_path / name).write_bytes(safetensors())

    assert len(look_through(tmp_path, a_cancel()).refused) == 1


@settings(max_examples=120, deadline=None)
@given(
    name=st.sampled_from(["a.gguf", "model.bin", "a.onnx", "a.onnx.json", "a"]),
    head=st.sampled_from(
        [b"GGUF\3\0\0\0", b"\6\0\0\0\x0c\0WhisperSpec\0", b"\x08\7", b"{", b""]
    ),
    rest=st.binary(max_size=300),
)
def test_no_content_is_worse_than_refused(
    tmp_path_factory: pytest.TempPathFactory, name: str, head: bytes, rest: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / name).write_bytes(head + rest)

    found = look_through(folder, a_cancel())

    assert found.complete
    shutil.rmtree(folder)
