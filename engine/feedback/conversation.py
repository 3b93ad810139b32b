"""Turns of a conversation: judged by the signals they show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.api.language import Language
from engine.api.spans import Span
from engine.content.scenario import Signal
from engine.feedback.codes import Code
from engine.feedback.competencies import not_assessed
from engine.feedback.evidence import JoinedAnswer, all_verified, join
from engine.feedback.findings_of_talk import findings_on_turn
from engine.feedback.records import (
    AnswerAssessment,
    AnswerGiven,
    CompetencyLevel,
    Evidence,
    Finding,
    Grid,
    Remark,
    StarShare,
)
from engine.reading.read import read_answer
from engine.reading.records import NoAnswerReason, StarPart
from engine.reading.signals import read_signals

_NOTHING_SAID = {
    NoAnswerReason.EMPTY,
    NoAnswerReason.GIBBERISH,
    NoAnswerReason.INSTRUCTION,
    NoAnswerReason.WRONG_LANGUAGE,
}
_S = Signal
_Step = tuple[int, frozenset[Signal]]
"""A level, and the signals one turn must show together for it."""


def _step(level: int, *signals: Signal) -> _Step:
    return level, frozenset(signals)


_AGAINST: tuple[_Step, ...] = (_step(1, _S.INSULT), _step(1, _S.BLAME))
_STEPS: Mapping[str, tuple[_Step, ...]] = {
    "listening": (
        *_AGAINST,
        _step(1, _S.DISMISSAL),
        _step(2, _S.PRESSURE),
        _step(5, _S.OPEN_QUESTION, _S.REFORMULATION),
        _step(4, _S.OPEN_QUESTION),
        _step(4, _S.REFORMULATION),
        _step(3, _S.ACKNOWLEDGEMENT),
        _step(3, _S.CLOSED_QUESTION),
    ),
    "cooperation": (
        *_AGAINST,
        _step(1, _S.DISMISSAL),
        _step(2, _S.PRESSURE),
        _step(5, _S.PROPOSAL, _S.ASKS_AGREEMENT),
        _step(5, _S.ACKNOWLEDGEMENT, _S.PROPOSAL),
        _step(4, _S.I_STATEMENT, _S.OPEN_QUESTION),
        _step(4, _S.ACKNOWLEDGEMENT, _S.I_STATEMENT),
        _step(4, _S.REFUSAL_WITH_REASON, _S.PROPOSAL),
        _step(3, _S.PROPOSAL),
        _step(3, _S.ACKNOWLEDGEMENT),
        _step(3, _S.I_STATEMENT),
    ),
    "problem-solving": (
        _step(1, _S.DISMISSAL),
        _step(1, _S.EVASION),
        _step(5, _S.PROPOSAL, _S.FACT, _S.ASKS_AGREEMENT),
        _step(4, _S.PROPOSAL, _S.ASKS_AGREEMENT),
        _step(4, _S.PROPOSAL, _S.FACT),
        _step(4, _S.PROPOSAL, _S.COMMITMENT),
        _step(4, _S.OPEN_QUESTION, _S.FACT),
        _step(3, _S.PROPOSAL),
        _step(3, _S.OPEN_QUESTION),
    ),
    "results": (
        _step(1, _S.EVASION),
        _step(5, _S.COMMITMENT, _S.ASKS_AGREEMENT),
        _step(4, _S.COMMITMENT),
        _step(3, _S.PROPOSAL),
        _step(3, _S.ASKS_AGREEMENT),
    ),
    "ownership": (
        *_AGAINST,
        _step(1, _S.EVASION),
        _step(5, _S.APOLOGY, _S.COMMITMENT),
        _step(4, _S.COMMITMENT),
        _step(4, _S.I_STATEMENT, _S.PROPOSAL),
        _step(3, _S.I_STATEMENT),
        _step(3, _S.APOLOGY),
    ),
    "communication": (
        *_AGAINST,
        _step(2, _S.PRESSURE),
        _step(5, _S.FACT, _S.I_STATEMENT, _S.OPEN_QUESTION),
        _step(5, _S.FACT, _S.I_STATEMENT, _S.PROPOSAL),
        _step(4, _S.FACT, _S.I_STATEMENT),
        _step(4, _S.REFUSAL_WITH_REASON),
        _step(4, _S.REFORMULATION),
        _step(3, _S.FACT),
        _step(3, _S.I_STATEMENT),
    ),
}
"""Tried in order: what speaks against comes first, then the highest step."""

_SOME: Mapping[str, Code] = {
    "listening": Code.LEVEL_SOME_LISTENING,
    "cooperation": Code.LEVEL_SOME_COOPERATION,
    "problem-solving": Code.LEVEL_SOME_PROBLEM_SOLVING,
    "results": Code.LEVEL_SOME_RESULTS,
    "ownership": Code.LEVEL_SOME_OWNERSHIP,
    "communication": Code.LEVEL_SOME_COMMUNICATION,
}
"""Why a turn stands at level 3, and what would take it further."""

_REMARKS: tuple[tuple[Signal, Code], ...] = (
    (_S.INSULT, Code.TURN_INSULT),
    (_S.BLAME, Code.TURN_BLAME),
    (_S.PRESSURE, Code.TURN_PRESSURE),
    (_S.DISMISSAL, Code.TURN_DISMISSAL),
    (_S.EVASION, Code.TURN_EVASION),
    (_S.REFORMULATION, Code.TURN_REFORMULATION),
    (_S.COMMITMENT, Code.TURN_COMMITMENT),
    (_S.OPEN_QUESTION, Code.TURN_OPEN_QUESTION),
    (_S.ASKS_AGREEMENT, Code.TURN_ASKS_AGREEMENT),
    (_S.PROPOSAL, Code.TURN_PROPOSAL),
    (_S.ACKNOWLEDGEMENT, Code.TURN_ACKNOWLEDGEMENT),
    (_S.REFUSAL_WITH_REASON, Code.TURN_REFUSAL_WITH_REASON),
)


@dataclass(frozen=True, slots=True)
class _JudgedTurn:
    joined: JoinedAnswer
    signals: Mapping[Signal, tuple[Span, ...]]

    def proof(self, signals: Sequence[Signal]) -> tuple[Evidence, ...]:
        spans = [
            self.signals[signal][0] for signal in signals if signal in self.signals
        ]
        return self.joined.all_evidence(dict.fromkeys(sorted(spans)))


def assess_turn(
    given: AnswerGiven,
    *,
    language: Language,
    grid: Grid,
    following: str | None = None,
) -> AnswerAssessment:
    """Return the judgement of what the person said to one line of the other.

    Args:
        given: the line and the person's words.
        language: the session's language.
        grid: what is judged.
        following: the other's next line, where there was one.
    """
    joined = join(given.turns)
    reading = read_answer(joined.text, language=language)
    silent = reading.no_answer_reason in _NOTHING_SAID
    signals = (
        {}
        if silent
        else read_signals(joined.text, language=language, previous=given.question_text)
    )
    turn = _JudgedTurn(joined, signals)
    return AnswerAssessment(
        given=given,
        reading=reading,
        star={part: StarShare(present=False, share=0.0, spans=()) for part in StarPart},
        competencies=tuple(_judge(turn, given, name) for name in grid.competencies),
        remarks=tuple(_remarks(turn, given)),
        findings=() if silent else _findings(turn, given, language, following),
    )


def _findings(
    turn: _JudgedTurn, given: AnswerGiven, language: Language, following: str | None
) -> tuple[Finding, ...]:
    found = findings_on_turn(
        turn.joined,
        turn.signals,
        language=language,
        line=given.question_text,
        following=following,
    )
    return tuple(one for one in found if all_verified(one.evidence, given.turns))


def _judge(turn: _JudgedTurn, given: AnswerGiven, competency: str) -> CompetencyLevel:
    shown = frozenset(turn.signals)
    for level, needed in _STEPS.get(competency, ()):
        if needed <= shown:
            evidence = turn.proof(sorted(needed))
            if all_verified(evidence, given.turns):
                reason = Remark(_reason(level, competency), {}, evidence)
                return CompetencyLevel(competency, level, evidence, reason)
    return not_assessed(competency, Code.NOT_ASSESSED_NO_GROUND)


def _reason(level: int, competency: str) -> Code:
    if level <= 2:
        return Code.LEVEL_SIGNALS_AGAINST
    return _SOME[competency] if level == 3 else Code.LEVEL_SIGNALS_GOOD


def _remarks(turn: _JudgedTurn, given: AnswerGiven) -> Iterator[Remark]:
    if {Signal.FACT, Signal.I_STATEMENT} <= set(turn.signals):
        both = turn.proof([Signal.FACT, Signal.I_STATEMENT])
        yield Remark(Code.TURN_FACT_IN_FIRST_PERSON, {}, both)
    for signal, code in _REMARKS:
        evidence = turn.proof([signal])
        if all_verified(evidence, given.turns):
            yield Remark(code, {}, evidence)
