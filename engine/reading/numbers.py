"""Figures that quantify: amounts, percentages and counts."""

import re
from collections.abc import Sequence

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.sentences import Stretch, comma_before
from engine.reading.tokens import Token
from engine.reading.tongue import is_small_word
from engine.reading.words import words

_FIGURE = re.compile(
    r"(?<![\w/.:,])[€$£]?\d{1,12}(?:[ ,\u00a0\u202f']\d{3}(?!\d))*(?:[.,]\d{1,6})?"
    r"(?:\s?%|\s?[€$£]|\s?k€|(?:k|K|M|x|kg|km|g|cm|ms|min|mn|Go|GB|To|TB|h)\b)?"
)
_MONTHS = words(
    """
    january february march april may june july august september october november
    december janvier fevrier mars avril mai juin juillet aout septembre octobre
    novembre decembre
    """
)
_BEFORE_YEAR = words(
    """
    in en since depuis from until of de fin debut mid early late summer winter
    spring autumn ete hiver printemps annee year by before after avant apres jusqu'
    to a d'
    """
)
_BEFORE_NAME = words(
    """
    python windows java iso bac level niveau type version room salle ligne line page
    step etape numero number no route gate building batiment quai dock office excel
    bts covid grade article chapter chapitre phase rn point
    """
)
_BEFORE_HOURS = words("a vers de entre avant apres et des jusqu' d' ce at by until")
_HOURS = 24
_BEFORE_CLOCK = words(
    """
    a at vers around until jusqu' before
    """
)
_WRITTEN: dict[str, frozenset[str]] = {
    "en": words(
        """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred hundreds thousand thousands million millions dozen
    dozens half twice doubled tripled halved double triple percent quarter
    """
    ),
    "fr": words(
        """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize vingt trente quarante cinquante soixante cent cents mille million millions
    milliers millier dizaine dizaines douzaine quinzaine vingtaine trentaine
    quarantaine cinquantaine soixantaine vingts centaine centaines moitie tiers quart double triple double
    """
    ),
}
_NOT_ALONE = words(
    """
    half double triple quarter percent quart
    """
)
_WEAK = frozenset({"half", "quart", "quarter"})


def find_numbers(
    text: str, tokens: Sequence[Token], times: Sequence[Stretch], language: Language
) -> tuple[Span, ...]:
    """Return the figures of ``text`` in order, without overlap.

    Dates, years, clock times, list marks and numbers in names are left out.
    """
    starts = {token.start: index for index, token in enumerate(tokens)}
    found = [
        Span(match.start(), match.end())
        for match in _FIGURE.finditer(text)
        if _quantifies(text, tokens, starts, match)
    ]
    found += _written_out(text, tokens, times, language)
    return _in_order(found)


def _quantifies(
    text: str, tokens: Sequence[Token], starts: dict[int, int], match: re.Match[str]
) -> bool:
    raw = match.group()
    after = text[match.end() : match.end() + 1]
    if (
        after == "/"
        or after.isalpha()
        or (after == ":" and text[match.end() + 1 : match.end() + 2].isdigit())
    ):
        return False
    if after in {".", ")"} and _begins_line(text, match.start()):
        return False
    first = match.start() + (not raw[0].isdigit())
    index = starts.get(first)
    before = tokens[index - 1] if index else None
    shares = raw[-1] in "%€$£"
    if index is not None and not shares and _is_clock(tokens, index):
        return False
    if not raw[-1].isdigit():
        return not (raw[-1] == "h" and before and before.form in _BEFORE_CLOCK)
    if before and (before.form in _BEFORE_NAME | _MONTHS or _is_acronym(text, before)):
        return False
    return not _is_date(tokens, index, raw, before)


def _is_acronym(text: str, token: Token) -> bool:
    raw = text[token.start : token.end]
    return len(raw) >= 2 and raw.isupper() and raw.isalpha()


def _begins_line(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start]
    return not before.strip(" \t") or before.rstrip(" \t").endswith("\n")


def _is_date(
    tokens: Sequence[Token], index: int | None, raw: str, before: Token | None
) -> bool:
    if index is None:
        return False
    following = tokens[index + 1].form if index + 1 < len(tokens) else ""
    if following in _MONTHS:
        return True
    if not (len(raw) == 4 and raw.isdigit() and "1950" <= raw <= "2099"):
        return False
    counts_things = following.endswith("s") and len(following) > 3
    return before is None or before.form in _BEFORE_YEAR or not counts_things


def _written_out(
    text: str, tokens: Sequence[Token], times: Sequence[Stretch], language: Language
) -> list[Span]:
    dated = {index for first, last in times for index in range(first, last)}
    numerals = _WRITTEN[language]
    found: list[Span] = []
    first = None
    for index in range(len(tokens) + 1):
        inside = (
            index < len(tokens)
            and tokens[index].form in numerals
            and index not in dated
            and not _is_clock(tokens, index)
        )
        ends = first is not None and (not inside or comma_before(text, tokens, index))
        if ends and first is not None:
            if not (index - first == 1 and tokens[first].form in _NOT_ALONE - _WEAK):
                found.append(Span(tokens[first].start, tokens[index - 1].end))
            first = None
        if inside and first is None:
            first = index
    return found


def is_numeral(form: str) -> bool:
    """Return whether ``form`` is a number written out, in either language."""
    return any(form in listed for listed in _WRITTEN.values())


def _is_clock(tokens: Sequence[Token], index: int) -> bool:
    """Recognise "at seven", "à 18 h 20", "vers 4 h" and the minutes that follow."""
    form = tokens[index].form
    before = tokens[index - 1].form if index else ""
    after = tokens[index + 1].form if index + 1 < len(tokens) else ""
    if before == "h":
        return True
    if after in {"h", "heures", "heure", "am", "pm", "o'clock"}:
        minutes = index + 2 < len(tokens) and tokens[index + 2].form.isdigit()
        return before in _BEFORE_HOURS or after in {"am", "pm", "o'clock"} or minutes
    hour = not form.isdigit() or int(form) <= _HOURS
    return hour and before in {"at", "by"} and (not after or is_small_word(after))


def _in_order(spans: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
