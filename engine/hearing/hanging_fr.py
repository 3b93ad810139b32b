"""Whether a French sentence hangs: rules on its last words."""

from engine.hearing import hanging_fr_words as w
from engine.hearing.phrase import Phrase, expressions

COMPLETE_ALONE = expressions(
    """
    oui|non|ouais|si|bien sûr|tout à fait|exactement|absolument|effectivement
    d'accord|d' accord|certainement|évidemment|parfait|très bien|voilà|merci|je vous en prie
    pas du tout|pas vraiment|pas encore|jamais|parfois|souvent|peut être|toujours
    je sais|je ne sais pas|je comprends|je pense que oui|je crois que oui
    c' est ça|c' est tout|c' est vrai|c' est bon|c' est fait|ça dépend|ça marche|ça va
    oui bien sûr|oui tout à fait|oui c' est ça|oui merci|non merci|non pas du tout
    moi aussi|moi non plus|bien sûr que oui|bien sûr que non|en effet|avec plaisir
    oui je l' ai|oui je le suis|oui je l' ai fait|non jamais|oui souvent|merci beaucoup
    aucun problème|pas de problème|pas de souci|c' est noté|oui il y en a
    """
)
_SO_ALSO = expressions("moi aussi|nous aussi|eux aussi|lui aussi|elle aussi|vous aussi")

_BEFORE_AND_AFTER = expressions("avant et après|avant ou après")
_AT_ONCE = expressions("à la fois")
_IT_IS = expressions("c' est|c' était")


def hangs(phrase: Phrase) -> bool:
    """Tell whether more must come after ``phrase``."""
    if phrase.forms in COMPLETE_ALONE or _asks(phrase):
        return False
    return any(rule(phrase) for rule in _RULES)


def _asks(phrase: Phrase) -> bool:
    """Recognise "Par quoi commencer en premier ?"; the transcriber heard a question."""
    return phrase.mark == "?" and phrase.last not in w.NEVER_LAST


def _filler(phrase: Phrase) -> bool:
    return phrase.last in w.FILLERS or phrase.ends_with(w.FILLING)


def _joining_word(phrase: Phrase) -> bool:
    last, before = phrase.last, phrase.before_last
    if last == "en" and before in {"j'", "il", "on"}:
        return True
    if last == "alors":
        return before in {"et", "ou", "mais", "puis", ""}
    if last in {"vraiment", "plutôt"}:
        return before in w.AUXILIARIES | w.SUBJECTS
    if last == "si":
        return before not in {"que", "mais"}
    if last in {"il", "ils", "on", "je", "tu", "ce"}:
        # "Qu'en dit-il ?" asks, and ends.
        return not (phrase.mark == "?" and before not in w.NEVER_LAST)
    return last in w.NEVER_LAST


def _expression(phrase: Phrase) -> bool:
    if phrase.ends_with(_AT_ONCE) and phrase.ends_strongly:
        return False
    if phrase.ends_with(_IT_IS) and phrase.ends_strongly:
        asked = phrase.forms[-3:-2] in {("qui",), ("quoi",), ("comment",), ("où",)}
        return not (asked or phrase.forms[-4:-2] == ("ça", "que"))
    if phrase.ends_with(frozenset({("par", "exemple"), ("en", "effet")})):
        return not phrase.ends_strongly or len(phrase.forms) < 5
    if phrase.ends_with(
        frozenset({("je", "pense"), ("je", "crois"), ("je", "trouve")})
    ):
        return len(phrase.without_openers(w.OPENERS)) == 2
    if phrase.ends_with(frozenset({("j'", "ai", "fait"), ("j'", "ai", "dit")})):
        return not phrase.any_of({"que", "qu'", "tout", "quoi", "comme", "où"})
    if phrase.last in {"près", "loin", "face", "suite"} and phrase.before_last in {"plus", "très", "tout", "de", "la", "en"}:  # fmt: skip
        return False
    return phrase.ends_with(w.ENDINGS)


def _pronoun(phrase: Phrase) -> bool:
    last, before = phrase.last, phrase.before_last
    if last == "qui":
        return before not in {"avec", "pour", "à", "de", "chez", "sais", "importe"}
    if last in {"nous", "vous", "elle", "elles", "lui"}:
        if before in w.TONIC_AFTER or phrase.mark == "?":
            return before == "et" and phrase.mark != "?" and last != "lui"
        return last != "lui"
    if last in {"ça", "cela", "tout", "toute", "tous", "toutes"}:
        return before in {"et", "mais", "parce", "que", "qu'", "donc"} and last in {
            "ça",
            "cela",
        }
    return False


def _auxiliary(phrase: Phrase) -> bool:
    if phrase.last not in w.AUXILIARIES:
        return False
    if phrase.before_last in {"l'", "le", "en", "y", "peut"} and phrase.forms[
        -3:-2
    ] != ("s'",):
        return phrase.forms[-3:] in {("il", "y", "a"), ("il", "y", "avait")}
    asked = w.WHERE | {"qui"} if phrase.before_last == "c'" else w.WHERE
    if phrase.last in {"va", "vient", "convient"} and phrase.before_last in w.DATIVES:
        return False
    if phrase.any_of(asked, 3) and phrase.ends_strongly:
        return False
    if phrase.last in {"veux", "peux", "peut", "pouvais", "va", "faut", "vais"}:
        return not (phrase.any_of({"si", "comme", "ce", "tout", "ça", "il", "mieux"}, 4)
                    and phrase.ends_strongly)  # fmt: skip
    return True


def _negation(phrase: Phrase) -> bool:
    """Recognise "je n'ai pas": the verb has not come."""
    if phrase.last not in w.NEGATION_OPEN:
        return False
    if phrase.before_last == "ai" and phrase.any_of({"oui", "non", "en"}):
        return False
    return phrase.before_last in {"ai", "as", "a", "avons", "avez", "ont", "avais", "avait",
                                  "avaient", "suis", "est", "sont", "étais", "était",
                                  "étaient", "ne", "n'"}  # fmt: skip


def _preposition(phrase: Phrase) -> bool:
    if phrase.last not in w.AMBIGUOUS_PREPOSITIONS:
        return False
    if phrase.ends_with(_BEFORE_AND_AFTER):
        return False
    if phrase.last in {"avant", "après", "depuis", "derrière", "devant"}:
        return phrase.before_last in {
            "",
            "et",
            "mais",
            "puis",
            "juste",
            "donc",
            "jour",
            "fait",
        }
    return not (phrase.any_of({"faire", "fais", "d'accord", "suis", "vivre", "va"}, 2)
                and phrase.ends_strongly)  # fmt: skip


def _adverb(phrase: Phrase) -> bool:
    if phrase.last not in w.ADVERBS or phrase.ends_with(_SO_ALSO):
        return False
    if phrase.last == "même" and phrase.before_last in w.TONIC:
        return False
    if phrase.last == "bien" and phrase.forms[-3:-2] == ("c'",):
        return False
    if phrase.forms[-3:-2] and phrase.forms[-3] in {"y", "en", "l'"}:
        return False
    return phrase.before_last in w.AUXILIARIES - {"va", "vais", "peut"} | w.SUBJECTS | {
        "et",
        "mais",
    }


def _quantity(phrase: Phrase) -> bool:
    last, before = phrase.last, phrase.before_last
    if last in w.QUANTITIES:
        return before in {"un", "une", "l'", "les", "des", "le", "la", "et", "d'"} and (
            not phrase.ends_strongly or last in {"mêmes"} or before in {"un", "une"}
        )
    if last in {"tout", "toute", "tous", "toutes"}:
        return (
            before in {"pour", "avec", "et", "dans", "à", "sur", "de"}
            and last != "tout"
        )
    if last == "plus" and phrase.any_of({"ne", "n'"}):
        return False
    return last in w.MEASURES and before in w.AUXILIARIES - {"va"} | {"et"}


def _bare_verb(phrase: Phrase) -> bool:
    return phrase.last in w.NEED_MORE and not phrase.any_of(
        {"que", "qu'", "quoi", "comme", "ce"}, 4
    )


def _number(phrase: Phrase) -> bool:
    if not (phrase.ends_in_number or phrase.last in w.NUMBERS):
        return False
    if len(phrase.forms) < 3 or phrase.before_last in w.DATES or phrase.ends_in_year:
        return False
    if phrase.ends_strongly:
        return phrase.before_last in w.COUNTING_SURELY
    return phrase.before_last in w.COUNTING


def _subordinate(phrase: Phrase) -> bool:
    """Recognise "Quand je suis arrivé dans l'équipe": its main clause has not come."""
    forms = phrase.without_openers(w.OPENERS)
    if len(forms) < 3 or len(forms) > 12 or forms[0] not in w.NEEDS_MAIN:
        return False
    if forms[0] == "dès" and forms[1] not in {"que", "qu'"}:
        return False
    start = 3 if forms[1] in {"que", "qu'"} else 2
    clitics_aside = [
        form for form in forms[start:] if form not in {"me", "m'", "nous", "vous"}
    ]
    return not any(form in w.SUBJECTS - {"qui", "ce"} for form in clitics_aside)


def _correlative(phrase: Phrase) -> bool:
    forms, joined = phrase.forms, " ".join(phrase.forms)
    if forms[0] == "soit":
        return forms.count("soit") == 1
    if "à la fois" in joined:
        last_words = len(joined.partition("à la fois")[2].split())
        return "et" not in forms and 0 < last_words <= 4
    if "non seulement" in joined:
        return "mais" not in forms and "aussi" not in forms
    if "d' une part" in joined or "d' un côté" in joined:
        return "autre" not in forms
    return False


def _list_begun(phrase: Phrase) -> bool:
    """Recognise "Premièrement, j'ai rappelé le client" : a second item is due."""
    forms = phrase.without_openers(w.OPENERS)
    if not any(forms[: len(first)] == first for first in w.FIRSTS):
        return False
    return not w.SECONDS & set(forms[1:])


_RULES = (
    _filler,
    _joining_word,
    _expression,
    _pronoun,
    _auxiliary,
    _negation,
    _preposition,
    _adverb,
    _quantity,
    _bare_verb,
    _number,
    _subordinate,
    _correlative,
    _list_begun,
)
