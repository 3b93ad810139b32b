"""Actions in English sentences."""

from collections.abc import Iterator, Sequence

from engine.reading.act import Act, Told, Who
from engine.reading.lexicons.en_verbs import (
    ADVERBS,
    BASES,
    IRREGULAR_PAST,
    NOT_ACTIONS,
    PARTICIPLES,
    SAME_FORMS,
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
_DEED_AFTER = {
    "used": words("the a an my our his her their this that it them some one two"),
    "looked": words("at into for up in after through around over"),
    "got": words("them him her it the a an us everyone everybody my our some"),
    "worked": words("out through overtime late"),
}
"""Verbs that tell a deed only before certain words."""
_PATHS = words(
    """
    years degree diploma course placement placements internship internships mentorship
    apprenticeship training maths history school university college experience months
    """
)
"""After "I did": a course or a job, not a deed."""
_LINKS = frozenset({"and", "then", "but", "or"})
_OTHER_SUBJECTS = words(
    """
    he she they it you who which that
    """
)

_SUBJECT_OR_OBJECT = frozenset({"it", "you"})
_BEFORE_SUBJECTS = words(
    "and but so then or that when if because as what how where while"
)
_AFTER_SUBJECTS = words(
    """
    is was 's had has did does would could can will might should may must seems seemed
    turned got took went came worked made meant stopped started kept
    """
)


def english_actions(
    text: str, tokens: Sequence[Token], sentence: Stretch
) -> Iterator[Act]:
    """Yield the actions of one sentence in order."""
    index, last = sentence
    before: Act | None = None
    while index < last:
        form = tokens[index].form
        if form in _SUBJECTS:
            act = before = _action_at(tokens, index, last, _SUBJECTS[form])
        elif form in _OTHER_SUBJECTS and not _is_object(text, tokens, index, sentence):
            act = before = None
        else:
            act = _continued(text, tokens, index, last, before)
        if act:
            yield act
            index = act.place[1]
        else:
            index += 1


def _is_object(
    text: str, tokens: Sequence[Token], index: int, sentence: Stretch
) -> bool:
    """Return whether "it" or "you" is what the verb before acts on ("put it on")."""
    if tokens[index].form not in _SUBJECT_OR_OBJECT or index == sentence[0]:
        return False
    if tokens[index - 1].form in _BEFORE_SUBJECTS or comma_before(text, tokens, index):
        return False
    following = tokens[index + 1].form if index + 1 < sentence[1] else ""
    return following not in _AFTER_SUBJECTS


def _action_at(
    tokens: Sequence[Token], subject: int, last: int, who: Who
) -> Act | None:
    """Read the verb after the subject at ``subject``."""
    index = _skip_adverbs(tokens, subject + 1, last)
    if index >= last:
        return None
    if phrase := _responsible(tokens, subject + 1, last):
        return Act(who, "past", (subject, phrase))
    form = tokens[index].form
    if form in _FUTURE:
        return _planned(tokens, (subject, index), last, who)
    if form in {"did", "didn't"}:
        return _did(tokens, subject, index, last, who)
    perfect = _after_have(tokens, subject, index)
    if perfect and form == "got":
        return None
    if _tells_deed(tokens, index, last) or (perfect and form in PARTICIPLES):
        told: Told = "perfect" if perfect else "past"
        place = (subject, _with_infinitive(tokens, index, last))
        return Act(who, told, place, either=form in SAME_FORMS and not perfect)
    if form in BASES and not perfect:
        return Act(who, "present", (subject, index + 1))
    return None


def _skip_adverbs(tokens: Sequence[Token], index: int, last: int) -> int:
    limit = min(last, index + 4)
    while index < limit and (step := _adverb_length(tokens, index, last)):
        index += step
    return min(index, last)


def _adverb_length(tokens: Sequence[Token], index: int, last: int) -> int:
    """Return how many words to step over; "sort of" and "kind of" are two."""
    if tokens[index].form in {"sort", "kind"} and index + 1 < last:
        return 2 if tokens[index + 1].form == "of" else 0
    return int(_is_adverb(tokens[index].form))


def _is_adverb(form: str) -> bool:
    return form in ADVERBS or (form.endswith("ly") and form not in {"apply", "reply"})


def _after_have(tokens: Sequence[Token], subject: int, index: int) -> bool:
    return any(token.form in _HAVE for token in tokens[subject + 1 : index])


def _tells_deed(tokens: Sequence[Token], index: int, last: int) -> bool:
    form = tokens[index].form
    if tokens[index].named:
        return False
    if form in _DEED_AFTER:
        return index + 1 < last and tokens[index + 1].form in _DEED_AFTER[form]
    if form in NOT_ACTIONS:
        return False
    return form in IRREGULAR_PAST or (form.endswith("ed") and len(form) > 4)


def _responsible(tokens: Sequence[Token], index: int, last: int) -> int | None:
    for phrase in _RESPONSIBLE:
        end = index + len(phrase)
        if end <= last and tuple(t.form for t in tokens[index:end]) == phrase:
            return end
    return None


def _planned(
    tokens: Sequence[Token], group: Stretch, last: int, who: Who
) -> Act | None:
    """Read "I would call"; "I'd called" is the past."""
    index = _skip_adverbs(tokens, group[1] + 1, last)
    if index >= last:
        return None
    if tokens[index].form in BASES:
        return Act(who, "conditional", (group[0], index + 1))
    if tokens[group[1]].form == "'d" and _tells_deed(tokens, index, last):
        return Act(who, "past", (group[0], index + 1))
    return None


def _did(
    tokens: Sequence[Token], subject: int, index: int, last: int, who: Who
) -> Act | None:
    """Read "I did call"; "I did not call" tells no action, "I did the stock" does."""
    after = index + 1
    if tokens[index].form == "didn't" or (after < last and tokens[after].form == "not"):
        return None
    if any(token.form in _PATHS for token in tokens[after : min(last, after + 4)]):
        return None
    if after < last and tokens[after].form in BASES:
        after += 1
    return Act(who, "past", (subject, after))


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
    text: str, tokens: Sequence[Token], index: int, last: int, before: Act | None
) -> Act | None:
    """Read a verb that goes on after "I called …, explained … and offered …"."""
    if before is None or index == 0:
        return None
    linked = tokens[index - 1].form in _LINKS
    if not linked and not comma_before(text, tokens, index):
        return None
    verb = _skip_adverbs(tokens, index, last)
    if verb >= last:
        return None
    if before.told in {"past", "perfect"} and _tells_deed(tokens, verb, last):
        place = (index, _with_infinitive(tokens, verb, last))
        return Act(before.who, before.told, place)
    if (
        before.told in {"present", "conditional"}
        and linked
        and tokens[verb].form in BASES
    ):
        return Act(before.who, before.told, (index, verb + 1))
    return None
