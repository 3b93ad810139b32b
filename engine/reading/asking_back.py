"""Turns in which the person asks instead of answering."""

from collections.abc import Sequence

from engine.reading.annotated import AnnotatedText
from engine.reading.records import Request
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token
from engine.reading.words import words

_LONGEST = 45
_ANNOUNCED_AT_MOST = 11
_POLITE_AT_MOST = 5
_FEWEST = 3
_WONDERS_WITHIN = 12
_LEADING = words(
    """
    and so but or alors et mais donc ok okay oui yes no non well um uh euh ben bon right
    sorry please also actually just first by the way merci thanks thank you
    d' accord d'abord avant de repondre pardon excusez moi du coup en fait au
    fait justement then sinon
    """
)
_ASKING = words(
    """
    what how which when where who whose why will would could can is are do does did has
    have may might should was were whats
    quel quelle quels quelles lequel laquelle comment combien quand pourquoi qui est-ce
    avez-vous est
    """
)
_ASKING_ANYWHERE: tuple[tuple[str, ...], ...] = (
    ("est", "ce"), ("y", "a", "t", "il"), ("y", "a", "t'il"), ("avez", "vous"),
    ("etes", "vous"), ("pouvez", "vous"), ("pourriez", "vous"), ("voyez", "vous"),
    ("pensez", "vous"), ("travaillez", "vous"), ("faites", "vous"), ("cherchez", "vous"),
    ("attendez", "vous"), ("prevoyez", "vous"), ("qu'", "attendez"), ("vous", "avez"),
    ("vous", "etes"), ("vous", "faites"), ("vous", "travaillez"), ("il", "y", "a"),
    ("c'", "est"), ("ca", "se", "passe"), ("a", "quoi"), ("de", "quoi"), ("a", "quelle"),
    ("avec", "qui"), ("en", "quoi"), ("combien", "de"), ("comment", "se"),
    ("do", "you"), ("are", "you"), ("what", "is"), ("is", "there"), ("are", "there"),
    ("could", "you", "tell"), ("can", "you", "tell"), ("combien",),
    ("how", "many"), ("how", "long"), ("how", "much"), ("what", "are"), ("who", "would"),
)  # fmt: skip
_WONDERING: tuple[tuple[str, ...], ...] = (
    ("i", "was", "wondering"), ("i", "wonder"), ("i", "'d", "like", "to", "know"),
    ("i", "would", "like", "to", "know"), ("i", "wanted", "to", "ask"),
    ("can", "i", "ask"), ("could", "i", "ask"), ("may", "i", "ask"),
    ("do", "you", "mean"), ("did", "you", "mean"), ("you", "mean", "like"),
    ("do", "you", "want", "me"), ("do", "you", "want", "the"), ("is", "it", "recording"),
    ("vous", "voulez", "dire"), ("tu", "veux", "dire"), ("vous", "voulez", "que"),
    ("vous", "parlez", "de"), ("vous", "pensez", "a"),
    ("j'", "aimerais", "savoir"), ("je", "voulais", "savoir"),
    ("je", "voudrais", "savoir"), ("je", "souhaiterais", "savoir"),
    ("je", "me", "demandais"), ("je", "voulais", "vous", "demander"),
    ("puis", "je", "vous", "demander"), ("est", "ce", "que", "je", "peux", "savoir"),
)  # fmt: skip
_ABOUT_THE_QUESTION: tuple[tuple[str, ...], ...] = (
    ("can", "it"), ("could", "it"), ("must", "it"), ("should", "it"),
    ("does", "it", "have"), ("does", "it", "need"), ("does", "that", "count"),
    ("does", "it", "count"), ("should", "i"), ("do", "i", "have"), ("is", "it", "ok"),
    ("is", "it", "okay"), ("is", "it", "fine"), ("is", "it", "all", "right"),
    ("can", "i", "take"), ("can", "i", "use"), ("can", "i", "give"), ("can", "i", "tell"),
    ("can", "i", "talk"), ("may", "i", "take"), ("may", "i", "use"),
    ("est", "ce", "que", "ca", "peut"), ("est", "ce", "que", "je", "dois"),
    ("est", "ce", "que", "ca", "compte"), ("ca", "peut"), ("ca", "compte"),
    ("est", "ce", "que", "je", "peux", "parler"), ("je", "peux", "prendre"),
    ("je", "peux", "parler"), ("est", "ce", "que", "je", "peux", "prendre"),
    ("dois", "je"), ("faut", "il"), ("il", "faut", "que"),
)  # fmt: skip
_QUESTIONS = words("question questions ask asking demander savoir demande")
_TAGS = words("right no non eh hein innit ok okay")
_TAG_VERBS = words(
    """
    isn't aren't don't doesn't didn't wasn't weren't won't can't couldn't wouldn't
    haven't hasn't
    """
)


def asks_back(text: AnnotatedText) -> Request | None:
    """Return what a turn made of questions asks for, or None when it answers.

    ``INFORMATION`` when it is about the job or the employer, ``REPHRASE`` when it is
    about what kind of answer is wanted.
    """
    if not text.sentences or len(text.tokens) > _LONGEST or text.actions.episode:
        return None
    asked = [sentence for sentence in text.sentences if _is_asked(text, sentence)]
    if not asked or asked[-1] != text.sentences[-1]:
        return None
    rest = [sentence for sentence in text.sentences if sentence not in asked]
    if not all(_introduces(text, sentence) for sentence in rest):
        return None
    about = _after_leading(text.tokens[slice(*asked[0])])
    if any(about[: len(opening)] == list(opening) for opening in _ABOUT_THE_QUESTION):
        return Request.REPHRASE
    return Request.INFORMATION


def _is_asked(text: AnnotatedText, sentence: Stretch) -> bool:
    tokens = text.tokens[slice(*sentence)]
    forms = _after_leading(tokens)
    if any(_holds(forms[:_WONDERS_WITHIN], opening) for opening in _WONDERING):
        return True
    end = tokens[-1].end
    if "?" not in text.text[end : end + 4] or len(tokens) < _FEWEST:
        return False
    if is_tag(tokens):
        return False
    return bool(forms) and (
        forms[0] in _ASKING or any(_holds(forms, shape) for shape in _ASKING_ANYWHERE)
    )


def _after_leading(tokens: Sequence[Token]) -> list[str]:
    forms = [token.form for token in tokens]
    at = 0
    while at < len(forms) and forms[at] in _LEADING and forms[at] not in _ASKING:
        at += 1
    return forms[at:]


def _holds(forms: Sequence[str], shape: tuple[str, ...]) -> bool:
    size = len(shape)
    return any(
        tuple(forms[at : at + size]) == shape for at in range(len(forms) - size + 1)
    )


def is_tag(tokens: Sequence[Token]) -> bool:
    """Return whether it is a statement that ends in "aren't they?", "non ?"."""
    forms = [token.form for token in tokens]
    if forms[-1] in _TAGS:
        return True
    return len(forms) > _FEWEST and forms[-2] in _TAG_VERBS


def _introduces(text: AnnotatedText, sentence: Stretch) -> bool:
    """Return whether a sentence only leads up to the question."""
    size = text.words(sentence)
    if size <= _POLITE_AT_MOST:
        return not text.actions.own
    forms = {token.form for token in text.tokens[slice(*sentence)]}
    return size <= _ANNOUNCED_AT_MOST and bool(forms & _QUESTIONS)
