"""The signals of one turn in a conversation."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.api.language import Language
from engine.api.spans import Span
from engine.content.scenario import Signal
from engine.reading.annotated import (
    AnnotatedText,
    annotate,
    holds,
    touching,
)
from engine.reading.arrangements import arranges
from engine.reading.cues import Cue, Speech
from engine.reading.gates import thrown_insults
from engine.reading.hardness import reproaches, threatens
from engine.reading.instructions import without_instructions
from engine.reading.lexicons import signal_index, speech_index
from engine.reading.moments import MOMENTS
from engine.reading.numbers import find_numbers
from engine.reading.questions import is_open
from engine.reading.sentences import Stretch, sentence_spans
from engine.reading.shared_words import shared_words
from engine.reading.words import words

_STANDS_ALONE = (
    Signal.THANKS, Signal.APOLOGY, Signal.I_STATEMENT, Signal.PROPOSAL,
    Signal.COMMITMENT, Signal.BLAME, Signal.PRESSURE, Signal.DISMISSAL,
)  # fmt: skip
_DENIED = words("not don't didn't can't cannot ne n' pas never jamais if si")
_WILL_SEE = re.compile(
    r"\b(?:see|look|look at) what (?:i|we) can\b|\b(?:voir|vois|voit|regarder|regarde) ce qu[e'] ?"
    r"(?:je|on|nous) (?:peux|peut|pouvons)\b"
)
"""What puts off rather than proposes: "I'll see what I can do"."""
_NOBODY = words("nobody never without personne jamais sans aucun")
"""Whose thanks are told to be missing."""
_AHEAD = words(
    """
    will 'll going shall let's vais allons va revoit retrouve envoie rappelle appelle
    reviens
    """
)
_FUTURE_ENDINGS = ("rai", "ras", "rez", "rons", "ront")
_ADDRESSED = words("you your vous votre vos tu ton ta tes")
_ONESELF = words("i i'll i'm we we'll je j' nous")
"""Who speaks of oneself says nothing back, save by a phrase that says so."""
_DAY = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")
_AFTER_A_DAY = MOMENTS | words("a et au avant apres pour ou dans par si en")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Turn:
    text: AnnotatedText
    hits: Mapping[Signal, tuple[Stretch, ...]]
    speech: Mapping[Speech, tuple[Stretch, ...]]
    numbers: tuple[Span, ...]
    previous: str


def read_signals(
    text: str, *, language: Language, previous: str = ""
) -> Mapping[Signal, tuple[Span, ...]]:
    """Return the signals ``text`` shows, each with the sentences that show it.

    Args:
        text: one turn of the person; the spans point into it.
        language: the session's language.
        previous: the other's last line, for what is said back of it.
    """
    annotated = without_instructions(annotate(text, language))
    turn = _Turn(
        text=annotated,
        hits=signal_index(language).find(annotated.tokens, annotated.sentences),
        speech=speech_index(language).find(annotated.tokens, annotated.sentences),
        numbers=find_numbers(
            annotated.text, annotated.tokens, annotated.found(Cue.TIME), language
        ),
        previous=previous,
    )
    found: dict[Signal, list[Span]] = defaultdict(list)
    spans = sentence_spans(annotated.text, annotated.tokens)
    followings = [*annotated.sentences[1:], None][: len(spans)]
    for sentence, following, span in zip(
        annotated.sentences, followings, spans, strict=True
    ):
        for signal in _signals_of(turn, sentence, following):
            found[signal].append(span)
    return {signal: tuple(places) for signal, places in found.items()}


def _signals_of(
    turn: _Turn, sentence: Stretch, following: Stretch | None
) -> Iterator[Signal]:
    yield from _worded(turn, sentence)
    if _says_back(turn, sentence):
        yield Signal.REFORMULATION
    else:
        yield from _question(turn, sentence)
    if touching(sentence, thrown_insults(turn.text)):
        yield Signal.INSULT
    if _acknowledges(turn, sentence):
        yield Signal.ACKNOWLEDGEMENT
    if _evades(turn, sentence):
        yield Signal.EVASION
    if _refuses_with_reason(turn, sentence, following):
        yield Signal.REFUSAL_WITH_REASON
    yield from _told(turn, sentence)


def _worded(turn: _Turn, sentence: Stretch) -> Iterator[Signal]:
    """Yield what phrases tell; threats and reproaches are known by their shape too."""
    tokens = turn.text.tokens[slice(*sentence)]
    told = {one for one in _STANDS_ALONE if touching(sentence, turn.hits.get(one, ()))}
    if threatens(tokens):
        told = (told | {Signal.PRESSURE}) - {Signal.COMMITMENT}
    if reproaches(tokens):
        told = (told | {Signal.BLAME}) - {Signal.PROPOSAL}
    forms = [token.form for token in tokens]
    if _WILL_SEE.search(" ".join(forms)):
        told -= {Signal.PROPOSAL, Signal.COMMITMENT}
    if _NOBODY & set(forms):
        told -= {Signal.THANKS}
    yield from (signal for signal in _STANDS_ALONE if signal in told)


def _question(turn: _Turn, sentence: Stretch) -> Iterator[Signal]:
    asks_agreement = bool(touching(sentence, turn.hits.get(Signal.ASKS_AGREEMENT, ())))
    asked = _ends_in_question(turn.text, sentence)
    if asks_agreement and (asked or sentence[1] - sentence[0] <= 6):
        yield Signal.ASKS_AGREEMENT
        return
    if touching(sentence, turn.hits.get(Signal.BLAME, ())) or reproaches(
        turn.text.tokens[slice(*sentence)]
    ):
        return
    if touching(sentence, turn.hits.get(Signal.OPEN_QUESTION, ())):
        yield Signal.OPEN_QUESTION
    elif asked:
        open_ = is_open(turn.text.tokens[slice(*sentence)], turn.text.language)
        yield Signal.OPEN_QUESTION if open_ else Signal.CLOSED_QUESTION


def _ends_in_question(text: AnnotatedText, sentence: Stretch) -> bool:
    end = text.tokens[sentence[1] - 1].end
    return "?" in text.text[end : end + 4]


def _acknowledges(turn: _Turn, sentence: Stretch) -> bool:
    """A recognition that is not denied ("I don't understand")."""
    for first, _ in touching(sentence, turn.hits.get(Signal.ACKNOWLEDGEMENT, ())):
        before = turn.text.tokens[max(sentence[0], first - 2) : first]
        if not any(token.form in _DENIED for token in before):
            return True
    return False


def _says_back(turn: _Turn, sentence: Stretch) -> bool:
    tokens = turn.text.tokens[slice(*sentence)]
    common = shared_words(tokens, turn.previous)
    phrase = touching(sentence, turn.hits.get(Signal.REFORMULATION, ()))
    phrase = [hit for hit in phrase if _stands_first(turn, hit, sentence)]
    if phrase:
        after = sentence[1] - phrase[0][1]
        return common >= 1 or (after >= 4 and not turn.previous) or after >= 6
    addressed = any(token.form in _ADDRESSED for token in tokens)
    if any(token.form in _ONESELF for token in tokens):
        return False
    begins = any(t.form in {"so", "donc"} for t in tokens[:2])
    addressed = addressed and (begins or tokens[0].form in _ADDRESSED)
    if begins and addressed and not _ends_in_question(turn.text, sentence):
        return common >= 1
    return (addressed and common >= 3) or (begins and common >= 2)


def _stands_first(turn: _Turn, hit: Stretch, sentence: Stretch) -> bool:
    """Leave out a "so you have …" that draws a consequence at the end."""
    word = turn.text.tokens[hit[0]].form
    return word not in {"so", "donc"} or hit[0] - sentence[0] <= 1


def _evades(turn: _Turn, sentence: Stretch) -> bool:
    """A way out counts when the sentence says little else."""
    hits = touching(sentence, turn.hits.get(Signal.EVASION, ()))
    return bool(hits) and turn.text.words(sentence) <= 6


def _refuses_with_reason(
    turn: _Turn, sentence: Stretch, following: Stretch | None
) -> bool:
    if not touching(sentence, turn.speech.get(Speech.REFUSAL, ())):
        return False
    both = (sentence[0], following[1] if following else sentence[1])
    return bool(touching(both, turn.speech.get(Speech.REASON, ())))


def _told(turn: _Turn, sentence: Stretch) -> Iterator[Signal]:
    """Yield what a statement with a date or a figure is: a promise or a fact."""
    if _ends_in_question(turn.text, sentence):
        return
    span = turn.text.span(sentence)
    counted = holds(span, turn.numbers) or bool(_DIGITS.search(span.of(turn.text.text)))
    future = touching(sentence, turn.speech.get(Speech.FUTURE, ()))
    deadline = _dates_ahead(turn, sentence)
    if _is_harsh(turn, sentence):
        return
    if future and not deadline and not _surely_ahead(turn, future):
        future = ()
    if future and (deadline or counted):
        if not touching(sentence, turn.hits.get(Signal.COMMITMENT, ())):
            yield Signal.COMMITMENT
    elif not future and arranges(
        [token.form for token in turn.text.tokens[slice(*sentence)]]
    ):
        yield Signal.COMMITMENT
    elif not future and (counted or touching(sentence, turn.text.found(Cue.TIME))):
        yield Signal.FACT


def _is_harsh(turn: _Turn, sentence: Stretch) -> bool:
    """Threats, reproaches and ways out promise nothing."""
    harsh = (Signal.PRESSURE, Signal.BLAME, Signal.DISMISSAL, Signal.EVASION)
    return any(
        touching(sentence, turn.hits.get(one, ())) for one in harsh
    ) or threatens(turn.text.tokens[slice(*sentence)])


def _dates_ahead(turn: _Turn, sentence: Stretch) -> list[Stretch]:
    """Return the dates of a sentence, save those of what was done already."""
    text = turn.text
    return [
        date
        for clause in touching(sentence, text.clauses)
        if not touching(clause, text.actions.episode)
        for date in (
            *touching(clause, turn.speech.get(Speech.DEADLINE, ())),
            *_days_of_the_month(text, clause),
        )
    ]


def _days_of_the_month(text: AnnotatedText, clause: Stretch) -> list[Stretch]:
    """Return "le 17" and "the 17th"."""
    return [
        (at, at + 1)
        for at in range(clause[0] + 1, clause[1])
        if _DAY.fullmatch(text.tokens[at].form)
        and text.tokens[at - 1].form in {"le", "the", "au"}
        and (text.language == "en" or not _counts_things(text, at, clause[1]))
    ]


def _counts_things(text: AnnotatedText, at: int, last: int) -> bool:
    """Return whether a noun follows: "les 12 clients", "le 2 pièces"."""
    return at + 1 < last and text.tokens[at + 1].form not in _AFTER_A_DAY


def _surely_ahead(turn: _Turn, future: Sequence[Stretch]) -> bool:
    """Leave out presents that only a date makes a promise ("je fais le travail …")."""
    return any(
        token.form in _AHEAD or token.form.endswith(_FUTURE_ENDINGS)
        for first, last in future
        for token in turn.text.tokens[first:last]
    )
