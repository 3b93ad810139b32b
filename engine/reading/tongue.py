"""Which language a text is written in, by its small words."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.reading.tokens import Token
from engine.reading.words import words

_SMALL_WORDS = {
    "en": """
        the and to of i you he she it we they is was were are be been have has had do
        did my your his her our their this that these those with for from at by not
        but so because when what which who would could should will can there about as
        if then than them him me us no yes very just all any some more in don't didn't
        'm 've 's 're how on an
    """,
    "fr": """
        le la les l' un une des de du d' et je j' tu il elle nous vous ils elles on est
        suis es sont etait etais ai a avons avez ont avait mon ma mes ton ta tes son sa
        ses notre nos votre vos leur leurs ce cet cette ces c' ca que qu' qui ne n' pas
        plus mais donc car parce pour avec sans dans sur par au aux en y me m' se s' si
        tres bien quand comme ou alors puis oui non fait etre avoir
    """,
    "other": """
        el los las del una y yo pero que con por para como muy mi su esta estaba tengo
        trabajo der die das und ich nicht mit ein eine ist war habe auf fur von zu den
        dem im mein meine wir sie il di che non sono ho una per con mi della molto ma
        era nel o os um uma nao eu com meu minha foi mas het een ik niet ja jestem nie
        si lo se gli alla anche mais muito isso wie auch aber sich hat
        na jest sie ze tak jak ale bylo byl mam mnie bardzo albo przez
        din nu este sunt care fost cu sa mai foarte pentru apoi
        ve bir icin ben gibi degil og jeg ikke och att inte dat ook maar heb voor naar
        al todo toda otra otro vez fue hizo tuve hice dijo desde hasta cada hacer
        perche porque cuando tambien estoy hay siempre sempre quando
    """,
}
_WORDS = {name: words(listed) for name, listed in _SMALL_WORDS.items()}
_ROMANCE = words(
    "la le les de en un es se me te que si tu son y a au des du est on no mi mais ma"
)
"""Small words that French has in common with its neighbours: they decide nothing."""
_EITHER = _WORDS["en"] | _WORDS["fr"]
_LATIN_END = 0x250
_OUR_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàâäæçéèêëîïôöœùûüÿñ'’-")
_FOREIGN_WORDS = 5
"""One word in so many with a letter of another alphabet, and few small words."""
_ENOUGH_WORDS = 4


def in_other_language(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether the text is clearly not in ``language``; short ones pass."""
    said = [token.form for token in tokens if not token.form.isdigit()]
    if not said:
        return False
    foreign_script = sum(ord(word[0]) > _LATIN_END for word in said)
    if foreign_script * 2 > len(said):
        return True
    if len(said) < _ENOUGH_WORDS:
        return False
    if _spelt_elsewhere(tokens, language):
        return True
    counts = {name: sum(w in small for w in said) for name, small in _WORDS.items()}
    own = counts.pop(language)
    strongest = max(counts.values())
    if _is_neighbour(said, language):
        return True
    return strongest >= 2 and strongest > 2 * own and own * 8 < len(said)


def _is_neighbour(said: Sequence[str], language: Language) -> bool:
    """Return whether the words that French does not share are those of a neighbour."""
    own = sum(word in _WORDS[language] and word not in _ROMANCE for word in said)
    other = sum(
        word in _WORDS["other"] and word not in _EITHER and word not in _ROMANCE
        for word in said
    )
    return other >= _ENOUGH_WORDS and other > 3 * own and own * 12 < len(said)


def _spelt_elsewhere(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether many words hold letters that neither language writes."""
    said = [token for token in tokens if not token.form.isdigit()]
    odd = sum(not _OUR_LETTERS.issuperset(token.accented) for token in said)
    own = sum(token.form in _WORDS[language] for token in said)
    return odd * _FOREIGN_WORDS >= len(said) and own * 3 < len(said)


def small_word_share(tokens: Sequence[Token]) -> float:
    """Return the share of French or English small words, 0 to 1."""
    return sum(is_small_word(token.form) for token in tokens) / max(1, len(tokens))


def is_small_word(form: str) -> bool:
    """Return whether ``form`` is a French or English article, pronoun and the like."""
    return form in _EITHER
