"""Actions in English sentences."""

from collections.abc import Iterator, Sequence

from engine.reading.act import Act, Who
from engine.reading.lexicons.en_verbs import (
    ADVERBS,
    BASES,
    IRREGULAR_PAST,
    NOT_ACTIONS,
    PARTICIPLES,
    SOFT_AUXILIARIES,
)
from engine.reading.sentences import Stretch, comma_before
from engine.reading.tokens import Token
from engine.reading.words import words

_FUTURE = words(
    """
    would will 'd 'll could might can should
    """
)
_HAVE = frozenset({"have", "'ve", "ve", "had"})
_RESPONSIBLE = (
    ("was", "responsible"), ("was", "in", "charge"), ("was", "the", "one", "who"),
    ("was", "able", "to"), ("was", "leading"), ("was", "managing"),
    ("were", "able", "to"), ("made", "sure"), ("got", "the"), ("came", "up", "with"),
)  # fmt: skip
_SUBJECTS: dict[str, Who] = {"i": "own", "we": "shared"}
_LINKS = frozenset({"and", "then", "but", "or"})
_OTHER_SUBJECTS = words(
    """
    he she they it you who which that
    """
)


def english_actions(
    text: str, tokens: Sequence[Token], sentence: Stretch
) -> Iterator[Act]:
    """Yield the actions of one sentence in order."""
    index, last = sentence
    speaker: Who | None = None
    while index < last:
        form = tokens[index].form
        if form in _SUBJECTS:
            act = _action_at(tokens, index, last, _SUBJECTS[form])
            speaker = act.who if act else None
        elif form in _OTHER_SUBJECTS:
            act, speaker = None, None
        else:
            act = _continued(text, tokens, index, last, speaker)
        if act:
            yield act
            index = act.place[1]
        else:
            index += 1


def _action_at(
    tokens: Sequence[Token], subject: int, last: int, who: Who
) -> Act | None:
    """Read the verb after the subject at ``subject``."""
    index = _skip_adverbs(tokens, subject + 1, last)
    if index >= last:
        return None
    if phrase := _responsible(tokens, subject + 1, last):
        return Act(who, (subject, phrase))
    form = tokens[index].form
    if form in _FUTURE or form in {"am", "'m", "do", "are", "'re"}:
        return _habit(tokens, subject, index, last)
    if form in {"did", "didn't"}:
        return _did(tokens, subject, index, last, who)
    if _is_past(form) or (_after_have(tokens, index) and form in PARTICIPLES):
        return Act(who, (subject, _with_infinitive(tokens, index, last)))
    if form in BASES:
        return Act("habitual", (subject, index + 1))
    return None


def _skip_adverbs(tokens: Sequence[Token], index: int, last: int) -> int:
    limit = min(last, index + 4)
    while index < limit and _is_adverb(tokens[index].form):
        index += 1
    return index


def _is_adverb(form: str) -> bool:
    return form in ADVERBS or (form.endswith("ly") and form not in {"apply", "reply"})


def _after_have(tokens: Sequence[Token], index: int) -> bool:
    return any(token.form in _HAVE for token in tokens[max(0, index - 2) : index])


def _is_past(form: str) -> bool:
    if form in NOT_ACTIONS:
        return False
    return form in IRREGULAR_PAST or (form.endswith("ed") and len(form) > 4)


def _responsible(tokens: Sequence[Token], index: int, last: int) -> int | None:
    for phrase in _RESPONSIBLE:
        end = index + len(phrase)
        if end <= last and tuple(t.form for t in tokens[index:end]) == phrase:
            return end
    return None


def _habit(tokens: Sequence[Token], subject: int, index: int, last: int) -> Act | None:
    index = _skip_adverbs(tokens, index + 1, last)
    if index < last and tokens[index].form in BASES:
        return Act("habitual", (subject, index + 1))
    return None


def _did(
    tokens: Sequence[Token], subject: int, index: int, last: int, who: Who
) -> Act | None:
    """Read "I did call"; "I did not call" tells no action, "I did the stock" does."""
    after = index + 1
    if tokens[index].form == "didn't" or (after < last and tokens[after].form == "not"):
        return None
    if after < last and tokens[after].form in BASES:
        after += 1
    return Act(who, (subject, after))


def _with_infinitive(tokens: Sequence[Token], index: int, last: int) -> int:
    """Take "decided to call" whole."""
    if (
        tokens[index].form in SOFT_AUXILIARIES
        and index + 2 < last
        and tokens[index + 1].form == "to"
    ):
        return index + 3
    return index + 1


def _continued(
    text: str, tokens: Sequence[Token], index: int, last: int, speaker: Who | None
) -> Act | None:
    """Read a verb that goes on after "I called …, explained … and offered …"."""
    if speaker not in {"own", "shared"} or index == 0:
        return None
    linked = tokens[index - 1].form in _LINKS or comma_before(text, tokens, index)
    verb = _skip_adverbs(tokens, index, last)
    if not linked or verb >= last or not _is_past(tokens[verb].form):
        return None
    return Act(speaker, (index, _with_infinitive(tokens, verb, last)))
