"""How each family of models marks who speaks.

Ours, and not the template inside the file: a publisher's template may put a date at
the beginning or rewrite earlier turns, and then nothing that was read can be kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from engine.adapters.llama_cpp.refusals import thinks_aloud, unknown_family
from engine.api.language_model import Role
from engine.models.recognising.family import family_shown, writes_its_thoughts
from engine.models.recognising.gguf import GgufHeader

TEMPLATES_VERSION = 1
"""Raised when a rendering changes: states kept on disk under another are refused."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A control token of the family, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Plain:
    """Words of the template that are ordinary text."""

    text: str


Part = Mark | Plain


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the words of one role."""

    before: tuple[Part, ...]
    after: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """One way of marking turns."""

    name: str
    frames: Mapping[Role, Frame]
    begins: Mark | None
    """What stands before everything; None: what the model's own vocabulary asks for."""

    @property
    def marks(self) -> frozenset[str]:
        """Every control token the family needs."""
        parts = [
            part
            for frame in self.frames.values()
            for part in (*frame.before, *frame.after)
        ]
        names = {part.name for part in parts if isinstance(part, Mark)}
        return frozenset(names | ({self.begins.name} if self.begins else set()))


def _chatml(role: Role) -> Frame:
    begin, end = Mark("<|im_start|>"), Mark("<|im_end|>")
    return Frame((begin, Plain(f"{role}\n")), (end, Plain("\n")))


def _llama3(role: Role) -> Frame:
    begin, end = Mark("<|start_header_id|>"), Mark("<|end_header_id|>")
    return Frame((begin, Plain(role), end, Plain("\n\n")), (Mark("<|eot_id|>"),))


CHATML = Family("chatml", {role: _chatml(role) for role in Role}, None)
MISTRAL = Family(
    "mistral",
    {
        Role.SYSTEM: Frame((Mark("[SYSTEM_PROMPT]"),), (Mark("[/SYSTEM_PROMPT]"),)),
        Role.USER: Frame((Mark("[INST]"),), (Mark("[/INST]"),)),
        Role.ASSISTANT: Frame((), (Mark("</s>"),)),
    },
    Mark("<s>"),
)
LLAMA3 = Family(
    "llama3", {role: _llama3(role) for role in Role}, Mark("<|begin_of_text|>")
)
FAMILIES: Mapping[str, Family] = MappingProxyType(
    {family.name: family for family in (CHATML, MISTRAL, LLAMA3)}
)


def family_of(header: GgufHeader, path: Path) -> Family:
    """Return the family a model file belongs to.

    Raises:
        Unavailable: no family we know, or one that thinks aloud; never a guess.
    """
    if writes_its_thoughts(header):
        raise thinks_aloud(path)
    name = family_shown(header)
    if name is None:
        raise unknown_family(path)
    return FAMILIES[name]
