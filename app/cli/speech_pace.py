"""Time for words that are read from a file: as long as it takes to say them.

A session steers by its clock. Answers that took no time would let an interviewer ask
twice as many questions as in speech, and give a session without a length.
"""

from app.shared.clock import ManualClock

SPOKEN_WORD_MS = 400
"""150 words a minute, within the 100 to 165 recommended for English speech."""
THINKING_MS = 2_000
"""A short pause before an answer."""


def let_exchange_pass(clock: ManualClock, heard: str, said: str) -> None:
    """Move the clock by the time it takes to hear, think and answer."""
    spoken = len(heard.split()) + len(said.split())
    clock.advance(THINKING_MS + spoken * SPOKEN_WORD_MS)


def let_question_pass(clock: ManualClock, heard: str) -> None:
    """Move the clock by the time it takes to hear a question and think."""
    clock.advance(THINKING_MS + len(heard.split()) * SPOKEN_WORD_MS)
