from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.adapters.llama_cpp.gguf_header import read_header
from engine.adapters.llama_cpp.refusals import DamagedModel
from engine.api.errors import Unavailable
from engine.trial.random.gguf_writer import F32, Q4_K, Tensor, Value, write_gguf
from tests.examples import examples
from tests.models.tiny_gguf.engine import TINY

VALUES: dict[str, Value] = {
    "general.architecture": "llama",
    "general.alignment": 32,
    "llama.context_length": 2048,
    "tokenizer.chat_template": "<|im_start|> é",
    "tokenizer.ggml.add_bos_token": False,
    "tokenizer.ggml.tokens": ["un", "deux", "trois"],
    "tokenizer.ggml.token_type": [1, 1, 3],
    "llama.rope.freq_base": 10_000.0,
}


def a_model(path: Path) -> Path:
    tensors = [
        Tensor("token_embd.weight", (256, 3), Q4_K, [bytes(432)]),
        Tensor("output_norm.weight", (5,), F32, [bytes(20)]),
    ]
    write_gguf(path, VALUES, tensors)
    return path


def test_it_tells_what_a_file_says_of_itself(tmp_path: Path) -> None:
    header = read_header(a_model(tmp_path / "a.gguf"))

    assert header.architecture == "llama"
    assert header.template == "<|im_start|> é"
    assert header.values["llama.context_length"] == 2048
    assert header.tensors == 2


def test_the_tiny_model_is_whole() -> None:
    header = read_header(TINY)

    assert header.text("general.name") == "Exerzia tiny test model"


def test_a_file_cut_anywhere_before_its_last_numbers_is_damaged(
    tmp_path: Path,
) -> None:
    whole = a_model(tmp_path / "a.gguf").read_bytes()
    cut = tmp_path / "cut.gguf"
    last_padding = 32

    for length in range(0, len(whole) - last_padding, 7):
        cut.write_bytes(whole[:length])
        with pytest.raises(DamagedModel):
            read_header(cut)


@settings(max_examples=examples(60))
@given(st.data())
def test_a_file_with_a_changed_byte_is_read_or_damaged_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("model")
    content = bytearray(a_model(folder / "a.gguf").read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255))
    (folder / "a.gguf").write_bytes(content)

    with _readable_or_damaged():
        assert read_header(folder / "a.gguf").tensors >= 0


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        read_header(tmp_path)


def _readable_or_damaged() -> "_Allowed":
    return _Allowed()


class _Allowed:
    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> bool:
        return kind is DamagedModel
