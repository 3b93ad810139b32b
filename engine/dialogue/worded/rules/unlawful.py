"""What an employer may not ask, however it is put.

The patterns of ``engine.content.check.lawfulness``, and the wider ones of
``private_life``.
"""

import re

from engine.content.check.lawfulness import unlawful_ground
from engine.dialogue.worded.rules.private_life import MORE
from engine.dialogue.worded.task import Said

_PATTERNS = {
    language: re.compile("|".join(f"(?:{part})" for part in grounds.values()))
    for language, grounds in MORE.items()
}
_OWN = re.compile(r"\b(votre|vos|ton|ta|tes|your)\b.{0,12}$")
_SAID_OF = re.compile(
    r"\b(are|have|had|were|do|did|can|could|would|will|take|need) you\b|\byou (are|have|"
    r"had|were|take|need)\b|\b(avez|etes|etiez|aviez|faites|prenez|suivez|pouvez|auriez|"
    r"seriez|allez|voyez|consultez)[- ]vous\b|\bvous (avez|etes|etiez|aviez|faites|prenez|"
    r"suivez|seriez|allez|voyez|consultez)\b|\b(as|es|fais|prends)[- ]tu\b|\btu (as|es|"
    r"etais|avais|fais|prends)\b"
)
_NEAR = 28
"""Characters before a word within which "are you" makes it the person's own."""


def is_unlawful(said: Said) -> bool:
    """Return whether the words touch what an employer may not ask about.

    In an interview no mention passes, save the words of the trade itself where they
    are not about the person ("sick" in a hospital); in a conversation between people
    who know each other, no question of that kind passes.
    """
    task = said.task
    if not task.is_interview and "?" not in said.words:
        return False
    plain = said.plain
    if unlawful_ground(said.words, task.language):
        return True
    return any(
        not _is_of_the_trade(task.trade, plain, hit)
        for hit in _PATTERNS[task.language].finditer(plain)
    )


def _is_of_the_trade(trade: str, plain: str, hit: re.Match[str]) -> bool:
    before = plain[max(0, hit.start() - _NEAR) : hit.start()]
    if _OWN.search(before) or _SAID_OF.search(before) or _OWN.search(hit.group()):
        return False
    return re.search(rf"(?<!\w){re.escape(hit.group())}", trade) is not None
