"""The session has one language."""

import re

from engine.api.language import Language
from engine.dialogue.worded.task import Said
from engine.reading.tongue import in_other_language
from engine.reading.words import words

_FRENCH = words(
    """
    le la les l' un une des de du d' et je j' tu il elle nous vous ils elles on est suis
    es sont etait etaient a ai as avons avez ont avait aviez mon ma mes ton ta tes son sa
    ses notre nos votre vos leur leurs ce cet cette ces c' ca cela que qu' qui ne n' pas
    plus mais donc car parce pour avec sans dans sur par au aux en y me m' se s' si tres
    bien quand comme ou alors puis oui non fait etre avoir quel quelle quels quelles
    comment pourquoi combien quoi moi toi lui merci vois encore peu tout toute tous apres
    avant depuis chez sous entre dont rien jamais toujours deja aussi autre d'accord
    quelque chose meme autres voila ici celui celle ceux lors pendant selon assez trop
    vraiment simplement maintenant ensuite enfin surtout bon d'abord
    aujourd'hui vers t' peut peux pouvez voulez faut faire dire serait aurait
    """
)
_ENGLISH = words(
    """
    the and to of i you he she it we they is was were are be been am have has had do did
    does my your his her our their this that these those with for from at by not but so
    because what when where which who why how would could should will can there about as
    if then than them him me us no yes very just all any some more in on an a don't
    didn't 'm 've 's 're 'd 'll t let thank thanks please see right well okay into out up
    one tell going go get something anything nothing even other also still here now maybe
    every each after before over through while really too much many first next let's
    only both own per such
    """
)
_NEVER_FRENCH = words(
    """
    the and you your what how this that is are was were very thank thanks with about
    could would will tell me great good interesting please sure let's yes well when
    where which why did do can we they it of for from more
    """
)
_NEVER_ENGLISH = words(
    """
    le la les une des du et je vous votre vos tu nous est avec dans pour que qui quel
    quelle merci bien tres oui mais c' d' l' j' n' qu' s' ce cette ca au aux sur
    bonjour d'accord alors
    """
)
_ELSEWHERE = words(
    """
    muy gracias usted como esta por favor bien hola pero para con una los las el que
    guten danke ich sie und der das ist nicht sehr bitte wie haben eine mit auf fur
    grazie molto bene come sono della che per obrigado voce muito nao
    """
)
_SMALL: dict[Language, frozenset[str]] = {"fr": _FRENCH, "en": _ENGLISH}
_OTHERS: dict[Language, frozenset[str]] = {
    "fr": _NEVER_FRENCH | (_ELSEWHERE - _FRENCH),
    "en": _NEVER_ENGLISH | (_ELSEWHERE - _ENGLISH),
}
_BOTH = words("me on as plus or as a y la fait son for more comment est sure des")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_STRANGE = re.compile(
    r"[¿¡ßñãõąęłżøå]|[^\W\d_\u0000-\u024f\u2019\u02bc]", re.IGNORECASE
)


def small_words(language: Language) -> frozenset[str]:
    """Return the articles, pronouns and the like of ``language``, folded."""
    return _SMALL[language]


def is_foreign(said: Said) -> bool:
    """Return whether the words are not in the session's language."""
    plain = _QUOTED.sub(" ", said.words)
    if _STRANGE.search(plain):
        return True
    task = said.task
    forms = [
        token.form
        for token in said.tokens
        if not token.form.isdigit() and token.accented in plain.lower()
    ]
    own = sum(form in _SMALL[task.language] for form in forms)
    other = sum(form in _OTHERS[task.language] - _BOTH for form in forms)
    if other and (own == 0 or other * 2 > own):
        return True
    return in_other_language(said.tokens, task.language)
