"""Actions that name no deed: "I handled the situation professionally"."""

from engine.api.language import Language
from engine.reading.annotated import AnnotatedText, touching
from engine.reading.lexicons.grammar import is_abstract
from engine.reading.sentences import Stretch
from engine.reading.tongue import is_small_word
from engine.reading.words import words

_VAGUE_VERBS = words(
    """
    handled managed improved achieved dealt resolved solved leveraged spearheaded
    optimised optimized ensured delivered performed succeeded overcame tackled addressed
    demonstrated showed worked did implemented helped tried contributed drove fostered
    maximised maximized facilitated excelled executed exceeded applied adapted enhanced
    gere ameliore reussi assure optimise resolu regle fait mene traite contribue utilise
    demontre su aide surmonte maitrise mobilise adapte valorise performe depasse apporte
    travaille trouve
    made went gave took kept put provided built maintained created proposed suggested
    met reached ended succeeded strived pushed committed invested navigated championed
    aligned empowered harnessed orchestrated
    mis pris donne eu leve instaure federe pilote adopte developpe propose presente
    atteint garde cree porte mene insuffle impulse fedrer accompagne incarne deploye
    renforce favorise repondu
    """
)
_ABSTRACT = words(
    """
    situation situations problem problems issue issues thing things everything matter
    challenge challenges task tasks process processes initiative initiatives result
    results success goal goals objective objectives skill skills communication
    leadership experience value best solution solutions performance efficiency quality
    work project projects professional positive great good excellent exceptional better
    improvement improvements outcome outcomes conflict conflicts satisfaction expectations
    teamwork solving problem-solving strategic strategy innovative dynamic customer
    customers client clients stakeholders everyone difficult stress pressure hard
    deliver exceptional driven ensure resulting seamless impact impactful responsibilities
    responsibility needs need business company key stronger strong growth proactive
    mistake mistakes error errors erreur erreurs
    probleme problemes chose choses tout defi defis tache taches processus resultat
    resultats succes objectif objectifs competence competences solution mieux bonne bon
    manière maniere facon professionnelle professionnel efficace qualite travail projet
    projets conflit conflits attentes valeur cliente difficile difficultes difficulte
    pression equipe team mission missions organisation idea ideas idee idees
    highest standard standards extra mile beyond special requests needs satisfied
    approach effort efforts energy energies vision mindset synergy synergies posture
    enjeux enjeu leviers levier demarche dynamique energies ambition cohesion
    collaborateurs parties prenantes stakeholder context contexte changement changements
    cadre sens valeurs values excellence agilite preuve place chose points aspects
    """
)
_LONG_ENOUGH = 4


def specific_acts(
    text: AnnotatedText, places: tuple[Stretch, ...]
) -> tuple[Stretch, ...]:
    """Return those of ``places`` that name a deed one could picture."""
    vague = {
        act
        for clause in text.clauses
        for act in touching(clause, places)
        if _is_vague(text, clause, act)
    }
    return tuple(place for place in places if place not in vague)


def _is_vague(text: AnnotatedText, clause: Stretch, act: Stretch) -> bool:
    """A verb that fits anything, and nothing concrete around it."""
    if text.tokens[act[1] - 1].form not in _VAGUE_VERBS:
        return False
    around = [*text.tokens[clause[0] : act[0]], *text.tokens[act[1] : clause[1]]]
    return not any(_is_concrete(token.form, text.language) for token in around)


def is_empty_word(form: str) -> bool:
    """Return whether ``form`` fits any trade and any matter ("handled", "solution")."""
    return form in _ABSTRACT or form in _VAGUE_VERBS


def _is_concrete(form: str, language: Language) -> bool:
    if form.isdigit():
        return True
    return (
        len(form) >= _LONG_ENOUGH
        and form not in _ABSTRACT
        and form not in _VAGUE_VERBS
        and not form.endswith(("ly", "ment"))
        and not is_small_word(form)
        and not is_abstract(form, language)
    )
