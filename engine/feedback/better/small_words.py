"""Words that may be added to a person's facts without saying anything new.

Articles, pronouns, "be" and "have", plain prepositions, and connectives that only put
things after one another. Words that claim a cause, a time, an amount or a possibility
are not among them.
"""

from collections.abc import Mapping
from typing import Final

from engine.api.language import Language
from engine.reading.words import words

FREE: Final[Mapping[Language, frozenset[str]]] = {
    "en": words(
        """
        a an the i me my myself we us our he him his she her they them their it its this
        that these those who which to of in on at for with by from into as and but then
        also when am is are was were be been being have has had 's 've 'm 're there
        """
    ),
    "fr": words(
        """
        le la les l' un une des du de d' au aux a et puis ensuite mais aussi je j' me m'
        moi mon ma mes on nous notre nos il elle ils elles lui leur leurs son sa ses se
        s' ce c' cet cette ces cela ca y en que qu' qui dont dans sur pour par avec chez
        quand suis es est sommes etes sont etais etait etions etaient ete etre ai as
        avons avez ont avais avait avions avaient avoir eu
        """
    ),
}

DENIALS: Final[Mapping[Language, frozenset[str]]] = {
    "en": words(
        """
        not no never none nobody nothing neither nor cannot without hardly barely dont
        didnt doesnt wasnt werent isnt arent couldnt cant wont wouldnt havent hasnt hadnt
        """
    ),
    "fr": words("ne n' pas jamais rien aucun aucune ni sans guere nullement"),
}


DENYING_VERBS: Final[Mapping[Language, frozenset[str]]] = {
    "en": words("not cannot dont didnt doesnt wasnt werent isnt arent"),
    "fr": words("ne n' pas"),
}
"""Those that say the same of a verb; any other denial is said as it was."""


def denies(form: str, language: Language) -> bool:
    """Return whether a word turns what is said into its opposite."""
    return form in DENIALS[language] or (language == "en" and form.endswith("n't"))
