"""What is said where a language model read an answer too."""

from collections.abc import Mapping

from app.text import N_
from engine.feedback.codes import Code

SECOND_READING_SENTENCES: Mapping[Code, str] = {
    Code.LEVEL_READ_HIGHER: N_(
        "The rules gave level {rules}. Read again by the language model, the answer "
        "comes closer to the description one level higher, and it holds what that "
        "level asks for."
    ),
    Code.LEVEL_READ_LOWER: N_(
        "The rules gave level {rules}. Read again by the language model, the answer "
        "comes closer to the description one level lower."
    ),
    Code.NOT_ASSESSED_READINGS_APART: N_(
        "Not enough evidence: read in several ways it came out between {low} and "
        "{high}."
    ),
}
"""By code; catalogue keys."""
