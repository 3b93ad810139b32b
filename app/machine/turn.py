"""How long an answer of the interviewer takes to sound, from what its parts take.

Counted is what must follow the end of a turn, one thing after the other: the last
stretch is transcribed, the new words are read, the first clause is written and spoken.
What was said before is already transcribed and read by then; the rest of the reply is
written while its beginning sounds. The pause by which an end is noticed comes before
it and depends on the speaker, not on the machine.
"""

from engine.trial.costs import START_TOKENS
from engine.trial.records import HearingSpeed, LanguageSpeed, VoiceSpeed

PIECE_TOKENS = 10
"""Three seconds of speech at 150 words a minute."""
NEW_TOKENS = 90
"""The last words of the answer and what the interviewer is asked to do next; the rest
was read while the person spoke."""
CLAUSE_TOKENS = 8
"""Of a first clause of ten letters or more."""


def turn_ms(hearing: HearingSpeed, language: LanguageSpeed, voice: VoiceSpeed) -> float:
    """Return the milliseconds from the end of a turn to the first sound."""
    heard = hearing.piece_ms + (START_TOKENS + PIECE_TOKENS) * hearing.token_ms
    read = NEW_TOKENS * language.read_ms + language.head_ms
    written = CLAUSE_TOKENS * language.write_ms
    return heard + read + written + voice.clause_ms
