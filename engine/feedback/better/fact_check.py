"""Whether a text says only what a transcript says.

Works sentence by sentence. A sentence made of whole clauses of the transcript, word
for word, holds. In any other sentence every figure, name and word that carries a
meaning must be found in the transcript, no denial may come or go, a figure must stay
with what it counts, and what "I" did must have been told of "I".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from engine.api.language import Language
from engine.api.spans import Span
from engine.feedback.better.small_words import DENYING_VERBS, FREE, denies
from engine.feedback.better.stem import stem
from engine.reading.annotated import AnnotatedText, annotate
from engine.reading.moments import is_number_word
from engine.reading.sentences import Stretch

_FIGURE = re.compile(r"[€$£]?\d+(?:[.,:\u00a0\u202f]\d+)*(?:[ \u00a0\u202f]?[%€$£])?")
_MARKS = re.compile(r"[\[\]{}<>*#|_=\\^~`@]")
_NEAR: Final = 5
"""Words around a figure among which what it counts is looked for."""
_NEXT: Final = 2


class Fault(StrEnum):
    """What a text says that the transcript does not."""

    MARK = "mark"
    """A sign nobody says aloud."""
    FIGURE = "figure"
    MOVED_FIGURE = "moved_figure"
    """A figure of the transcript that counts something else now."""
    NAME = "name"
    WORD = "word"
    DENIAL = "denial"
    """Something denied that was told, or told that was denied."""
    DOER = "doer"
    """What others did, or all together, told as one's own deed."""


@dataclass(frozen=True, slots=True)
class Invention:
    """One thing that was not said."""

    fault: Fault
    span: Span
    """Where it stands in the checked text."""


def fact_check(text: str, transcript: str, language: Language) -> tuple[Invention, ...]:
    """Return what ``text`` says beyond ``transcript``, in order; empty: nothing.

    Pure. Errs towards finding too much: a faithful sentence in other words may be
    found fault with, a new fact should not pass.
    """
    said = _Facts(annotate(transcript, language))
    told = annotate(text, language)
    found = [
        Invention(Fault.MARK, Span(*mark.span())) for mark in _MARKS.finditer(text)
    ]
    for sentence in told.sentences:
        if not said.hold_word_for_word(told, sentence):
            found += _sentence_faults(told, sentence, said)
    return tuple(sorted(set(found), key=lambda each: (each.span, each.fault)))


class _Facts:
    """What a transcript says, ready to be looked up."""

    def __init__(self, text: AnnotatedText) -> None:
        self.text = text
        self.forms = [token.form for token in text.tokens]
        self.known = frozenset(self.forms)
        self.figures = frozenset(_figures(text))
        self.stems = [stem(form, text.language) for form in self.forms]
        self.told: set[str] = set()
        self.denied: set[str] = set()
        for clause in text.clauses:
            (self.denied if _is_denied(text, clause) else self.told).update(
                self.stems[slice(*clause)]
            )
        self.own = self._of(text.actions.own)
        self.shared = self._of(text.actions.shared) | self.own
        self.anyhow = self._of(text.actions.habitual) | self.shared
        self._starts = {clause[0] for clause in text.clauses}
        self._ends = {clause[1] for clause in text.clauses}

    def _of(self, places: Sequence[Stretch]) -> frozenset[str]:
        return frozenset(s for place in places for s in self.stems[slice(*place)])

    def hold_word_for_word(self, told: AnnotatedText, sentence: Stretch) -> bool:
        """Return whether a sentence is made of whole clauses, as they were said."""
        forms = [token.form for token in told.tokens[slice(*sentence)]]
        length = len(forms)
        return (
            any(
                start + length in self._ends
                and self.forms[start : start + length] == forms
                for start in self._starts
            )
            and _figures_in(told, sentence) <= self.figures
        )

    def near(self, figure: str) -> frozenset[str]:
        """Return the stems around a figure, wherever it was said in one sentence."""
        return frozenset(
            self.stems[other]
            for place in _places(self.text, figure)
            for first, last in self.text.sentences
            if first <= place < last
            for other in range(max(first, place - _NEAR), min(last, place + _NEAR + 1))
        )

    def deny_so(self, form: str) -> bool:
        """Return whether a word that denies was said, or one that says the same."""
        if form in self.known:
            return True
        language = self.text.language
        same = DENYING_VERBS[language]
        if form not in same and not form.endswith("n't"):
            return False
        return any(each in same or each.endswith("n't") for each in self.known)


def _sentence_faults(
    told: AnnotatedText, sentence: Stretch, said: _Facts
) -> Iterator[Invention]:
    yield from _unknown_words(told, sentence, said)
    yield from _figure_faults(told, sentence, said)
    for clause in told.clauses:
        if sentence[0] <= clause[0] < sentence[1]:
            yield from _denials(told, clause, said)
    actions = told.actions
    for places, known in (
        (actions.own, said.own),
        (actions.shared, said.shared),
        (actions.habitual, said.anyhow),
    ):
        yield from _doers(told, [p for p in places if _inside(p, sentence)], known)


def _unknown_words(
    told: AnnotatedText, sentence: Stretch, said: _Facts
) -> Iterator[Invention]:
    for place in range(*sentence):
        token = told.tokens[place]
        span = Span(token.start, token.end)
        if denies(token.form, told.language):
            if not said.deny_so(token.form):
                yield Invention(Fault.DENIAL, span)
            continue
        if token.form[0].isdigit():
            if not token.form.isdigit() and token.form not in said.known:
                yield Invention(Fault.FIGURE, span)
            continue
        is_name = place > sentence[0] and told.text[token.start].isupper()
        if is_name and token.form not in said.known | {"i"} and not _free(told, place):
            yield Invention(Fault.NAME, span)
        elif not _carries_nothing(told, place) and (
            stem(token.form, told.language) not in said.told | said.denied
        ):
            yield Invention(Fault.WORD, span)


def _figure_faults(
    told: AnnotatedText, sentence: Stretch, said: _Facts
) -> Iterator[Invention]:
    first, last = told.tokens[sentence[0]].start, told.tokens[sentence[1] - 1].end
    for match in _FIGURE.finditer(told.text, max(0, first - 1), last + 2):
        span, figure = Span(*match.span()), _plain_figure(match.group())
        if figure not in said.figures:
            yield Invention(Fault.FIGURE, span)
        elif not _counted(told, span) <= said.near(figure):
            yield Invention(Fault.MOVED_FIGURE, span)
    for token in told.tokens[slice(*sentence)]:
        span = Span(token.start, token.end)
        known = token.form in said.known and is_number_word(token.form)
        if known and not _counted(told, span) <= said.near(token.form):
            yield Invention(Fault.MOVED_FIGURE, span)


def _counted(told: AnnotatedText, figure: Span) -> frozenset[str]:
    """Return the stem of what a figure counts: the next word that means something."""
    after = [n for n, token in enumerate(told.tokens) if token.start >= figure.end]
    for place in after[:_NEXT]:
        if told.tokens[place].form[0].isdigit():
            break
        if not _carries_nothing(told, place):
            return frozenset([stem(told.tokens[place].form, told.language)])
    return frozenset()


def _denials(told: AnnotatedText, clause: Stretch, said: _Facts) -> Iterator[Invention]:
    known = said.denied if _is_denied(told, clause) else said.told
    for place in range(*clause):
        token = told.tokens[place]
        found = stem(token.form, told.language)
        if _carries_nothing(told, place) or token.form[0].isdigit():
            continue
        if found not in known and found in said.told | said.denied:
            yield Invention(Fault.DENIAL, Span(token.start, token.end))


def _doers(
    told: AnnotatedText, places: Sequence[Stretch], known: frozenset[str]
) -> Iterator[Invention]:
    for place in (n for stretch in places for n in range(*stretch)):
        token = told.tokens[place]
        if not _carries_nothing(told, place) and (
            stem(token.form, told.language) not in known
        ):
            yield Invention(Fault.DOER, Span(token.start, token.end))


def _carries_nothing(text: AnnotatedText, place: int) -> bool:
    return _free(text, place) or denies(text.tokens[place].form, text.language)


def _free(text: AnnotatedText, place: int) -> bool:
    return text.tokens[place].form in FREE[text.language]


def _is_denied(text: AnnotatedText, clause: Stretch) -> bool:
    return any(
        denies(token.form, text.language) for token in text.tokens[slice(*clause)]
    )


def _inside(place: Stretch, sentence: Stretch) -> bool:
    return sentence[0] <= place[0] < sentence[1]


def _figures(text: AnnotatedText) -> Iterator[str]:
    for match in _FIGURE.finditer(text.text):
        yield _plain_figure(match.group())


def _figures_in(text: AnnotatedText, sentence: Stretch) -> frozenset[str]:
    span = text.span(sentence)
    found = _FIGURE.finditer(text.text, max(0, span.start - 1), span.end + 2)
    return frozenset(_plain_figure(match.group()) for match in found)


def _plain_figure(figure: str) -> str:
    return re.sub(r"[ \u00a0\u202f]", "", figure)


def _places(text: AnnotatedText, figure: str) -> Iterator[int]:
    """Return the tokens at which a figure stands, in digits or as a word."""
    if not any(map(str.isdigit, figure)):
        yield from (n for n, token in enumerate(text.tokens) if token.form == figure)
        return
    starts = {token.start: place for place, token in enumerate(text.tokens)}
    for match in _FIGURE.finditer(text.text):
        if _plain_figure(match.group()) == figure:
            start = match.start() + (not match.group()[0].isdigit())
            if start in starts:
                yield starts[start]
