"""Whether an answer does what its exercise asks for. By code, the same every time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from engine.api.language import Language
from engine.api.spans import Span
from engine.content.drill import Drill, DrillCheck, DrillCheckCode
from engine.content.scenario import Signal
from engine.feedback.evidence import JoinedAnswer, join
from engine.feedback.material import Material, is_answer, material_of
from engine.feedback.records import AnswerGiven, Evidence
from engine.reading.cues import Cue
from engine.reading.records import ReplyType, StarPart
from engine.reading.signals import read_signals

_MOST_EVIDENCE = 4


@dataclass(frozen=True, slots=True)
class HowSaid:
    """What is known of an answer besides its words."""

    seconds: float | None
    """How long the longest turn took; None: nothing was said."""
    reckoned: bool
    """The seconds are reckoned from the words: nobody spoke them."""
    fillers: int | None
    """Heard at least so often; None: nothing was heard, or fillers were not looked
    for."""
    fillers_complete: bool = False
    """The sound was measured, so that few fillers heard are few fillers made."""


@dataclass(frozen=True, slots=True)
class DrillResult:
    """What became of one check."""

    check: DrillCheck
    met: bool | None
    """None: it could not be told."""
    values: Mapping[str, int]
    """Fills the sentence: what was counted."""
    evidence: tuple[Evidence, ...]


_Found = tuple[bool | None, int, tuple[Evidence, ...]]
"""Whether met, what was counted, what proves it."""


def check_drill(
    drill: Drill,
    answers: Sequence[AnswerGiven],
    language: Language,
    how: HowSaid,
) -> tuple[DrillResult, ...]:
    """Return what became of each thing the exercise asked for, in its order.

    Args:
        drill: the exercise.
        answers: what was said; of several tries at its question, the last counts.
        language: of the session.
        how: how it was said.
    """
    material = None
    if drill.scene is None:
        given = [answer for answer in answers if answer.turns]
        material = material_of(given[-1], language) if given else None

    def found(check: DrillCheck) -> _Found:
        if check.code in _HOW_SAID:
            return _HOW_SAID[check.code](how, check.value or 0)
        if drill.scene is not None:
            return _in_turns(check.code, answers, language)
        return _told(check, material, language)

    return tuple(_result(check, found(check)) for check in drill.checks)


def _result(check: DrillCheck, found: _Found) -> DrillResult:
    met, count, evidence = found
    values = {"count": count, "limit": check.value or 0}
    return DrillResult(check, met, values, evidence[:_MOST_EVIDENCE])


def _within_time(how: HowSaid, limit: int) -> _Found:
    if how.seconds is None:
        return None, 0, ()
    return how.seconds <= limit, ceil(how.seconds), ()


def _few_fillers(how: HowSaid, limit: int) -> _Found:
    """What a recogniser leaves out is not absent: few heard prove nothing by itself."""
    if how.fillers is None:
        return None, 0, ()
    if how.fillers > limit:
        return False, how.fillers, ()
    return (True if how.fillers_complete else None), how.fillers, ()


_HOW_SAID: Mapping[DrillCheckCode, Callable[[HowSaid, int], _Found]] = {
    DrillCheckCode.AT_MOST_SECONDS: _within_time,
    DrillCheckCode.FILLERS_AT_MOST: _few_fillers,
}


def _told(check: DrillCheck, material: Material | None, language: Language) -> _Found:
    if material is None or not is_answer(material):
        return False, 0, ()
    told = _TOLD.get(check.code)
    if told is not None:
        return told(material, check.value or 0)
    return _in_turns(check.code, (material.given,), language)


def _answered(material: Material, _limit: int) -> _Found:
    return True, 1, material.opening()


def _one_occasion(material: Material, _limit: int) -> _Found:
    met = material.reading.reply_type is ReplyType.STORY
    marks = material.reading.time_marks or material.reading.own_actions
    return met, int(met), material.proof(marks, 1) if met else material.opening()


def _result_with_figure(material: Material, _limit: int) -> _Found:
    results = material.reading.star[StarPart.RESULT].spans
    figures = [
        figure
        for figure in material.reading.numbers
        if any(told.start <= figure.start < told.end for told in results)
    ]
    proof = material.joined.all_evidence(figures or results)
    return bool(figures), len(figures), proof


def _result_early(material: Material, limit: int) -> _Found:
    results = material.reading.star[StarPart.RESULT].spans
    ends = [sentence.end for sentence in material.reading.sentences[:limit]]
    early = [told for told in results if ends and told.start < ends[-1]]
    return bool(early), len(early), material.joined.all_evidence(early[:1])


def _own_actions(material: Material, limit: int) -> _Found:
    deeds = material.deeds()
    proof = material.proof(deeds, _MOST_EVIDENCE)
    return len(deeds) >= limit, len(deeds), proof


def _own_share(material: Material, limit: int) -> _Found:
    reading = material.reading
    if reading.own_share is None:
        return False, 0, ()
    share = round(100 * reading.own_share)
    shown = reading.own_actions if share >= limit else reading.shared_actions
    return share >= limit, share, material.proof(shown, _MOST_EVIDENCE)


def _reasons(material: Material, limit: int) -> _Found:
    reasons = material.cue(Cue.REASON)
    proof = material.proof(reasons, _MOST_EVIDENCE)
    return len(reasons) >= limit, len(reasons), proof


_TOLD: Mapping[DrillCheckCode, Callable[[Material, int], _Found]] = {
    DrillCheckCode.ANSWERED: _answered,
    DrillCheckCode.TELLS_ONE_OCCASION: _one_occasion,
    DrillCheckCode.RESULT_WITH_FIGURE: _result_with_figure,
    DrillCheckCode.RESULT_IN_FIRST_SENTENCES: _result_early,
    DrillCheckCode.OWN_ACTIONS_AT_LEAST: _own_actions,
    DrillCheckCode.OWN_SHARE_AT_LEAST: _own_share,
    DrillCheckCode.REASONS_AT_LEAST: _reasons,
}


_SIGNALS: Mapping[DrillCheckCode, Signal] = {
    DrillCheckCode.OPEN_QUESTION: Signal.OPEN_QUESTION,
    DrillCheckCode.REFORMULATION: Signal.REFORMULATION,
    DrillCheckCode.WHO_WHAT_WHEN: Signal.COMMITMENT,
    DrillCheckCode.ASKS_AGREEMENT: Signal.ASKS_AGREEMENT,
}


@dataclass(frozen=True, slots=True)
class _Turn:
    joined: JoinedAnswer
    signals: Mapping[Signal, tuple[Span, ...]]

    @classmethod
    def read(cls, given: AnswerGiven, language: Language) -> "_Turn":
        joined = join(given.turns)
        asked = given.question_text
        return cls(joined, read_signals(joined.text, language=language, previous=asked))

    def whole(self) -> tuple[Evidence, ...]:
        said = bool(self.joined.text.strip())
        return self.joined.evidence(Span(0, len(self.joined.text))) if said else ()

    def shown(self, signal: Signal) -> tuple[Evidence, ...]:
        return self.joined.all_evidence(self.signals.get(signal, ()))


def _in_turns(
    code: DrillCheckCode, answers: Sequence[AnswerGiven], language: Language
) -> _Found:
    """Return whether the turns show what is looked for, all of them together."""
    turns = [_Turn.read(given, language) for given in answers]
    if code is DrillCheckCode.ANSWERED:
        proof = tuple(piece for turn in turns for piece in turn.whole())
    elif code is DrillCheckCode.OPEN_QUESTION_FIRST:
        return _asked_first(turns)
    else:
        wanted = _SIGNALS[code]
        proof = tuple(piece for turn in turns for piece in turn.shown(wanted))
    return bool(proof), len(proof), proof


def _asked_first(turns: Sequence[_Turn]) -> _Found:
    """Return whether an open question comes before the first proposal, if any."""
    asked = [
        (place, span.start)
        for place, turn in enumerate(turns)
        for span in turn.signals.get(Signal.OPEN_QUESTION, ())
    ]
    proposed = [
        (place, span.start)
        for place, turn in enumerate(turns)
        for span in turn.signals.get(Signal.PROPOSAL, ())
    ]
    met = bool(asked) and (not proposed or min(asked) < min(proposed))
    signal = Signal.OPEN_QUESTION if asked else Signal.PROPOSAL
    proof = tuple(piece for turn in turns for piece in turn.shown(signal))
    return met, len(asked), proof[:1]
