"""The words the model knows, and their numbers beside Whisper's own marks."""

from pathlib import Path

FOLDER = Path(__file__).parent


def words_of(language: str) -> list[str]:
    """Return the closed vocabulary of ``language`` ("en" or "fr"), in order."""
    return (FOLDER / f"words_{language}.txt").read_text(encoding="utf-8").split()


WORDS = list(dict.fromkeys([*words_of("en"), *words_of("fr")]))
UNKNOWN = "<|unknown|>"
"""What any other word is read as, in a prompt; the model never says it."""

TIMES = [f"<|{step * 0.02:.2f}|>" for step in range(1501)]
MARKS = [
    "<|endoftext|>",
    "<|startoftranscript|>",
    "<|en|>",
    "<|fr|>",
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
]
TOKENS = [*(f"Ġ{word}" for word in WORDS), UNKNOWN, *MARKS, *TIMES]
"""As Whisper has it: words below the end mark, times after ``<|notimestamps|>``."""

WORD_NUMBERS = {word: number for number, word in enumerate(WORDS)}
UNKNOWN_NUMBER = len(WORDS)
END, START = (TOKENS.index(mark) for mark in MARKS[:2])
BEFORE, SILENCE, UNTIMED = (TOKENS.index(mark) for mark in MARKS[7:])
TIMED = UNTIMED + 1
