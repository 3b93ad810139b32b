"""The corpus of labelled answers, as records."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from engine.api.language import Language

Half = Literal["tuning", "held_out"]


@dataclass(frozen=True)
class Case:
    id: str
    trade: str
    question: str
    text: str
    reply: str
    reason: str | None = None
    request: str | None = None
    parts: Sequence[str] = ()
    level: int | None = None


def cases(language: Language, half: Half) -> list[Case]:
    path = Path(__file__).parent / "corpus" / f"{language}_{half}.yaml"
    return [Case(**row) for row in yaml.safe_load(path.read_text("utf-8"))]
