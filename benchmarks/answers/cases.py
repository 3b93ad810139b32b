"""The labelled answers: what careful readers say of them, written down beforehand.

The open half is for whoever writes rules, and for the tests. The sealed half is read
by benchmarks alone: nobody who tunes a rule looks at it. What comes near a story was
written last, to try the rules where they are weakest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import yaml

from engine.api.language import Language

Half = Literal["open", "near", "sealed"]
Style = Literal["spoken", "written"]

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One answer with its labels; docs/reference/annotation-guide.md says how."""

    id: str
    trade: str
    style: Style
    kind: str
    """Value of ``QuestionKind``."""
    question: str
    text: str
    reply: str
    """Value of ``ReplyType``."""
    reason: str | None
    """Value of ``NoAnswerReason``, exactly for a no_answer."""
    level: int | None
    """1 to 5; None exactly for a no_answer."""
    why: str
    parts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Exact pieces of the text by part of the story; only for a story."""
    request: str | None = None
    """Value of ``Request``, where it was labelled."""


def cases(language: Language, half: Half) -> list[Case]:
    """Return the answers of one half, in order of their files."""
    files = sorted((_FOLDER / half).glob(f"{language}*.yaml"))
    return [
        Case(**row) for path in files for row in yaml.safe_load(path.read_text("utf-8"))
    ]
