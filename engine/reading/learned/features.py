"""What the learned model sees of an answer: counts and shares, each with a plain name.

Every feature is a grammatical or rhetorical fact that could be counted by hand; none
is a word of a subject, so that trades, ages and regions weigh nothing by themselves.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from engine.api.language import Language
from engine.content.question import QuestionKind
from engine.reading.actions_fr import is_any_participle
from engine.reading.annotated import AnnotatedText, retold, touching
from engine.reading.asked_kind import kind_by_words
from engine.reading.cues import Cue
from engine.reading.learnings import find_learnings
from engine.reading.lexicons.en_verbs import BASES, IRREGULAR_PAST
from engine.reading.lexicons.grammar import (
    WordClasses,
    classes_of,
    is_abstract,
    word_classes,
)
from engine.reading.names import find_names
from engine.reading.narrative import tells_event, tells_past, tells_state
from engine.reading.numbers import find_numbers
from engine.reading.tokens import Token
from engine.reading.vague import is_empty_word, specific_acts

Features = Mapping[str, float]

_CUES = (
    Cue.RESULT, Cue.LEARNING, Cue.TASK, Cue.TIME, Cue.EPISODE, Cue.HABIT,
    Cue.HYPOTHESIS, Cue.OPINION, Cue.TRAIT, Cue.EXAMPLE, Cue.WORK, Cue.DIFFICULTY,
    Cue.OTHERS, Cue.INTERACTION, Cue.LISTENING, Cue.MOTIVE, Cue.REASON, Cue.FILLER,
    Cue.VERIFIABLE,
)  # fmt: skip
_PRESENT_AT_ALL = (Cue.PATH, Cue.EPISODE, Cue.TIME)
_FEWEST_WORDS, _FEWEST_CLAUSES, _FEWEST_CONTENT = 8, 3, 6
"""A share of next to nothing would weigh too much."""
_PER_TEN = 10
_USUAL_WORDS = 60
_LONGEST_RATE = 2.5
_MOST_ACTS, _MOST_FACTS = 4, 6
_HEAD = 4
_CONTENT = 4


def features_of(text: AnnotatedText, question: str) -> Features:
    """Return the features of ``text``, the reply to ``question``, by name."""
    text = retold(text, in_the_present=False)
    asked = kind_by_words(question)
    past = tuple(
        tells_past(text.tokens[slice(*clause)], text.language)
        for clause in text.clauses
    )
    return {
        **{name: value for part in _PARTS for name, value in part(text)},
        **dict(_clauses(text, past)),
        **dict(_words(text, sum(past) / max(_FEWEST_CLAUSES, len(past)))),
        **{f"asked_{kind.value}": float(kind is asked) for kind in QuestionKind},
    }


Named = Iterator[tuple[str, float]]


def _length(text: AnnotatedText) -> int:
    return max(_FEWEST_WORDS, sum(not token.joined for token in text.tokens))


def _size(text: AnnotatedText) -> Named:
    words, commas = _length(text), text.text.count(",")
    sentences = max(1, len(text.sentences))
    yield "length", math.log(words / _USUAL_WORDS)
    yield "clause_length", min(len(text.tokens) / max(1, len(text.clauses)), 20) / 10
    yield "sentence_length", min(3.0, math.log(1 + len(text.tokens) / sentences))
    yield "commas", min(0.3, commas / words) * _PER_TEN
    yield "questions", min(1.0, text.text.count("?") / sentences)


def _cues(text: AnnotatedText) -> Named:
    root = math.sqrt(_length(text))
    for cue in _CUES:
        yield f"says_{cue.value}", min(1.0, len(text.found(cue)) * 1.5 / root)
    for cue in _PRESENT_AT_ALL:
        yield f"has_{cue.value}", float(bool(text.found(cue)))
    yield "has_learned", float(bool(find_learnings(text)))


def _acts(text: AnnotatedText) -> Named:
    acts = text.actions
    clauses = max(_FEWEST_CLAUSES, len(text.clauses))
    specific = len(specific_acts(text, acts.episode))
    told = len(acts.episode)
    for name, places in (
        ("own_acts", acts.own), ("shared_acts", acts.shared),
        ("past_acts", acts.episode), ("present_acts", acts.habitual),
    ):  # fmt: skip
        yield f"{name}_share", min(1.5, 2 * len(places) / clauses)
    yield "past_acts", min(_MOST_ACTS, told) / _MOST_ACTS
    yield "present_acts", min(_MOST_ACTS, len(acts.habitual)) / _MOST_ACTS
    yield "pictured_acts", min(_MOST_ACTS, specific) / _MOST_ACTS
    yield "empty_acts", 1 - specific / told if told else 0.0


def _clauses(text: AnnotatedText, past: Sequence[bool]) -> Named:
    classes, language = word_classes(text.language), text.language
    pieces = [text.tokens[slice(*clause)] for clause in text.clauses]
    about = zip(past, text.clauses, strict=True)
    alone = [told and not touching(at, text.actions.episode) for told, at in about]
    mine, others = classes["i"] | classes["we"], classes["he_or_she"] | classes["they"]
    verbs = mine | others | classes["you"] | classes["is"] | classes["was"]
    bare = [
        not told and not _any(piece, verbs | classes["do"])
        for told, piece in zip(past, pieces, strict=True)
    ]
    for name, found in (
        ("past_clauses", past),
        ("past_of_others", alone),
        ("events", [tells_event(piece, language) for piece in pieces]),
        ("states", [tells_state(piece, language) for piece in pieces]),
        ("clauses_of_mine", [_any(piece[:_HEAD], mine) for piece in pieces]),
        ("clauses_of_others", [_any(piece[: _HEAD - 1], others) for piece in pieces]),
        ("clauses_without_verb", bare),
        ("clauses_of_condition", [_any(p[:2], classes["if_or_when"]) for p in pieces]),
        ("orders", [_is_order(piece, language) for piece in pieces]),
        ("what_you_do", [_you_do(piece, classes) for piece in pieces]),
        ("deeds_without_subject", [_headless(piece, language) for piece in pieces]),
    ):
        yield name, sum(found) / max(_FEWEST_CLAUSES, len(pieces))


def _is_order(tokens: Sequence[Token], language: Language) -> bool:
    """Recognise "lock it off", "prove the tester": a routine told as advice."""
    if language == "fr":
        return tokens[0].form.endswith("ez") and len(tokens[0].form) > _HEAD
    return tokens[0].form in BASES and len(tokens) > 1


def _you_do(tokens: Sequence[Token], classes: WordClasses) -> bool:
    """Recognise "you ring them", "tu rappelles": anybody's doing."""
    you = [at for at, token in enumerate(tokens[:-1]) if token.form in classes["you"]]
    return any(
        tokens[at + 1].form in BASES or tokens[at + 1].form.endswith(("es", "ez"))
        for at in you
    )


def _headless(tokens: Sequence[Token], language: Language) -> bool:
    """Recognise "rewrote the form": a deed as a list puts it."""
    if language == "fr":
        return is_any_participle(tokens, 0, being=False)
    form = tokens[0].form
    return form in IRREGULAR_PAST or (form.endswith("ed") and len(form) > _HEAD)


def _any(tokens: Sequence[Token], forms: frozenset[str]) -> bool:
    return any(token.form in forms for token in tokens)


def _marks(text: AnnotatedText) -> Named:
    root = math.sqrt(_length(text))
    numbers = len(
        find_numbers(text.text, text.tokens, text.found(Cue.TIME), text.language)
    )
    names = len(find_names(text))
    yield "numbers", min(1.5, numbers / root)
    yield "names", min(1.5, names / root)
    yield "facts", min(_MOST_FACTS, numbers + names) / _MOST_FACTS


def _words(text: AnnotatedText, past: float) -> Named:
    forms = [token.form for token in text.tokens]
    scale = _PER_TEN / _length(text)
    classes = word_classes(text.language)
    counts = dict.fromkeys(classes, 0)
    for form in forms:
        for name in classes_of(form, text.language):
            counts[name] += 1
    counts |= _endings(forms) if text.language == "fr" else {"used_to": 0}
    counts["i_am"] = _i_am(forms, classes)
    for name, count in counts.items():
        yield f"words_{name}", min(_LONGEST_RATE, count * scale)
    content = [form for form in forms if len(form) >= _CONTENT]
    empty = sum(
        is_abstract(form, text.language) or is_empty_word(form) for form in content
    )
    yield "abstract_words", 3 * empty / max(_FEWEST_CONTENT, len(content))
    yield (
        "telling_without_things",
        3 * empty * past / max(_FEWEST_CONTENT, len(content)),
    )
    yield "word_length", sum(map(len, content)) / max(1, len(content)) - 5.5


def _endings(forms: Sequence[str]) -> dict[str, int]:
    """French tells in verb endings what English tells in words."""
    would = [len(f) > 5 and f.endswith(("rais", "rait", "raient")) for f in forms]
    used_to = [len(f) > 4 and f.endswith(("ait", "aient", "ais")) for f in forms]
    return {
        "would": sum(would),
        "will": sum(f.endswith("rai") for f in forms),
        "used_to": sum(used_to) - sum(would),
    }


def _i_am(forms: Sequence[str], classes: WordClasses) -> int:
    pairs = pairwise(forms)
    return sum(a in classes["i"] and b in classes["am"] for a, b in pairs)


_PARTS = (_size, _cues, _acts, _marks)
