"""The ledger of the sealed half: every time it was opened, and what was seen."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from benchmarks._figures import FOLDER
from benchmarks._quality import Sums
from engine.reading.read import RULES_VERSION

LEDGER = FOLDER / "sealed-ledger.json"
_ROOT = Path(__file__).parents[1]
_RULES = ("engine/reading", "engine/feedback")


class Seen(BaseModel):
    """The sums of one opening, of one language or both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reply_accuracy: float
    presence_f1: float
    exact: float
    within_one: float
    kappa: float
    false_praises: int


class Opening(BaseModel):
    """One time the sealed half was measured."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: str
    rules: str
    """The version the rules say they have."""
    digest: str
    """Of the files of the rules, so that two states of one version are told apart."""
    note: str
    seen: Mapping[str, Seen]
    """By "en", "fr" and "both"; the first opening was summed by language alone."""


def rules_digest() -> str:
    """Return eight characters that change with any file of the rules."""
    digest = hashlib.sha256()
    for folder in _RULES:
        for path in sorted((_ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".json"}:
                digest.update(path.relative_to(_ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def openings(path: Path = LEDGER) -> list[Opening]:
    """Return every opening, the first one first; none without a ledger."""
    if not path.exists():
        return []
    held = json.loads(path.read_text("utf-8"))
    return TypeAdapter(list[Opening]).validate_python(held["openings"])


def note_opening(
    measured: Mapping[str, Sums], today: date, note: str = "", path: Path = LEDGER
) -> Opening:
    """Write down that the sealed half was opened, and return the entry."""
    opening = Opening(
        date=today.isoformat(),
        rules=RULES_VERSION,
        digest=rules_digest(),
        note=note,
        seen={name: seen_in(sums) for name, sums in measured.items()},
    )
    entries = [one.model_dump() for one in (*openings(path), opening)]
    text = json.dumps({"openings": entries}, ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", "utf-8")
    return opening


def seen_in(sums: Sums) -> Seen:
    """Return what the ledger keeps of ``sums``."""
    return Seen(
        reply_accuracy=sums.reply_accuracy,
        presence_f1=sums.presence.f1,
        exact=sums.levels.exact,
        within_one=sums.levels.within_one,
        kappa=sums.levels.kappa,
        false_praises=sums.false_praises,
    )
