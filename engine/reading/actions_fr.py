"""Actions in French sentences."""

from collections.abc import Iterator, Sequence

from engine.reading.act import Act, Told, Who
from engine.reading.lexicons.fr_verbs import (
    ADVERBS,
    BEING_PARTICIPLES,
    CLITICS,
    FIRST_GROUP,
    IMPARFAIT_IRREGULAR,
    IRREGULAR_PARTICIPLES,
    NOT_ACTIONS,
    PASSE_SIMPLE,
    PRESENT_IRREGULAR,
    SECOND_GROUP,
)
from engine.reading.sentences import Stretch, comma_before
from engine.reading.tokens import Token, plain
from engine.reading.words import words

_STEMS = frozenset(plain(verb[:-2]) for verb in FIRST_GROUP if verb.endswith("er"))
_SECOND = frozenset(plain(verb[:-1]) for verb in SECOND_GROUP)
_PARTICIPLES = frozenset(plain(word) for word in IRREGULAR_PARTICIPLES)
_NOT_ACTIONS = frozenset(plain(word) for word in NOT_ACTIONS)
_PRESENT = frozenset(plain(word) for word in PRESENT_IRREGULAR)
_IMPARFAIT = frozenset(plain(word) for word in IMPARFAIT_IRREGULAR)
_PASSE_SIMPLE = frozenset(plain(word) for word in PASSE_SIMPLE)
_BEING = frozenset(plain(word) for word in BEING_PARTICIPLES)
_ADVERBS = frozenset(plain(word) for word in ADVERBS)
_SUBJECTS: dict[str, Who] = {
    "j'": "own", "je": "own", "j": "own", "jme": "own", "nous": "shared", "on": "shared",
}  # fmt: skip
_HAVE = words(
    """
    ai avons a avais avait avions est aie
    """
)
_BE = words(
    """
    suis sommes est etais etait etions
    """
)
_REFLEXIVE = frozenset({"me", "m'", "s'", "se", "nous"})
_TO_THE_SPEAKER = words("m' me nous vous t' te")
_NEGATIONS = frozenset({"pas", "jamais", "rien", "ni"})
_MODALS = words(
    """
    pu reussi decide commence essaye essaie du
    """
)
_LINKS = frozenset({"et", "puis", "ensuite", "mais", "ou"})
_OTHER_SUBJECTS = words("il elle ils elles qui c' ca vous tu celui celle")
_PATHS = words(
    """
    stage stages bts licence master bac etudes formation formations alternance dut but
    cap ecole experience experiences ans annees mois cdd cdi interim saison saisons
    """
)
_PRESENT_ON = words(
    "prend fait met dit va ecrit repond rend vend tient vient part sort choisit finit"
)
_LONG_ADVERBS = (("peut", "etre"), ("plus", "ou", "moins"), ("on", "va", "dire"))
_STATES_PRESENT = words(
    """
    aime adore deteste pense trouve espere prefere souhaite estime considere imagine
    compte habite reste semble ressemble deteste envisage ignore suppose regrette admire
    apprecie respecte meprise redoute envie reve travaille cherche postule appelle
    rappelle souffre merite possede existe recherche bosse demeure doute hesite me te le
    ne que une quelque comme entre contre meme autre encore
    """
)
"""After "je": what one likes, thinks or is, and words that are no verb."""
_NOT_VERBS = words(
    """
    une de le ce me te que comme meme quatre
    """
)


def french_actions(
    text: str, tokens: Sequence[Token], sentence: Stretch
) -> Iterator[Act]:
    """Yield the actions of one sentence in order."""
    index, last = sentence
    before: Act | None = None
    while index < last:
        form = tokens[index].form
        if form in _SUBJECTS and not _is_pronoun_object(tokens, index):
            act = before = _action_at(tokens, index, last, _SUBJECTS[form])
        elif form in _OTHER_SUBJECTS:
            act = before = None
        else:
            act = _continued(text, tokens, index, last, before)
        if act:
            yield act
            index = act.place[1]
        else:
            index += 1


def _is_pronoun_object(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "nous" follows another subject ("il nous a dit", "ils nous")."""
    return (
        tokens[index].form == "nous"
        and index > 0
        and tokens[index - 1].form in _OTHER_SUBJECTS | {"nous", "on", "ne"}
    )


def _action_at(
    tokens: Sequence[Token], subject: int, last: int, who: Who
) -> Act | None:
    """Read the verb group after the subject at ``subject``."""
    index, reflexive = _skip_clitics(tokens, subject + 1, last)
    if index >= last or _somebody_did_it(tokens, subject):
        return None
    form = tokens[index].form
    if form in _BE and (reflexive or form not in {"etais", "etait"}):
        return _after_be(tokens, (subject, index), last, who, reflexive=reflexive)
    if form in _HAVE:
        return _after_have(tokens, (subject, index), last, who)
    if index + 1 < last and tokens[index + 1].form in _NEGATIONS:
        return None
    if told := _simple_tense(form, who):
        return Act(who, told, (subject, index + 1))
    return None


def _somebody_did_it(tokens: Sequence[Token], subject: int) -> bool:
    """Recognise "on m'a demandé", "on nous a dit": others acted, whoever they were."""
    following = tokens[subject + 1].form if subject + 1 < len(tokens) else ""
    return tokens[subject].form == "on" and following in _TO_THE_SPEAKER


def _simple_tense(form: str, who: Who) -> Told | None:
    if _is_simple_past(form, who):
        return "past"
    if _is_conditional(form, who):
        return "conditional"
    return "present" if _is_present(form, who) else None


def _skip_clitics(tokens: Sequence[Token], index: int, last: int) -> tuple[int, bool]:
    """Step over "lui", "me", "n'" and adverbs; say whether one was reflexive."""
    reflexive = False
    limit = min(last, index + 4)
    while index < limit and (
        tokens[index].form in CLITICS or tokens[index].form in {"n'", "ne"}
    ):
        reflexive = reflexive or tokens[index].form in _REFLEXIVE
        index += 1
    return index, reflexive


def _after_have(
    tokens: Sequence[Token], group: Stretch, last: int, who: Who
) -> Act | None:
    verb = _skip_adverbs(tokens, group[1] + 1, last)
    if verb is None or not _is_participle(tokens, verb):
        return None
    if _tells_a_path(tokens, verb, last):
        return None
    return Act(who, "past", (group[0], _with_infinitive(tokens, verb, last)))


def _tells_a_path(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """Return whether "j'ai fait" goes on with a course or a job, not with a deed."""
    following = tokens[verb + 1 : min(last, verb + 5)]
    return tokens[verb].form in {"fait", "suivi", "passe", "effectue"} and any(
        token.form in _PATHS for token in following
    )


def _after_be(
    tokens: Sequence[Token], group: Stretch, last: int, who: Who, *, reflexive: bool
) -> Act | None:
    """Read "je me suis occupé" and "je suis allé voir"."""
    verb = _skip_adverbs(tokens, group[1] + 1, last)
    if verb is None:
        return None
    form = tokens[verb].form
    if form in _BEING or (reflexive and _is_participle(tokens, verb)):
        return Act(who, "past", (group[0], _with_infinitive(tokens, verb, last)))
    return None


def _skip_adverbs(tokens: Sequence[Token], index: int, last: int) -> int | None:
    """Return the index of the verb; None when the group is denied or runs out."""
    limit = min(last, index + 4)
    while index < limit:
        form = tokens[index].form
        if form in _NEGATIONS:
            return None
        if step := _several_words(tokens, index, last):
            index += step
            continue
        if form not in _ADVERBS and not form.endswith("ment"):
            return index
        index += 1
    return index if index < last else None


def _several_words(tokens: Sequence[Token], index: int, last: int) -> int:
    """Return how many words "peut-être" and "plus ou moins" take here, or 0."""
    following = [token.form for token in tokens[index : min(last, index + 3)]]
    return next(
        (len(one) for one in _LONG_ADVERBS if following[: len(one)] == list(one)), 0
    )


def _is_participle(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the word is a past participle that tells an action.

    The infinitive is accepted too ("j'ai appeler"): it is a common slip.
    """
    form, accented = tokens[index].form, tokens[index].accented
    singular = form.rstrip("s")
    if singular in _NOT_ACTIONS or form in _NOT_ACTIONS:
        return False
    if form in _PARTICIPLES or singular in _PARTICIPLES:
        return True
    if accented.endswith(("é", "ée", "és", "ées")):
        return len(form) > 2
    return _is_unaccented_participle(form)


def is_any_participle(tokens: Sequence[Token], index: int, *, being: bool) -> bool:
    """Return whether the word is a past participle, of an action or not.

    After "est" and "sont" (``being``) only verbs of movement count, since any other
    participle there is an adjective.
    """
    form, accented = tokens[index].form, tokens[index].accented
    if tokens[index].named:
        return False
    singular = form.rstrip("s")
    if being:
        return form in _BEING or singular in _BEING or form == "ete"
    if form in _PARTICIPLES or singular in _PARTICIPLES | _NOT_ACTIONS:
        return True
    return accented.endswith(("é", "ée", "és", "ées")) and len(form) > 2


def _is_unaccented_participle(form: str) -> bool:
    if form in _NOT_VERBS:
        return False
    for ending in ("er", "ez", "ees", "es", "ee", "e"):
        if form.endswith(ending) and form[: -len(ending)] in _STEMS:
            return True
    return form in _SECOND


def _is_simple_past(form: str, who: Who) -> bool:
    if who == "shared":
        return any(
            form.endswith(e) and form[: -len(e)] in _STEMS for e in ("ait", "eait")
        )
    if form in _PASSE_SIMPLE or form in _IMPARFAIT:
        return True
    endings = ("ais", "eais", "ai")
    return any(form.endswith(e) and form[: -len(e)] in _STEMS for e in endings)


def _is_conditional(form: str, who: Who) -> bool:
    if who == "shared":
        return form.endswith(("erait", "irait", "rait", "rions"))
    return form.endswith(("rais", "rai")) and len(form) > 5


def _is_present(form: str, who: Who) -> bool:
    if who == "shared" and form.endswith("ons"):
        return form[:-3] in _STEMS or form[:-4] in _STEMS
    if form in _PRESENT or (who == "shared" and form in _PRESENT_ON):
        return True
    if (form.endswith("e") and form[:-1] in _STEMS) or _doubled_present(form):
        return True
    return who == "own" and _must_be_a_verb(form)


def _must_be_a_verb(form: str) -> bool:
    """Any word in -e right after "je" is a verb, known or not ("je shunte")."""
    return form.endswith("e") and len(form) > 3 and form not in _STATES_PRESENT


def _doubled_present(form: str) -> bool:
    """Recognise "j'appelle", "je jette", "j'envoie", "j'essaie"."""
    if form.endswith(("lle", "tte")):
        return form[:-2] in _STEMS
    return form.endswith("ie") and form[:-2] + "y" in _STEMS


def _with_infinitive(tokens: Sequence[Token], verb: int, last: int) -> int:
    """Take "j'ai réussi à convaincre" and "je suis allé voir" whole."""
    after = verb + 1
    if tokens[verb].form not in _MODALS and tokens[verb].form not in _BEING:
        return after
    if after < last and tokens[after].form in {"a", "de", "d'"}:
        after += 1
    if after < last and tokens[after].form.endswith(("er", "ir", "re", "oir")):
        return after + 1
    return verb + 1


def _continued(
    text: str, tokens: Sequence[Token], index: int, last: int, before: Act | None
) -> Act | None:
    """Read a participle that goes on after "j'ai appelé … et proposé …"."""
    if before is None or before.told != "past" or index == 0:
        return None
    linked = tokens[index - 1].form in _LINKS or comma_before(text, tokens, index)
    if not linked:
        return None
    verb = _skip_adverbs(tokens, index, last)
    if verb is None or not _strict_participle(tokens, verb):
        return None
    return Act(before.who, "past", (index, verb + 1))


def _strict_participle(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.accented.endswith("é"):
        return plain(token.accented[:-1]) in _STEMS and token.form not in _NOT_ACTIONS
    return token.form in _PARTICIPLES and token.form not in _NOT_ACTIONS
