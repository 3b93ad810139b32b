"""What stands in the place of a name."""

from typing import Final

from engine.anonymising.records import Kind
from engine.api.language import Language

_WORDS: Final[dict[Language, dict[Kind, str]]] = {
    "en": {
        Kind.PERSON: "person",
        Kind.COMPANY: "company",
        Kind.PLACE: "place",
        Kind.CONTACT: "contact",
        Kind.DATE: "date",
        Kind.IDENTIFIER: "identifier",
        Kind.NAME: "name",
    },
    "fr": {
        Kind.PERSON: "personne",
        Kind.COMPANY: "entreprise",
        Kind.PLACE: "lieu",
        Kind.CONTACT: "contact",
        Kind.DATE: "date",
        Kind.IDENTIFIER: "identifiant",
        Kind.NAME: "nom",
    },
}


def mark(kind: Kind, number: int, language: Language) -> str:
    """Return the mark of one name: "[person 1]", « [personne 1] »."""
    return f"[{_WORDS[language][kind]} {number}]"
