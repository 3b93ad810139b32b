"""Shapes of e-mail, web, telephone and street addresses, written and spoken."""

import re
from typing import Final

_DOT = r"\s+(?:dot|point)\s+"
_MARK = r"\s+(?:dot|point|dash|hyphen|underscore|tiret|tiret du bas|moins)\s+"
_DOMAIN = r"(?:com|fr|org|net|eu|uk|co|io|edu|gov|ca|be|ch|info|example|ie|us|de)"
_EN_DIGIT = (
    r"(?:oh|o|zero|one|two|three|four|five|six|seven|eight|nine|double|triple|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_FR_TENS = r"(?:vingt|trente|quarante|cinquante|soixante|quatre[- ]vingts?)"
_FR_SMALL = (
    r"(?:z[ée]ro|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize"
    r"|quatorze|quinze|seize)"
)
_FR_NUMBER = rf"(?:{_FR_TENS}(?:[- ](?:et[- ])?{_FR_SMALL}(?:[- ]\w+)??)?|{_FR_SMALL})"
_FR_WAY = (
    r"(?:rue|avenue|boulevard|bd|place|allée|chemin|impasse|quai|route|cours|square"
    r"|passage|faubourg|villa|sentier)"
)
_FR_ROAD = r"(?:rue|avenue|boulevard|impasse|quai|allée|faubourg)"
_FR_LINK = (
    r"(?:(?:(?:de la|de|du|des|la|le|les|saint|sainte)\s+|(?:de\s+)?[ld]['’]\s*){0,4})"
)
_EN_ROAD = r"(?:street|road|avenue|lane|crescent|terrace)"
_EN_WAY = (
    r"(?:street|road|avenue|lane|drive|close|way|crescent|terrace|gardens|court|square"
    r"|place|hill|row|mews|park|grove|walk|rise|st\b|rd|ave|ln)"
)

PATTERNS: Final = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"(?<![\w.+-])[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40}){1,6}", 0),
        (
            (
                rf"\b[\w-]{{1,60}}(?:{_MARK}[\w-]{{1,60}}){{0,6}}\s+(?:at|arobase|arrobase|chez)\s+[\w-]+"
                rf"(?:{_DOT}[\w-]+){{0,4}}?{_DOT}{_DOMAIN}\b"
            ),
            re.IGNORECASE,
        ),
        (r"\b(?:https?://|www\.)[^\s,;)\]»”\"]*[^\s,;.)\]»”\"]", re.IGNORECASE),
        (
            rf"(?<![\w.-])[a-z0-9-]{{1,60}}(?:\.[a-z0-9-]{{1,60}}){{0,4}}\.{_DOMAIN}\b(?:/[\w./-]*\w)?",
            re.IGNORECASE,
        ),
        (r"(?<![\w.])@[A-Za-z]\w{2,}(?:\.\w+)*", 0),
        (r"(?<!\w)(?:\+|00)\d{1,3}(?:[\s.()\-/]*\d){6,13}(?!\w)", 0),
        (r"(?<![\w.,])\(?0\d{1,4}\)?(?:[\s.\-/]?\d){6,9}(?!\w)", 0),
        (r"(?<!\w)\(?\d{3}\)?[\s.\-]\d{3}[\s.\-]\d{4}(?!\w)", 0),
        (rf"\b{_EN_DIGIT}(?:[\s,-]+{_EN_DIGIT}){{5,}}\b", re.IGNORECASE),
        (
            rf"\b(?:z[ée]ro|plus trente[- ]trois)(?:[\s,-]+{_FR_NUMBER}){{4,}}\b",
            re.IGNORECASE,
        ),
        (
            (
                rf"\b(?:\d{{1,4}}(?:\s?(?:bis|ter|[a-d]))?,?\s+{_FR_WAY}|{_FR_ROAD})"
                rf"\s+(?i:{_FR_LINK})[A-ZÀ-Ý0-9][\w'’-]+"
                r"(?:\s+(?:de\s+|du\s+|des\s+)?[A-ZÀ-Ý][\w'’-]+)*"
            ),
            0,
        ),
        (
            rf"\b\d{{1,4}}(?:\s?(?:bis|ter))?,?\s+{_FR_WAY}\s+{_FR_LINK}[\w'’-]+",
            re.IGNORECASE,
        ),
        (rf"\b\d{{1,4}}[a-d]?,?\s+(?:[A-Z][\w'’-]+\s+){{1,3}}(?i:{_EN_WAY})\b", 0),
        (rf"\b\d{{1,4}}[a-d]?,?\s+[a-z'’-]+\s+{_EN_ROAD}\b", re.IGNORECASE),
        (
            r"\b(?:[A-Z][\w'’-]+\s+){1,4}(?:Street|Road|Avenue|Lane|Crescent|Terrace)\b",
            0,
        ),
        (r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b", 0),
        (r"(?<![\d.,])\d{5}(?=\s+[A-ZÀ-Ý][a-zà-ÿ])", 0),
    )
)
"""The surest first."""
