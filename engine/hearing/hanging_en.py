"""Whether an English sentence hangs: rules on its last words."""

from engine.hearing import hanging_en_words as w
from engine.hearing.phrase import Phrase, expressions

COMPLETE_ALONE = expressions(
    """
    yes|no|yeah|yep|nope|of course|absolutely|exactly|definitely|certainly|sure
    okay|ok|all right|alright|i know|i agree|i see
    not really|not yet|not at all|never|sometimes|often|maybe|perhaps|always
    that 's it|that 's all|that 's right|that 's correct|thank you|thanks|you 're welcome
    i think so|i hope so|i don't think so|i don't know|i 'm not sure|i understand
    yes i do|yes i did|yes i am|yes i was|yes i have|yes i can|yes i would|yes i will
    no i don't|no i didn't|no i haven't|no i can't|no i 'm not|no i wasn't|yes please
    no thank you|no problem|me too|me neither|so do i|it depends|that would be all
    """
)

_EXAMPLES = expressions("for example|for instance")


def hangs(phrase: Phrase) -> bool:
    """Tell whether more must come after ``phrase``."""
    if phrase.forms in COMPLETE_ALONE:
        return False
    return any(rule(phrase) for rule in _RULES)


def _filler(phrase: Phrase) -> bool:
    return phrase.last in w.FILLERS or phrase.ends_with(w.FILLING)


def _joining_word(phrase: Phrase) -> bool:
    if (
        phrase.last in {"i", "we", "he", "she"}
        and phrase.before_last in w.BEFORE_SUBJECT
    ):
        return False
    return phrase.last in w.NEVER_LAST


def _expression(phrase: Phrase) -> bool:
    last = phrase.last
    if last == "then":
        return phrase.before_last in {"and", "but", "so", ""}
    if last == "like":
        return phrase.before_last in {"something", "things", "stuff", "and", "just"}
    if phrase.ends_with(_EXAMPLES):
        return not phrase.ends_strongly or len(phrase.forms) < 5
    return phrase.ends_with(w.ENDINGS)


def _as_or_so(phrase: Phrase) -> bool:
    last, before = phrase.last, phrase.before_last
    if last == "so":
        return before not in {"think", "hope", "more", "do", "did", "say", "not", "or"}
    if last == "since":
        return before != "ever" and not phrase.ends_strongly
    if last == "than":
        return True
    if last == "while":
        return before not in {"a", "long", "little", "worth"}
    return last == "as" or (last == "though" and before == "even")


def _that(phrase: Phrase) -> bool:
    if phrase.last != "that":
        return False
    return phrase.before_last in {
        "so", "fact", "think", "thought", "believe", "realised", "realized", "say", "said",
        "is", "was", "found", "felt", "know", "knew", "understand", "understood", "hope",
        "and", "but", "me", "him", "them", "us", "sure", "given", "now", "noticed", "saw",
        "explained", "mean", "idea", "decided", "told", "agreed", "case", "way", "because",
        "such", "suggested", "learned", "showed", "guess", "team", "project", "client",
    }  # fmt: skip


def _auxiliary(phrase: Phrase) -> bool:
    if phrase.last not in w.AUXILIARIES:
        return False
    if phrase.last in {"never", "always"}:
        return phrase.before_last in w.PEOPLE | w.AUXILIARIES
    if phrase.last == "not" and phrase.before_last not in w.AUXILIARIES | {"'m", "'re"}:
        return False
    if phrase.any_of(w.ELLIPSIS, 4) or _answers(phrase) or _confirms(phrase):
        return False
    return not _ends_a_relative(phrase)


def _answers(phrase: Phrase) -> bool:
    """Recognise "Yes, I did", "No, we couldn't": whole by themselves."""
    return phrase.forms[0] in w.ANSWERS and len(phrase.forms) <= 4


def _confirms(phrase: Phrase) -> bool:
    """Recognise "I asked them to sign, and they did."."""
    long_enough = len(phrase.forms) > 6 and phrase.ends_strongly
    return long_enough and phrase.last in {"did", "do", "does", "didn't"}


def _ends_a_relative(phrase: Phrase) -> bool:
    """Recognise "the biggest client we had", "everything I could"."""
    if len(phrase.forms) < 4 or phrase.before_last not in w.PEOPLE | {"ever", "never"}:
        return False
    before = phrase.forms[-3]
    if before in w.PEOPLE:
        before = phrase.forms[-4]
    return before not in w.JOINING | w.TAKE_MORE


def _to(phrase: Phrase) -> bool:
    if phrase.last != "to":
        return False
    if phrase.before_last not in {"want", "wanted", "have", "had", "love", "like", "need",
                                  "able", "going", "used", "needed"}:  # fmt: skip
        easy = phrase.any_of({"easy", "hard", "difficult", "nice", "pleasant"})
        stranded = phrase.any_of(w.RELATIVE - {"that", "how"})
        return not (easy or stranded or _follows_noun_and_subject(phrase))
    return not phrase.any_of(
        {"don't", "didn't", "not", "'d", "if", "as", "yes", "no", "all"}
    )


def _preposition(phrase: Phrase) -> bool:
    if phrase.last not in w.STRANDABLE - {"to"}:
        return False
    if phrase.last in w.PARTICLES and phrase.any_of(w.PARTICLE_VERBS, 2):
        return False
    stranded = phrase.any_of(w.RELATIVE) or _follows_noun_and_subject(phrase)
    return not (stranded and phrase.ends_strongly)


def _follows_noun_and_subject(phrase: Phrase) -> bool:
    """Recognise "the people I work with", whose relative pronoun is not said."""
    forms = phrase.forms
    return any(
        forms[place] in {"i", "we", "they", "you", "he", "she"}
        and forms[place - 1] not in w.JOINING | w.AUXILIARIES
        and any(form in {"the", "a", "my", "our", "people"} for form in forms[:place])
        for place in range(2, len(forms) - 1)
    )


def _pronoun(phrase: Phrase) -> bool:
    if phrase.last == "they":
        return not (phrase.mark == "?" or phrase.before_last.endswith("n't"))
    if phrase.last in {"who", "which", "what", "where", "whoever", "when"}:
        return len(phrase.forms) > 1 and phrase.before_last not in w.ASKING
    if phrase.last in {"you", "it", "this", "his", "no", "these", "those"}:
        return phrase.before_last in w.JOINING - {"that", "before", "after", "since"}
    return False


def _adverb(phrase: Phrase) -> bool:
    if phrase.last in {"really", "just", "also", "probably", "maybe", "actually", "only",
                       "basically", "usually", "even", "almost", "rather", "still"}:  # fmt: skip
        return phrase.before_last in w.PEOPLE | w.AUXILIARIES | w.JOINING | {
            "'m",
            "'re",
        }
    return False


def _bare_verb(phrase: Phrase) -> bool:
    """Recognise "and then I decided": a subject and a verb that takes more."""
    if phrase.last in w.NEED_MORE:
        return not phrase.any_of(w.ELLIPSIS | w.WHOLE | {"if"}, 5)
    forms = phrase.without_openers(w.OPENERS)
    return (
        len(forms) == 2
        and forms[0] in w.PEOPLE
        and forms[1] in w.ALONE_WITH_SUBJECT
        and len(phrase.earlier) + len(phrase.forms) > 1
    )


def _quantity(phrase: Phrase) -> bool:
    if phrase.last in {"first", "second", "third", "last", "next", "main", "previous"}:
        return phrase.before_last in {"my", "our", "their", "his"}
    if phrase.last not in w.QUANTITIES:
        return False
    return phrase.before_last in {
        "the", "a", "my", "our", "with", "had", "have", "were", "was", "of", "and", "or",
        "for", "in", "to", "some", "many", "there", "are", "is", "by", "very", "so",
    }  # fmt: skip


def _number(phrase: Phrase) -> bool:
    if not (phrase.ends_in_number or phrase.last in w.NUMBERS):
        return False
    if len(phrase.forms) < 3 or phrase.before_last in w.DATES or phrase.ends_in_year:
        return False
    if phrase.ends_strongly:
        return phrase.before_last in w.COUNTING_SURELY
    return phrase.before_last in w.COUNTING


def _subordinate(phrase: Phrase) -> bool:
    """Recognise "When I joined the team": its main clause has not come."""
    forms = phrase.without_openers(w.OPENERS)
    if not forms or forms[0] not in w.NEEDS_MAIN or len(forms) < 3 or len(forms) > 12:
        return False
    own_verbs = 1 if forms[1] in w.DETERMINERS else 0
    verbs = sum(form in w.FINITE for form in forms[3:])
    return verbs <= own_verbs and not any(form in w.SUBJECTS for form in forms[3:-1])


def _correlative(phrase: Phrase) -> bool:
    forms = phrase.forms
    if "either" in forms[:-1] and forms[-1] != "either" and "or" not in forms:
        return "n't" not in "".join(forms) and "not" not in forms
    if "both" in forms[-3:-1] and "and" not in forms:
        place = forms.index("both")
        return forms[place - 1] in w.AUXILIARIES | {"'s"} and forms[place + 1] != "of"
    joined = " ".join(forms)
    if "not only" in joined:
        return "but" not in forms and "also" not in forms
    return "one hand" in joined and "other" not in forms


def _list_begun(phrase: Phrase) -> bool:
    """Recognise "First, I called the customer": a second item is due."""
    forms = phrase.without_openers({"so", "well", "um", "okay", "and"})
    if not any(forms[: len(first)] == first for first in w.FIRSTS):
        return False
    if forms[1:2] in {("time",), ("year",), ("job",), ("aid",)}:
        return False
    return not w.SECONDS & set(phrase.forms[1:])


_RULES = (
    _filler,
    _joining_word,
    _expression,
    _as_or_so,
    _that,
    _auxiliary,
    _to,
    _preposition,
    _pronoun,
    _adverb,
    _bare_verb,
    _quantity,
    _number,
    _subordinate,
    _correlative,
    _list_begun,
)
