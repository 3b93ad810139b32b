"""Which pack suits a machine, and why: pure, from facts and what was measured."""

from dataclasses import dataclass
from math import ceil

from app.domain.machine import Fit, PackVerdict, Sentence
from app.machine.speeds import TurnTime, memory_of, models_of, turn_time
from app.text import N_
from engine.api.language import Language
from engine.hardware.facts import MachineFacts
from engine.models.catalogue.records import (
    Catalogue,
    ModelEntry,
    Pack,
    PackLevel,
    Purpose,
)
from engine.trial.records import LeftOut, Measured, SayableValue

QUICK_MS = 3_000
"""A wait that a conversation bears: beyond four seconds people feel it clearly (a study
with a talking character, ACM CUI 2025), and about one goes by before an end is noticed."""
SLOW_MS = 6_000
"""Beyond twice that nobody would call it a conversation."""
MOST_SHARE = 0.8
"""Of the memory that models may take: the rest is the system's, and the window's."""
_GIGABYTE = 1_000_000_000
_GIB = 1024**3
_ORDER = (PackLevel.LIGHT, PackLevel.STANDARD, PackLevel.HIGH)


@dataclass(frozen=True, slots=True)
class Advice:
    """What follows from facts and measures."""

    verdicts: tuple[PackVerdict, ...]
    summary: Sentence


@dataclass(frozen=True, slots=True)
class _Judged:
    """One pack beside one machine."""

    pack: Pack
    memory: int
    turn: TurnTime | None
    facts: MachineFacts
    broken: LeftOut | None


def advise(
    facts: MachineFacts,
    measured: Measured | None,
    catalogue: Catalogue,
    language: Language,
) -> Advice:
    """Return a verdict for each level that has a pack in ``language``.

    The advised level is the highest that fits; where none does, the lightest that is
    tight; where none is, nothing is advised.
    """
    judged = [
        _judge(pack, facts, measured, catalogue)
        for level in _ORDER
        if (pack := _pack(catalogue, level, language)) is not None
    ]
    verdicts = [_verdict(each) for each in judged]
    chosen = _best(verdicts)
    marked = tuple(
        each.model_copy(update={"advised": each is chosen}) for each in verdicts
    )
    return Advice(marked, _summary(facts, chosen, is_measured=_is_measured(judged)))


def _pack(catalogue: Catalogue, level: PackLevel, language: Language) -> Pack | None:
    for pack in catalogue.packs:
        if pack.level is level and pack.language == language:
            return pack
    return None


def _judge(
    pack: Pack, facts: MachineFacts, measured: Measured | None, catalogue: Catalogue
) -> _Judged:
    models = models_of(pack, catalogue)
    return _Judged(
        pack,
        memory_of(models),
        turn_time(models, facts.processor, measured),
        facts,
        _broken(models, measured),
    )


def _broken(
    models: tuple[ModelEntry, ...], measured: Measured | None
) -> LeftOut | None:
    """Return the engine that cannot run here; a voice has eSpeak NG to stand in."""
    needed = {model.purpose for model in models} - {Purpose.VOICE}
    for each in measured.left_out if measured is not None else ():
        if each.cannot_run and each.engine in needed:
            return each
    return None


def _verdict(judged: _Judged) -> PackVerdict:
    turn = judged.turn if judged.broken is None else None
    fits, reason = _fit(judged)
    return PackVerdict(
        level=judged.pack.level,
        language=judged.pack.language,
        fits=fits,
        first_sound_ms=turn.likely if turn else None,
        least_ms=turn.least if turn else None,
        most_ms=turn.most if turn else None,
        memory=judged.memory,
        reason=reason,
    )


def _fit(judged: _Judged) -> tuple[Fit, Sentence]:
    if judged.broken is not None:
        broken = judged.broken
        return Fit.NO, Sentence(text=broken.what, values=dict(broken.values))
    by_memory = _by_memory(judged)
    by_speed = _by_speed(judged.turn)
    values = _values(judged)
    for fit, sentences in ((Fit.NO, _TOO_MUCH), (Fit.TIGHT, _MUCH)):
        if by_memory is fit:
            return fit, Sentence(text=sentences[0], values=values)
        if by_speed is fit:
            return fit, Sentence(text=sentences[1], values=values)
    return Fit.YES, Sentence(text=_enough(judged.turn), values=values)


_TOO_MUCH = (
    N_("Its models take {needed} GB of memory; this computer has {memory} GB."),
    N_(
        "It would answer in about {seconds} s on this processor: too slow for a "
        "conversation."
    ),
)
_MUCH = (
    N_(
        "Its models take {needed} GB of the {memory} GB of memory here: other programs "
        "would have to be closed."
    ),
    N_(
        "It would answer in about {seconds} s on this processor: slower than a "
        "conversation wants."
    ),
)


def _enough(turn: TurnTime | None) -> str:
    if turn is None:
        return N_("Its models take {needed} GB of memory, which this computer has.")
    if turn.measured:
        return N_(
            "Its models take {needed} GB of memory, and it answers in about {seconds} s."
        )
    return N_(
        "Its models take {needed} GB of memory, and this processor should answer in "
        "about {seconds} s. Nothing has been measured yet."
    )


def _by_memory(judged: _Judged) -> Fit:
    memory = judged.facts.memory
    if judged.memory > memory * MOST_SHARE:
        return Fit.NO
    return Fit.YES if memory >= judged.pack.least_memory else Fit.TIGHT


def _by_speed(turn: TurnTime | None) -> Fit:
    if turn is None or turn.likely <= QUICK_MS:
        return Fit.YES
    if not turn.measured:
        return Fit.TIGHT  # A guess refuses nothing.
    return Fit.TIGHT if turn.likely <= SLOW_MS else Fit.NO


def _values(judged: _Judged) -> dict[str, SayableValue]:
    values: dict[str, SayableValue] = {
        "needed": round(judged.memory / _GIGABYTE, 1),
        "memory": gigabytes(judged.facts.memory),
    }
    if judged.turn is not None:
        values["seconds"] = round(judged.turn.likely / 1_000, 1)
    return values


def gigabytes(memory: int) -> int:
    """Return memory as it is sold: what the system keeps for itself is rounded away."""
    return max(1, ceil(memory / _GIB - 0.05))


def _best(verdicts: list[PackVerdict]) -> PackVerdict | None:
    fitting = [each for each in verdicts if each.fits is Fit.YES]
    if fitting:
        return fitting[-1]
    return next((each for each in verdicts if each.fits is Fit.TIGHT), None)


def _is_measured(judged: list[_Judged]) -> bool:
    return any(each.turn is not None and each.turn.measured for each in judged)


def _summary(
    facts: MachineFacts, chosen: PackVerdict | None, *, is_measured: bool
) -> Sentence:
    values: dict[str, SayableValue] = {
        "cores": facts.processor.usable,
        "memory": gigabytes(facts.memory),
    }
    if chosen is None:
        return Sentence(text=_NONE, values=values)
    values["level"] = chosen.level.value
    if chosen.first_sound_ms is None or not is_measured:
        return Sentence(text=_SHOULD, values=values)
    values["seconds"] = round(chosen.first_sound_ms / 1_000, 1)
    return Sentence(text=_DOES, values=values)


_NONE = N_(
    "{cores}, {memory} GB: no pack runs well here. The interviewer follows its script, "
    "and you can practise all the same."
)
_SHOULD = N_("{cores}, {memory} GB: the {level} pack should suit it.")
_DOES = N_("{cores}, {memory} GB: the {level} pack answers in about {seconds} s.")
