"""Judges answers meant to fool the feedback, and pairs that should be judged alike."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from benchmarks._counterfactuals import KINDS, pairs
from benchmarks._judged import Judged, judge
from benchmarks.answers.cases import Case
from engine.api.language import Language
from engine.feedback.records import Grid

_FOLDER = Path(__file__).parent / "answers" / "adversarial"
FRESH = "fresh_"
"""Those written after the rules were mended with the sixty open."""
MEAN_AT_MOST, EVER_AT_MOST = 0.1, 1
"""Of the change of level in counterfactual pairs."""


class Attack(BaseModel):
    """One answer meant to fool, and what it may get at most."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    attack: str
    question: str
    text: str
    times: int = 1
    """How often the text is said in a row."""
    replies: tuple[str, ...]
    """Values of ``ReplyType`` a careful reader could choose."""
    most: int | None
    """Highest level any competency may get; None: no level at all."""
    praise: bool = False
    """Whether something about it may be called good."""
    never: tuple[str, ...] = ()
    """Remarks that would be untrue."""


class Outcome(BaseModel):
    """What an attack got."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    attack: str
    reply: str
    level: int | None
    """The highest of any competency."""
    wrong: tuple[str, ...]
    """What it should not have got: "reply", "level", "praise"."""


class Stability(BaseModel):
    """What one kind of change did to the levels."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pairs: int
    moved: int
    """Pairs whose levels differ."""
    mean: float
    """Mean of the absolute change in levels."""
    drift: float
    """Mean of the change with its sign: below 0, the changed form gets less."""
    largest: int
    replies_changed: int
    far: tuple[str, ...]
    """Answers whose level changed by more than one, or was withheld or gained."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One answer judged twice."""

    name: str
    before: Judged
    after: Judged

    @property
    def change(self) -> int:
        """The change of level; no level counts as 0."""
        return (self.after.level or 0) - (self.before.level or 0)


def attacks(language: Language, prefix: str = "") -> list[Attack]:
    """Return the answers meant to fool, in one language: the sixty, or ``FRESH`` ones."""
    rows = yaml.safe_load((_FOLDER / f"{prefix}{language}.yaml").read_text("utf-8"))
    return [Attack(**row) for row in rows]


def attacked(attack: Attack, language: Language, grid: Grid) -> Outcome:
    """Return what ``attack`` gets on every competency of ``grid``."""
    judged = judge(case_of(attack), language, grid)
    levels = [one.level for one in judged.said.competencies if one.level]
    level = max(levels, default=None)
    codes = {str(remark.code) for remark in judged.said.remarks}
    good = any(code.startswith("good_") for code in codes)
    wrong = {
        "reply": judged.reply not in attack.replies,
        "level": (level or 0) > (attack.most or 0),
        "praise": (good and not attack.praise) or bool(codes & set(attack.never)),
    }
    return Outcome(
        id=attack.id,
        attack=attack.attack,
        reply=judged.reply,
        level=level,
        wrong=tuple(name for name, is_wrong in wrong.items() if is_wrong),
    )


def case_of(attack: Attack) -> Case:
    """Return ``attack`` as an answer to a behavioural question."""
    return Case(
        id=attack.id,
        trade="any",
        style="written",
        kind="behavioural",
        question=attack.question,
        text=" ".join([attack.text] * attack.times),
        reply=attack.replies[0],
        reason=None,
        level=attack.most,
        why=attack.attack,
    )


def pairs_of(
    answers: Sequence[Case],
    language: Language,
    grid: Grid,
    only: Collection[str] = KINDS,
) -> Mapping[str, list[Pair]]:
    """Judge counterfactual pairs made from ``answers``, by kind of change.

    Answers to which the readers gave no level are left out.
    """
    judged: dict[str, list[Pair]] = defaultdict(list)
    levelled = [case for case in answers if case.level is not None]
    for number, case in enumerate(levelled):
        known: dict[str, Judged] = {}
        for kind, before, after in pairs(case.text, language, number):
            if kind not in only:
                continue
            if before not in known:
                known[before] = judge(_saying(case, before), language, grid)
            judged[kind].append(
                Pair(
                    case.id, known[before], judge(_saying(case, after), language, grid)
                )
            )
    return judged


def stability(pairs: Sequence[Pair]) -> Stability:
    """Return what one kind of change did."""
    changes = [pair.change for pair in pairs]
    return Stability(
        pairs=len(pairs),
        moved=sum(change != 0 for change in changes),
        mean=sum(map(abs, changes)) / max(1, len(pairs)),
        drift=sum(changes) / max(1, len(pairs)),
        largest=max(map(abs, changes), default=0),
        replies_changed=sum(pair.before.reply != pair.after.reply for pair in pairs),
        far=tuple(pair.name for pair in pairs if abs(pair.change) > EVER_AT_MOST),
    )


def _saying(case: Case, text: str) -> Case:
    """Return ``case`` with other words; its parts are not looked at."""
    return Case(
        id=case.id,
        trade=case.trade,
        style=case.style,
        kind=case.kind,
        question=case.question,
        text=text,
        reply=case.reply,
        reason=case.reason,
        level=case.level,
        why=case.why,
    )
