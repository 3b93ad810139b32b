"""Small words by what they do in a sentence: the grammar of telling and of claiming."""

from collections.abc import Mapping
from functools import cache

from engine.api.language import Language
from engine.reading.words import words

WordClasses = Mapping[str, frozenset[str]]

_ENGLISH: WordClasses = {
    "i": words("i"),
    "we": words("we us our ours"),
    "you": words("you your yours yourself ya yous y'all"),
    "he_or_she": words("he she him her his hers himself herself"),
    "they": words("they them their theirs 'em"),
    "my": words("my mine myself me"),
    "if_or_when": words("if when whenever unless wherever"),
    "then": words("then after afterwards next so finally first eventually once until"),
    "is": words("is are 's 're isn't aren't ain't"),
    "was": words("was were wasn't weren't had hadn't been"),
    "would": words("would 'd could might wouldn't couldn't"),
    "will": words("will 'll gonna won't shall"),
    "must": words("must should need needs ought shouldn't mustn't"),
    "can": words("can can't cannot able"),
    "do": words("do does don't doesn't"),
    "sweeping": words(
        """
        all everything everyone everybody always every each any anything nobody nothing
        never whatever ever anyone anybody whoever
        """
    ),
    "denial": words("not no don't didn't can't won't isn't wasn't doesn't nor neither"),
    "saying": words(
        """
        say says said saying tell tells told ask asks asked goes replied answered
        explained explain reply shouted
        """
    ),
    "a": words("a an"),
    "the": words("the"),
    "this": words("this that these those"),
    "people": words(
        """
        people customers clients patients colleagues someone somebody folks children kids
        teams employees managers persons guests students workers users others pupils
        parents families residents drivers suppliers
        """
    ),
    "one_person": words(
        """
        lady guy man woman bloke lad girl boy gentleman fella chap mum dad mother father
        son daughter wife husband boss foreman supervisor neighbour neighbor
        """
    ),
    "degree": words("very really quite pretty too extremely truly highly super"),
    "reason": words("because 'cause cos since cuz"),
    "moved": words(
        "went came got took made put gave did sent found left brought called"
    ),
    "joining": words("and but or"),
    "liking": words("like love enjoy prefer hate want likes loves"),
    "kind_of_person": words("person someone somebody type kind sort guy player"),
    "am": words("am 'm"),
    "believing": words("think believe feel find guess reckon suppose consider opinion"),
}

_FRENCH: WordClasses = {
    "i": words("j' je jme j"),
    "we": words("nous on notre nos"),
    "you": words("tu vous t' te votre vos toi ton ta tes"),
    "he_or_she": words("il elle lui celui celle"),
    "they": words("ils elles eux leur leurs ceux celles"),
    "my": words("mon ma mes moi m' me moi-meme"),
    "if_or_when": words("si s' quand lorsque lorsqu' sinon"),
    "then": words(
        "puis apres alors donc ensuite enfin d'abord pis finalement jusqu' bref"
    ),
    "is": words("est sont c' ca"),
    "was": words("etait etaient avait avaient etais avais etions avions ete"),
    "must": words("faut doit doivent devrait devraient faudrait devons dois"),
    "can": words("peux peut peuvent sais sait pouvoir savoir"),
    "do": words("fais fait font vais va vont"),
    "sweeping": words(
        """
        tout tous toute toutes toujours chaque chacun chacune rien personne jamais
        partout n'importe quiconque
        """
    ),
    "denial": words("pas ne n' non ni aucun aucune"),
    "saying": words(
        """
        dit dis disent disait dire demande demandent repond repondu explique dites crie
        raconte reponds demandait disais
        """
    ),
    "a": words("un une des"),
    "the": words("le la les l'"),
    "this": words("ce cet cette ces cela"),
    "people": words(
        """
        gens clients patients collegues enfants equipes managers salaries parents
        familles residents eleves usagers fournisseurs chauffeurs personnes
        collaborateurs autres jeunes patrons entreprises
        """
    ),
    "one_person": words(
        """
        dame monsieur gars mec bonhomme femme homme fille fils mere pere mari patronne
        patron chef cheffe responsable voisin voisine gamin gamine maman papa
        """
    ),
    "degree": words("tres vraiment assez trop plutot super hyper tellement bien fort"),
    "reason": words("parce car puisque puisqu' comme vu"),
    "moved": words("alle arrive parti pris mis fait venu appele trouve envoye passe"),
    "joining": words("et mais ou"),
    "liking": words("aime adore prefere deteste veux aimerais aimons"),
    "kind_of_person": words("quelqu' personne genre cote nature caractere temperament"),
    "am": words("suis chuis"),
    "believing": words("pense crois trouve estime avis considere imagine"),
}
"""Would and will stand in the endings of French verbs."""

_ENDINGS: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "tion", "tions", "ment", "ments", "ity", "ities", "ness", "ship", "ance", "ence",
        "ency", "ive", "ives", "ability",
    ),
    "fr": (
        "tion", "tions", "ment", "ments", "ite", "ites", "ance", "ances", "ence", "isme",
        "ive", "ives", "ique", "iques", "tif", "ilite",
    ),
}  # fmt: skip
_LONG_WORD = 6


def word_classes(language: Language) -> WordClasses:
    """Return the small words of ``language`` by what they do."""
    return _FRENCH if language == "fr" else _ENGLISH


def classes_of(form: str, language: Language) -> tuple[str, ...]:
    """Return what the small word ``form`` does; nothing for other words."""
    return _by_form(language).get(form, ())


@cache
def _by_form(language: Language) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, forms in word_classes(language).items():
        for form in forms:
            found[form] = (*found.get(form, ()), name)
    return found


def is_abstract(form: str, language: Language) -> bool:
    """Return whether a word's ending is one of abstract nouns and adjectives."""
    return len(form) > _LONG_WORD and form.endswith(_ENDINGS[language])
