"""Nobody is insulted."""

import re

from engine.dialogue.worded.task import Said
from engine.reading.cues import Cue
from engine.reading.lexicons import phrase_index

_CONTEMPT = re.compile(
    r"\b(vous etes|tu es|t'es|vous n'etes|tu n'es) (vraiment |tellement |si |juste |"
    r"trop |un peu )?(pas |qu'un(e)? )?(nul(le)?|incompetent|mediocre|pathetique|"
    r"ridicule|lamentable|minable|paresseu|faineant|menteu|idiot|bete|lent(e)?\b|"
    r"inutile|incapable|un rate|une ratee|un echec|a la hauteur|tres malin)"
    r"|\b(ridicule|pathetique|lamentable|minable)s?\b|\bn'importe quoi\b|\btaisez-vous\b"
    r"|\btais-toi\b|\bvous me faites perdre mon temps\b|\bvous mentez\b|\btu mens\b"
    r"|\byou('re| are) (really |so |just |such |too |a |an |quite )*(useless|hopeless|"
    r"incompetent|mediocre|pathetic|ridiculous|lazy|liar|idiot|stupid|dumb|slow|failure|"
    r"joke|waste|not (very )?(smart|bright|good enough))"
    r"|\b(ridiculous|pathetic|laughable|worthless)\b|\bwast(e|ing) (of )?my time\b"
    r"|\bshut up\b|\byou('re| are) lying\b|\bnonsense\b|\brubbish\b"
)


def insults(said: Said) -> bool:
    """Return whether the words insult or belittle."""
    if _CONTEMPT.search(said.plain):
        return True
    index = phrase_index(said.task.language)
    return bool(index.find(said.tokens, ((0, len(said.tokens)),)).get(Cue.INSULT))
