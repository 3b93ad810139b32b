"""Which family's marks a language model's own template shows."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from engine.models.recognising.gguf import GgufHeader

MARKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "chatml": ("<|im_start|>", "<|im_end|>"),
        "mistral": ("[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]", "[INST]", "[/INST]"),
        "llama3": ("<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"),
    }
)
"""Of each family that prompts can be rendered for, what tells it from the others."""
_THINKING: Final = ("enable_thinking", "<think>")
_WITHOUT_TEMPLATE: Final = {"qwen2": "chatml"}
"""Architectures whose every published chat model marks turns the same way."""


def family_shown(header: GgufHeader) -> str | None:
    """Return the family's name; None where it is none we know: never a guess."""
    template = header.template
    if not template:
        return _WITHOUT_TEMPLATE.get(header.architecture)
    found = (name for name, marks in MARKS.items() if all(m in template for m in marks))
    return next(found, None)


def writes_its_thoughts(header: GgufHeader) -> bool:
    """Return whether the model reasons in writing before it answers."""
    return any(word in header.template for word in _THINKING)
