from pathlib import Path

import pytest

from engine.adapters.llama_cpp.families import FAMILIES, family_of
from engine.api.errors import Unavailable
from engine.models.recognising.family import MARKS
from engine.models.recognising.gguf import GgufHeader

QWEN = "{{ '<|im_start|>' + role + '\\n' + content + '<|im_end|>' }}"
MINISTRAL = "{{ bos }}[SYSTEM_PROMPT]{{ s }}[/SYSTEM_PROMPT][INST]{{ u }}[/INST]"
LLAMA = "<|start_header_id|>{{ role }}<|end_header_id|>\n\n{{ content }}<|eot_id|>"


def a_header(template: str, architecture: str = "any") -> GgufHeader:
    values: dict[str, str | int | bool] = {
        "general.architecture": architecture,
        "tokenizer.chat_template": template,
    }
    return GgufHeader(values, 1)


@pytest.mark.parametrize(
    ("template", "name"), [(QWEN, "chatml"), (MINISTRAL, "mistral"), (LLAMA, "llama3")]
)
def test_a_family_is_known_by_its_marks(template: str, name: str) -> None:
    assert family_of(a_header(template), Path("a.gguf")).name == name


def test_a_qwen_without_a_template_is_chatml() -> None:
    assert family_of(a_header("", "qwen2"), Path("a.gguf")).name == "chatml"


@pytest.mark.parametrize(
    "header",
    [
        a_header("", "llama"),
        a_header("[INST] <<SYS>>{{ system }}<</SYS>> {{ user }} [/INST]"),
        a_header("<start_of_turn>{{ role }}\n{{ content }}<end_of_turn>"),
    ],
    ids=["no template", "an older Mistral", "Gemma"],
)
def test_an_unknown_family_is_refused_in_words(header: GgufHeader) -> None:
    with pytest.raises(Unavailable, match=r"a\.gguf marks turns"):
        family_of(header, Path("a.gguf"))


def test_a_model_that_thinks_aloud_is_refused_in_words() -> None:
    template = f"{QWEN}{{% if enable_thinking %}}<think>{{% endif %}}"

    with pytest.raises(Unavailable, match="thinks in writing"):
        family_of(a_header(template), Path("a.gguf"))


def test_a_family_is_told_by_marks_that_are_rendered_for_it() -> None:
    rendered = {name: family.marks for name, family in FAMILIES.items()}

    assert MARKS.keys() == rendered.keys()
    assert all(set(marks) <= rendered[name] for name, marks in MARKS.items())
