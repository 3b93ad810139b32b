"""Shapes of numbers that stand for one file, order, person or vehicle."""

import re
from typing import Final

_SURE = (
    r"(?:numbers?|num(?:é|e)ro|n[°ºo]\.?|no\.|ref(?:erence)?\.?|r(?:é|e)f(?:(?:é|e)rence)?\.?"
    r"|matricule|badge|plate|immatricul(?:é|e)e?s?|iban|siret|siren|passport|passeport"
    r"|identifiant|login|username|nir)"
)
_LIKELY = (
    r"(?:ticket|case|dossier|file|order|commande|claim|sinistre|policy|police|contract"
    r"|contrat|invoice|facture|account|compte|licen[cs]e|permis|patient|employee|student"
    r"|s(?:é|e)curit(?:é|e) sociale|booking|r(?:é|e)servation|parcel|colis)"
)
_BETWEEN = (
    r"(?:[\s:#,]+(?:number|num(?:é|e)ro|n[°ºo]\.?|no\.|was|is|est|(?:é|e)tait|le|the|reference))"
    r"{0,3}[\s:#,]*"
)

_LONG_CODE = r"[A-Z]{1,4}[-/]?\d{2,}(?:[-/.]?[A-Z\d]{1,20}){0,8}|\d{2,}[-/][A-Z\d]+(?:[-/][A-Z\d]{1,20}){0,8}|\d{5,}"

PATTERNS: Final = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b", 0),
        (
            r"\b[12]\s?\d{2}\s?(?:0[1-9]|1[0-2])\s?\d[\dAB]\s?\d{3}\s?\d{3}(?:\s?\d{2})?\b",
            0,
        ),
        (r"\b\d{4}(?:[ -]\d{4}){3}\b", 0),
        (r"\b\d{1,3}(?:\.\d{1,3}){3}\b", 0),
        (r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE),
        (r"\b[A-Z]{2}-\d{3}-[A-Z]{2}\b", 0),
        (r"\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b", 0),
        (r"\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b", 0),
        (r"\b[A-Z]{1,6}[-/]\d{3,}(?:[-/]\w{1,20}){0,6}\b", 0),
        (r"\b[A-Z]{2,6}\d{4,}\b", 0),
        (
            rf"\b{_SURE}{_BETWEEN}(?P<it>[A-Z]{{0,4}}[-/]?\d{{2,}}(?:[-/.]?[A-Z\d]{{1,20}}){{0,8}})\b(?!\s*%)",
            re.IGNORECASE,
        ),
        (
            rf"\b{_LIKELY}{_BETWEEN}(?P<it>{_LONG_CODE})\b(?!\s*%)",
            re.IGNORECASE,
        ),
        (r"(?<![\w.,])\d{7,}(?!\w)", 0),
    )
)
"""The surest first."""
