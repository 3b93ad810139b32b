"""Whether a clause tells what came of something, by its own words."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.reading.annotated import AnnotatedText, touching
from engine.reading.cues import Cue
from engine.reading.moments import MOMENTS
from engine.reading.narrative import (
    tells_change,
    tells_event,
    tells_past,
    tells_state,
)
from engine.reading.numbers import is_numeral
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token
from engine.reading.words import words

_NOBODY: dict[Language, frozenset[str]] = {
    "en": words("nobody none no neither"),
    "fr": words("personne aucun aucune nul rien"),
}
_SETTLED = words(
    """
    early ahead time signed handed delivered returned reopened reordered renewed
    accepted approved passed cleared settled closed sold hired kept recovered repaid
    stopped disappeared finished completed met beat
    soldes soldees solde soldee regles regle reglee reglees livres livre livree livrees
    signe signes signee rendus rendu rendue clos close closes accepte acceptee acceptes
    valide validee valides receptionne termine terminee termines payes paye payee
    servis servies servi traites traitees pourvus repartis reparties reparti
    """
)
"""How a matter ended, in a verb or a word or two."""
_EFFORT: tuple[tuple[str, ...], ...] = (
    ("it", "took", "me"), ("it", "took", "us"), ("that", "took", "me"),
    ("this", "took", "me"), ("which", "took", "me"), ("i", "spent"), ("we", "spent"),
    ("it", "lasted"), ("m'", "a", "pris"), ("nous", "a", "pris"), ("j'", "ai", "mis"),
    ("on", "a", "mis"), ("j'", "y", "ai", "passe"), ("j'", "ai", "passe"),
    ("ca", "a", "pris"), ("cela", "a", "pris"), ("ca", "a", "dure"), ("a", "dure"),
)  # fmt: skip
"""How long the speaker's own effort lasted: part of the action."""
_ONLY = words("only instead seulement que qu' lieu")
_ADVERSE = words(
    """
    shouted yelled screamed cried swore insulted sulked slammed crie crier hurle pleure
    insulte rale boude claque
    """
)
_OPINION_OF = words("said told dit disait demande repondu asked answered raconte")
_CONTENT = words(
    """
    happy pleased satisfied relieved delighted content contente contents contentes
    satisfait satisfaite satisfaits ravi ravie ravis
    """
)
_EXISTS: tuple[tuple[str, ...], ...] = (
    ("il", "y", "avait"), ("y", "avait"), ("c'", "etait"), ("there", "was"),
    ("there", "were"), ("it", "was"),
)  # fmt: skip
_BY: dict[Language, frozenset[str]] = {
    "en": words("by before within"),
    "fr": words("avant des fin sous"),
}
_LINKS = words("and et so donc but mais then puis")
FIRST_PERSON = words("i we my our j' je on nous mon ma mes notre nos so et and")
"""Words with which the speaker's own clauses begin."""
_IT = words("it that this c' ca ce cela it's")
_SUBORDINATE = words(
    """
    who which that when where while if because as since after before until with at in
    on for from to of by about qui que qu' quand lorsque si parce comme puisque apres
    avant avec a en sur pour de du des dans chez depuis vers it c' ca ce il
    """
)
_VIEWS = (Cue.OPINION, Cue.TRAIT, Cue.HYPOTHESIS)
_WANTED = words(
    "should would must could might had devait devaient fallait faudrait soit"
)
_LATER = words("later after following next apres tard lendemain suivant suivante")
_NEAR = 4
_HEAD = 7
_LOW, _HIGH = 2, 3


def begins_with_others(tokens: Sequence[Token]) -> bool:
    """Return whether somebody or something else is what the clause is about."""
    forms = [token.form for token in tokens if token.form not in _LINKS]
    return bool(forms) and forms[0] not in FIRST_PERSON | _SUBORDINATE


def tells_of_others(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether the clause may tell, in whatever tense, what came about."""
    tokens = text.tokens[slice(*piece)]
    if len(tokens) < _LOW + 1 or any(touching(piece, text.found(c)) for c in _VIEWS):
        return False
    about = [token for token in tokens if token.form not in _LINKS]
    return (
        begins_with_others(tokens)
        or tells_change(tokens, text.language)
        or bool(about and about[0].form in _IT)
    )


def words_an_outcome(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether the clause's own words state an outcome.

    Time spent on it, somebody's shouting and the like do not count, whatever
    figure they hold.
    """
    tokens = text.tokens[slice(*piece)]
    if tells_no_outcome(tokens):
        return False
    return (
        bool(touching(piece, text.found(Cue.RESULT)))
        or tells_since(text, piece)
        or _nobody_did(tokens, text.language)
    )


def tells_no_outcome(tokens: Sequence[Token]) -> bool:
    """Return whether the clause tells an effort or an outburst."""
    forms = [token.form for token in tokens]
    if any(form in _ADVERSE for form in forms) and not _denied(forms):
        return True
    return _begins_with(forms, _EFFORT) and not _ONLY & set(forms)


def tells_since(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether the clause says what is so since then, or no longer."""
    tokens = text.tokens[slice(*piece)]
    if any(token.form in _OPINION_OF for token in tokens[:_HEAD]):
        return False
    if tells_change(tokens, text.language):
        return True
    return tokens[0].form == "depuis" and bool(touching(piece, text.sentences))


def explains(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether the clause only says what was meant: a colon, and no verb."""
    tokens = text.tokens[slice(*piece)]
    if tells_state(tokens, text.language):
        return False
    if text.language == "fr" and tells_event(tokens, text.language):
        return False
    before = text.text[
        max(0, text.tokens[piece[0]].start - 3) : text.tokens[piece[0]].start
    ]
    return ":" in before


def comes_later(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether the clause tells what happened some time after."""
    return any(token.form in _LATER for token in text.tokens[slice(*piece)])


def tells_a_pace(tokens: Sequence[Token]) -> bool:
    """Return whether the clause says how fast it was done: "dix par jour"."""
    forms = {token.form for token in tokens}
    return len(tokens) <= _NEAR and bool(forms & {"par", "per", "each", "chaque"})


def tells_contentment(text: AnnotatedText, piece: Stretch) -> bool:
    """Return whether somebody's being pleased is all that makes it an outcome."""
    hits = touching(piece, text.found(Cue.RESULT))
    return bool(hits) and all(
        any(text.tokens[at].form in _CONTENT for at in range(*hit)) for hit in hits
    )


def tells_settled(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether the clause, after the last action, says how a matter stood.

    "Onze dossiers sur douze étaient soldés", "they had their file before lunch"; not
    "il y avait deux cents dossiers", which sets a scene.
    """
    forms = [token.form for token in tokens]
    if _begins_with(forms, _EXISTS) or not tells_past(tokens, language):
        return False
    return bool(_SETTLED & set(forms)) or done_in_time(tokens, language)


def done_in_time(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether something came "before lunch", "by May", "dès le lendemain"."""
    forms = [token.form for token in tokens]
    return any(
        form in _BY[language]
        and any(_is_moment(near) for near in forms[at + 1 : at + _NEAR])
        for at, form in enumerate(forms)
    )


def _is_moment(form: str) -> bool:
    return form in MOMENTS or form.isdigit() or is_numeral(form)


def _nobody_did(tokens: Sequence[Token], language: Language) -> bool:
    """Recognise "nobody waited", "personne n'a attendu", "aucun dossier n'est parti"."""
    forms = [token.form for token in tokens[:_HEAD]]
    if not _NOBODY[language] & set(forms[: _LOW + _HIGH]):
        return False
    if language == "fr" and not {"n'", "ne"} & set(forms):
        return False
    if _WANTED & {token.form for token in tokens}:
        return False
    return tells_past(tokens, language) and not any(f in _OPINION_OF for f in forms)


def _denied(forms: Sequence[str]) -> bool:
    return bool(
        {"n'", "ne", "plus", "nobody", "no", "not", "never", "didn't"} & set(forms)
    )


def _begins_with(forms: Sequence[str], openings: Sequence[tuple[str, ...]]) -> bool:
    return any(
        tuple(forms[at : at + len(opening)]) == opening
        for at in range(min(_NEAR, len(forms)))
        for opening in openings
    )
