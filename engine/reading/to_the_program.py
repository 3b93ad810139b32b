"""Talk about the interviewer or the program instead of an answer."""

import re

from engine.reading.annotated import AnnotatedText
from engine.reading.tokens import plain

_OF_THE_PROGRAM = re.compile(
    r"\b(this|your|the) (program|programme|app|application|software|tool|coach|ai|bot|"
    r"robot|training|exercise)\b"
    r"|\byour (questions?|feedback|voice|advice|remarks|reports?)\b"
    r"|\byou are (the best|such a|a (great|good|wonderful|brilliant)|so)\b"
    r"|\b(ce|cette|votre|ton|cet|le) (programme|appli|application|logiciel|outil|coach|ia|"
    r"robot|exercice)\b"
    r"|\b(vos|tes|votre|ton) (questions?|retours?|conseils?|voix|remarques?|rapports?)\b"
    r"|\b(vous etes|tu es|t'es) (le meilleur|la meilleure|un (tres bon|excellent|super)|"
    r"si|tellement|genial)"
)
_YOURS = re.compile(
    r"\b(you|your|yours|vous|votre|vos|tu|ton|tes|t'es)\b"
    r"|\b(it|this|l'|le) (to|a) (everybody|everyone|all|tous|tout le monde)\b"
)
_FEWEST, _MOSTLY = 2, 0.5


def talks_of_the_program(text: AnnotatedText) -> bool:
    """Return whether most of ``text`` speaks to or of the program, and tells no deed."""
    if text.actions.own or text.actions.shared:
        return False
    said = plain(text.text)
    if len(_OF_THE_PROGRAM.findall(said)) < _FEWEST:
        return False
    pieces = [plain(text.span(clause).of(text.text)) for clause in text.clauses]
    about = sum(
        bool(_OF_THE_PROGRAM.search(piece) or _YOURS.search(piece)) for piece in pieces
    )
    return about >= _MOSTLY * len(pieces)
