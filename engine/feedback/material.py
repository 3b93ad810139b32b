"""What an answer offers to be judged."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from engine.api.language import Language
from engine.api.spans import Span
from engine.content.question import QuestionKind
from engine.feedback.evidence import JoinedAnswer, join
from engine.feedback.question_kind import kind_of
from engine.feedback.records import AnswerGiven, AnswerTurn, Evidence
from engine.reading.annotated import AnnotatedText, annotate, holds, retold
from engine.reading.cues import Cue
from engine.reading.instructions import instruction_clauses, without_instructions
from engine.reading.narrative import tells_past
from engine.reading.read import read_answer
from engine.reading.records import AnswerReading, NoAnswerReason, ReplyType, StarPart
from engine.reading.vague import specific_acts

_LINK = re.compile(r"(?:and|but|so|et|mais|donc|puis|du coup)\s+(?=\w)", re.IGNORECASE)
_TURN_OF_PHRASE = 3
"""Words of a clause that shows nothing by itself."""
_GREETING = 5
"""Words that a sentence of greeting has at most."""
_JOINABLE = {None, NoAnswerReason.TOO_SHORT}


@dataclass(frozen=True, slots=True)
class Material:
    """One answer, read, with what proves each judgement."""

    given: AnswerGiven
    kind: QuestionKind
    joined: JoinedAnswer
    reading: AnswerReading
    annotated: AnnotatedText
    """The joined text, its orders to the system left out."""
    clauses: tuple[Span, ...]
    orders: tuple[Span, ...]
    """Where it gives orders to the system."""

    def part(self, part: StarPart) -> tuple[Span, ...]:
        """Return where ``part`` is told, sentence by sentence, shortened."""
        return tuple(
            piece
            for span in self.reading.star[part].spans
            for piece in self.short(span)
        )

    def scene(self) -> tuple[Span, ...]:
        """Return where the situation begins, past a "Hello" or a name."""
        told = self.part(StarPart.SITUATION)
        longer = tuple(s for s in told if self._words(s) > _GREETING)
        return (longer or told)[:1]

    def has(self, part: StarPart) -> bool:
        """Return whether ``part`` is told."""
        return self.reading.star[part].present

    def cue(self, cue: Cue) -> tuple[Span, ...]:
        """Return where ``cue`` is found."""
        return tuple(map(self.annotated.span, self.annotated.found(cue)))

    def asks_about(self, cue: Cue) -> bool:
        """Return whether the question itself speaks of ``cue``."""
        asked = annotate(self.given.question_text, self.annotated.language)
        return bool(asked.found(cue))

    def short(self, span: Span) -> tuple[Span, ...]:
        """Return the clauses that begin inside ``span``."""
        first = bisect_left(self.clauses, Span(span.start, 0))
        last = bisect_left(self.clauses, Span(span.end, 0), lo=first)
        return self.clauses[first:last]

    def around(self, spans: Iterable[Span], most: int = 2) -> tuple[Span, ...]:
        """Return the clauses that hold ``spans``, at most ``most`` of them.

        A clause of a few words ("when you don't") proves little: others come instead.
        """
        marks = sorted(spans)
        around = [clause for clause in self.clauses if holds(clause, marks)]
        telling = [clause for clause in around if self._words(clause) > _TURN_OF_PHRASE]
        return tuple(
            self._without_link(clause) for clause in (telling or around)[:most]
        )

    def tells_past(self, clause: Span) -> bool:
        """Return whether one of ``clauses`` holds a verb in a past tense."""
        place = self.annotated.clauses[self.clauses.index(clause)]
        tokens = self.annotated.tokens[slice(*place)]
        return tells_past(tokens, self.annotated.language)

    def _words(self, clause: Span) -> int:
        return len(clause.of(self.joined.text).split())

    def _without_link(self, clause: Span) -> Span:
        """Leave out the "and" that ties a clause to the one before it."""
        begun = _LINK.match(self.joined.text, clause.start, clause.end)
        return Span(begun.end(), clause.end) if begun else clause

    def proof(self, spans: Iterable[Span], most: int = 2) -> tuple[Evidence, ...]:
        """Return the clauses around ``spans`` as evidence."""
        return self.joined.all_evidence(self.around(spans, most))

    def deeds(self) -> tuple[Span, ...]:
        """Return the speaker's own actions that name a deed one could picture."""
        acts = specific_acts(self.annotated, self.annotated.actions.own)
        return tuple(map(self.annotated.span, acts))

    def steps(self) -> tuple[Span, ...]:
        """Return what the speaker does or would do, told as a habit or a plan."""
        return tuple(map(self.annotated.span, self.annotated.actions.habitual))

    def pictured_steps(self) -> tuple[Span, ...]:
        """Return those of ``steps`` that name a deed one could picture."""
        acts = specific_acts(self.annotated, self.annotated.actions.habitual)
        return tuple(map(self.annotated.span, acts))

    def opening(self) -> tuple[Evidence, ...]:
        """Return the first telling sentence as evidence; none without words."""
        return self.joined.all_evidence(self.first_told())

    def first_told(self) -> tuple[Span, ...]:
        """Return the first sentence that is more than "Hello" or a name."""
        spans = self.reading.sentences
        told = (s for s in spans if len(s.of(self.joined.text).split()) > _GREETING)
        return tuple(islice(told, 1)) or spans[:1]


def material_of(given: AnswerGiven, language: Language) -> Material:
    """Read ``given``: its substantial turns as one text, or all of them if none is."""
    readings = [_read(given, turn.text, language) for turn in given.turns]
    joined = join(_substantial(given, readings))
    reading = _whole(given, joined.text, readings, language)
    annotated = annotate(joined.text, language)
    judged = _as_read(without_instructions(annotated), reading)
    return Material(
        given=given,
        kind=kind_of(given),
        joined=joined,
        reading=reading,
        annotated=judged,
        clauses=tuple(map(judged.span, judged.clauses)),
        orders=tuple(map(annotated.span, instruction_clauses(annotated))),
    )


def _read(given: AnswerGiven, text: str, language: Language) -> AnswerReading:
    topic = given.question.topic_words.in_(language) if given.question else ()
    return read_answer(
        text, language=language, question=given.question_text, topic_words=topic
    )


def _as_read(text: AnnotatedText, reading: AnswerReading) -> AnnotatedText:
    """Return ``text`` with its actions told as the reading found them."""
    return retold(text, in_the_present=reading.told_in_the_present)


def _whole(
    given: AnswerGiven, text: str, readings: Sequence[AnswerReading], language: Language
) -> AnswerReading:
    """Return the reading of ``text``; that of a single turn is there already."""
    there = (reading for reading in readings if reading.text == text)
    return next(there, None) or _read(given, text, language)


def _substantial(
    given: AnswerGiven, readings: Sequence[AnswerReading]
) -> Sequence[AnswerTurn]:
    """Leave out requests, refusals and the like where anything else was said."""
    kept = [
        turn
        for turn, reading in zip(given.turns, readings, strict=True)
        if reading.no_answer_reason in _JOINABLE
    ]
    if kept:
        return kept
    said = [turn for turn in given.turns if turn.text.strip()]
    return said[-1:] or given.turns[-1:]


def is_answer(material: Material) -> bool:
    """Return whether there is something to judge."""
    return material.reading.reply_type is not ReplyType.NO_ANSWER
