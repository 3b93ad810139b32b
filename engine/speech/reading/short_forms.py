"""Abbreviations, acronyms and numbers that stand in a word."""

import re
from typing import Final

from engine.api.language import Language
from engine.speech.reading.numbers import cardinal, ordinal
from engine.speech.reading.rule import Rule
from engine.speech.reading.vocabulary import vocabulary_of

_TITLES: Final = frozenset(
    {"M.", "MM.", "Mme", "Mmes", "Mlle", "Mr", "Mr.", "Dr", "Dr.", "Pr", "St", "St."}
)
"""Only before a name, and never the end of a sentence."""
_NAME_FOLLOWS: Final = re.compile(r"[ \u00a0\u202f\-][^\W\d_]")
_MAYBE_LAST: Final = frozenset({"etc.", "Inc.", "Ltd.", "max.", "min."})
_CAPITAL_FOLLOWS: Final = re.compile(r"\s+[A-ZÀ-Ý«“]")
_ACRONYM: Final = re.compile(
    r"(?<![\w.])(?P<letters>[A-ZÀ-Ý]{2,5})(?P<s>s?)(?![^\W\d_])"
)
_DOTTED: Final = re.compile(r"(?<!\w)(?:[A-Z]\.){2,}")
_SAID_AS_WORDS: Final = frozenset(
    {
        *("STAR", "SMART", "SMIC", "INSEE", "ONU", "OTAN", "NATO", "NASA", "COVID"),
        *("SIDA", "AIDS", "PIN", "GIF", "PACS", "CROUS", "AFNOR", "UNESCO", "PISA"),
        *("RADAR", "LASER", "MEDEF", "ASAP", "SWOT", "RAID", "LEAN", "AGILE", "SCRUM"),
        *(
            "OK",
            "SBAR",
            "SAAS",
            "CAPES",
            "RAN",
            "SIREN",
            "SIRET",
            "URSSAF",
            "CERN",
            "EURO",
        ),
    }
)
_SHOUTED: Final = re.compile(r"(?:[A-ZÀ-Ý]{2,}\s+){3,}[A-ZÀ-Ý]{2,}")
_LETTERS: Final = {"en": {"A": "eigh", "I": "eye"}, "fr": {}}
"""Letters that alone would be read as words."""
_NTH: Final = {
    "fr": re.compile(
        r"(?<![\d,.])(?P<n>\d+)(?P<end>ers?|res?|ères?|ndes?|nds?|è?mes?|es?|ᵉ)(?![^\W_])"
    ),
    "en": re.compile(
        r"(?<![\d,.])(?P<n>\d+|\d{1,3}(?:,\d{3})+)(?P<end>st|nd|rd|th)(?![^\W_])"
    ),
}
_CENTURY: Final = re.compile(
    r"(?<!\w)(?P<n>X{0,2}(?:IX|IV|VI{0,3}|I{1,3})|X{1,2})e(?= siècle)"
)
_CENTURIES: Final = {"I": 1, "V": 5, "X": 10}
_VERSION: Final = re.compile(r"(?<![\d.])\d+(?:\.\d+){2,}(?!\d)")
_FRACTION: Final = re.compile(r"(?<![\d/.,])(?P<a>\d{1,3})/(?P<b>\d{1,3})(?![\d/])")
_FRACTIONS: Final = {
    "fr": {
        "1/2": "un demi",
        "1/3": "un tiers",
        "2/3": "deux tiers",
        "1/4": "un quart",
        "3/4": "trois quarts",
    },
    "en": {
        "1/2": "a half",
        "1/3": "a third",
        "2/3": "two thirds",
        "1/4": "a quarter",
        "3/4": "three quarters",
        "24/7": "twenty-four seven",
    },
}
_OUT_OF: Final = {"fr": "sur", "en": "out of"}
_NUMBER_SIGN: Final = re.compile(r"(?<!\w)(?:#|No\.[ \u00a0]?)(?=\d)")
_NUMBER_WORD: Final = {"fr": "numéro", "en": "number"}


def short_form_rules(language: Language) -> tuple[Rule, ...]:
    """Return the rules for short forms; they come before those for quantities."""
    return (
        Rule(_abbreviations(language), _abbreviation),
        Rule(_NUMBER_SIGN, lambda _, spoken: f"{_NUMBER_WORD[spoken]} "),
        Rule(_VERSION, _version),
        Rule(_FRACTION, _fraction),
        Rule(_NTH[language], _nth),
        Rule(_CENTURY, _century),
    )


def spelled(letters: str, language: Language) -> str:
    """Return letters one by one, as the engine says them rightly."""
    names = _LETTERS[language]
    return " ".join(names.get(letter, letter) for letter in letters)


def _abbreviations(language: Language) -> re.Pattern[str]:
    forms = sorted(vocabulary_of(language).abbreviations, key=len, reverse=True)
    choices = "|".join(
        re.escape(form).replace(r"\ ", "[ \u00a0\u202f]?")
        + (r"(?![^\W_])" if form[-1].isalpha() else "")
        for form in forms
    )
    return re.compile(rf"(?<![\w.\-])(?:{choices})")


def _abbreviation(match: re.Match[str], language: Language) -> str | None:
    written = re.sub("[\u00a0\u202f]", " ", match[0])
    forms = vocabulary_of(language).abbreviations
    said = forms.get(written) or forms.get(written.replace(".", ". ", 1))
    after = match.string[match.end() :]
    if written in _TITLES:
        name = _NAME_FOLLOWS.match(after)
        return said if name and name[0][-1].isupper() else None
    if said and written.endswith(".") and _ends_sentence(written, after):
        return f"{said}."
    return said


def _ends_sentence(written: str, after: str) -> bool:
    """Whether the full stop of a short form is that of the sentence too."""
    if not after.strip():
        return True
    return written in _MAYBE_LAST and _CAPITAL_FOLLOWS.match(after) is not None


def _version(match: re.Match[str], language: Language) -> str:
    return " point ".join(cardinal(part, language) for part in match[0].split("."))


def _fraction(match: re.Match[str], language: Language) -> str:
    known = _FRACTIONS[language].get(match[0])
    if known:
        return known
    over, under = (cardinal(match[name], language) for name in "ab")
    return f"{over} {_OUT_OF[language]} {under}"


def _nth(match: re.Match[str], language: Language) -> str:
    figures = match["n"].replace(",", "")
    end = match["end"]
    if language == "fr" and end.startswith("nd") and figures == "2":
        said = "seconde" if "e" in end else "second"
    else:
        said = ordinal(figures, language, is_feminine=end[0] in "rè" and "m" not in end)
    return f"{said}s" if language == "fr" and end.endswith("s") else said


def _century(match: re.Match[str], language: Language) -> str | None:
    if language != "fr":
        return None
    values = [_CENTURIES[letter] for letter in match["n"]]
    following = [*values[1:], 0]
    number = sum(
        -value if value < after else value
        for value, after in zip(values, following, strict=True)
    )
    return ordinal(str(number), "fr")


def _dotted(match: re.Match[str], language: Language) -> str:
    letters = spelled(match[0].replace(".", ""), language)
    return letters if match.string[match.end() :].strip() else f"{letters}."


def _acronym(match: re.Match[str], language: Language) -> str | None:
    letters = match["letters"]
    if letters in _SAID_AS_WORDS or _is_shouted(match):
        return None
    said = spelled(letters, language)
    return f"{said}'s" if match["s"] and language == "en" else said


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether the word stands in a line of capitals, where it is just a word."""
    return any(
        line.start() <= match.start() < line.end()
        for line in _SHOUTED.finditer(match.string)
    )


ACRONYM_RULES: Final = (Rule(_DOTTED, _dotted), Rule(_ACRONYM, _acronym))
"""After quantities, whose units are capitals too."""
