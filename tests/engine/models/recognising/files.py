"""Files that are models, and files that are not, as people come by them."""

import io
import json
import shutil
import zipfile
from pathlib import Path

from engine.trial.random.gguf_writer import F32, Tensor, Value, write_gguf
from tests.engine.models.shelf import HEARING_FILES, VOICE_FILES

WORDS: dict[str, Value] = {
    "general.architecture": "llama",
    "general.name": "A Model",
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.chat_template": "<|im_start|>{{ role }} {{ content }}<|im_end|>",
    "tokenizer.ggml.tokens": ["un", "deux"],
}


def gguf(path: Path, **values: Value) -> Path:
    """Write a small whole GGUF file; ``general_type`` stands for ``general.type``."""
    told = {name.replace("_", ".", 1): value for name, value in values.items()}
    write_gguf(path, {**WORDS, **told}, [Tensor("output", (8,), F32, [bytes(32)])])
    return path


def gguf_without(path: Path, key: str) -> Path:
    values = {name: value for name, value in WORDS.items() if name != key}
    write_gguf(path, values, [Tensor("output", (8,), F32, [bytes(32)])])
    return path


def whisper(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for file in HEARING_FILES:
        shutil.copy(file, folder)
    return folder


def voice(folder: Path, name: str = "fr_FR-tiny-low") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(VOICE_FILES[0], folder / f"{name}.onnx")
    shutil.copy(VOICE_FILES[1], folder / f"{name}.onnx.json")
    return folder / f"{name}.onnx"


def voice_in(folder: Path, language: str) -> Path:
    path = voice(folder)
    beside = path.with_name(f"{path.name}.json")
    told = json.loads(beside.read_text("utf-8"))
    told["espeak"]["voice"] = language
    beside.write_text(json.dumps(told), "utf-8")
    return path


def pytorch() -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as made:
        made.writestr("small/data.pkl", b"\x80\x02}q\x00.")
    return into.getvalue()


def safetensors() -> bytes:
    header = (
        b'{"model.encoder.weight":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}'
    )
    return len(header).to_bytes(8, "little") + header + b"\0\0"


PAGE = b"<!DOCTYPE html>\n<html><title>Sign in</title></html>"
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n"
GGML = b"lmgg" + bytes(2000)
TRANSFORMER = b"\6\0\0\0\x10\0TransformerSpec\0" + bytes(100)
