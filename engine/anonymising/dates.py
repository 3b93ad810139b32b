"""Shapes of the days, months and years at which an episode took place."""

import re
from typing import Final

_EN_MONTH = (
    r"(?:january|february|april|june|july|august|september|october|november|december"
    r"|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)
_EN_ANY = rf"(?:{_EN_MONTH}|march|may|mar)"
_FR_MONTH = (
    r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre"
    r"|novembre|d[ée]cembre)"
)
_EN_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_FR_DAY = (
    r"(?:1er|\d{1,2}|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[- ](?:sept"
    r"|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|vingt(?:[- ](?:et[- ])?(?:un|deux"
    r"|trois|quatre|cinq|six|sept|huit|neuf))?|trente(?:[- ]et[- ]un)?)"
)
_EN_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_EN_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_EN_TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_EN_LOW = rf"(?:{_EN_TENS}(?:[- ]{_EN_UNIT})?|{_EN_TEEN}|oh[- ]{_EN_UNIT}|{_EN_UNIT})"
_EN_YEAR = rf"(?:(?:19|20)\d\d|(?:nineteen|twenty)[- ]{_EN_LOW}|two thousand(?: and)?(?: {_EN_LOW})?)"
_FR_LOW = (
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze"
    r"|quinze|seize|vingt|trente)(?:[- ](?:et[- ])?(?:un|deux|trois|quatre|cinq|six|sept"
    r"|huit|neuf))?"
)
_FR_YEAR = (
    rf"(?:(?:19|20)\d\d|deux mille(?:[- ]{_FR_LOW})?|mille neuf cent(?:[- ]\w+){{1,3}})"
)
_WHEN = (
    r"(?:in|since|until|till|by|last|next|early|late|mid|during|of|before|after|this|en"
    r"|depuis|jusqu['’]en|fin|d[ée]but|mi|from|to|around|ann[ée]e|year|summer|winter"
    r"|spring|autumn|[ée]t[ée]|hiver|printemps|automne|de|[àa])"
)

PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:19|20)\d\d-\d{1,2}-\d{1,2}\b",
        r"\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:(?:19|20)\d\d|\d\d)\b",
        rf"\b(?:the\s+)?{_EN_DAY}(?:\s+of)?\s+{_EN_ANY}\b(?:,?\s+{_EN_YEAR}\b)?",
        rf"\b{_EN_ANY}\s+(?:the\s+)?{_EN_DAY}\b(?!\s*%)(?:,?\s+{_EN_YEAR}\b)?",
        rf"\b{_EN_ANY}(?:,|\s+of)?\s+{_EN_YEAR}\b",
        rf"\b{_FR_DAY}\s+{_FR_MONTH}\b(?:\s+{_FR_YEAR}\b)?",
        rf"\b{_FR_MONTH}\s+{_FR_YEAR}\b",
        rf"\b(?:in|since|until|till|by|last|next|early|late|mid|during)[\s-]+(?P<it>{_EN_ANY})\b",
        r"\b(?:january|february|april|july|august|september|october|november|december)\b",
        rf"\b{_FR_MONTH}\b",
        r"(?<=[a-z,] )(?-i:June|July|March|May)\b",
        rf"\b{_WHEN}[\s-]+(?P<it>(?:19|20)\d\d)\b(?!\s*(?:%|€|£|\$|[a-zà-ÿ]{{4,}}s\b))",
        r"(?<![\d.,€£$])\b(?P<it>(?:19|20)\d\d)\b(?=\s*(?:[.,;:!?)]|$))",
        (
            rf"\b(?:in|since|until|en|depuis)\s+(?P<it>(?:nineteen|twenty)[- ](?:{_EN_TENS}"
            rf"(?:[- ]{_EN_UNIT})?|{_EN_TEEN}|oh[- ]{_EN_UNIT})|two thousand(?: and)?(?: {_EN_LOW})?"
            rf"|deux mille(?:[- ]{_FR_LOW})?)\b"
        ),
    )
)
"""The fullest first."""
