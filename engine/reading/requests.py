"""Things people ask of the interviewer instead of answering."""

from collections.abc import Sequence

from engine.reading.annotated import AnnotatedText, covered, touching
from engine.reading.cues import Cue
from engine.reading.records import Request
from engine.reading.sentences import Stretch
from engine.reading.shapes import request_shape
from engine.reading.words import words

_KINDS = (
    (Cue.STOP, Request.STOP),
    (Cue.SKIP, Request.SKIP),
    (Cue.REPHRASE, Request.REPHRASE),
    (Cue.REPEAT, Request.REPEAT),
    (Cue.MOMENT, Request.MOMENT),
)
_LONGEST_SENTENCE = 18
_SHORT_TURN = 6
_REMAINDER = 5
_POLITE = words(
    """
    sorry please thanks thank you excuse me hello hi ok okay yes no well um uh oh ah
    hmm sir madam if could can i the a that this it s' il vous te plait svp stp
    merci desole desolee excusez moi bonjour oui non euh hum bon alors ben bah
    monsieur madame pardon je la le ca est ce que question
    """
)
_ONLY_ALONE = frozenset({"comment", "hein", "pass", "suivant", "suivante", "wait"})
"""Words of many uses: a request only where nothing else is said."""
_NEEDS_QUESTION_MARK = frozenset({"what kind of", "what sort of", "an example of what"})


def find_request(text: AnnotatedText, question: str = "") -> Request | None:
    """Return what the turn asks for, when it is essentially that request.

    Shapes are tried only where a question was asked: in a conversation, "what do you
    mean?" is part of it.
    """
    if not text.tokens or len(text.tokens) > 60:
        return None
    for cue, request in _KINDS:
        places = [hit for hit in text.found(cue) if _is_strong(text, hit)]
        if places and _is_essential(text, places):
            if request is Request.MOMENT and _gives_up_after(text, places):
                return None
            return request
    return _by_shape(text) if question.strip() else None


def _by_shape(text: AnnotatedText) -> Request | None:
    if text.actions.episode or text.found(Cue.EVASION):
        return None
    return request_shape(text.tokens, asked=text.text.rstrip().endswith("?"))


def _is_strong(text: AnnotatedText, hit: Stretch) -> bool:
    """A word or two make a request only of a turn that says little else."""
    words = " ".join(token.form for token in text.tokens[hit[0] : hit[1]])
    if words in _ONLY_ALONE:
        return _left(text, [hit]) == 0
    if words in _NEEDS_QUESTION_MARK:
        return "?" in text.text
    if hit[1] - hit[0] >= 3:
        return True
    return _left(text, [hit]) <= (2 if hit[1] - hit[0] == 1 else 3) and (
        len(text.tokens) <= _SHORT_TURN + 4
    )


def _is_essential(text: AnnotatedText, places: Sequence[Stretch]) -> bool:
    sentences = [
        sentence
        for sentence in text.sentences
        if touching(sentence, places) and sentence[1] - sentence[0] <= _LONGEST_SENTENCE
    ]
    told = covered(places)
    if any(action[0] not in told for action in text.actions.episode):
        return False
    return bool(sentences) and _left(text, sentences) <= _REMAINDER


def _left(text: AnnotatedText, without: Sequence[Stretch]) -> int:
    left_out = covered(without)
    return sum(
        not token.joined and token.form not in _POLITE
        for index, token in enumerate(text.tokens)
        if index not in left_out
    )


def _gives_up_after(text: AnnotatedText, places: Sequence[Stretch]) -> bool:
    """Return whether an evasion follows: "let me think… I don't know"."""
    return any(hit[0] > places[-1][0] for hit in text.found(Cue.EVASION))
